/** The whole agenda on the aggregates' own cores: what stands where after loading, and that a second loading changes nothing. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadProcedures, loadRoster } from '../activities/rules-files/index.ts';
import { loadAgenda, type AgendaClient, type Loaded } from '../cli/load/load-agenda.ts';
import { readAgenda } from '../cli/load/read-agenda.ts';
import { documentDecider } from '../domain/document/index.ts';
import { organisationFacts } from '../domain/organisation/index.ts';
import { itemsOf } from './agenda.ts';
import { loadPlan } from './load-plan.ts';
import { BodyInMemory } from './testing/body-in-memory.ts';
import landedActs from './testing/landed-acts.json' with { type: 'json' };

const agenda = await readAgenda('cica');
const roster = await loadRoster('cica');
const procedures = await loadProcedures(roster);
const ACTS = loadPlan(agenda).length + 1;
const newBody = () => new BodyInMemory({ roster, procedures });

const body = newBody();
const ids = new Map<string, string>();
let loaded: Loaded;
/** Remembers which item got which id. */
const watched: AgendaClient = {
  act: async (path, request, key) => {
    const answer = await body.act(path, request, key);
    const item = /^load\/cica\/([a-z0-9-]+)\/register$/.exec(key)?.[1];
    if (item !== undefined) ids.set(item, String(answer.body['id']));
    return answer;
  },
};
beforeAll(async () => {
  loaded = await loadAgenda(agenda, watched);
});

const idOf = (key: string): string => ids.get(key) ?? `${key} is not loaded`;
const documentOf = (key: string) => {
  const { document } = body.documentState(idOf(key));
  if (document === null) throw new Error(`${key} is not loaded`);
  return document;
};
/** Stage → state, of those that are not planned. */
const standing = (key: string) =>
  Object.fromEntries(
    documentOf(key).stages.flatMap(({ id, state, word }) => (state === 'planned' ? [] : [[id, word ?? state]])),
  );
const SOC = 'senior-officials-committee';
const MC = 'ministerial-council';

describe('the loading', () => {
  test('every act is accepted, and no delivery refused', () => {
    expect(loaded).toEqual({ organisation: 'cica', carriedOut: ACTS, known: 0, refused: [] });
    expect(body.refusedDeliveries).toEqual([]);
  });

  test('I9: a second loading changes nothing', async () => {
    const before = body.events.length;
    expect(await loadAgenda(agenda, body)).toEqual({ organisation: 'cica', carriedOut: 0, known: ACTS, refused: [] });
    expect(body.events).toHaveLength(before);
  });

  test('I9: an interrupted loading goes on', async () => {
    const other = newBody();
    let left = 50;
    const dying: AgendaClient = {
      act: (...act) => (left-- > 0 ? other.act(...act) : Promise.reject(new Error('connection lost'))),
    };
    await expect(loadAgenda(agenda, dying)).rejects.toThrow('connection lost');
    const again = await loadAgenda(agenda, other);
    expect([again.carriedOut + again.known, again.refused]).toEqual([ACTS, []]);
    expect(again.known).toBeGreaterThan(0);
    expect(other.events).toHaveLength(body.events.length);
  });

  test('I9: data of the first four items load nothing twice, and get what came since', async () => {
    const old = newBody();
    await old.act('/v1/cica/establishment', { roster: 'cica' }, 'load/cica/establishment');
    const known = new Map<string, string>();
    for (const { key, path, body: request } of landedActs) {
      const filled = path.replace(/\{(.*)\}/, (_, item: string) => known.get(item) ?? item);
      const answer = await old.act(filled, request, key);
      expect(answer.status).toBeLessThan(300);
      if (key.endsWith('/register')) known.set(key.split('/')[2] ?? '', String(answer.body['id']));
    }
    const again = await loadAgenda(agenda, old);
    expect(again).toMatchObject({
      known: landedActs.length + 1,
      carriedOut: ACTS - landedActs.length - 1,
      refused: [],
    });
    expect(old.documentState(known.get('morocco-observer-status') ?? '').document?.effects).toBeUndefined();
  });

  test('a refused act names its row and item, stops its item and what needs it, and nothing else', async () => {
    const other = newBody();
    const refusing: AgendaClient = {
      act: (path, request, key) =>
        key === 'load/cica/road-map/register'
          ? Promise.resolve({ status: 409, body: { code: 'snapshot-too-large', detail: 'Too large.' } })
          : other.act(path, request, key),
    };
    const { refused, carriedOut } = await loadAgenda(agenda, refusing);
    expect(refused[0]).toEqual({
      case: 'A7',
      item: 'road-map',
      idempotencyKey: 'load/cica/road-map/register',
      problem: '409 snapshot-too-large: Too large.',
    });
    expect(new Set(refused.map(({ item }) => item))).toEqual(
      new Set(['road-map', 'charter', 'rules-of-procedure', 'protocol-on-amendments']),
    );
    expect(carriedOut).toBe(ACTS - refused.length);
  });

  test('no more than eight acts are under way at once, and more than one', async () => {
    const other = newBody();
    let now = 0;
    let most = 0;
    const counting: AgendaClient = {
      act: async (...act) => {
        now += 1;
        most = Math.max(most, now);
        await Promise.resolve();
        const answer = await other.act(...act);
        now -= 1;
        return answer;
      },
    };
    await loadAgenda(agenda, counting);
    expect(most).toBe(8);
  });
});

describe('I15: the past is attested, not replayed', () => {
  test('no document has a round or a position, and every attested stage its evidence', () => {
    const names = new Set(body.events.map(({ name }) => name));
    for (const name of names) expect(name).not.toMatch(/round|position|electorate|silence/);
    for (const { key } of agenda.documents)
      for (const { attested } of documentOf(key).stages)
        if (attested) expect(attested.evidence.length).toBeGreaterThan(0);
  });
});

describe('where each row stands', () => {
  test.each([
    ['A1', 'cbm-modalities', { proposed: 'unrecorded', drafting: 'unrecorded', [SOC]: 'approved', [MC]: 'open' }],
    ['A2', 'pnlu-memorandum', { proposed: 'unrecorded', drafting: 'unrecorded', [SOC]: 'approved', [MC]: 'open' }],
    ['A3', 'anniversary-statement', { proposed: 'open' }],
    ['A4', 'charter', { proposed: 'taken-up', drafting: 'open' }],
    ['A5', 'rules-of-procedure', { proposed: 'taken-up', drafting: 'open' }],
    ['A6', 'protocol-on-amendments', { 'internal-procedures': 'open' }],
    [
      'A7',
      'road-map',
      { proposed: 'unrecorded', drafting: 'unrecorded', [SOC]: 'unrecorded', [MC]: 'adopted', implementation: 'open' },
    ],
    ['A12', 'cbm-reviews', { 'annual-review': 'open' }],
    ['A23', 'finance-summit-regulations', { proposed: 'taken-up', drafting: 'open' }],
    ['A24', 'sustainable-connectivity-regulations', { proposed: 'taken-up', drafting: 'open' }],
    ['A26', 'permanent-representatives', { proposed: 'open' }],
    ['A27', 'almaty-act', { 'in-effect': 'in-effect' }],
    ['B4', 'morocco-observer-status', { proposed: 'taken-up', [SOC]: 'open' }],
    [
      'B5',
      'eaeu-partnership',
      { proposed: 'unrecorded', [SOC]: 'unrecorded', signature: 'signed', 'in-effect': 'open' },
    ],
    ['B6', 'un-escap-partnership', { proposed: 'unrecorded', [SOC]: 'approved', signature: 'open' }],
    ['B7', 'unoct-partnership', { proposed: 'unrecorded', [SOC]: 'approved', signature: 'open' }],
  ])('%s %s', (_row, key, stages) => {
    expect(standing(key)).toEqual(stages);
  });

  test.each(
    agenda.documents
      .filter(({ case: row }) => /^(A8|A9|A11|A13|A15|A16|A17|A18|A19|A20|A21|A22|B1|B2|B3)$/.test(row))
      .map(({ case: row, key }) => [row, key] as const),
  )('%s %s was adopted and is in effect', (_row, key) => {
    const stages = Object.entries(standing(key));
    expect(stages.at(-1)).toEqual(['in-effect', 'open']);
    expect(stages.at(-2)?.[1]).toBe('adopted');
  });

  test('A14 is frozen by States that are not named, since 2022', () => {
    expect(documentOf('eminent-persons-membership').frozen).toMatchObject({ by: 'unnamed', when: { date: '2022' } });
  });

  test('A1, A2 and A3 wait for the 7th Ministerial Council', () => {
    const mc7 = `cica/meeting/${idOf('ministerial-council-7')}`;
    const waiting = agenda.documents.filter(({ key }) =>
      documentOf(key).stages.some(({ meeting, state }) => meeting === mc7 && state !== 'done'),
    );
    expect(waiting.map(({ case: row }) => row)).toEqual(['A1', 'A2', 'A3']);
    expect(body.meetingState(idOf('ministerial-council-7')).meeting).toMatchObject({
      state: 'announced',
      dates: { from: '2024-12-19' },
      place: 'Baku',
    });
  });

  test('A25: Jordan is reported; who signed is not named', () => {
    const { agenda: treaty } = documentOf('privileges-convention');
    expect(treaty?.signatures).toMatchObject([{ by: 'unnamed' }]);
    expect(JSON.stringify(treaty)).toMatch(/"party":"jo"/);
    expect(standing('privileges-convention')).toMatchObject({ signature: 'signed', 'consent-to-be-bound': 'open' });
  });

  test('C1, C2, C7: meetings that were held are past', () => {
    for (const key of ['summit-5', 'summit-6', 'ministerial-council-6', 'environment-conference'])
      expect(body.meetingState(idOf(key)).meeting?.state).toBe('past');
  });
});

describe('D5: by which decision', () => {
  test.each([
    ['Kuwait is a Member State', 'status', 'kw', 'kuwait-membership'],
    ['Turkmenistan is an Observer State', 'status', 'tm', 'turkmenistan-observer-status'],
    ['Saudi Arabia is an Observer State', 'status', 'sa', 'saudi-arabia-observer-status'],
    ['the Eurasian Economic Union is a Partner', 'status', 'eaeu', 'eaeu-partnership'],
    ['the Fund is an institution', 'organ', 'fund', 'fund-regulations'],
    ['the Council of Eminent Persons is', 'organ', 'council-of-eminent-persons', 'eminent-persons-establishment'],
    ['the Think Tank Forum is', 'organ', 'think-tank-forum', 'think-tank-forum-institution'],
  ])('%s', (_, kind, subject, key) => {
    const facts = organisationFacts(body.organisationState).filter(
      (fact) => fact.kind === kind && fact.subject === subject,
    );
    expect(facts.map(({ decision }) => decision?.document)).toEqual([`cica/document/${idOf(key)}`]);
  });

  test('Kazakhstan has the Chair for its second term by A19; of the first the decision is not told; Azerbaijan follows by A20', () => {
    const { organisation } = body.organisationState;
    const terms = organisationFacts(body.organisationState).filter(
      ({ kind, subject }) => kind === 'chair' && subject === 'kz',
    );
    expect(terms.map(({ decision }) => decision?.document).toSorted()).toEqual([
      `cica/document/${idOf('chairmanship-of-kazakhstan')}`,
      undefined,
    ]);
    expect(organisation?.chair.party).toBe('kz');
    expect(organisation?.designated).toMatchObject({
      party: 'az',
      meeting: `cica/meeting/${idOf('ministerial-council-7')}`,
      decision: { document: `cica/document/${idOf('chairmanship-of-azerbaijan')}` },
    });
  });
});

test('I13: no document nears the bound of what it can carry', () => {
  for (const item of itemsOf(agenda).filter(({ key }) => agenda.documents.some((each) => each.key === key))) {
    const state = body.documentState(idOf(item.key));
    expect(documentDecider.exists(state)).toBe(true);
    expect(JSON.stringify(state).length).toBeLessThan(20_000);
  }
});
