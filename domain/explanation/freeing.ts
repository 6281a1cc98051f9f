import type { Instant } from '../../schemas/time.ts';
import { isBlocking, isUnclear, liveBlocks } from '../document/blocking.ts';
import type { DocumentState, PositionRecord, RoundState } from '../document/index.ts';
import { ofOffice, party, planned, type Move } from './move.ts';
import type { PlannedAct } from './way.ts';

/**
 * Those whose positions block take them back: by lifting every point, or by another position. Only the State itself does either
 * (design §3 "objection point").
 */
export function freeing(state: DocumentState, round: RoundState): Move[] {
  const blocking = liveBlocks(round);
  const restated = {
    acts: blocking.map((record) => clears(state, round, record) ?? states(state, round, record.party)),
  };
  if (blocking.every((record) => record.points.length === 0)) return [restated];
  return [{ acts: blocking.flatMap((record) => lifts(state, round, record)) }, restated];
}

/** Where its people said opposite things, the State tells by a paper which of the two stands (case 31). */
function clears(state: DocumentState, round: RoundState, record: PositionRecord): PlannedAct | undefined {
  if (!isUnclear(round.rules, record)) return undefined;
  const told = [record.position, record.contradicted?.position].find((each) => each && !isBlocking(round.rules, each));
  const paper = { channel: 'note-verbale', receivedAt: state.document?.recorded ?? 0, paper: '0'.repeat(64) };
  const payload = { round: round.id, party: record.party, position: told ?? record.position, ...paper };
  const sketch = { rule: 'case 31', stage: round.stage, clause: 'contradictions', ...term(round) };
  return ofOffice(state, 'clarify-position', payload, 'secretariat', sketch);
}

function lifts(state: DocumentState, round: RoundState, record: PositionRecord): PlannedAct[] {
  const clear = clears(state, round, record);
  if (clear) return [clear];
  const { party: whose, points } = record;
  if (points.length === 0) return [states(state, round, whose)];
  const sketch = { rule: 'design §3 objection point', ...blockingClause(round), ...term(round) };
  return points.map(({ id: point }) => planned(state, party(whose), 'lift-point', { round: round.id, point }, sketch));
}

/** A State joins the consensus in so many words. */
export function states(state: DocumentState, round: RoundState, whose: string): PlannedAct {
  const { id, revision } = round;
  const body = { round: id, revision, position: 'no-objection', class: 'members', points: [] };
  return planned(state, party(whose), 'state-position', body, { ...blockingClause(round), ...term(round) });
}

const blockingClause = ({ stage }: RoundState) => ({ stage, clause: 'blocking' });

/** What is received at the expiry is late; a clock that stands still sets no term (I3). */
function term(round: RoundState): { by?: Instant } {
  return round.phase === 'open' && round.expiry !== undefined ? { by: round.expiry } : {};
}
