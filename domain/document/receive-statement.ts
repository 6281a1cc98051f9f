import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import { refusal } from '../shared/refusal.ts';
import { isBlocking, isUnclear } from './blocking.ts';
import { emit, type Draft } from './draft.ts';
import { anyRound, electorateOf, lastRound, revisionNumber } from './lookups.ts';
import { isLateFor } from './periods.ts';
import { takesPositions } from './phases.ts';
import { ranksBefore } from './ranking.ts';
import { receiveAfterConclusion } from './receive-after-conclusion.ts';
import { recordRefused } from './record-refused.ts';
import type { RoundState } from './state.ts';
import { formFault, itemFault, numberingFault, positionData, restates, type Statement } from './statement.ts';
import { applyBlocks, followLifting, type Blocker } from './statement-effects.ts';

type WithoutEffect = DocumentEventData<'communication-recorded'>['withoutEffect'];

/**
 * A State's word in a round, by whatever channel. It counts by its receipt (I3): in time it is the State's position, late or from
 * outside the electorate it is recorded without effect (I7; cases 1, 2, 18, 23).
 */
export function receiveStatement(draft: Draft, statement: Statement): Refusal | undefined {
  const { document } = draft;
  const { body } = statement;
  const round = anyRound(document, body.round);
  if (round === undefined) return refusal('round-unknown', 'API', { round: body.round });
  if (round.openedAt === undefined) return refusal('round-not-open', 'I3', { round: round.id });
  const fault = formFault(statement) ?? itemFault(document, statement) ?? revisionFault(draft, statement);
  if (fault) return fault;
  const electorate = electorateOf(document, round);
  const outsiders = statement.parties.filter((party) => !electorate.includes(party));
  const members = statement.parties.filter((party) => electorate.includes(party));
  for (const party of outsiders) recordWithoutEffect(draft, statement, party, 'not-in-electorate');
  if (members.length === 0) return refusal('not-in-electorate', 'I2', { round: round.id });
  const live = lastRound(document, round.id);
  if (!live || !takesPositions(live)) return receiveAfterConclusion(draft, round, statement, members);
  if (isLateFor(live, statement.receivedAt)) {
    for (const party of members) recordWithoutEffect(draft, statement, party, 'received-late');
    return refusal('expiry-passed', 'I3', { round: round.id });
  }
  return receiveInTime(draft, live, statement, members);
}

/** Each State's part first, then what they do to the round together (case 7). */
function receiveInTime(
  draft: Draft,
  round: RoundState,
  statement: Statement,
  members: readonly PartyId[],
): Refusal | undefined {
  const news = members.filter((party) => isNews(round, party, statement));
  const [first] = members;
  if (news.length === 0) return refusal('position-restates-nothing', 'I9', { party: first ?? '' });
  const fault = news
    .map((party) => numberingFault(currentOf(round, party), statement))
    .find((each) => each !== undefined);
  if (fault) return fault;
  const earlier = news.filter((party) => ranksBeforeCurrent(draft, round, statement, party));
  const counting = news.filter((party) => !earlier.includes(party));
  for (const party of earlier) recordWithoutEffect(draft, statement, party, 'earlier-than-the-current-position');
  for (const party of counting) statePosition(draft, round, statement, party);
  if (isBlocking(round.rules, statement.body.position)) {
    const blockers = (parties: readonly PartyId[]): Blocker[] =>
      parties.map((party) => ({ party, position: statement.body.position }));
    applyBlocks(draft, blockers(counting), statement.receivedAt);
    // Another worker handled the State's later act first: the break happened all the same (case 3).
    applyBlocks(draft, blockers(earlier), statement.receivedAt, true);
  }
  followLifting(draft);
  return undefined;
}

/** What a State says again is no news; unless it makes clear what its people had said in contradiction (case 31). */
function isNews(round: RoundState, party: PartyId, statement: Statement): boolean {
  const current = currentOf(round, party);
  return !restates(current, statement) || (current !== undefined && isUnclear(round.rules, current));
}

/**
 * One State's position; the points of the one that it replaces are lifted by its own act. The new position comes first: a State that
 * restates its objection never stops blocking in between.
 */
function statePosition(draft: Draft, round: RoundState, statement: Statement, party: PartyId): void {
  const current = currentOf(round, party);
  emit(draft, 'position-stated', positionData(statement, party, current?.lastPoint ?? 0), statement.receivedAt);
  for (const point of current?.points ?? [])
    emit(draft, 'point-lifted', { round: round.id, point: point.id, party }, statement.receivedAt);
}

const currentOf = (round: RoundState, party: PartyId) => round.positions.find((record) => record.party === party);

function ranksBeforeCurrent(draft: Draft, round: RoundState, statement: Statement, party: PartyId): boolean {
  const current = currentOf(round, party);
  return current !== undefined && ranksBefore({ receivedAt: statement.receivedAt, command: draft.command.id }, current);
}

/** I5: a position is on a text. What is said of a text that was replaced does not reach the round, but a block is noted (I7). */
function revisionFault(draft: Draft, statement: Statement): Refusal | undefined {
  const { document } = draft;
  const { body, receivedAt } = statement;
  const round = lastRound(document, body.round);
  const of = round ?? anyRound(document, body.round);
  if (of === undefined) return undefined;
  if (body.revision > revisionNumber(document)) return refusal('revision-unknown', 'I1', { revision: body.revision });
  const carried = round?.carriedOver;
  const onTheWay =
    carried !== undefined && body.revision >= carried.from && body.revision < of.revision && receivedAt < carried.at;
  const lapsed = of.phase === 'lapsed' && of.because === 'superseded-revision';
  if (!lapsed && (body.revision === of.revision || onTheWay)) return undefined;
  const because = refusal('revision-superseded', 'I5', { revision: body.revision, current: revisionNumber(document) });
  const serious = round !== undefined && isBlocking(round.rules, body.position);
  if (!serious) return because;
  for (const party of statement.parties) recordRefused(draft, because, party);
  return because;
}

/** A communication in the record that changes nothing (I7). */
export function recordWithoutEffect(
  draft: Draft,
  statement: Statement,
  party: PartyId,
  withoutEffect: WithoutEffect,
): void {
  const current = lastRound(draft.document, statement.body.round)?.positions.find((record) => record.party === party);
  emit(
    draft,
    'communication-recorded',
    { ...positionData(statement, party, current?.lastPoint ?? 0), withoutEffect },
    statement.receivedAt,
  );
}
