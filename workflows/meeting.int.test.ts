import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { derivedIdentifier } from '../chain/index.ts';
import type { MeetingState } from '../domain/meeting/index.ts';
import type { OrganisationState } from '../domain/organisation/index.ts';
import type { Effect } from '../schemas/effects.ts';
import type { HostInput } from '../schemas/host.ts';
import { eventually, HostHarness } from './host/testing/host-harness.ts';
import { BodyOnTemporal, CHAIR, SECRETARIAT, textReference } from './testing/body-on-temporal.ts';

const AZ = { role: 'chair', party: 'az' } as const;
const slide = (place: string) => [{ source: 'Statement of 18 September 2024', place }];

let harness: HostHarness;
let body: BodyOnTemporal;
let organisation: string;

beforeAll(async () => {
  harness = await HostHarness.connect(inject('engines').temporal.address, 'index.ts', 'meeting');
  await harness.startWorker();
  body = await BodyOnTemporal.on(harness);
  organisation = `${body.organisation}/organisation`;
  await body.establish();
}, 120_000);
afterAll(() => harness.close());

/** The 7th Ministerial Council, announced for 19 December. */
async function announced(more: Partial<HostInput> = {}): Promise<string> {
  const id = derivedIdentifier('meeting', randomUUID());
  const stream = `${body.organisation}/meeting/${id}`;
  const first = await body.command(SECRETARIAT, 'announce-meeting', {
    organisation: body.organisation,
    id,
    kind: 'regular',
    organ: 'ministerial-council',
    number: 7,
    title: textReference('The 7th Ministerial Council'),
    visibility: { class: 'public' },
    place: 'Baku',
    takesDecisions: true,
    dates: { from: '2024-12-19' },
  });
  await harness.start(stream, first, { clock: body.clock, ...more }, 'meeting');
  await body.carryOut(stream, first);
  return stream;
}

/** A decision of the ministers that is attested, with what it changes elsewhere (I15). */
async function decided(effects: Effect[]): Promise<string> {
  const id = derivedIdentifier('document', randomUUID());
  const stream = `${body.organisation}/document/${id}`;
  const kinds = [...new Set(effects.map(({ kind }) => kind))];
  const stages = body.procedure.stages.map((stage) =>
    stage.id === 'ministerial-council' ? { ...stage, effects: kinds } : stage,
  );
  const first = await body.command(SECRETARIAT, 'register-document', {
    organisation: body.organisation,
    id,
    kind: 'statement',
    title: textReference('On the next Chair'),
    visibility: { class: 'members' },
    procedure: { ...body.procedure, stages },
    sponsors: [],
    effects,
  });
  await harness.start(stream, first, { clock: body.clock }, 'document');
  const past = await body.command(SECRETARIAT, 'record-past-stage', {
    stage: 'ministerial-council',
    word: 'adopted',
    when: { date: '2024-03-19' },
    evidence: slide('slide 3'),
  });
  const [answer] = await body.carryOut(stream, { ...past, facts: { liveSince: { day: '2024-09-18' } } });
  if (answer?.outcome !== 'carried-out') throw new Error(JSON.stringify(answer?.refusal));
  return stream;
}

const chairOf = async () => (await harness.snapshot<OrganisationState>(organisation)).organisation?.chair.party;

describe('RoP 14.2, case 26', () => {
  test('the opening of a meeting hands the Chair over to the State that a decision designated for it, once', async () => {
    const meeting = await announced();
    const until = 'the opening of the 8th Ministerial Council';
    const document = await decided([{ kind: 'appoint-chair', party: 'az', meeting, until }]);
    await body.untilPublished(organisation, 'chair-designated');
    expect(await chairOf()).toBe('kz');

    // Opened while nobody works: the opening is kept, and told when somebody does.
    await harness.stopWorker();
    const openedAt = await body.now();
    await body.signal(meeting, await body.command(CHAIR, 'open-meeting', { openedAt }));
    await harness.startWorker();
    await body.untilPublished(organisation, 'chair-handed-over');
    expect(body.events(organisation).find(({ name }) => name === 'chair-handed-over')?.data).toEqual({
      from: 'kz',
      to: 'az',
      until,
      occasion: 'opening of the meeting',
      decision: { document, stage: 'ministerial-council' },
      meeting,
    });
    expect(await chairOf()).toBe('az');
    await body.untilPublished(meeting, 'delivery-accepted');
    expect(body.names(meeting)).toEqual(['meeting-announced', 'meeting-opened', 'delivery-accepted']);

    await body.done(meeting, AZ, 'close-meeting', { closedAt: await body.now() });
    const later = await announced();
    await body.done(later, AZ, 'open-meeting', { openedAt: await body.now() });
    await body.untilPublished(later, 'delivery-accepted');
    expect(body.names(organisation).filter((name) => name === 'chair-handed-over')).toHaveLength(1);

    // What the Chair does in rounds follows: the electorate comes with the new one.
    const next = await body.circulated();
    await body.openRound(next, { method: 'meeting' });
    expect(body.events(next).find(({ name }) => name === 'round-opened')?.data).toMatchObject({ chair: 'az' });
  });
});

describe('the days of a meeting', () => {
  test('I15, row A19: a decision of the past is put to the days that it set, and moves none', async () => {
    const meeting = await announced();
    await body.done(meeting, SECRETARIAT, 're-date-meeting', { dates: { from: '2024-12-17' } });
    await decided([{ kind: 'set-meeting-date', meeting, dates: { from: '2024-12-17' } }]);
    await eventually(() => body.names(meeting).filter((name) => name === 'meeting-re-dated').length === 2);
    await decided([{ kind: 'set-meeting-date', meeting, dates: { from: '2024-11-11' } }]);
    await eventually(() => body.names(meeting).filter((name) => name === 'meeting-re-dated').length === 3);
    const { meeting: record } = await harness.snapshot<MeetingState>(meeting);
    expect(record?.dates).toEqual({ from: '2024-12-17' });
    expect(record?.datesSet.map(({ dates, decision }) => [dates.from, decision !== undefined])).toEqual([
      ['2024-11-11', true],
      ['2024-12-19', false],
      ['2024-12-17', true],
    ]);
  });

  test('I13, case 28: it is the same meeting through run after run', async () => {
    const meeting = await announced({ limits: { updates: 3 } });
    for (let day = 10; day < 20; day += 1)
      await body.done(meeting, SECRETARIAT, 're-date-meeting', { dates: { from: `2025-01-${day}` } });
    const { runs } = await harness.status(meeting);
    expect(runs).toBeGreaterThan(2);
    const { meeting: record } = await harness.snapshot<MeetingState>(meeting);
    expect(record).toMatchObject({ stream: meeting, dates: { from: '2025-01-19' }, sequence: 11 });
    expect(record?.datesSet).toHaveLength(11);
  });

  test('case 28: while nobody works each change is kept, and one event fixes the deadlines by what they come to', async () => {
    const meeting = await announced();
    await body.done(meeting, SECRETARIAT, 'set-meeting-deadline', {
      deadline: 'papers',
      purpose: 'circulation',
      rule: { base: 'first-day', days: -14, time: '18:00', zone: 'Asia/Almaty' },
    });
    await body.untilPublished(meeting, 'deadlines-fixed');
    await harness.stopWorker();
    for (const from of ['2025-01-20', '2025-01-21', '2025-01-22'])
      await body.signal(meeting, await body.command(SECRETARIAT, 're-date-meeting', { dates: { from } }));
    await harness.startWorker();
    const fixings = () => body.names(meeting).filter((name) => name === 'deadlines-fixed');
    await eventually(() => fixings().length === 2);
    await body.done(meeting, SECRETARIAT, 'move-meeting', { place: 'Astana' });
    await body.untilPublished(meeting, 'meeting-moved');
    expect(fixings()).toHaveLength(2);
    const { meeting: record } = await harness.snapshot<MeetingState>(meeting);
    expect(record?.deadlines).toMatchObject([{ fixed: { at: Date.parse('2025-01-08T18:00+05:00') } }]);
  });

  test('a meeting that is announced twice is announced once', async () => {
    const meeting = await announced();
    const again = await body.command(SECRETARIAT, 'announce-meeting', {
      organisation: body.organisation,
      id: meeting.slice(-36),
      kind: 'regular',
      title: textReference('Another'),
      visibility: { class: 'public' },
      takesDecisions: true,
    });
    expect(await body.carryOut(meeting, again)).toMatchObject([
      { outcome: 'refused', refusal: { code: 'meeting-exists' } },
    ]);
  });
});
