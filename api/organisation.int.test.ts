import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { agendaRules } from './testing/agenda-rules.ts';
import { ApiHarness, eventually, nextKey } from './testing/api-harness.ts';

/*
 * What a decision changes in the organisation, from its adoption to the answer for any day. Answers are checked against the OpenAPI description.
 */

const english = (text: string) => ({ text, language: 'en' });
const evidence = [{ source: 'Statement of 18 September 2024', place: 'slide 14' }];
const SOC = 'senior-officials-committee';

let api: ApiHarness;
let rules: Awaited<ReturnType<typeof agendaRules>>;
let members: string[];

const act = async (path: string, body: unknown, persona = 'secretariat'): Promise<any> => {
  const { status, body: answer } = await api.post(persona, path, body, nextKey());
  expect([path, status < 300, answer.code, answer.errors]).toEqual([path, true, undefined, undefined]);
  return answer;
};
const get = async (path: string, persona = 'secretariat'): Promise<any> => {
  const { status, body } = await api.get(persona, path);
  expect([path, status, body.code]).toEqual([path, 200, undefined]);
  return body;
};
const refused = async (path: string, body: unknown): Promise<unknown[]> => {
  const answer = await api.post('secretariat', path, body, nextKey());
  return [answer.status, answer.body.code];
};
const until = (path: string, holds: (body: any) => unknown): Promise<any> =>
  eventually(async () => {
    const body = await get(path);
    return holds(body) ? body : undefined;
  });
const now = () => api.dependencies.clocks.of('cica').now();

async function registered(title: string, effects: object[], more: object = {}): Promise<string> {
  const { id } = await act('/documents', {
    kind: 'decision',
    title: english(title),
    class: 'members',
    effects,
    ...more,
  });
  return id;
}

/** A decision of the Committee that changes something, adopted in a meeting. */
async function decided(title: string, effects: object[], more: object = {}): Promise<string> {
  const document = await registered(title, effects, more);
  const at = `/documents/${document}`;
  await act(`${at}/revisions`, { texts: [english(`${title}: text`)], basedOn: 0 });
  await act(`${at}/circulations`, { revision: 1 });
  await act(`${at}/rounds`, { stage: 'committee', method: 'meeting', revision: 1 }, 'chair');
  await until(`${at}/rounds`, ({ items }) => items.at(-1)?.phase === 'open');
  await act(`${at}/rounds/r1/rulings`, { ruling: 'adopted', present: members, ruledAt: now() });
  return document;
}

const parties = (group: any[]): string[] => group.map(({ party }) => party as string);
const named = (bearer: any, language = 'en'): string | undefined =>
  bearer?.names.find((each: any) => each.language === language)?.name;

beforeAll(async () => {
  rules = await agendaRules();
  api = new ApiHarness(inject('engines'));
  await api.start({ RULES_DIRECTORY: rules.root });
  await act('/establishment', {});
  const { items } = await until('/parties', (body) => body.items.length > 0);
  members = items.filter(({ entitled }: any) => entitled).map(({ party }: any) => party);
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await rules?.remove();
});

describe('the organisation whole', () => {
  test('now: everything, each with its source, parties in protocol order', async () => {
    const { whole, workingLanguages, chair } = await get('');
    expect(workingLanguages).toEqual(['en', 'ru']);
    expect(chair.party).toBe('kz');
    expect(whole.now).toBe(true);
    expect(parties(whole.members.yes)).toEqual(members);
    expect(parties(whole.members.yes).slice(-4)).toEqual(['tr', 'ae', 'uz', 'vn']);
    expect([...parties(whole.members.yes)].sort()).not.toEqual(parties(whole.members.yes));
    expect(whole.members).toMatchObject({ notKnown: [] });
    expect(parties(whole.applicants.yes)).toEqual(['ma']);
    expect(parties(whole.approved.yes)).toEqual(['un-escap', 'unoct']);
    expect(whole.organs.yes.map((organ: any) => named(organ))).toContain('Ministerial Council');
    expect(whole.offices).toMatchObject([
      { office: 'secretary-general', names: [{ name: 'Secretary General', certainty: 'yes' }] },
    ]);
    expect(whole.competences.yes.map(({ subject, value }: any) => [subject, value])).toEqual([
      ['summit', 'application-for-status'],
      ['ministerial-council', 'application-for-status'],
      [SOC, 'application-for-status'],
    ]);
    expect(whole.workingLanguages.yes).toMatchObject([{ languages: ['en', 'ru'] }]);
    expect(whole.basicQuorum.yes).toMatchObject([
      { numerator: 2, denominator: 3, of: { least: 28, most: 28 }, needed: { least: 19, most: 19 } },
    ]);
    const facts = JSON.stringify(whole).match(/"sourced":null,"decision":null/g) ?? [];
    expect(facts).toEqual([]);
  });

  test('case 60, I12: on a day before: names of then, members of then, and what the record cannot tell', async () => {
    const { whole } = await get('?asOf=2022-10-12');
    expect(whole.now).toBe(false);
    expect(parties(whole.members.yes)).toEqual(['bh', 'kh', 'iq', 'jo', 'kr', 'ae', 'vn']);
    expect(whole.members.notKnown).toHaveLength(20);
    expect(parties(whole.members.notKnown)).not.toContain('kw');
    const council = whole.organs.notKnown.find(({ organ }: any) => organ === 'ministerial-council');
    expect(named(council)).toBe('Ministerial Meeting');
    expect(named(whole.offices[0])).toBe('Executive Director');
    expect(whole.basicQuorum.notKnown).toMatchObject([{ of: { least: 7, most: 27 }, needed: { least: 5, most: 18 } }]);
    expect(whole.chair.yes).toEqual([]);
    const after = (await get('?asOf=2022-10-13')).whole;
    expect(parties(after.members.yes)).toContain('kw');
    expect(named(after.offices[0])).toBe('Secretary General');
    expect(after.basicQuorum.notKnown).toMatchObject([{ of: { most: 28 }, needed: { most: 19 } }]);
  });

  test('a day that does not exist, and before the first event', async () => {
    expect((await api.get('secretariat', '?asOf=2022-02-30')).body.code).toBe('query-malformed');
    expect((await api.get('secretariat', '?knownAt=0')).body.code).toBe('organisation-unknown');
  });
});

describe('by which decision', () => {
  test('is Kuwait a member: the decision with its title, document, stage and evidence, on the party and in the whole', async () => {
    const document = await registered('Admission of Kuwait', [{ kind: 'grant-status', party: 'kw', status: 'member' }]);
    await act(`/documents/${document}/past-stages`, {
      stage: 'committee',
      word: 'adopted',
      when: { date: '2022-10-13' },
      evidence,
    });
    const { facts } = await until('/parties/kw', (body) => body.facts.some(({ decision }: any) => decision));
    const membership = {
      id: 'status/kw/member',
      decision: { id: document, stage: 'committee', titleText: 'Admission of Kuwait' },
      evidence,
    };
    expect(facts).toMatchObject([membership, ...Array(facts.length - 1).fill({})]);
    const { whole } = await get('?asOf=2024-01-01');
    expect(whole.members.yes.find(({ party }: any) => party === 'kw').fact).toMatchObject(membership);
    // I14: an observer sees the membership and its roster's source, not a decision that it may not see.
    const { whole: seen } = await get('', 'observer');
    expect(seen.members.yes.find(({ party }: any) => party === 'kw').fact).toMatchObject({
      decision: null,
      evidence: [],
      sourced: { confidence: 'V' },
    });
  });
});

describe('what a decision changes', () => {
  test('names, languages, quorum, competences and organs: from its adoption, and not before', async () => {
    const before = now();
    const document = await decided('On reform', [
      { kind: 'rename-party', party: 'tr', names: [{ name: 'Republic of Türkiye', language: 'en' }] },
      { kind: 'rename-organ', organ: SOC, names: [{ name: 'Committee of Deputies', language: 'en' }] },
      {
        kind: 'rename-office',
        office: 'secretary-general',
        names: [{ name: 'Генеральный секретарь', language: 'ru' }],
      },
      { kind: 'rename-organisation', names: [{ name: 'Organisation for Interaction', language: 'en' }] },
      { kind: 'grant-competence', organ: 'summit', documentKind: 'charter' },
      { kind: 'withdraw-competence', organ: SOC, documentKind: 'application-for-status' },
      { kind: 'set-working-languages', languages: ['en', 'ru', 'zh'] },
      { kind: 'set-basic-quorum', numerator: 3, denominator: 4, rounding: 'up' },
      { kind: 'dissolve-organ', organ: 'special-working-group' },
    ]);
    const { whole, names } = await until('', (body) =>
      body.whole.organs.yes.every(({ organ }: any) => organ !== 'special-working-group'),
    );
    const decision = { id: document, stage: 'committee', titleText: 'On reform' };
    expect(named(whole)).toBe('Organisation for Interaction');
    expect(names).toMatchObject([
      { name: 'CICA', ended: expect.any(Number) },
      { name: 'Organisation for Interaction', began: expect.any(Number), decision },
    ]);
    expect(named(whole.members.yes.find(({ party }: any) => party === 'tr'))).toBe('Republic of Türkiye');
    expect(named(whole.organs.yes.find(({ organ }: any) => organ === SOC))).toBe('Committee of Deputies');
    expect(whole.offices[0].names.map(({ name }: any) => name)).toEqual(['Secretary General', 'Генеральный секретарь']);
    expect(whole.workingLanguages).toMatchObject({
      yes: [{ languages: ['en', 'ru', 'zh'], fact: { decision } }],
      notKnown: [],
    });
    expect(whole.basicQuorum.yes).toMatchObject([{ numerator: 3, needed: { least: 21 }, fact: { decision } }]);
    expect(whole.competences.yes.map(({ subject, value }: any) => `${subject} ${value}`)).toEqual([
      'summit application-for-status',
      'summit charter',
      'ministerial-council application-for-status',
    ]);
    const organ = await get('/organs/special-working-group');
    expect(organ).toMatchObject({ dissolved: true });
    expect(organ.facts.find(({ kind }: any) => kind === 'organ')).toMatchObject({
      to: { at: expect.any(Number) },
      endedBy: { decision },
    });
    // As it was: by the day before, and by what was known before.
    const day = (await get('?asOf=2024-09-17')).whole;
    expect([named(day), day.workingLanguages.notKnown[0].languages.length]).toEqual(['CICA', 2]);
    const known = (await get(`?knownAt=${before}`)).whole;
    expect([named(known), known.basicQuorum.yes[0].numerator]).toEqual(['CICA', 2]);
    expect(known.organs.yes.map(({ organ: id }: any) => id)).toContain('special-working-group');
  });

  test('I1: what the new competences and the new quorum mean for a document', async () => {
    const document = await registered('A small meeting', [{ kind: 'suspend-party', party: 'az' }]);
    const at = `/documents/${document}`;
    await act(`${at}/revisions`, { texts: [english('Text')], basedOn: 0 });
    await act(`${at}/circulations`, { revision: 1 });
    await act(`${at}/rounds`, { stage: 'committee', method: 'meeting', revision: 1 }, 'chair');
    const { items } = await until(`${at}/rounds`, (body) => body.items.at(-1)?.phase === 'open');
    expect(items[0]).toMatchObject({ quorumNeeded: 21, quorumOf: 28 });
    expect(
      await refused(`${at}/rounds/r1/rulings`, { ruling: 'adopted', present: members.slice(0, 20), ruledAt: now() }),
    ).toEqual([409, 'quorum-missing']);
    const adopted = await decided('Suspension', [{ kind: 'suspend-party', party: 'tj' }]);
    const { facts, suspended } = await until('/parties/tj', (body) => body.suspended !== null);
    expect(suspended).toContain(adopted);
    expect(facts.find(({ kind }: any) => kind === 'suspension')).toMatchObject({
      decision: { id: adopted },
      to: null,
    });
    expect(parties((await get('')).whole.suspended.yes)).toEqual(['tj']);
  });

  test('RoP 14.2: the Chair’s State cannot be suspended: the Secretariat is asked to look into it', async () => {
    const document = await decided('Suspension of the Chair', [{ kind: 'suspend-party', party: 'kz' }]);
    const { refusedDeliveries } = await until(`/documents/${document}`, (body) => body.refusedDeliveries.length > 0);
    expect(refusedDeliveries).toMatchObject([{ code: 'chair-holds-office' }]);
    expect((await get('/parties/kz')).entitled).toBe(true);
  });

  test('an effect names what there is', async () => {
    const register = (effect: object) =>
      refused('/documents', { kind: 'decision', title: english('x'), class: 'members', effects: [effect] });
    const names = [{ name: 'X', language: 'en' }];
    expect(await register({ kind: 'rename-office', office: 'king', names })).toEqual([422, 'office-unknown']);
    expect(await register({ kind: 'rename-organ', organ: 'nowhere', names })).toEqual([422, 'organ-unknown']);
    expect(await register({ kind: 'end-status', party: 'atlantis', status: 'observer' })).toEqual([
      422,
      'party-unknown',
    ]);
    for (const effect of [
      { kind: 'rename-organisation', names: [...names, ...names] },
      { kind: 'grant-competence', organ: SOC, documentKind: 'poem' },
      { kind: 'set-working-languages', languages: ['en', 'en'] },
      { kind: 'set-basic-quorum', numerator: 4, denominator: 3, rounding: 'up' },
    ])
      expect(await register(effect)).toEqual([400, 'request-malformed']);
  });
});

describe('what was decided or happened elsewhere', () => {
  test('a decision on record has to be taken, and seen by whoever names it', async () => {
    const document = await registered('On a departure', [{ kind: 'suspend-party', party: 'qa' }]);
    const decision = { document, stage: 'committee' };
    expect(await refused('/parties/qa/departure', { decision })).toEqual([409, 'decision-not-taken']);
    expect(await refused('/parties/qa/departure', { decision: { ...decision, stage: 'nothing' } })).toEqual([
      409,
      'decision-not-taken',
    ]);
    const nobody = '00000000-0000-8000-8000-000000000000';
    expect(await refused('/parties/qa/departure', { decision: { ...decision, document: nobody } })).toEqual([
      404,
      'document-unknown',
    ]);
    await act(`/documents/${document}/past-stages`, {
      stage: 'committee',
      word: 'adopted',
      when: { date: '2024-09-01' },
      evidence,
    });
    await until(`/documents/${document}`, ({ stages }) => stages[0].state === 'done');
    await act('/parties/qa/departure', { decision, evidence });
    const { facts, status } = await until('/parties/qa', (body) => body.status === 'departed');
    expect(status).toBe('departed');
    expect(facts.find(({ id }: any) => id === 'status/qa/member').endedBy).toMatchObject({
      decision: { id: document },
      evidence,
    });
  });

  test('in words, with where it is said', async () => {
    await act('/parties/mn/suspension', { decision: 'Decision 5 of the Council', evidence });
    const { facts } = await until('/parties/mn', (body) => body.suspended !== null);
    const { evidence: shown } = facts.find(({ kind }: any) => kind === 'suspension');
    expect(shown).toMatchObject([{ source: 'Decision 5 of the Council' }, ...evidence]);
    await act('/parties/mn/reinstatement', { decision: 'Decision 6 of the Council' });
    expect(await refused('/parties/mn/suspension', { decision: '' })).toEqual([400, 'request-malformed']);
  });

  test('I15: names, competences, suspensions and rules of the past', async () => {
    for (const fact of [
      { kind: 'party-name', party: 'tr', name: 'Turkey', language: 'en', to: { date: '2022-06-01' } },
      { kind: 'suspension', party: 'az', from: { date: '2005' }, to: { date: '2006' } },
      {
        kind: 'competence',
        organ: 'ministerial-council',
        documentKind: 'rules',
        from: { date: '2004' },
        to: { date: '2014' },
      },
      { kind: 'working-languages', languages: ['ru'], to: { date: '1999' } },
      { kind: 'basic-quorum', numerator: 1, denominator: 2, rounding: 'above', to: { date: '2004' } },
    ])
      await act('/past-facts', { fact, evidence });
    const { whole } = await until('?asOf=2005-06', (body) => body.whole.suspended.notKnown.length > 0);
    expect(parties(whole.suspended.notKnown)).toEqual(['az']);
    expect(whole.competences.yes).toMatchObject([{ subject: 'ministerial-council', value: 'rules', evidence }]);
    expect(await refused('/past-facts', { fact: { kind: 'suspension', party: 'az' }, evidence })).toEqual([
      400,
      'request-malformed',
    ]);
  });
});

describe('case 59: the other axis', () => {
  test('treaties of a party: signed, reported, deposited; a member or not, and only what may be seen (I14)', async () => {
    const make = async (title: string, more: object = {}) => {
      const { id } = await act('/documents', { kind: 'convention', title: english(title), class: 'members', ...more });
      await act(`/documents/${id}/past-stages`, {
        stage: 'signature',
        word: 'signed',
        when: { date: '2010' },
        evidence,
      });
      return id as string;
    };
    const convention = await make('Convention on Privileges');
    await act(`/documents/${convention}/past-signatures`, {
      stage: 'signature',
      by: ['jo'],
      when: { date: '2010' },
      evidence,
    });
    await act(`/documents/${convention}/domestic-acts`, {
      party: 'jo',
      act: 'ratification',
      when: { notAfter: '2024-09-17' },
      evidence,
    });
    const hidden = await make('A secret treaty', { class: 'named', named: ['kz'] });
    await act(`/documents/${hidden}/domestic-acts`, { party: 'jo', act: 'ratification', when: {}, evidence });
    const { treaties } = await until('/parties/jo', (body) => body.treaties.length === 2);
    expect(treaties.map(({ titleText }: any) => titleText).sort()).toEqual([
      'A secret treaty',
      'Convention on Privileges',
    ]);
    const of = (list: any[]) => list.find(({ document }) => document === convention);
    expect(of(treaties)).toMatchObject({
      signed: 'yes',
      deposited: null,
      bound: expect.not.stringMatching('yes'),
      reported: [{ act: 'ratification', evidence }],
    });
    const seen = (await get('/parties/jo', 'focal-point-tj')).treaties;
    expect(seen.map(({ document }: any) => document)).toEqual([convention]);
    expect((await get('/parties/jo', 'observer')).treaties).toEqual([]);
    expect((await get('/parties/by')).treaties).toEqual([]);
    expect((await get(`/parties/jo?knownAt=${now()}`)).treaties).toHaveLength(2);
  });
});
