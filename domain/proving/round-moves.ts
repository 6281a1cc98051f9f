import type { PositionKind } from '../../schemas/procedure.ts';
import type { DocumentRecord, RoundState } from '../document/index.ts';
import { hasLiveBlock, isBlocking } from '../document/blocking.ts';
import { isContested, isPositive, isUnderWay, takesPositions } from '../document/phases.ts';
import type { MoveDraft } from './moves.ts';
import { wordsIn } from './words.ts';

const TEXT = { sha256: 'e'.repeat(64), language: 'en', class: 'members', bytes: 1, mediaType: 'text/plain' };
/** Kinds that a procedure tells apart; the others join the consensus as support does. */
const KINDS: readonly PositionKind[] = ['objection', 'amendment', 'reserved', 'more-time', 'ad-referendum', 'support'];

/** What can be said and done in the last round. */
export function roundDrafts(
  document: DocumentRecord,
  round: RoundState,
  representatives: readonly string[],
): MoveDraft[] {
  const { id } = round;
  const drafts: MoveDraft[] = [
    { kind: 'suspend-round', payload: { round: id } },
    { kind: 'freeze-round', payload: { round: id } },
    { kind: 'extend-round', payload: { round: id, period: minutesOf(round) } },
    { kind: 'resume-round', payload: { round: id } },
    { kind: 'resume-round', payload: { round: id, period: minutesOf(round) } },
    { kind: 'confirm-adoption', payload: { round: id } },
    { kind: 'withdraw-round', payload: { round: id } },
    // Silence is barred for one stage at a time.
    ...(document.silenceBarred.some((barred) => barred.stage !== round.stage && barred.revision === round.revision)
      ? []
      : [{ kind: 'object-to-method', payload: { round: id }, of: representatives } as const]),
    { kind: 'confirm-ad-referendum', payload: { round: id }, of: representatives },
    ...rulings(round, document.recorded),
    ...resolutions(document),
    ...lateWords(document, round, representatives),
  ];
  if (!takesPositions(round)) return drafts;
  return [
    ...drafts,
    ...words(round, representatives),
    ...contradictions(round, representatives),
    ...liftings(round, representatives),
  ];
}

/** A period in the round's own measure. */
const minutesOf = ({ rules }: RoundState) => ({
  kind: 'minutes',
  minutes: Math.max(1, rules.period.usual, rules.period.minimum),
});

/** Each State's word, and a letter of all others than the Chair's for their States together (case 7). */
function words(round: RoundState, representatives: readonly string[]): MoveDraft[] {
  const body = { round: round.id, revision: round.revision, class: 'members' };
  const said = KINDS.map((position) => ({
    ...body,
    position,
    points: [],
    ...(position === 'amendment' ? { statement: TEXT } : {}),
  }));
  const pointed = { ...body, position: 'objection', points: [{ paragraph: '1', text: TEXT }] };
  // An objection by points is explored by itself: what the others say beside it they say beside a plain one.
  const speaking = wordsIn(round).find(({ points }) => points.length > 0);
  // So it is where a State was suspended.
  if (round.reduced.length > 0) return [];
  const of =
    speaking && round.phase !== 'frozen'
      ? representatives.filter((party) => party === speaking.party)
      : representatives;
  const payloads = wordsIn(round).length === 0 && round.phase !== 'frozen' ? [...said, pointed] : said;
  return payloads.map((payload) => ({ kind: 'state-position', payload, of }));
}

/** Another person of a State says the opposite, and the State tells which stands (case 31), where the procedure lets that decide. */
function contradictions(round: RoundState, representatives: readonly string[]): MoveDraft[] {
  if (round.rules.contradictions !== 'blocks-until-clarified' || round.reduced.length > 0) return [];
  const [record, ...others] = wordsIn(round);
  if (!record || others.length > 0 || !representatives.includes(record.party)) return [];
  const { party } = record;
  const said = { round: round.id, revision: round.revision, class: 'members', points: [] };
  const position = isBlocking(round.rules, record.position) ? 'support' : 'objection';
  const stated = record.contradicted ? [record.position, record.contradicted.position] : [];
  const paper = { channel: 'note-verbale', paper: TEXT.sha256, receivedAt: record.receivedAt, registeredBy: 'system' };
  return [
    { kind: 'state-position', payload: { ...said, position }, of: [party], second: true },
    ...stated.map((stands): MoveDraft => ({
      kind: 'clarify-position',
      payload: { round: round.id, party, position: stands, ...paper },
    })),
  ];
}

function liftings(round: RoundState, representatives: readonly string[]): MoveDraft[] {
  return round.positions
    .filter(({ party }) => representatives.includes(party))
    .flatMap(({ party, points }) => points.slice(0, 1).map((point) => ({ party, point: point.id })))
    .map(({ party, point }) => ({ kind: 'lift-point', payload: { round: round.id, point }, of: [party] }));
}

/** The gavel, with so many present as there can be: who they are changes nothing. */
function rulings(round: RoundState, ruledAt: number): MoveDraft[] {
  const { id, method, members: present } = round;
  if (method !== 'meeting') return [];
  const ruling = (word: string, count: number): MoveDraft => ({
    kind: 'record-ruling',
    payload: { round: id, ruling: word, present: present.slice(0, count), ruledAt },
  });
  return [
    // Over a block it is refused however many are there.
    ...present
      .slice(0, hasLiveBlock(round) ? 1 : present.length)
      .map((_, index) => ruling('adopted', present.length - index)),
    ...(round.rules.conditional ? [present.length, 1].map((count) => ruling('adopted-subject-to-silence', count)) : []),
    ruling('not-adopted', present.length),
    ruling('deferred', present.length),
  ];
}

function resolutions(document: DocumentRecord): MoveDraft[] {
  const contested = [document.round, ...document.closedRounds].find((each) => each && isContested(each));
  if (!contested) return [];
  return ['outcome-stands', 'new-round'].map((resolution) => ({
    kind: 'resolve-contest',
    payload: { round: contested.id, resolution },
  }));
}

/** Papers that were received in time and are registered when the round is over (I11): against an adoption, or for one that did not come. */
function lateWords(document: DocumentRecord, round: RoundState, representatives: readonly string[]): MoveDraft[] {
  // What States did on the strength of an adoption is a matter of its own: late papers are explored before that.
  if (Object.keys(document.agenda?.treaty?.tracks ?? {}).length > 0) return [];
  const adopted = document.closedRounds.findLast(({ phase }) => phase === 'adopted');
  const over = isPositive(round) ? [round] : [];
  const between = isUnderWay(round) ? undefined : adopted;
  const missed =
    round.phase === 'not-adopted' && (round.because === 'answers-missing' || round.because === 'blocked-at-expiry');
  return [
    ...[...over, ...(between ? [between] : [])].map((each) => ({ each, position: 'objection' })),
    ...(missed ? [{ each: round, position: 'support' }] : []),
  ].flatMap(({ each, position }) => {
    const { id, revision, expiry, concludedAt } = each;
    const receivedAt = Math.max(0, Math.min(expiry ?? Infinity, concludedAt ?? Infinity) - 1);
    if (!Number.isFinite(receivedAt)) return [];
    return representatives.map((party): MoveDraft => ({
      kind: 'attest-communication',
      payload: {
        ...{ round: id, revision, position, class: 'members', points: [], parties: [party], receivedAt },
        ...{ channel: 'letter', paper: TEXT.sha256, registeredBy: 'system' },
      },
    }));
  });
}
