import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { DocumentState } from '../domain/document/index.ts';
import { eventually, HostHarness } from './host/testing/host-harness.ts';
import { BodyOnTemporal, CHAIR, SECRETARIAT, textReference } from './testing/body-on-temporal.ts';

const HOUR = 3_600_000;
const DRAIN = 10_000;

let harness: HostHarness;
let body: BodyOnTemporal;
let stream: string;

beforeAll(async () => {
  harness = await HostHarness.connect(inject('engines').temporal.address, 'index.ts', 'document');
  await harness.startWorker();
  body = await BodyOnTemporal.on(harness);
  body.kind = 'demonstration';
  await body.establish();
}, 120_000);
afterAll(() => harness.close());
beforeEach(async () => {
  harness.evidence = async ({ from, to }) => ({ evidence: { from, to, state: 'read', holes: [] } });
  stream = await body.circulated();
});

const silence = { method: 'silence', period: { kind: 'minutes', minutes: 60 } };

/** Moves the clock to just before the conclusion falls due, then past it. */
async function conclude(expiry: number): Promise<void> {
  await body.advance(stream, expiry + DRAIN + 1_000 - (await body.now()));
}

describe('the electorate', () => {
  test('I2: is frozen by the organisation, delivered both ways, and the period runs from the opening', async () => {
    const { round, expiry } = await body.openRound(stream, silence);
    const opened = body.events(stream).find(({ name }) => name === 'round-opened');
    expect(opened?.data).toMatchObject({ round, members: body.members, chair: 'kz', quorum: { needed: 19, of: 28 } });
    expect(expiry).toBeGreaterThan((await body.now()) + HOUR - 60_000);
    const { round: frozen } = await harness
      .snapshot<DocumentState>(stream)
      .then(({ document }) => ({ round: document?.round }));
    expect(frozen).toMatchObject({ phase: 'open' });
  });

  test('I2: a suspension is delivered to the rounds that are under way', async () => {
    const { round } = await body.openRound(stream, silence);
    const organisation = `${body.organisation}/organisation`;
    await body.done(organisation, SECRETARIAT, 'suspend-party', { party: 'lk', decision: 'a decision of the Council' });
    await body.untilPublished(stream, 'electorate-reduced');
    expect(body.events(stream).find(({ name }) => name === 'electorate-reduced')?.data).toMatchObject({
      round,
      party: 'lk',
      reason: 'suspended',
    });
    await body.done(organisation, SECRETARIAT, 'reinstate-party', { party: 'lk', decision: 'another decision' });
  });
});

describe("the intake's promises", () => {
  test('I3: an objection received 400 ms before expiry, with no worker for two minutes, breaks the silence', async () => {
    const { round, expiry } = await body.openRound(stream, silence);
    await harness.stopWorker();
    await body.signal(
      stream,
      await body.position('tj', round, 'support', expiry - 500),
      await body.position('mn', round, 'objection', expiry - 400),
    );
    await body.advance(stream, expiry + 120_000 - (await body.now()));
    await harness.startWorker();
    await body.untilPublished(stream, 'silence-broken');
    expect(body.names(stream)).not.toContain('silence-held');
    expect(body.events(stream).find(({ name }) => name === 'silence-broken')?.data).toMatchObject({ by: 'mn' });
  });

  test.each([
    [-1, 'position-stated', 'carried-out'],
    [0, 'communication-recorded', 'refused'],
    [1, 'communication-recorded', 'refused'],
  ])('case 1: received at expiry %i ms: %s', async (difference, name, outcome) => {
    const { round, expiry } = await body.openRound(stream, silence);
    await body.advance(stream, expiry + 2_000 - (await body.now()));
    const [answer] = await body.carryOut(stream, await body.position('mn', round, 'objection', expiry + difference));
    expect(answer).toMatchObject({
      outcome,
      events: [{ type: `nemcon.document.${name}.v1` }, ...(difference < 0 ? [{}] : [])],
    });
    await conclude(expiry);
    await body.untilPublished(stream, difference < 0 ? 'silence-broken' : 'silence-held');
  });

  test('design §5 step 4: stamped in time and delivered after the conclusion: undelivered, contested, and the Chair decides', async () => {
    const { round, expiry } = await body.openRound(stream, silence);
    await conclude(expiry);
    await body.untilPublished(stream, 'silence-held');
    await body.carryOut(stream, await body.position('mn', round, 'objection', expiry - 1));
    await body.untilPublished(stream, 'outcome-contested');
    expect(body.names(stream).slice(-2)).toEqual(['in-time-act-undelivered', 'outcome-contested']);
    const [refused] = await body.carryOut(stream, await body.command(CHAIR, 'confirm-adoption', { round }));
    expect(refused?.refusal?.code).toBe('contest-open');
    await body.done(stream, CHAIR, 'resolve-contest', { round, resolution: 'outcome-stands' });
    await body.done(stream, CHAIR, 'confirm-adoption', { round });
    await body.untilPublished(stream, 'round-adopted');
  });

  test('I4: a hole in the evidence of the protected end holds the round; nothing moves until the Chair acts', async () => {
    harness.evidence = async ({ from, to }) => ({
      evidence: { from, to, state: 'read', holes: [{ from: to - 30 * 60_000, to: to - 60_000 }] },
    });
    const { round, expiry } = await body.openRound(stream, silence);
    await conclude(expiry);
    await body.untilPublished(stream, 'round-held');
    await body.advance(stream, 24 * HOUR);
    expect(body.names(stream).slice(-1)).toEqual(['round-held']);
    harness.evidence = async ({ from, to }) => ({ evidence: { from, to, state: 'read', holes: [] } });
    await body.done(stream, CHAIR, 'resume-round', { round, period: { kind: 'minutes', minutes: 30 } });
    await body.advance(stream, HOUR);
    await body.untilPublished(stream, 'silence-held');
  });

  test('I9: a key repeated after continue-as-new is carried out once', async () => {
    stream = await body.circulated({ limits: { updates: 8 } });
    const { round } = await body.openRound(stream, silence);
    const first = await body.position('mn', round, 'support', undefined, 'the same key');
    const [answer] = await body.carryOut(stream, first);
    for (const [index, party] of body.members.entries()) {
      if (party === 'mn') continue;
      await body.carryOut(stream, await body.position(party, round, index % 2 === 0 ? 'support' : 'no-objection'));
    }
    expect((await harness.status(stream)).runs).toBeGreaterThan(2);
    const [again] = await body.carryOut(stream, first);
    expect(again).toEqual({ ...answer, repeated: true });
    await body.untilPublished(stream, 'position-stated');
    expect(body.events(stream).filter(({ command }) => command === first.id)).toHaveLength(1);
  });

  test('I11: an attested objection in time, entered after the adoption, changes nothing by itself and is contested', async () => {
    const { round, expiry } = await body.openRound(stream, silence);
    await conclude(expiry);
    await body.untilPublished(stream, 'silence-held');
    await body.done(stream, CHAIR, 'confirm-adoption', { round });
    const note = {
      round,
      revision: 1,
      position: 'objection',
      class: 'members',
      points: [],
      parties: ['mn', 'th'],
      channel: 'note-verbale',
      receivedAt: expiry - HOUR / 2,
      paper: 'a'.repeat(64),
      registeredBy: 'b'.repeat(43),
    };
    await body.carryOut(stream, await body.command(SECRETARIAT, 'attest-communication', note));
    await body.untilPublished(stream, 'outcome-contested');
    expect(body.events(stream).find(({ name }) => name === 'outcome-contested')?.data).toMatchObject({
      reason: 'attested-after-conclusion',
      parties: ['mn', 'th'],
    });
    const snapshot = await harness.snapshot<DocumentState>(stream);
    expect(snapshot.document?.round?.phase).toBe('adopted');
  });
});

test('a whole decision: silence broken, revised, frozen, reopened, adopted in the Committee and by the Council', async () => {
  const { round: first } = await body.openRound(stream, silence);
  await body.carryOut(
    stream,
    await body.position('mn', first, 'objection', undefined, undefined, { points: [{ paragraph: '4' }] }),
  );
  await body.done(stream, SECRETARIAT, 'add-revision', {
    texts: [textReference('The second text')],
    basedOn: 1,
    editorial: false,
  });
  await body.done(stream, SECRETARIAT, 'circulate-document', { revision: 2 });
  const { round: second } = await body.openRound(stream, { ...silence, revision: 2 });
  await body.carryOut(stream, await body.position('vn', second, 'reserved', undefined, undefined, { revision: 2 }));
  await body.untilPublished(stream, 'round-frozen');
  const reopening = await body.done(stream, CHAIR, 'reopen-round', {
    reopens: second,
    stage: 'senior-officials-committee',
    method: 'meeting',
    revision: 2,
  });
  const third = String(reopening.events.find(({ type }) => type.includes('round-requested'))?.subjects?.['round']);
  await expectOpened(third);
  await body.done(stream, SECRETARIAT, 'record-ruling', {
    round: third,
    ruling: 'adopted',
    present: body.members,
    ruledAt: await body.now(),
  });
  const { round: fourth } = await body.openRound(stream, {
    stage: 'ministerial-council',
    method: 'meeting',
    revision: 2,
  });
  await body.done(stream, SECRETARIAT, 'record-ruling', {
    round: fourth,
    ruling: 'adopted',
    present: body.members.slice(0, 27),
    ruledAt: await body.now(),
  });
  const snapshot = await harness.snapshot<DocumentState>(stream);
  expect(snapshot.document?.stages.map(({ id, state: where, word }) => [id, where, word])).toContainEqual([
    'ministerial-council',
    'done',
    'adopted',
  ]);
});

async function expectOpened(round: string): Promise<void> {
  await eventually(() =>
    body.events(stream).some(({ name, data }) => name === 'round-opened' && data['round'] === round),
  );
}
