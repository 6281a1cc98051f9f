import type { OrganisationState } from '../organisation/index.ts';
import { membersNow } from '../organisation/lookups.ts';
import { candidates, PERSONS_ACTS, type PersonsAct } from '../document/candidate-acts.ts';
import { contestedRound, currentRevision, openDecisionStages, roundUnderWay } from '../document/lookups.ts';
import { explain, type DocumentState } from '../document/index.ts';
import type { Role } from '../../schemas/actor.ts';
import { ofOffice, party, planned, type Move } from './move.ts';
import { freeing } from './freeing.ts';
import { movesOfRound } from './moves-of-round.ts';
import { movesOfFreeze, movesOfText, movesToOpen } from './moves-of-text.ts';
import { movesOfConsent, movesOfSignature } from './moves-of-treaty.ts';
import type { Trial } from './trial.ts';
import type { PlannedAct } from './way.ts';

/** What could bring the document on from here, goal-directed: alternatives, each to be tried on the very `decide`. */
export function movesOf(trial: Trial): Move[] {
  const { world, stream } = trial;
  const state = world.document(stream);
  const { document } = state;
  if (document === null || document.withdrawnAt !== undefined) return [];
  const contested = contestedRound(document);
  if (contested) return ofContest(state, contested.id);
  const round = roundUnderWay(document);
  if (round) return movesOfRound(state, round, world.now);
  if (document.frozen) return movesOfFreeze(state, world.now);
  return ofStages(trial, state);
}

/** The Chair decides on a contested outcome, either way; in a meeting that goes on over a live block only once that is lifted (I1, I11). */
function ofContest(state: DocumentState, round: string): Move[] {
  const resolve = (resolution: string): Move => ({
    acts: [ofOffice(state, 'resolve-contest', { round, resolution }, 'chair', { rule: 'I11' })],
  });
  const live = state.document?.round;
  const freed = live?.id === round && live.phase === 'open' ? freeing(state, live) : [];
  return [resolve('outcome-stands'), ...freed.filter(({ acts }) => acts.length > 0), resolve('new-round')];
}

function ofStages(trial: Trial, state: DocumentState): Move[] {
  const { target, world } = trial;
  const { document } = state;
  if (document === null) return [];
  const [decision] = openDecisionStages(document);
  const stage = decision ?? target;
  switch (stage.type) {
    case 'proposed':
    case 'implementation':
      return [complete(state, stage.id)];
    case 'drafting':
      return currentRevision(document) === undefined ? movesOfText(state) : [complete(state, stage.id)];
    case 'consensus': {
      const text = movesOfText(state);
      return text.length > 0 ? text : movesToOpen(state, stage.id, world.now);
    }
    case 'signature':
      return movesOfSignature(state, stage, world.now);
    case 'consent-to-be-bound':
      return movesOfConsent(state, stage, membersOf(trial), world.now);
    default:
      return [];
  }
}

const complete = (state: DocumentState, stage: string): Move => ({
  acts: [ofOffice(state, 'complete-stage', { stage }, 'secretariat', { rule: 'design §6' })],
});

function membersOf({ world, stream }: Trial): string[] {
  const organisation = `${stream.slice(0, stream.indexOf('/'))}/organisation`;
  const state = world.states.get(organisation) as OrganisationState | undefined;
  return state ? membersNow(state) : [];
}

/** Where nothing special is known of what blocks: each act that a block names, by each who can lift it, as `may` would try it. */
export function movesOfBlocks(trial: Trial): Move[] {
  const state = trial.world.document(trial.stream);
  const asked = explain(state).blocks.flatMap((block) =>
    block.by.flatMap((by) => block.acts.flatMap((act) => tried(trial, state, by, act, block.rule))),
  );
  return asked.map((act) => ({ acts: [act] }));
}

function tried(
  trial: Trial,
  state: DocumentState,
  by: ReturnType<typeof explain>['blocks'][number]['by'][number],
  act: string,
  rule: string,
): PlannedAct[] {
  if (by.kind === 'members' || !(PERSONS_ACTS as readonly string[]).includes(act)) return [];
  const kind = act as PersonsAct;
  const who = by.kind === 'party' ? party(by.party) : { kind: 'office' as const, office: by.office as Role };
  const actor = by.kind === 'party' ? { role: 'focal-point' as const, party: by.party } : { role: by.office as Role };
  return candidates(state, kind, actor, trial.world.now).map((payload) =>
    planned(state, who, kind, payload as object, { rule }),
  );
}
