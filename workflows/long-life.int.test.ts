import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { treatyStatus, type DocumentState } from '../domain/document/index.ts';
import { canonicalJson } from '../chain/index.ts';
import { BodyOnTemporal, CHAIR, textReference, type Sender } from './testing/body-on-temporal.ts';
import { openConvention } from './testing/open-convention.ts';
import { SkippingServer } from './testing/skipping-server.ts';

const DAY = 24 * 3_600_000;
const DEPOSITARY: Sender = { role: 'depositary' };

let server: SkippingServer;

beforeAll(async () => {
  server = await SkippingServer.start('index.ts', 'document');
  await server.harness.startWorker();
}, 120_000);
afterAll(() => server.close());

async function bodyOf(members?: number): Promise<BodyOnTemporal> {
  const body = await BodyOnTemporal.on(server.harness, {
    ...(members === undefined ? {} : { members }),
    rules: { reminders: [] },
  });
  body.serverNow = () => server.now();
  await body.establish();
  return body;
}

describe.each([28, 193])('%i members', (members) => {
  test('I3: years of silence, then positions, an adoption by expiry and the Chair, exactly when it falls due', async () => {
    const body = await bodyOf(members);
    const stream = await body.circulated();
    const years = 3 * 365 * 24 * 60;
    const { round, expiry } = await body.openRound(stream, {
      method: 'silence',
      period: { kind: 'minutes', minutes: years },
    });
    await server.skip(2 * 365 * DAY);
    const [answer] = await body.carryOut(
      stream,
      await body.position(body.members[5] ?? '', round, 'support-with-statement', undefined, undefined, {
        statement: textReference('We join.'),
      }),
    );
    expect(answer).toMatchObject({ outcome: 'carried-out' });
    expect(body.names(stream)).not.toContain('silence-held');
    await server.skip(expiry - (await server.now()) - 60_000);
    expect(body.names(stream)).not.toContain('silence-held');
    await server.skip(120_000);
    await body.untilPublished(stream, 'silence-held');
    await body.done(stream, CHAIR, 'confirm-adoption', { round });
    await body.untilPublished(stream, 'round-adopted');
    const held = server.harness.published.find(
      ({ subject, type }) => subject === stream && type.includes('silence-held'),
    );
    expect(held?.effective).toEqual({ kind: 'instant', at: expiry });
    expect(held?.recorded).toBeGreaterThanOrEqual(expiry + 10_000);
    expect(held?.recorded).toBeLessThan(expiry + 12_000);
  });

  test('I13: continue-as-new in the middle of a round while every member states and changes its position', async () => {
    const body = await bodyOf(members);
    const stream = await body.circulated({ limits: { updates: 12 } });
    const { round } = await body.openRound(stream, { method: 'silence', period: { kind: 'minutes', minutes: 20_160 } });
    const halves = [
      body.members.filter((_party, index) => index % 2 === 0),
      body.members.filter((_party, index) => index % 2 === 1),
    ];
    for (const turn of ['support', 'no-objection', 'disassociate'])
      await Promise.all(
        halves.map(async (parties) => {
          for (let first = 0; first < parties.length; first += 7)
            await body.carryOut(
              stream,
              ...(await Promise.all(parties.slice(first, first + 7).map((party) => body.position(party, round, turn)))),
            );
        }),
      );
    const snapshot = await server.harness.snapshot<DocumentState>(stream);
    expect(snapshot.document?.round?.positions).toHaveLength(members);
    expect(snapshot.document?.round?.positions.every(({ position }) => position === 'disassociate')).toBe(true);
    expect((await server.harness.status(stream)).runs).toBeGreaterThan(1);
    expect(canonicalJson(snapshot).length).toBeLessThan(256 * 1024);
    await server.skip(15 * DAY);
    await body.untilPublished(stream, 'silence-held');
    expect(body.events(stream).filter(({ name }) => name === 'position-stated')).toHaveLength(3 * members);
  });
});

test('case 47: 28 States over eight years, from registration to in force, exactly when it falls due, and a late-comer', async () => {
  const body = await bodyOf();
  const stream = await openConvention(body);
  const today = async () => new Date(await server.now()).toISOString().slice(0, 10);
  const receives = async (party: string, act: string) =>
    body.done(stream, DEPOSITARY, 'receive-instrument', {
      stage: 'consent',
      party,
      act,
      receivedOn: await today(),
      inDueForm: true,
    });
  for (const party of body.members)
    await body.done(stream, DEPOSITARY, 'sign-treaty', {
      stage: 'signature',
      party,
      signedOn: await today(),
      fullPowers: 'presented',
      capacity: 'Minister for Foreign Affairs',
    });
  await body.done(stream, DEPOSITARY, 'close-for-signature', { stage: 'signature' });
  for (const party of body.members.slice(0, 13)) {
    await server.skip(220 * DAY);
    await receives(party, 'ratification');
  }
  expect(body.names(stream)).not.toContain('entry-into-force-determined');
  await server.skip(30 * DAY);
  await receives(body.members[13] ?? '', 'acceptance');
  await body.untilPublished(stream, 'entry-into-force-determined');
  const determined = body.events(stream).find(({ name }) => name === 'entry-into-force-determined');
  const { on, parties } = determined?.data as { on: string; parties: string[] };
  const due = Date.parse(`${on}T00:00:00Z`);
  expect(parties).toHaveLength(14);
  // A late-comer before the entry; then a minute before the day begins, and a minute after.
  await server.skip(10 * DAY);
  await receives(body.members[20] ?? '', 'approval');
  await server.skip(due - (await server.now()) - 60_000);
  expect(body.names(stream)).not.toContain('treaty-entered-into-force');
  await server.skip(120_000);
  await body.untilPublished(stream, 'treaty-entered-into-force');
  const entered = server.harness.published.find(
    ({ subject, type }) => subject === stream && type.includes('treaty-entered-into-force'),
  );
  expect(entered?.effective).toEqual({ kind: 'legal-date', date: on });
  expect(entered?.recorded).toBeGreaterThanOrEqual(due);
  expect(entered?.recorded).toBeLessThan(due + 2_000);
  const snapshot = await server.harness.snapshot<DocumentState>(stream);
  const status = treatyStatus(snapshot);
  expect(status).toMatchObject({ deposited: 15, missing: 0, inForce: 'yes', determined: { on } });
  expect(status?.rows.filter(({ inForce }) => inForce === 'yes')).toHaveLength(14);
  expect(status?.rows.find(({ party }) => party === body.members[20])).toMatchObject({ bound: 'yes', inForce: 'no' });
  expect((await server.harness.status(stream)).runs).toBeGreaterThan(3);
});
