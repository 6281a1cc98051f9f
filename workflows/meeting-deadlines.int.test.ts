import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveDeadlines } from '../activities/deadlines/resolve-deadlines.ts';
import { derivedIdentifier } from '../chain/index.ts';
import type { DocumentState } from '../domain/document/index.ts';
import type { MeetingState } from '../domain/meeting/index.ts';
import { addDays } from '../domain/shared/index.ts';
import type { Effect } from '../schemas/effects.ts';
import { eventually } from './host/testing/host-harness.ts';
import { BodyOnTemporal, CHAIR, SECRETARIAT, state, textReference } from './testing/body-on-temporal.ts';
import { SkippingServer } from './testing/skipping-server.ts';

const RULE = { base: 'first-day', time: '18:00', zone: 'Asia/Almaty' } as const;

let server: SkippingServer;
let body: BodyOnTemporal;
/** The day on which the test begins, and days after it. */
let today: string;

beforeAll(async () => {
  server = await SkippingServer.start('index.ts', 'meeting');
  await server.harness.startWorker();
  body = await BodyOnTemporal.on(server.harness, { rules: { reminders: [] } });
  body.serverNow = () => server.now();
  await body.establish();
  today = new Date(await server.now()).toISOString().slice(0, 10);
}, 120_000);
afterAll(() => server.close());

async function announced(from: string): Promise<string> {
  const id = derivedIdentifier('meeting', randomUUID());
  const stream = `${body.organisation}/meeting/${id}`;
  const first = await body.command(SECRETARIAT, 'announce-meeting', {
    organisation: body.organisation,
    id,
    kind: 'regular',
    title: textReference('The 7th Ministerial Council'),
    visibility: { class: 'public' },
    takesDecisions: true,
    dates: { from },
  });
  await server.harness.start(stream, first, { clock: body.clock }, 'meeting');
  return stream;
}

/** A decision before the ministers that sets the days of the meeting. */
async function deciding(effects: Effect[]): Promise<string> {
  const id = derivedIdentifier('document', randomUUID());
  const stream = `${body.organisation}/document/${id}`;
  const stages = body.procedure.stages.map((stage) =>
    stage.id === 'senior-officials-committee' ? { ...stage, effects: ['set-meeting-date' as const] } : stage,
  );
  const first = await body.command(SECRETARIAT, 'register-document', {
    organisation: body.organisation,
    id,
    kind: 'statement',
    title: textReference('On the days of the Council'),
    visibility: { class: 'members' },
    procedure: { ...body.procedure, stages },
    sponsors: [],
    effects,
  });
  await server.harness.start(stream, first, { clock: body.clock }, 'document');
  await body.done(stream, SECRETARIAT, 'complete-stage', { stage: 'proposed' });
  await body.done(stream, SECRETARIAT, 'add-revision', {
    texts: [textReference('The days')],
    basedOn: 0,
    editorial: false,
  });
  await body.done(stream, SECRETARIAT, 'circulate-document', { revision: 1 });
  await body.done(stream, SECRETARIAT, 'complete-stage', { stage: 'drafting' });
  return stream;
}

const fixings = (stream: string) => body.events(stream).filter(({ name }) => name === 'deadlines-fixed');
const untilFixed = (stream: string, count: number) => eventually(() => fixings(stream).length >= count);
const meetingOf = async (stream: string) => (await server.harness.snapshot<MeetingState>(stream)).meeting;
const at = (day: string) => Date.parse(`${day}T18:00+05:00`);

describe('case 28: deadlines follow the meeting, on real hosts', () => {
  test('when an act moves it and when a decision does; a comment period ends by the days that stand', async () => {
    const meeting = await announced(addDays(today, 60));
    await body.done(meeting, SECRETARIAT, 'set-meeting-deadline', {
      deadline: 'papers',
      purpose: 'circulation',
      rule: { ...RULE, days: -14 },
    });
    await untilFixed(meeting, 1);
    const document = await body.circulated();
    await body.done(document, SECRETARIAT, 'open-comment-period', {
      audience: 'members',
      follows: { meeting, ...RULE, days: -21 },
    });
    await body.untilPublished(document, 'deadline-followed');

    await body.done(meeting, SECRETARIAT, 're-date-meeting', { dates: { from: addDays(today, 100) } });
    await untilFixed(meeting, 4);

    const effect = { kind: 'set-meeting-date', meeting, dates: { from: addDays(today, 80) } } as const;
    const decision = await deciding([effect]);
    const { round, expiry } = await body.openRound(decision, {
      method: 'silence',
      period: { kind: 'minutes', minutes: 20_160 },
    });
    await server.skip(expiry - (await server.now()) + 60_000);
    await body.untilPublished(decision, 'silence-held');
    await body.done(decision, CHAIR, 'confirm-adoption', { round });
    await untilFixed(meeting, 6);
    await eventually(() => body.names(document).filter((name) => name === 'deadline-followed').length === 3);

    const days = [60, 60, 100, 100, 80, 80].map((after) => addDays(today, after));
    expect(fixings(meeting).map(({ data }) => [data['because'], data['document'] !== undefined])).toEqual([
      ['set', false],
      ['set', true],
      ['re-dated', false],
      ['re-dated', true],
      ['re-dated', false],
      ['re-dated', true],
    ]);
    const instants = fixings(meeting).map(
      ({ data }) => (data['deadlines'] as { resolved: { at: number } }[])[0]?.resolved.at,
    );
    expect(instants).toEqual(days.map((day, index) => at(addDays(day, index % 2 === 0 ? -14 : -21))));

    const ends = at(addDays(today, 80 - 21));
    await server.skip(ends - (await server.now()) - 60_000);
    const comment = await body.command(state('kz'), 'submit-comment', { period: 'c1', text: textReference('Yes.') });
    expect(await body.carryOut(document, comment)).toMatchObject([{ outcome: 'carried-out' }]);
    expect(body.names(document)).not.toContain('comment-period-closed');
    await server.skip(120_000);
    await body.untilPublished(document, 'comment-period-closed');
    await eventually(async () => ((await meetingOf(meeting))?.deadlines ?? []).length === 1);
    const { document: record } = await server.harness.snapshot<DocumentState>(document);
    expect(record?.commentPeriods).toMatchObject([{ id: 'c1', state: 'closed', comments: 1, deadline: { at: ends } }]);
    expect(record?.refusedDeliveries).toEqual([]);
    expect((await meetingOf(meeting))?.refusedDeliveries).toEqual([]);
  });

  test('contract 5: a resolver that answers nothing is asked once a minute, not without end, and the stream goes on', async () => {
    let asked = 0;
    server.harness.resolve = async () => {
      asked += 1;
      return [];
    };
    const meeting = await announced(addDays(today, 200));
    await body.done(meeting, SECRETARIAT, 'set-meeting-deadline', {
      deadline: 'papers',
      purpose: 'circulation',
      rule: { ...RULE, days: -14 },
    });
    await eventually(() => asked === 1);
    await server.skip(3 * 60_000 + 5_000);
    await eventually(() => asked >= 4);
    expect(asked).toBeLessThan(6);
    await body.done(meeting, SECRETARIAT, 'move-meeting', { place: 'Astana' });
    expect(fixings(meeting)).toEqual([]);
    server.harness.resolve = resolveDeadlines;
    await server.skip(61_000);
    await untilFixed(meeting, 1);
  });
});
