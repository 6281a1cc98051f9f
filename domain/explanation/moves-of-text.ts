import type { Instant } from '../../schemas/time.ts';
import { liveBlocks } from '../document/blocking.ts';
import { currentRevision, revisionNumber } from '../document/lookups.ts';
import type { DocumentState } from '../document/index.ts';
import { ofOffice, payloadsOf, type Move } from './move.ts';
import { freeing } from './freeing.ts';
import type { PlannedAct } from './way.ts';

/** What stands for a text that somebody has still to write: no text has this hash. */
const NEW_TEXT = { language: 'en', class: 'members', bytes: 0, mediaType: 'text/plain' };
const hashOf = (revision: number) => revision.toString(16).padStart(64, 'e');

function addRevision(state: DocumentState, rule: string): PlannedAct {
  const basedOn = state.document ? revisionNumber(state.document) : 0;
  const texts = [{ ...NEW_TEXT, sha256: hashOf(basedOn + 1) }];
  return ofOffice(state, 'add-revision', { texts, editorial: false, basedOn }, 'secretariat', { rule });
}

function circulate(state: DocumentState, revision: number): PlannedAct {
  return ofOffice(state, 'circulate-document', { revision }, 'secretariat', { rule: 'design §6' });
}

/** A new text, and to all Members with it. */
export function newRevision(state: DocumentState): Move {
  const next = (state.document ? revisionNumber(state.document) : 0) + 1;
  return { acts: [addRevision(state, 'I5'), circulate(state, next)] };
}

/** What the text still needs before it can be put to the Members; nothing where it has gone out. */
export function movesOfText(state: DocumentState): Move[] {
  const revision = state.document && currentRevision(state.document);
  if (!revision) return [{ acts: [addRevision(state, 'design §6')] }];
  return revision.circulatedAt === undefined ? [{ acts: [circulate(state, revision.number)] }] : [];
}

/** A round by each method that the procedure allows at the stage. */
export function movesToOpen(state: DocumentState, stage: string, now: Instant): Move[] {
  return payloadsOf(state, 'open-round', 'secretariat', now)
    .filter((payload) => (payload as { stage?: string }).stage === stage)
    .map((payload) => ({
      acts: [ofOffice(state, 'open-round', payload, 'secretariat', { rule: 'design §6', stage, clause: 'methods' })],
      opensRound: true,
    }));
}

/**
 * The way out of a freeze is the Chair's reopening. Where the States are named, the Secretariat reopens too, once none of them blocks any
 * more (design §3 "freeze").
 */
export function movesOfFreeze(state: DocumentState, now: Instant): Move[] {
  const text = movesOfText(state);
  if (text.length > 0) return text;
  const { document } = state;
  const { frozen, round } = document ?? {};
  const reopen = (role: 'chair' | 'secretariat'): PlannedAct[] =>
    payloadsOf(state, 'reopen-round', role, now).map((payload) => ({
      ...ofOffice(state, 'reopen-round', payload, role, { rule: 'design §3 freeze' }),
      who: { kind: 'office', office: role },
    }));
  const byChair = reopen('chair').map((act): Move => ({ acts: [act], opensRound: true }));
  const named = frozen && round && frozen.round === round.id && round.frozenBy !== 'unnamed';
  if (!named || liveBlocks(round).length === 0) return byChair;
  const freed = freeing(state, round).flatMap(({ acts }) =>
    reopen('secretariat').map((act): Move => ({ acts: [...acts, act], opensRound: true })),
  );
  return [...byChair, ...freed];
}
