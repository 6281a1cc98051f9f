import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { loadRoster, RULES_ROOT } from '../activities/rules-files/index.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';

/** Convening a meeting through the API, under rules on notice that a secretariat wrote into its roster. */
let api: ApiHarness;
let rules: string;
let members: string[];

const SOC = 'senior-officials-committee';
const NOTICE = {
  'ministerial-council': '{ noticeDays: 30, strict: true, evidence: { confidence: invented, source: a test } }',
  [SOC]: '{ noticeDays: 100, evidence: { confidence: invented, source: a test } }',
};

beforeAll(async () => {
  rules = await mkdtemp(join(tmpdir(), 'nemcon-convening-'));
  for (const folder of ['organisations', 'procedures', 'calendars'])
    await cp(join(RULES_ROOT, folder), join(rules, folder), { recursive: true });
  const example = await readFile(join(RULES_ROOT, 'docs/use/procedure.example.yaml'), 'utf8');
  await writeFile(join(rules, 'procedures/cica/example.yaml'), example);
  const file = join(rules, 'organisations/cica.yaml');
  let roster = await readFile(file, 'utf8');
  for (const [organ, rule] of Object.entries(NOTICE))
    roster = roster.replace(`\n  - id: ${organ}\n`, `\n  - id: ${organ}\n    meetings: ${rule}\n`);
  await writeFile(file, roster);
  api = new ApiHarness(inject('engines'));
  await api.start({ RULES_DIRECTORY: rules });
  await api.post('secretariat', '/establishment', {});
  const { parties } = await loadRoster('cica');
  members = parties.filter(({ statuses }) => statuses.some(({ status }) => status === 'member')).map(({ id }) => id);
});
afterAll(async () => {
  await api?.stop();
  await rm(rules, { recursive: true, force: true });
});

const english = (text: string) => ({ text, language: 'en' });
/** 09:00 in Astana on the first day; the demonstration clock has gone on since. */
const BEGIN = Date.parse('2024-09-18T09:00:00+05:00');

async function post(path: string, body: unknown, persona = 'secretariat'): Promise<any> {
  const answer = await api.post(persona, path, body);
  expect([path, answer.status, answer.body.code]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
}
async function refused(path: string, body: unknown, persona = 'secretariat'): Promise<unknown[]> {
  const { status, body: problem } = await api.post(persona, path, body);
  return [status, problem.code];
}

async function meetingOf(organ: string, from: string | undefined, more: object = {}): Promise<string> {
  const { id } = await post('/meetings', {
    kind: 'regular',
    organ,
    title: english(`A meeting of ${organ}`),
    class: 'public',
    takesDecisions: true,
    ...(from === undefined ? {} : { dates: { from } }),
    ...more,
  });
  return `/meetings/${id}`;
}

async function roomOf(at: string, look: (room: any) => boolean, persona = 'secretariat'): Promise<any> {
  return eventually(async () => {
    const { body, status } = await api.get(persona, `${at}/room`);
    return status === 200 && look(body) ? body : undefined;
  });
}

/** A document before the Committee, whose round is open; by silence unless told. */
async function silent(title: string, visibility: object = { class: 'members' }, method = 'silence') {
  const { id } = await post('/documents', {
    kind: 'statement',
    title: english(title),
    ...visibility,
    procedure: { id: 'cica/statement' },
  });
  const at = `/documents/${id}`;
  await post(`${at}/stages/proposed/completion`, {});
  await post(`${at}/revisions`, { texts: [english(`${title}: text`)], basedOn: 0 });
  await post(`${at}/circulations`, { revision: 1 });
  await post(`${at}/stages/drafting/completion`, {});
  await post(`${at}/rounds`, {
    stage: SOC,
    method,
    revision: 1,
    ...(method === 'silence' ? { period: { kind: 'minutes', minutes: 20_160 } } : {}),
  });
  await eventually(async () => {
    const { body } = await api.get('secretariat', `${at}/rounds/r1`);
    return body.phase === 'open' ? body : undefined;
  });
  const breaks = async (persona: string) => {
    const said = { position: 'objection', revision: 1, points: [{ paragraph: '1', text: english('No.') }] };
    await post(`${at}/rounds/r1/positions`, said, persona);
    await eventually(async () => {
      const { body } = await api.get('secretariat', `${at}/rounds/r1`);
      return body.phase === 'broken' ? body : undefined;
    });
  };
  return { id, at, breaks };
}

describe('convening', () => {
  test('a strict rule lets no short notice through and names the earliest day; then all Member States are asked, each once', async () => {
    const at = await meetingOf('ministerial-council', '2024-10-17');
    const short = await api.post('secretariat', `${at}/convocations`, { sentAt: BEGIN });
    expect([short.status, short.body]).toEqual([
      409,
      expect.objectContaining({
        code: 'notice-too-short',
        about: { earliest: '2024-10-18', given: 29, required: 30, source: 'a test' },
      }),
    ]);
    await post(`${at}/dates`, { dates: { from: '2024-10-18' } });
    await post(`${at}/convocations`, { sentAt: BEGIN, also: ['sa'], text: english('You are invited.') });
    const room = await roomOf(at, ({ convocation }) => convocation !== null);
    expect(room.convocation).toMatchObject({
      observers: ['sa'],
      times: 1,
      current: true,
      notice: { given: 30, short: false, from: '2024-09-18', required: { days: 30, source: 'a test' } },
    });
    expect([...room.convocation.parties].sort()).toEqual([...members, 'sa'].sort());
    expect(room.forecast).toMatchObject({ expected: 0, noReply: 28, needed: 19, of: 28, met: 'maybe' });
    expect(await refused(`${at}/convocations`, { sentAt: BEGIN })).toEqual([409, 'convocation-unchanged']);
    const { items } = (await api.get('focal-point-jo', '/tasks?assignee=me')).body;
    expect(items.map(({ act }: { act: string }) => act)).toEqual(['record-invitation-reply']);
    const told = await eventually(async () => {
      const { body } = await api.get('focal-point-jo', '/notices');
      const notice = body.items.find(({ name }: { name: string }) => name === 'meeting-convened');
      return notice;
    });
    expect(told).toMatchObject({
      urgency: 'asks',
      message: 'meeting-convened',
      asked: { act: 'record-invitation-reply' },
    });
  });

  test('where the rule is not strict a short notice is accepted, marked, and told to all', async () => {
    const at = await meetingOf(SOC, '2024-12-19');
    await post(`${at}/convocations`, { sentAt: BEGIN, parties: ['kz', 'jo'] });
    const room = await roomOf(at, ({ convocation }) => convocation !== null);
    expect(room.convocation.notice).toMatchObject({ given: 92, short: true, required: { days: 100 } });
    const notice = await eventually(async () => {
      const { body } = await api.get('focal-point-mn', '/notices');
      return body.items.find(({ message }: { message: string }) => message === 'meeting-convened-short');
    });
    expect(notice).toMatchObject({ urgency: 'at-once' });
    expect(JSON.stringify(notice)).toContain('92');
  });

  test('I11: a State answers for itself, the Secretariat for any; I14: who sees whose answer, and how many come', async () => {
    const at = await meetingOf(SOC, '2024-12-20');
    const now = BEGIN;
    expect(await refused(`${at}/replies`, { party: 'jo', attends: 'yes', at: now })).toEqual([
      409,
      'meeting-not-convened',
    ]);
    await post(`${at}/convocations`, { sentAt: now });
    const jo = { party: 'jo', attends: 'yes', headOfDelegation: english('Deputy Minister'), at: now };
    await post(`${at}/replies`, jo, 'focal-point-jo');
    expect(await refused(`${at}/replies`, { ...jo, party: 'mn' }, 'focal-point-jo')).toEqual([403, 'not-your-state']);
    expect(await refused(`${at}/replies`, jo, 'chair')).toEqual([403, 'not-permitted']);
    expect(await refused(`${at}/replies`, { ...jo, party: 'atlantis' })).toEqual([422, 'party-unknown']);
    expect(await refused(`${at}/replies`, { ...jo, party: 'sa' })).toEqual([409, 'not-invited']);
    await post(`${at}/replies`, { party: 'mn', attends: 'no', at: now });
    const seen = async (persona: string) => {
      const room = await roomOf(at, ({ forecast }) => forecast?.noReply === 26, persona);
      return [
        room.replies.map(({ party }: { party: string }) => party),
        room.forecast.expected,
        room.forecast.declined,
      ];
    };
    expect(await seen('secretariat')).toEqual([['jo', 'mn'], 1, 1]);
    expect(await seen('focal-point-mn')).toEqual([['mn'], 1, 1]);
    expect(await seen('observer')).toEqual([[], 1, 1]);
    const shown = (await roomOf(at, () => true)).replies[0];
    expect(shown).toMatchObject({ headOfDelegationText: 'Deputy Minister', current: true });
    const { body } = await api.get('focal-point-mn', `${at}/events?limit=200`);
    expect(JSON.stringify(body)).not.toContain('"jo","attends"');
    const timeline = (await api.get('secretariat', `${at}/timeline`)).body.items.map(({ name }: any) => name);
    expect(timeline).toEqual([
      'meeting-announced',
      'meeting-convened',
      'invitation-reply-recorded',
      'invitation-reply-recorded',
    ]);
  });

  test('case 28: postponed, it has no days; on the days before it had; what was answered has to be answered again', async () => {
    const at = await meetingOf(SOC, '2024-12-21');
    expect(await refused(`${at}/convocations`, { sentAt: BEGIN + 86_400_000_000 })).toEqual([422, 'time-in-future']);
    await post(`${at}/convocations`, { sentAt: BEGIN });
    await post(`${at}/replies`, { party: 'kz', attends: 'yes', at: BEGIN });
    const { sequence } = await post(`${at}/postponement`, { reason: english('The hall is not ready.') }, 'chair');
    const { body } = await api.get('secretariat', `${at}?waitFor=${sequence}`);
    expect(body).toMatchObject({ state: 'announced', dateFrom: null, datesSet: [{ dates: { from: '2024-12-21' } }] });
    const room = await roomOf(at, ({ postponedAt }) => postponedAt !== null);
    expect(room).toMatchObject({ convocation: { current: false }, replies: [{ party: 'kz', current: false }] });
    expect(room.forecast.expected).toBe(0);
    expect(await refused(`${at}/postponement`, {})).toEqual([409, 'meeting-without-days']);
    expect(await refused(`${at}/convocations`, { sentAt: BEGIN })).toEqual([409, 'meeting-without-days']);
    await post(`${at}/dates`, { dates: { from: '2025-02-01' } });
    await post(`${at}/convocations`, { sentAt: BEGIN });
    const again = await roomOf(at, ({ convocation }) => convocation?.times === 2);
    expect(again).toMatchObject({ postponedAt: null, convocation: { current: true, dates: { from: '2025-02-01' } } });
    const { items } = (await api.get('secretariat', `${at}/acts`)).body;
    const may = (act: string) => items.find((each: { act: string }) => each.act === act);
    expect(may('record-invitation-reply')).toMatchObject({ allowed: true });
    expect(may('postpone-meeting')).toMatchObject({ allowed: true });
  });

  test('bad input has a code', async () => {
    const at = await meetingOf(SOC, undefined);
    expect(await refused(`${at}/convocations`, { sentAt: BEGIN })).toEqual([409, 'meeting-without-days']);
    expect(await refused(`${at}/convocations`, { sentAt: BEGIN, parties: ['atlantis'] })).toEqual([
      422,
      'party-unknown',
    ]);
    expect(await refused(`${at}/convocations`, { sentAt: BEGIN, parties: [] })).toEqual([400, 'request-malformed']);
    expect(await refused(`${at}/convocations`, { sentAt: BEGIN }, 'focal-point-jo')).toEqual([403, 'not-permitted']);
    const gone = '/meetings/00000000-0000-8000-8000-000000000000/announcements';
    expect((await api.get('secretariat', gone)).status).toBe(404);
  });
});

describe('announcements', () => {
  test('what silence decided since the last meeting of the organ is due, and is announced once; I14', async () => {
    const before = await meetingOf(SOC, '2024-09-18');
    await post(`${before}/opening`, { openedAt: BEGIN });
    const open = await silent('On transport');
    const secret = await silent('SECRET-silence', { class: 'named', named: ['kz', 'mn'] });
    const running = await silent('Still running');
    const inRoom = await silent('In a room', { class: 'members' }, 'meeting');
    for (const { breaks } of [open, secret]) await breaks('focal-point-mn');
    const next = await meetingOf(SOC, '2024-12-22');
    await roomOf(next, () => true);
    const due = async (persona: string) => {
      const { body, status } = await api.get(persona, `${next}/announcements`);
      expect(status).toBe(200);
      return body.due.map(({ document, outcome }: any) => `${document} ${outcome}`);
    };
    await eventually(async () => ((await due('secretariat')).length === 2 ? true : undefined));
    expect(await due('secretariat')).toEqual([`${open.id} broken`, `${secret.id} broken`]);
    expect(await due('focal-point-mn')).toEqual([`${open.id} broken`, `${secret.id} broken`]);
    expect(await due('focal-point-th')).toEqual([`${open.id} broken`]);
    expect(await due('observer')).toEqual([]);
    expect((await roomOf(next, () => true)).announcementsDue).toBe(2);
    await post(`${next}/opening`, { openedAt: BEGIN + 1 });
    const announce = (document: string, round = 'r1') => ({ document, round, announcedAt: BEGIN + 1 });
    const path = `${next}/announcements`;
    expect(await refused(path, announce(running.id))).toEqual([409, 'silence-not-over']);
    expect(await refused(path, announce(inRoom.id))).toEqual([409, 'round-not-by-silence']);
    expect(await refused(path, announce(open.id, 'r7'))).toEqual([404, 'round-unknown']);
    await post(path, announce(open.id));
    expect(await refused(path, announce(open.id))).toEqual([409, 'announced-already']);
    const after = await eventually(async () => {
      const { body } = await api.get('secretariat', path);
      return body.announced.length === 1 ? body : undefined;
    });
    expect(after).toMatchObject({
      since: BEGIN,
      announced: [
        { document: open.id, round: 'r1', outcome: 'broken', announcedAt: BEGIN + 1, titleText: 'On transport' },
      ],
      due: [{ document: secret.id }],
    });
  });
});

describe('rulings under a condition', () => {
  async function called(title: string) {
    const { id } = await post('/documents', {
      kind: 'statement',
      title: english(title),
      class: 'members',
      procedure: { id: 'cica/statement' },
    });
    const document = `/documents/${id}`;
    await post(`${document}/stages/proposed/completion`, {});
    await post(`${document}/revisions`, { texts: [english(`${title}: text`)], basedOn: 0 });
    await post(`${document}/circulations`, { revision: 1 });
    await post(`${document}/stages/drafting/completion`, {});
    const at = await meetingOf(SOC, undefined);
    await post(`${at}/agenda`, { item: 'item', document: id, stage: SOC });
    await post(`${at}/attendance`, { parties: members.slice(0, 27), presence: 'present', at: BEGIN });
    await post(`${at}/opening`, { openedAt: BEGIN });
    await roomOf(at, ({ quorum }) => quorum !== null);
    await post(`${at}/calls`, { items: ['item'], calledAt: BEGIN }, 'chair');
    await roomOf(at, ({ items }) => items[0].state === 'open');
    return { at, document, ruling: `${at}/agenda/item/ruling` };
  }

  test('case 38: on whose confirmation, by name; the document waits for it, and the room hears when it has come', async () => {
    const { at, document, ruling } = await called('Ad referendum');
    const ruledAt = BEGIN;
    const adReferendum = { ruling: 'adopted-ad-referendum', ruledAt };
    expect(await refused(ruling, adReferendum)).toEqual([422, 'confirmations-missing']);
    expect(await refused(ruling, { ...adReferendum, confirmations: [members[27]] })).toEqual([409, 'not-in-the-room']);
    expect(await refused(ruling, { ruling: 'adopted', ruledAt, confirmations: ['mn'] })).toEqual([
      400,
      'request-malformed',
    ]);
    await post(ruling, { ...adReferendum, confirmations: ['mn'] });
    const room = await roomOf(at, ({ items }) => items[0].state === 'adopted-provisionally');
    expect(room.items[0].ruling).toMatchObject({ ruling: 'adopted-ad-referendum' });
    expect(JSON.stringify((await roomOf(at, () => true, 'focal-point-th')).items)).not.toContain('"mn"');
    const { body } = await api.get('focal-point-th', `${at}/events?limit=200`);
    expect(JSON.stringify(body)).not.toContain('confirmations');
    await post(`${document}/rounds/r1/ad-referendum-confirmations`, {}, 'focal-point-mn');
    await roomOf(at, ({ items }) => items[0].state === 'adopted');
  });

  test('case 15: where the procedure knows no approval subject to silence, the item stays open, with the reason', async () => {
    const { at, ruling } = await called('Subject to silence');
    await post(ruling, {
      ruling: 'adopted-subject-to-silence',
      ruledAt: BEGIN,
      period: { kind: 'days', days: 3, unit: 'working-days' },
    });
    await roomOf(at, ({ items }) => items[0].because === 'conditional-not-allowed' && items[0].state === 'open');
    const other = await meetingOf(SOC, undefined, { class: 'named', named: ['kz'] });
    const id = other.slice(other.lastIndexOf('/') + 1);
    expect(await refused(ruling, { ruling: 'deferred', ruledAt: BEGIN, deferredTo: at.slice(-36) })).toEqual([
      422,
      'deferred-to-itself',
    ]);
    expect(await refused(ruling, { ruling: 'referred', ruledAt: BEGIN, referredTo: 'no-organ' })).toEqual([
      422,
      'organ-unknown',
    ]);
    await post(ruling, { ruling: 'deferred', ruledAt: BEGIN, deferredTo: id });
    const room = await roomOf(at, ({ items }) => items[0].state === 'deferred');
    expect(room.items[0].ruling.deferredTo).toContain(id);
    expect(JSON.stringify(await roomOf(at, () => true, 'focal-point-th'))).not.toContain(id);
  });
});
