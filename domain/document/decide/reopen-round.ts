import type { Role } from '../../../schemas/actor.ts';
import type { Refusal } from '../../../schemas/decider.ts';
import { refusal } from '../../shared/refusal.ts';
import { hasLiveBlock } from '../blocking.ts';
import type { Handler } from '../draft.ts';
import { anyRound } from '../lookups.ts';
import { requestRound, termsFault } from '../round-terms.ts';
import type { DocumentRecord } from '../state.ts';

/**
 * The Secretariat reopens a frozen matter only where the States are named and none of them blocks any more; a block by States that
 * the record does not name ends by the Chair's act alone (design §3 "freeze").
 */
function authorityFault(document: DocumentRecord, role: Role): Refusal | undefined {
  const { frozen, round } = document;
  if (!frozen || role === 'chair') return undefined;
  const named = round?.id === frozen.round && round.frozenBy !== 'unnamed' && !hasLiveBlock(round);
  return named ? undefined : refusal('not-permitted', 'design §3 freeze', { round: frozen.round });
}

/** A new round in which each State speaks anew; nothing of the old one is carried over (cases 3, 4, 33). */
export const reopenRound: Handler<'reopen-round'> = (draft, { payload, actor }) => {
  const { document, now } = draft;
  const { reopens, ...terms } = payload;
  const old = anyRound(document, reopens);
  if (old === undefined) return refusal('round-unknown', 'API', { round: reopens });
  if (!['frozen', 'broken', 'not-adopted'].includes(old.phase))
    return refusal('round-not-reopenable', 'design §3 freeze', { round: reopens });
  if (document.frozen && document.frozen.round !== reopens)
    return refusal('round-frozen', 'design §3 freeze', { round: document.frozen.round });
  const fault = authorityFault(document, actor.role) ?? termsFault(document, terms, now);
  if (fault) return fault;
  requestRound(draft, terms, reopens);
  return undefined;
};
