import { describe, expect, test } from 'vitest';
import { coreOf, foldEvents } from '../../audit/index.ts';
import { simulate } from '../../domain/simulation/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { CHAIR, GoldenBody, SECRETARIAT, state } from '../../test/golden/golden-body.ts';
import { recordedActs, recordedFacts } from './recorded-acts.ts';
import { seatTimes } from './seat-times.ts';
import { deliveriesUnderWay } from './under-way.ts';

const DAY = 86_400_000;

/** What a record comes to when it is told again from an instant on, with the acts that really came. */
function toldAgain(body: GoldenBody, document: string, from: number) {
  const streams = [document, body.organisation];
  const states = new Map<string, unknown>();
  const sequences = new Map<string, number>();
  const later: RecordedEventShape[] = [];
  const records = new Map<string, RecordedEventShape[]>();
  for (const stream of streams) {
    const core = coreOf(stream);
    if (!core) throw new Error(stream);
    const known = body.records(stream).filter(({ recorded }) => recorded <= from);
    later.push(...body.records(stream).slice(known.length));
    if (known.length === 0) continue;
    states.set(stream, foldEvents(core, core.decider.initial(), known));
    sequences.set(stream, known.at(-1)?.sequence ?? 0);
    records.set(stream, known);
  }
  later.sort((one, other) => one.recorded - other.recorded || one.sequence - other.sequence);
  return simulate({
    document,
    from,
    until: body.now,
    states,
    sequences,
    acts: recordedActs(later),
    underWay: deliveriesUnderWay(records),
    seat: seatTimes('Asia/Almaty'),
    factsOfDue: recordedFacts(later),
  }).ending;
}

/** As the record has it: told again from its end. */
const real = (body: GoldenBody, document: string) => toldAgain(body, document, body.now);

const outcomes = ({ rounds, stages, explanation }: ReturnType<typeof real>) => ({
  rounds: rounds.map(({ round, outcome, word, because }) => ({ round, outcome, word, because })),
  stages: stages.map(({ stage, state: how, word }) => ({ stage, how, word })),
  state: explanation.state,
});

/** Every instant at which a person had just acted. */
const momentsOf = (body: GoldenBody, document: string): number[] => [
  ...new Set(
    body
      .records(document)
      .filter(({ cause }) => cause.command.receipt.way === 'intake')
      .map(({ recorded }) => recorded),
  ),
];

const STORIES: [string, (body: GoldenBody, document: string) => void][] = [
  [
    'silence held, confirmed, then written answers',
    (body, document) => {
      body.openRound(document);
      body.says(document, 'jo', 'support');
      body.conclude(document);
      body.did(document, CHAIR, 'confirm-adoption', { round: 'r1' });
      body.openRound(document, { stage: 'mc', method: 'written' });
      for (const party of ['az', 'in', 'jo', 'kz', 'tr']) body.says(document, party, 'no-objection');
    },
  ],
  [
    'broken, refused too late, opened anew, frozen and reopened',
    (body, document) => {
      body.openRound(document);
      body.says(document, 'tr', 'objection');
      body.says(document, 'jo', 'objection');
      body.openRound(document);
      body.says(document, 'in', 'reserved');
      body.did(document, CHAIR, 'reopen-round', {
        reopens: 'r2',
        stage: 'soc',
        method: 'silence',
        revision: 1,
        period: { kind: 'minutes', minutes: 1440 },
      });
      body.conclude(document);
    },
  ],
  [
    'a hole in the evidence held the round, and the Chair resumed it',
    (body, document) => {
      body.evidence = ({ from, to }) => ({ from, to, state: 'read', holes: [{ from, to }] });
      body.openRound(document);
      body.conclude(document);
      body.evidence = ({ from, to }) => ({ from, to, state: 'read', holes: [] });
      body.did(document, CHAIR, 'resume-round', { round: 'r1', period: { kind: 'minutes', minutes: 1440 } });
      body.until(body.now + 2 * DAY);
    },
  ],
  [
    'an objection that was stamped in time and arrived after the expiry counts (I3)',
    (body, document) => {
      body.openRound(document);
      body.says(document, 'az', 'support');
      const expiry = body.expiry(document);
      body.until(expiry + 5_000);
      body.says(document, 'jo', 'objection', {}, { receivedAt: expiry - 1_000 });
    },
  ],
  [
    'a member was suspended while the round was open (case 25)',
    (body, document) => {
      body.openRound(document, { method: 'meeting' });
      body.says(document, 'jo', 'objection');
      body.did(body.organisation, SECRETARIAT, 'suspend-party', { party: 'jo', decision: 'a decision' });
      body.rules(document, 'adopted', ['az', 'in', 'kz', 'tr']);
    },
  ],
  [
    'refused acts that are on the record (I7)',
    (body, document) => {
      body.openRound(document);
      body.act(document, state('jo'), 'confirm-adoption', { round: 'r1' });
      body.says(document, 'by', 'objection');
      body.conclude(document);
      body.says(document, 'jo', 'objection');
    },
  ],
];

describe.each(STORIES)('%s', (name, story) => {
  test('told again from after any act, with the acts that really came, the record has the real outcome on the real date', () => {
    const body = new GoldenBody(name);
    const document = body.circulated();
    story(body, document);
    const then = real(body, document);
    const moments = momentsOf(body, document);
    expect(moments.length).toBeGreaterThan(3);
    for (const from of moments) {
      const again = toldAgain(body, document, from);
      expect(outcomes(again)).toEqual(outcomes(then));
      again.rounds.forEach((round, index) => {
        // Deliveries were some ms on their way, which nobody plays.
        const moved = (round.concludedAt ?? 0) - (then.rounds[index]?.concludedAt ?? 0);
        expect(Math.abs(moved)).toBeLessThan(1_000);
      });
    }
  });
});
