import { describe, expect, test } from 'vitest';
import { simulate } from './index.ts';
import {
  act,
  CHAIR,
  DAY,
  MEETING,
  MINUTE,
  ORGANISATION,
  saying,
  SECRETARIAT,
  SmallBody,
  START,
  stateOf,
  STREAM,
} from './testing/small-body.ts';

const names = ({ path }: ReturnType<typeof simulate>) =>
  path.map(({ kind, events, refusal }) => `${kind}: ${refusal?.code ?? events.map(({ name }) => name).join(' ')}`);

describe('the path', () => {
  test('a silence that nobody breaks is held, confirmed and adopted; the input is as it was', () => {
    const body = new SmallBody().circulated();
    const period = { kind: 'minutes', minutes: 1440 };
    const input = body.input([
      act(START + MINUTE, CHAIR, 'open-round', { stage: 'soc', method: 'silence', revision: 1, period }),
      act(START + 2 * DAY, CHAIR, 'confirm-adoption', { round: 'r1' }),
    ]);
    const before = structuredClone([...input.states]);
    const simulation = simulate(input);
    expect(names(simulation)).toEqual([
      'open-round: round-requested electorate-frozen round-opened',
      'issue-reminder: reminder-issued',
      'conclude-period: silence-held',
      'confirm-adoption: round-adopted stage-completed stage-opened round-deregistered',
    ]);
    expect(simulation.ending.rounds).toMatchObject([
      { round: 'r1', outcome: 'adopted', concludedAt: START + MINUTE + DAY },
    ]);
    expect(simulation.ending.stages[1]).toMatchObject({
      stage: 'soc',
      word: 'approved',
      effectiveAt: START + MINUTE + DAY,
    });
    expect([...input.states]).toEqual(before);
    expect(body.world.document(STREAM).document?.round).toBeNull();
  });

  test('a refused act is part of the answer, with code and rule, and the story goes on', () => {
    const body = new SmallBody().circulated().silence(1440);
    const simulation = simulate(
      body.input([
        act(START + 2 * DAY, stateOf('jo'), 'state-position', saying('objection')),
        act(START + 3 * DAY, CHAIR, 'confirm-adoption', { round: 'r1' }),
      ]),
    );
    expect(simulation.path.find(({ kind }) => kind === 'state-position')).toMatchObject({
      who: { role: 'focal-point', party: 'jo' },
      refusal: { code: 'expiry-passed', rule: 'I3' },
    });
    expect(simulation.ending.rounds[0]).toMatchObject({ outcome: 'adopted' });
  });

  test('RoP 14.2: the Chair is whoever holds it; another State cannot act as Chair', () => {
    const body = new SmallBody().circulated();
    const terms = { stage: 'soc', method: 'meeting', revision: 1 };
    const { path } = simulate(
      body.input([
        act(START + MINUTE, { role: 'chair', party: 'jo' }, 'open-round', terms),
        act(START + 2 * MINUTE, { role: 'chair' }, 'open-round', terms),
      ]),
    );
    expect(path[0]).toMatchObject({ events: [], refusal: { code: 'mandate-ended', rule: 'RoP 14.2' } });
    expect(path[1]).toMatchObject({ who: { role: 'chair', party: 'kz' } });
    expect(path[1]?.refusal).toBeUndefined();
  });

  test('what an act leaves to the moment is filled: the last round, the current text', () => {
    const body = new SmallBody().circulated().silence(1440);
    const { round: _r, revision: _v, ...said } = saying('objection') as Record<string, unknown>;
    const simulation = simulate(
      body.input([act(START + MINUTE, stateOf('jo'), 'state-position', said, { fill: ['round', 'revision'] })]),
    );
    expect(simulation.path[0]?.events.map(({ name }) => name)).toContain('silence-broken');
  });

  test('a decision on record that an act names is taken or not as the story has it then', () => {
    const body = new SmallBody().circulated().silence(1440);
    const suspend = { party: 'jo', decision: { document: STREAM, stage: 'soc' } };
    const { path } = simulate(
      body.input([
        act(START + MINUTE, SECRETARIAT, 'suspend-party', suspend, { stream: ORGANISATION }),
        act(START + 2 * DAY, CHAIR, 'confirm-adoption', { round: 'r1' }),
        act(START + 3 * DAY, SECRETARIAT, 'suspend-party', suspend, { stream: ORGANISATION }),
      ]),
    );
    const [early, late] = path.filter(({ kind }) => kind === 'suspend-party');
    expect(early).toMatchObject({ events: [], refusal: { code: 'decision-not-taken' } });
    expect(late?.events.map(({ name }) => name)).toContain('party-suspended');
  });

  test('without acts: the end at the instant asked about, with what blocks and who is asked', () => {
    const { ending, path } = simulate(
      new SmallBody()
        .circulated()
        .silence(1440)
        .input([], { until: START + MINUTE }),
    );
    expect(path).toEqual([]);
    expect(ending.explanation.blocks).toMatchObject([{ kind: 'period', until: START + DAY }]);
    expect(ending.tasks).toHaveLength(5);
  });
});

describe('how soon the rest could be done', () => {
  test('each stage of consensus by the shortest period that the rules allow, and beside it the usual one', () => {
    const body = SmallBody.with({ methods: ['silence'], period: { minimum: 60, usual: 1440 } }).circulated();
    const { minimum, usual } = simulate(body.input()).earliest;
    const hour = 60 * MINUTE + 10_000;
    expect(minimum.stages.map(({ stage, at, effectiveAt }) => [stage, at - START, effectiveAt - START])).toEqual([
      ['soc', hour, hour - 10_000],
      ['mc', 2 * hour, 2 * hour - 10_000],
    ]);
    expect(minimum.adoption).toEqual({ at: START + 2 * hour, effectiveAt: START + 2 * hour - 10_000 });
    expect(usual.adoption?.at).toBe(START + 2 * (DAY + 10_000));
    expect(minimum.stages[0]?.derivation).toEqual([
      'soc: round r1 opened by silence for 1 hour, the shortest that the rules allow (cica/statement@1, period), at 2024-09-18T04:00:00Z',
      'r1: the period ends at 2024-09-18T05:00:00Z, and is concluded 10 s later, when what was sent in time has arrived (design §5): 2024-09-18T05:00:10Z',
      'r1: the Chair confirms at once, at 2024-09-18T05:00:10Z',
      'soc: counts from 2024-09-18T05:00:00Z (case 17)',
    ]);
  });

  test('case 28: a stage that waits for a meeting cannot come before it; silence is named as the other way', () => {
    const body = new SmallBody().circulated().meeting({ from: '2024-10-01' });
    const { stages } = simulate(body.input()).earliest.minimum;
    const day = Date.parse('2024-10-01T00:00:00+05:00');
    expect(stages[0]).toMatchObject({ stage: 'soc', method: 'meeting', at: day, effectiveAt: day });
    expect(stages[0]?.alternatives).toMatchObject([
      { method: 'silence', effectiveAt: START + 60 * MINUTE },
      { method: 'written', at: START },
    ]);
    expect(stages[0]?.derivation[0]).toContain(`${MEETING}`);
  });

  test('a meeting without a date: the date cannot be computed, and the answer says what it waits for', () => {
    const { minimum } = simulate(new SmallBody().circulated().meeting(undefined).input()).earliest;
    expect(minimum.adoption).toBeUndefined();
    expect(minimum.stopped?.because).toContain('has no date; silence would be done at 2024-09-18T05:00:10Z');
  });

  test('a meeting that is over is waited for no more', () => {
    const body = new SmallBody().circulated().meeting({ from: '2024-09-01', to: '2024-09-02' });
    const { minimum } = simulate(body.input()).earliest;
    expect(minimum.stages[0]).toMatchObject({ stage: 'soc', at: START });
    expect(minimum.assumes).toContainEqual(expect.stringContaining('comes no more'));
  });

  test('in writing all answer at once; where periods are usual, in their last minute', () => {
    const body = SmallBody.with({ methods: ['written'] }).circulated();
    const { minimum, usual } = simulate(body.input()).earliest;
    expect(minimum.stages[0]?.at).toBe(START);
    expect(usual.stages[0]?.at).toBe(START + 14 * DAY - MINUTE);
  });

  test('I1: who blocks has to lift it first, and the answer says that this is assumed', () => {
    const body = SmallBody.with({
      onBlock: { objection: 'pause', amendment: 'end', reserved: 'freeze', moreTime: 'end' },
    });
    body.circulated().silence(1440).did(STREAM, stateOf('jo'), 'state-position', saying('objection'));
    const { minimum } = simulate(body.input()).earliest;
    expect(minimum.assumes).toContain('jo lifts what it said in r1.');
    expect(minimum.stages[0]).toMatchObject({ stage: 'soc', effectiveAt: START + DAY });
  });

  test('case 33: a frozen matter is reopened by the Chair', () => {
    const body = SmallBody.with({ methods: ['silence'] })
      .circulated()
      .silence(1440);
    body.did(STREAM, stateOf('jo'), 'state-position', saying('reserved'));
    const { stages } = simulate(body.input()).earliest.minimum;
    expect(stages[0]).toMatchObject({ stage: 'soc', effectiveAt: START + 60 * MINUTE });
  });

  test('case 38: what was stated ad referendum is confirmed at once', () => {
    const body = new SmallBody().circulated().silence(60);
    body.did(STREAM, stateOf('jo'), 'state-position', saying('ad-referendum'));
    expect(simulate(body.input()).earliest.minimum.stages[0]).toMatchObject({
      stage: 'soc',
      at: START + 60 * MINUTE + 10_000,
    });
  });

  test('case 31: a State whose people contradict each other makes clear that it does not object', () => {
    const body = SmallBody.with({ contradictions: 'blocks-until-clarified' }).circulated();
    body.did(STREAM, CHAIR, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 });
    body.did(STREAM, stateOf('jo'), 'state-position', saying('objection'), 'person-one-of-jo');
    body.did(STREAM, stateOf('jo'), 'state-position', saying('no-objection'), 'person-two-of-jo');
    const { stages, assumes } = simulate(body.input()).earliest.minimum;
    expect(stages[0]).toMatchObject({ stage: 'soc', at: START, method: 'meeting' });
    expect(assumes).toContain('jo makes clear that it does not object in r1.');
  });

  test('case 12: days are counted by whoever knows the calendar; else as 24 hours, and the answer says so', () => {
    const body = SmallBody.with({ methods: ['silence'], period: { minimum: 3, usual: 5, unit: 'working-days' } });
    body.circulated();
    const { minimum } = simulate(body.input()).earliest;
    expect(minimum.stages[0]?.effectiveAt).toBe(START + 3 * DAY);
    expect(minimum.assumes).toContain('Days are taken as 24 hours each: no calendar counted the working-days.');
    const at = START + 5 * DAY;
    const deadline = {
      at,
      wallTime: '2024-09-23T09:00',
      zone: 'Asia/Almaty',
      tzdata: 'x',
      derivation: ['over a weekend'],
    };
    const counted = { ...deadline, counted: { unit: 'working-days' as const, days: 3 } };
    const known = simulate(body.input([], { periodInDays: () => ({ kind: 'until', deadline: counted }) })).earliest;
    expect(known.minimum.stages[0]?.effectiveAt).toBe(at);
    expect(known.minimum.assumes).toEqual([]);
  });

  test('case 44: an organ is asked on the day on which it is competent', () => {
    const body = SmallBody.with({ methods: ['meeting'] })
      .circulated()
      .meeting({ from: '2024-10-01' });
    expect(simulate(body.input()).earliest.minimum.stages[0]).toMatchObject({ stage: 'soc', method: 'meeting' });
  });

  test('a draft without a text: the text is assumed, the drafting completed', () => {
    const { minimum } = simulate(new SmallBody().input()).earliest;
    expect(minimum.stages.map(({ stage }) => stage)).toEqual(['drafting', 'soc', 'mc']);
    expect(minimum.assumes).toContain('A text is there at once.');
  });

  test('a withdrawn document has no date', () => {
    const body = new SmallBody().circulated().did(STREAM, SECRETARIAT, 'withdraw-document', {});
    const { earliest, critical } = simulate(body.input());
    expect(earliest.minimum).toMatchObject({ stages: [] });
    expect(critical).toBeUndefined();
  });
});
