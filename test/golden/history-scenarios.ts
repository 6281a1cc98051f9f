/** Lives of streams on a real server, to be recorded: each gives the workflows whose histories are kept, by name. */
import { eventually, type HostHarness } from '../../workflows/host/testing/host-harness.ts';
import { BodyOnTemporal, CHAIR, SECRETARIAT, state, textReference } from '../../workflows/testing/body-on-temporal.ts';

const HOUR = 3_600_000;
const DRAIN = 10_000;
const SILENCE = { method: 'silence', period: { kind: 'minutes', minutes: 60 } };

/** Workflow ids by the name that their files get. */
export type Lives = Record<string, string>;

/** Five members, on the demonstration clock, reminded half an hour before an expiry. */
async function smallBody(harness: HostHarness): Promise<BodyOnTemporal> {
  harness.evidence = async ({ from, to }) => ({ evidence: { from, to, state: 'read', holes: [] } });
  const body = await BodyOnTemporal.on(harness, { members: 5, rules: { reminders: [30] } });
  body.kind = 'demonstration';
  await body.establish();
  return body;
}

const organisationOf = (body: BodyOnTemporal): string => `${body.organisation}/organisation`;

/** Just before the conclusion of a period, whose timer then fires, and until what follows from it is published. */
async function conclude(body: BodyOnTemporal, stream: string, expiry: number, outcome: string): Promise<void> {
  await body.advance(stream, expiry + DRAIN - 300 - (await body.now()));
  await body.untilPublished(stream, outcome);
}

async function rule(body: BodyOnTemporal, stream: string, round: string): Promise<void> {
  const ruledAt = await body.now();
  await body.done(stream, SECRETARIAT, 'record-ruling', { round, ruling: 'adopted', present: body.members, ruledAt });
}

/** Silence broken, revised, frozen, reopened, adopted in the Committee and by the Council. */
export async function wholeDecision(harness: HostHarness): Promise<Lives> {
  const body = await smallBody(harness);
  const stream = await body.circulated();
  const { round: first } = await body.openRound(stream, SILENCE);
  const grounds = { points: [{ paragraph: '4' }] };
  await body.carryOut(stream, await body.position('s1', first, 'objection', undefined, undefined, grounds));
  const texts = [textReference('The second text')];
  await body.done(stream, SECRETARIAT, 'add-revision', { texts, basedOn: 1, editorial: false });
  await body.done(stream, SECRETARIAT, 'circulate-document', { revision: 2 });
  const { round: second } = await body.openRound(stream, { ...SILENCE, revision: 2 });
  await body.advance(stream, HOUR / 2 + 1_000);
  await body.untilPublished(stream, 'reminder-issued');
  await body.carryOut(stream, await body.position('s2', second, 'reserved', undefined, undefined, { revision: 2 }));
  await body.untilPublished(stream, 'round-frozen');
  const terms = { stage: 'senior-officials-committee', method: 'meeting', revision: 2 };
  await body.done(stream, CHAIR, 'reopen-round', { reopens: second, ...terms });
  await opened(body, stream, 'r3');
  await rule(body, stream, 'r3');
  const council = { stage: 'ministerial-council', method: 'meeting', revision: 2 };
  const { round: fourth } = await body.openRound(stream, council);
  await body.done(organisationOf(body), SECRETARIAT, 'suspend-party', { party: 's4', decision: 'The Council' });
  await body.untilPublished(stream, 'electorate-reduced');
  await rule(body, stream, fourth);
  await settled(body, stream, organisationOf(body));
  return { 'whole-decision': stream, 'whole-decision-organisation': organisationOf(body) };
}

/** Continue-as-new again and again under a low limit; acts that were signalled and time that passed while no worker ran. */
export async function chainOfRuns(harness: HostHarness): Promise<Lives> {
  const body = await smallBody(harness);
  const stream = await body.circulated({ limits: { updates: 6 } });
  const { round, expiry } = await body.openRound(stream, SILENCE);
  for (const position of ['support', 'no-objection', 'disassociate'])
    for (const party of body.members) await body.carryOut(stream, await body.position(party, round, position));
  await settled(body, stream);
  await harness.stopWorker();
  await body.signal(
    stream,
    await body.position('s3', round, 'support', expiry - 500),
    await body.position('nobody', round, 'objection', expiry - 450),
    await body.command(state('s1'), 'withdraw-round', { round }),
  );
  await body.signal(stream, await body.position('s2', round, 'objection', expiry - 400));
  await body.advance(stream, expiry + 120_000 - (await body.now()));
  await harness.startWorker();
  await body.untilPublished(stream, 'silence-broken');
  for (let revision = 2; revision <= 8; revision += 1) {
    const texts = [textReference(`Text ${revision}`)];
    await body.done(stream, SECRETARIAT, 'add-revision', { texts, basedOn: revision - 1, editorial: false });
  }
  await settled(body, stream);
  return { 'chain-of-runs': stream };
}

/** Held, resumed, held again and confirmed; an act under way too long, a paper entered late, and what the Chair made of them. */
export async function heldAndContested(harness: HostHarness): Promise<Lives> {
  const body = await smallBody(harness);
  const stream = await body.circulated();
  const { round, expiry } = await body.openRound(stream, SILENCE);
  harness.evidence = async ({ from, to }) => ({
    evidence: { from, to, state: 'read', holes: [{ from: to - HOUR / 2, to: to - 60_000 }] },
  });
  await conclude(body, stream, expiry, 'round-held');
  harness.evidence = async ({ from, to }) => ({ evidence: { from, to, state: 'read', holes: [] } });
  await body.done(stream, CHAIR, 'resume-round', { round, period: { kind: 'minutes', minutes: 40 } });
  const resumed = await eventually(() => body.names(stream).includes('round-resumed')).then(
    () => body.events(stream).find(({ name }) => name === 'round-resumed')?.data['expiry'] as { at: number },
  );
  await conclude(body, stream, resumed.at, 'silence-held');
  await body.carryOut(stream, await body.position('s1', round, 'objection', resumed.at - 1));
  await body.untilPublished(stream, 'outcome-contested');
  await body.done(stream, CHAIR, 'resolve-contest', { round, resolution: 'outcome-stands' });
  await body.done(stream, CHAIR, 'confirm-adoption', { round });
  const note = {
    round,
    revision: 1,
    position: 'objection',
    class: 'members',
    points: [],
    parties: ['s1', 's2'],
    channel: 'note-verbale',
    receivedAt: resumed.at - HOUR / 4,
    paper: 'a'.repeat(64),
    registeredBy: 'b'.repeat(43),
  };
  await body.carryOut(stream, await body.command(SECRETARIAT, 'attest-communication', note));
  await body.done(stream, CHAIR, 'resolve-contest', { round, resolution: 'new-round' });
  await settled(body, stream);
  return { 'held-and-contested': stream };
}

/** A document whose kind is not its procedure's: the refusal is published, and the workflow ends. */
export async function refusedCreation(harness: HostHarness): Promise<Lives> {
  const body = await smallBody(harness);
  const id = '00000000-0000-8000-8000-000000000001';
  const stream = `${body.organisation}/document/${id}`;
  const first = await body.command(SECRETARIAT, 'register-document', {
    organisation: body.organisation,
    id,
    kind: 'charter',
    title: textReference('A charter'),
    visibility: { class: 'members' },
    procedure: body.procedure,
    sponsors: [],
  });
  await harness.start(stream, first, { clock: body.clock, limits: { refusedLinger: 500 } }, 'document');
  await body.carryOut(stream, first);
  await harness.client.workflow.getHandle(stream).result();
  return { 'refused-creation': stream };
}

/** A meeting announced, re-dated by a decision of the past, opened while nobody works: the Chair that was designated for it takes over. */
export async function openedMeeting(harness: HostHarness): Promise<Lives> {
  const body = await smallBody(harness);
  const { organisation } = body;
  const [meeting, document] = ['meeting', 'document'].map(
    (kind) => `${organisation}/${kind}/00000000-0000-8000-8000-0000000000c7`,
  ) as [string, string];
  const known = { organisation, id: meeting.slice(-36), visibility: { class: 'public' } };
  const announcement = { ...known, kind: 'regular', title: textReference('The Council'), takesDecisions: true };
  const first = await body.command(SECRETARIAT, 'announce-meeting', announcement);
  await harness.start(meeting, first, { clock: body.clock }, 'meeting');
  await body.done(meeting, SECRETARIAT, 're-date-meeting', { dates: { from: '2024-12-19' } });
  const stages = body.procedure.stages.map((stage) =>
    stage.id === 'ministerial-council' ? { ...stage, effects: ['appoint-chair', 'set-meeting-date'] } : stage,
  );
  const registration = await body.command(SECRETARIAT, 'register-document', {
    ...known,
    kind: 'statement',
    title: textReference('On the next Chair'),
    procedure: { ...body.procedure, stages },
    sponsors: [],
    effects: [
      { kind: 'appoint-chair', party: 's1', meeting, until: 'the next Council' },
      { kind: 'set-meeting-date', meeting, dates: { from: '2024-11-11' } },
    ],
  });
  await harness.start(document, registration, { clock: body.clock }, 'document');
  const adoption = { stage: 'ministerial-council', word: 'adopted', when: { date: '2022-10' } };
  const evidence = [{ source: 'The statement', place: 'slide 10' }];
  const past = await body.command(SECRETARIAT, 'record-past-stage', { ...adoption, evidence });
  await body.carryOut(document, { ...past, facts: { liveSince: { day: '2024-09-18' } } });
  await body.untilPublished(organisationOf(body), 'chair-designated');
  await settled(body, document);
  await harness.stopWorker();
  await body.signal(meeting, await body.command(CHAIR, 'open-meeting', { openedAt: await body.now() }));
  await harness.startWorker();
  await body.untilPublished(organisationOf(body), 'chair-handed-over');
  const closedAt = await body.now();
  await body.done(meeting, { role: 'chair', party: 's1' }, 'close-meeting', { closedAt });
  await settled(body, meeting, organisationOf(body));
  return { 'opened-meeting': meeting, 'opened-meeting-organisation': organisationOf(body) };
}

/** A meeting whose deadlines follow it, with those of a document: set, moved, given up with its days. */
export async function movedMeeting(harness: HostHarness): Promise<Lives> {
  const body = await smallBody(harness);
  const document = await body.circulated();
  const id = '00000000-0000-8000-8000-0000000000d7';
  const meeting = `${body.organisation}/meeting/${id}`;
  const first = await body.command(SECRETARIAT, 'announce-meeting', {
    organisation: body.organisation,
    id,
    kind: 'regular',
    title: textReference('The meeting'),
    visibility: { class: 'public' },
    takesDecisions: true,
    dates: { from: '2030-12-19' },
  });
  await harness.start(meeting, first, { clock: body.clock }, 'meeting');
  const rule = { base: 'first-day', days: -14, time: '18:00', zone: 'Asia/Almaty' };
  await body.done(meeting, SECRETARIAT, 'set-meeting-deadline', { deadline: 'papers', purpose: 'circulation', rule });
  await body.untilPublished(meeting, 'deadlines-fixed');
  await body.done(document, SECRETARIAT, 'open-comment-period', { audience: 'members', follows: { meeting, ...rule } });
  await body.untilPublished(document, 'deadline-followed');
  await body.done(meeting, SECRETARIAT, 're-date-meeting', { dates: { from: '2030-12-17' } });
  const followed = (count: number) =>
    eventually(() => body.names(document).filter((name) => name === 'deadline-followed').length === count);
  await followed(2);
  await body.done(meeting, SECRETARIAT, 'postpone-meeting', {});
  await followed(3);
  await body.done(document, SECRETARIAT, 'close-comment-period', { period: 'c1' });
  await body.untilPublished(meeting, 'meeting-deadline-removed');
  await settled(body, document, meeting);
  return { 'moved-meeting': meeting, 'moved-meeting-document': document };
}

/** What the intake's evidence writes to Temporal. */
export async function witness(harness: HostHarness): Promise<Lives> {
  const workflowId = 'golden/intake-witness';
  const options = { workflowId, taskQueue: harness.queue };
  for (const api of ['api-1', 'api-2'])
    await harness.client.workflow.signalWithStart('intakeWitness', {
      ...options,
      signal: 'witnessed',
      signalArgs: [api],
    });
  const { client } = harness;
  await eventually(async () => Number((await client.workflow.getHandle(workflowId).describe()).historyLength) > 4);
  return { 'intake-witness': workflowId };
}

async function opened(body: BodyOnTemporal, stream: string, round: string): Promise<void> {
  await eventually(() =>
    body.events(stream).some(({ name, data }) => name === 'round-opened' && data['round'] === round),
  );
}

/** Until nothing is on its way out of any of these streams. */
async function settled(body: BodyOnTemporal, ...streams: string[]): Promise<void> {
  await eventually(async () => {
    const all = await Promise.all(streams.map((stream) => body.harness.status(stream)));
    return all.every(({ outbox, deliveries }) => outbox === 0 && deliveries === 0);
  });
}
