import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveClockForward } from '../../activities/clock/move-clock.ts';
import { memberStates } from '../support/body.ts';
import { wholeProgram, type WholeProgram } from '../support/whole-program.ts';
import { eventually, openStages, Reader } from './reader.ts';

/*
 * Questions D1 to D6 of the case file, asked as a client asks them; then the story forward. THE STORY IS INVENTED from 18 September 2024 on: it
 * shows what the program does, and is no account of what happened.
 */

let whole: WholeProgram;
let reader: Reader;
let pool: pg.Pool;
let client: Client;

beforeAll(async () => {
  whole = await wholeProgram();
  reader = new Reader(whole);
  pool = new pg.Pool({ connectionString: whole.postgresql.connectionString, max: 2 });
  client = new Client({
    connection: await Connection.connect({ address: whole.temporal.address }),
    namespace: whole.temporal.namespace,
  });
}, 180_000);
afterAll(async () => {
  await client?.connection.close();
  await pool?.end();
  await whole?.stop();
});

const SOC = 'senior-officials-committee';
const MC = 'ministerial-council';
const act = (persona: string, path: string, body: unknown) =>
  whole.body.act(persona, `/v1/cica${path}`, body, randomUUID());

test('D1: what waits for the 7th Ministerial Council, what each still needs, and what another day would change', async () => {
  const { id } = await reader.meeting('7th Ministerial Council');
  const business = await reader.get(`/meetings/${id}/business`);
  const titles = business.items.map((item: any) => String(item.titleText).slice(0, 22)).sort();
  expect(titles).toEqual(
    [
      'Almaty Act',
      'Declaration on the Pri',
      'Memorandum on establis',
      'Modalities of CBM impl',
      'Statement on the 25th ',
    ].sort(),
  );
  const item = (title: string) => business.items.find((each: any) => String(each.titleText).startsWith(title));
  expect(item('Modalities').needs.map((block: any) => block.kind)).toEqual(
    expect.arrayContaining(['round', 'meeting']),
  );
  expect(item('Memorandum')).toMatchObject({ openCalls: [{ call: 'n1' }] });
  expect(item('Memorandum').waitsWith.map((each: any) => each.item)).toEqual(
    expect.arrayContaining([MC, 'inauguration']),
  );
  // The agenda in its order; the recommitment of A27 waits beside it, as it is no stage of a document.
  expect(business.items.slice(0, 3).map((each: any) => each.onAgenda)).toEqual(
    ['cbm-modalities', 'pnlu-memorandum', 'anniversary-statement'].map((name, index) => [
      { item: name, place: index + 1, stage: MC, state: 'listed' },
    ]),
  );
  expect(item('Almaty Act').onAgenda).toEqual([]);
  expect(item('Statement').waitsWith[0].before.length).toBeGreaterThan(0);
  expect(business.chair).toMatchObject({ ends: { party: 'kz' }, begins: { party: 'az' } });
  const change = await reader.get(`/meetings/${id}/rescheduling?to=2024-12-17`);
  const moved = change.moves.map((each: any) => each.what);
  const items = change.moves.filter((each: any) => each.what === 'agenda-item').map((each: any) => each.item);
  expect(items).toEqual(['cbm-modalities', 'pnlu-memorandum', 'anniversary-statement']);
  expect(moved).toEqual(expect.arrayContaining(['stage', 'outcome', 'chair-term-ends', 'chair-term-begins']));
  expect(change).toMatchObject({ from: { from: '2024-12-19' }, to: { from: '2024-12-17' }, stays: [] });
});

test('D2: why A14 is not adopted, who holds it, since when, under which rule, and what would release it', async () => {
  const { id } = await reader.document('Membership of the Council of Eminent Persons');
  const { state, blocks } = await reader.get(`/documents/${id}/explanation`, 'focal-point-th');
  expect(state).toBe('frozen');
  expect(blocks[0]).toMatchObject({
    kind: 'frozen',
    attested: { by: 'unnamed', when: { date: '2022' }, evidence: [{ place: 'slide 9' }, { place: 'slide 9' }] },
    offices: ['chair'],
    acts: ['reopen-round'],
    rule: 'design §3 freeze',
  });
});

test('D3: who has signed and not ratified A25; how many are missing if the standing ones were thirteen; and the day, if two more ratify', async () => {
  const { id } = await reader.document('CICA Convention on the Privileges');
  const treaty = await reader.get(`/documents/${id}/treaty`);
  // The record does not name the signatories: the answer is a group of its own, and no list is invented.
  expect(treaty.signedNotBound.yes).toEqual([]);
  expect(treaty.missing).toMatchObject({ certainty: 'not-known' });
  expect(treaty.rule).toMatchObject({ instruments: 14, days: 30 });
  const asked = await reader.get(
    `/documents/${id}/entry-into-force?standing=12&deposit=tj:2024-10-01&deposit=uz:2024-11-05`,
  );
  expect(asked.result).toMatchObject({
    missing: 0,
    trigger: { date: '2024-11-05', parties: ['uz'] },
    entersIntoForceOn: '2024-12-05',
  });
  expect(asked.assumptions.length).toBeGreaterThan(0);
  expect((await reader.get(`/documents/${id}/entry-into-force?standing=13`)).result).toMatchObject({ missing: 1 });
  const wrong = await whole.body.get(
    'secretariat',
    `/v1/cica/documents/${id}/entry-into-force?standing=13&deposit=tj:2024-02-30`,
  );
  expect(wrong).toMatchObject({ status: 400, body: { code: 'query-malformed' } });
});

test('D4: the state of everything on 1 July 2021, what the record cannot tell shown as such; and what was known then: nothing', async () => {
  const then = await reader.get('/documents?asOf=2021-07-01&limit=200');
  const titles = (group: any[]) => group.map((each) => String(each.titleText));
  expect(titles(then.yes)).toContain('General Guidelines for Conducting Events on CBM Implementation');
  expect(titles(then.yes).some((title) => title.startsWith('Declaration on the Principles'))).toBe(true);
  // "In 2021": on 1 July of that year nobody can tell.
  expect(titles(then.notKnown).some((title) => title.startsWith('Think Tank Forum'))).toBe(true);
  // Adopted later: of these the record knows that they were not, and cannot tell whether they were being drafted.
  for (const title of ['Astana Statement', 'CICA Catalogue']) {
    expect(titles(then.yes).some((each) => each.startsWith(title))).toBe(false);
    const [maybe] = then.notKnown.filter((each: any) => String(each.titleText).startsWith(title));
    const facts = (maybe?.onDay.notKnown ?? []).map((fact: any) => `${fact.subject}/${fact.value}`);
    expect(facts.filter((fact: string) => /adopted|in-effect/.test(fact))).toEqual([]);
  }
  const parties = await reader.get('/parties?asOf=2021-07-01');
  const of = (group: any[]) => group.map((each) => String(each.party));
  expect(of(parties.yes)).toContain('bh');
  expect(of(parties.yes)).not.toContain('kw');
  expect(of(parties.notKnown)).not.toContain('kw');
  for (const path of ['/documents', '/meetings', '/parties', '/facts'])
    expect([path, (await reader.get(`${path}?knownAt=2021-07-01T00:00:00Z`)).items]).toEqual([path, []]);
  // Both clocks at once: what the register knows today of that day, and what it knew then of it.
  const both = await reader.get('/documents?asOf=2021-07-01&knownAt=2021-07-02T00:00:00Z');
  expect([both.yes, both.notKnown]).toEqual([[], []]);
});

test('D5: by which decision Kuwait is a member, the Fund an institution, Kazakhstan the Chair until 2024', async () => {
  const decisionOf = async (query: string) => {
    const facts = await reader.all(`/facts?${query}`);
    return facts.flatMap(({ decision }) => (decision ? [String(decision.titleText)] : []));
  };
  expect(await decisionOf('kind=status&subject=kw')).toEqual(['Admission of Kuwait as a Member State']);
  expect(await decisionOf('kind=organ&subject=fund')).toEqual(['Regulations of the CICA Fund']);
  expect((await decisionOf('kind=chair&subject=kz'))[0]).toMatch(/^Decision on the Chairmanship of Kazakhstan/);
});

test('D6: which tasks a focal point has today, by when, and what its silence means', async () => {
  const tasks = await reader.all('/tasks?assignee=me', 'focal-point-mn');
  const told = tasks
    .map(({ act: what, titleText, dueAt, onSilence }) => [
      what,
      String(titleText).slice(0, 21),
      dueAt ?? null,
      onSilence,
    ])
    .sort();
  expect(told).toEqual(
    [
      ['submit-comment', 'Regulations of the CI', null, 'nothing'],
      ['submit-comment', 'Regulations of the CI', null, 'nothing'],
      ['submit-nomination', 'Memorandum on establi', null, 'nothing'],
    ].sort(),
  );
  expect(tasks.every((task) => task.party === 'mn')).toBe(true);
  const jordan = await reader.all('/tasks?assignee=me', 'focal-point-jo');
  expect(jordan.map((task) => task.act)).toContain('deposit-instrument');
});

describe('the story forward (invented)', () => {
  const forwardTo = (time: string | number) =>
    moveClockForward(pool, client, 'cica', typeof time === 'number' ? time : Date.parse(time));

  async function opened(document: string, round: string): Promise<any> {
    return eventually(async () => {
      const { body } = await whole.body.get('secretariat', `/v1/cica/documents/${document}/rounds/${round}`);
      return body.phase === 'open' ? body : undefined;
    });
  }

  /** A silence in the Committee to its end, confirmed by the Chair. */
  async function bySilence(document: string, round: string): Promise<any> {
    const { expiry } = await opened(document, round);
    await forwardTo(expiry + 60_000);
    await eventually(async () => {
      const { body } = await whole.body.get('secretariat', `/v1/cica/documents/${document}/rounds/${round}`);
      return body.phase === 'silence-held' ? true : undefined;
    });
    const { sequence } = await act('chair', `/documents/${document}/rounds/${round}/confirmation`, {});
    return reader.get(`/documents/${document}?waitFor=${sequence}`);
  }

  async function adoptedInTheMeeting(document: string, revision: number): Promise<void> {
    const { id: round } = await act('secretariat', `/documents/${document}/rounds`, {
      stage: MC,
      method: 'meeting',
      revision,
    });
    await opened(document, round);
    const present = (await memberStates()).filter((party) => party !== 'af');
    const { now } = (await reader.get('')).clock;
    const ruling = await act('secretariat', `/documents/${document}/rounds/${round}/rulings`, {
      ruling: 'adopted',
      present,
      ruledAt: now,
    });
    const after = await reader.get(`/documents/${document}?waitFor=${ruling.sequence}`);
    expect([document, openStages(after.stages)]).toEqual([document, ['in-effect']]);
  }

  test('universities are nominated; A14 is reopened by the Chair, each State speaks anew, and the Committee reaches consensus', async () => {
    const { id: pnlu } = await reader.document('Memorandum on establishment');
    const named = await act('focal-point-mn', `/documents/${pnlu}/calls/n1/nominations`, {
      nominee: { text: 'A university of Mongolia (invented)', language: 'en' },
    });
    const { items } = await reader.get(`/documents/${pnlu}/calls?waitFor=${named.sequence}`);
    expect(items[0].nominations).toMatchObject([{ party: 'mn', state: 'standing' }]);
    expect((await reader.all('/tasks?assignee=me', 'focal-point-mn')).map((task) => task.act)).not.toContain(
      'submit-nomination',
    );

    await forwardTo('2024-10-07T10:00+05:00');
    const { id: membership } = await reader.document('Membership of the Council of Eminent Persons');
    const terms = { stage: SOC, method: 'silence', revision: 1, period: { kind: 'minutes', minutes: 20_160 } };
    const refused = await whole.body.post('secretariat', `/v1/cica/documents/${membership}/reopening`, terms);
    expect(refused.status).toBe(403);
    const { id: round } = await act('chair', `/documents/${membership}/reopening`, terms);
    expect((await opened(membership, round)).electorate).toHaveLength(28);
    await act('focal-point-kg', `/documents/${membership}/rounds/${round}/positions`, {
      revision: 1,
      position: 'support',
    });
    expect(openStages((await bySilence(membership, round)).stages)).toEqual([MC]);
  });

  test('Morocco is recommended by the Committee', async () => {
    const { id } = await reader.document('Application of Morocco');
    await act('secretariat', `/documents/${id}/revisions`, {
      texts: [{ text: 'Draft decision on Morocco (invented)', language: 'en' }],
      basedOn: 0,
    });
    await act('secretariat', `/documents/${id}/circulations`, { revision: 1 });
    const { id: round } = await act('secretariat', `/documents/${id}/rounds`, {
      stage: SOC,
      method: 'silence',
      revision: 1,
      period: { kind: 'minutes', minutes: 20_160 },
    });
    await bySilence(id, round);
  });

  test('the meeting is moved to 17 December and online; opening it hands the Chair over; A1, A2, A14 are adopted and Morocco is endorsed', async () => {
    const { id: meeting } = await reader.meeting('7th Ministerial Council');
    await forwardTo('2024-12-10T09:00+05:00');
    await act('secretariat', `/meetings/${meeting}/dates`, { dates: { from: '2024-12-17' } });
    await act('secretariat', `/meetings/${meeting}/move`, { mode: 'online' });
    const preview = await whole.body.post('secretariat', `/v1/cica/recipients-preview`, {
      act: 'open-meeting',
      params: { meeting },
      body: { openedAt: Date.parse('2024-12-10T09:00+05:00') },
    });
    expect(preview.status).toBe(200);
    await forwardTo('2024-12-17T09:00+04:00');
    const { now } = (await reader.get('')).clock;
    await act('secretariat', `/meetings/${meeting}/opening`, { openedAt: now });
    const organisation = await eventually(async () => {
      const body = await reader.get('');
      return body.chair.party === 'az' ? body : undefined;
    });
    expect(organisation.designated ?? null).toBeNull();
    const chair = (await reader.all('/facts?kind=chair&subject=az'))[0];
    expect(chair.decision.titleText).toMatch(/^Decision on the next Chair/);

    const ids = await Promise.all(
      ['Modalities of CBM', 'Memorandum on establishment', 'Membership of the Council', 'Application of Morocco'].map(
        async (title) => (await reader.document(title)).id as string,
      ),
    );
    for (const id of ids) await adoptedInTheMeeting(id, 1);
    const [, pnlu, , morocco] = ids;
    await act('secretariat', `/documents/${pnlu}/outcomes/inauguration/record`, { word: 'achieved', meeting });
    await act('secretariat', `/documents/${pnlu}/calls/n1/closing`, {});

    // The effect of Morocco's adoption arrives at the organisation, with the decision that it rests on.
    const status = await eventually(async () => {
      const { facts, status: held } = await reader.get('/parties/ma');
      return held === 'observer' ? facts.find((fact: any) => fact.value === 'observer') : undefined;
    });
    expect(status).toMatchObject({
      attested: false,
      decision: { id: morocco, titleText: expect.stringMatching(/^Application of Morocco/) },
    });
    const notices = await eventually(async () => {
      const { items } = await reader.get('/notices?limit=200', 'focal-point-th');
      return items.some((notice: any) => JSON.stringify(notice).includes('round-adopted')) ? items : undefined;
    });
    expect(new Set(notices.map((notice: any) => notice.id ?? notice.event)).size).toBe(notices.length);
    await act('secretariat', `/meetings/${meeting}/closing`, { closedAt: (await reader.get('')).clock.now });
  });

  test('what was known before the meeting is still told: on both clocks', async () => {
    const { id } = await reader.document('Application of Morocco');
    const before = await reader.get(`/documents/${id}?knownAt=2024-12-01T00:00:00Z`);
    expect(openStages(before.stages)).toEqual([MC]);
    const [party] = (await reader.get('/parties?asOf=2024-12-01&all=1')).no.filter((each: any) => each.party === 'ma');
    expect(party ?? 'not among the no').toBeTruthy();
  });
});
