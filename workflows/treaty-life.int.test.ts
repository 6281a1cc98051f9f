import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { derivedIdentifier } from '../chain/index.ts';
import { treatyStatus, type DocumentState } from '../domain/document/index.ts';
import type { Procedure } from '../schemas/procedure.ts';
import { BodyOnTemporal, SECRETARIAT, textReference, type Sender } from './testing/body-on-temporal.ts';
import { SkippingServer } from './testing/skipping-server.ts';

const DAY = 24 * 3_600_000;
const DEPOSITARY: Sender = { role: 'depositary' };
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The 14th instrument, and 30 days; open for consent while it is open for signature. */
const CONVENTION: Procedure = {
  id: 'cica/convention',
  version: 1,
  language: 1,
  kind: 'convention',
  name: 'Convention',
  source: 'test',
  stages: [
    { id: 'proposed', type: 'proposed', next: 'signature' },
    { id: 'signature', type: 'signature', next: 'consent' },
    {
      id: 'consent',
      type: 'consent-to-be-bound',
      next: 'in-effect',
      opensWith: 'signature',
      entryIntoForceClause: { condition: { kind: 'instruments', atLeast: 14 }, then: { days: 30 }, source: 'Art. 9' },
    },
    { id: 'in-effect', type: 'in-effect' },
  ],
};

let server: SkippingServer;
let body: BodyOnTemporal;

beforeAll(async () => {
  server = await SkippingServer.connect(inject('engines').temporalTestServer.address, '../../index.ts', 'document');
  await server.harness.startWorker();
  body = await BodyOnTemporal.on(server.harness);
  body.serverNow = () => server.now();
}, 120_000);
afterAll(() => server.harness.close());

async function registered(): Promise<string> {
  const id = derivedIdentifier('document', randomUUID());
  const stream = `${body.organisation}/document/${id}`;
  const first = await body.command(SECRETARIAT, 'register-document', {
    organisation: body.organisation,
    id,
    kind: 'convention',
    title: textReference('A convention'),
    visibility: { class: 'members' },
    procedure: CONVENTION,
    sponsors: [],
  });
  // Short runs: the treaty's years pass over many of them.
  await server.harness.start(stream, first, { clock: body.clock, limits: { updates: 12 } }, 'document');
  await body.done(stream, SECRETARIAT, 'complete-stage', { stage: 'proposed' });
  return stream;
}

const today = async () => dayOf(await server.now());

test('case 47: 28 States over eight years, from registration to in force, exactly when it falls due, and a late-comer', async () => {
  const stream = await registered();
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
