/** The whole agenda on the aggregates' own cores: what stands where after loading, and how it goes on. */
import { describe, expect, test } from 'vitest';
import { documentDecider } from '../domain/document/index.ts';
import { organisationFacts } from '../domain/organisation/index.ts';
import { agenda, newlyLoaded } from './testing/loaded-body.ts';

const { body, idOf } = await newlyLoaded();
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

  test('C2: its agenda holds their stages in this order, and nothing that the Statement does not give', () => {
    const { room, state } = body.meetingState(idOf('ministerial-council-7')).meeting ?? {};
    expect(state).toBe('announced');
    expect(room?.items.map(({ id, document, stage, state: stands }) => [id, document, stage, stands])).toEqual(
      ['cbm-modalities', 'pnlu-memorandum', 'anniversary-statement'].map((key) => [
        key,
        `cica/document/${idOf(key)}`,
        MC,
        'listed',
      ]),
    );
    expect(room).toMatchObject({ attendance: [], members: [], checks: 0 });
    expect(room?.cutOff).toBeUndefined();
    for (const { key } of agenda.meetings)
      if (key !== 'ministerial-council-7') expect(body.meetingState(idOf(key)).meeting?.room).toBeUndefined();
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

describe('what is live goes on', () => {
  test('B6, case 43: the second signature of the memorandum makes UN ESCAP a partner, by that document', async () => {
    const { body: later, idOf: id } = await newlyLoaded();
    const sign = (signatory: string) =>
      later.act(
        `/v1/cica/documents/${id('un-escap-partnership')}/stages/signature/signatures`,
        { signatory, signedOn: '2024-10-01', capacity: 'Head of the secretariat' },
        `sign-${signatory}`,
      );
    const partner = () =>
      organisationFacts(later.organisationState).find(
        ({ subject, value }) => subject === 'un-escap' && value === 'partner',
      );
    expect((await sign('secretary-general')).status).toBe(200);
    expect(partner()).toBeUndefined();
    expect((await sign('partner')).status).toBe(200);
    expect(partner()?.decision?.document).toBe(`cica/document/${id('un-escap-partnership')}`);
  });

  test('A20, case 28: re-dated and opened two days earlier, the 7th Council hands the Chair to Azerbaijan', async () => {
    const { body: later, idOf: id } = await newlyLoaded();
    const meeting = `/v1/cica/meetings/${id('ministerial-council-7')}`;
    expect((await later.act(`${meeting}/dates`, { dates: { from: '2024-12-17' } }, 're-date-it')).status).toBe(200);
    later.now = Date.parse('2024-12-17T10:00:00+04:00');
    const opened = await later.act(`${meeting}/opening`, { openedAt: later.now }, 'open-it-now');
    expect(opened.status).toBe(200);
    expect(later.organisationState.organisation?.chair.party).toBe('az');
  });
});

test('I13: no document nears the bound of what it can carry', () => {
  for (const { key } of agenda.documents) {
    const state = body.documentState(idOf(key));
    expect(documentDecider.exists(state)).toBe(true);
    expect(JSON.stringify(state).length).toBeLessThan(20_000);
  }
});
