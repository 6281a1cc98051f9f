import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agendaRows } from '../../cases/agenda-rows.ts';
import { memberStates } from '../support/body.ts';
import { wholeProgram, type WholeProgram } from '../support/whole-program.ts';
import { attestedStages, openStages, Reader } from './reader.ts';

/*
 * One test for each row of the agenda of 18 September 2024, through the API: the state that its table gives, and its evidence. What is
 * expected stands here as the case file has it, not as the data has it.
 */

let whole: WholeProgram;
let reader: Reader;
const tested = new Set<string>();

beforeAll(async () => {
  whole = await wholeProgram();
  reader = new Reader(whole);
}, 180_000);
afterAll(() => whole?.stop());

const SOC = 'senior-officials-committee';
const MC = 'ministerial-council';

interface DocumentCase {
  kind: string;
  /** Attested stages: id, word, when. */
  passed?: [string, string, Record<string, unknown>][];
  open: string[];
  state?: string;
  evidence: [place: string, words: string];
  more?: Record<string, unknown>;
}

const DOCUMENTS: [row: string, title: string, DocumentCase][] = [
  [
    'A1',
    'Modalities of CBM implementation',
    {
      kind: 'guidelines',
      passed: [[SOC, 'approved', { date: '2024-08', approximate: true }]],
      open: [MC],
      evidence: ['slide 8', 'just a month ago'],
    },
  ],
  [
    'A2',
    'Memorandum on establishment of the Partnership Network',
    {
      kind: 'memorandum',
      passed: [[SOC, 'approved', { date: '2024-03' }]],
      open: [MC],
      evidence: ['slide 11', 'In March 2024'],
    },
  ],
  [
    'A3',
    'Statement on the 25th anniversary',
    {
      kind: 'statement',
      open: ['proposed'],
      evidence: ['slide 6', 'marking the 25th anniversary'],
      more: { sponsors: ['kz'] },
    },
  ],
  [
    'A4',
    'CICA Charter',
    {
      kind: 'charter',
      passed: [['proposed', 'taken-up', { notAfter: '2024-09-18' }]],
      open: ['drafting'],
      evidence: ['slide 7', 'elaborating the Charter'],
    },
  ],
  [
    'A5',
    'Rules of Procedure',
    {
      kind: 'rules',
      passed: [['proposed', 'taken-up', { notAfter: '2024-09-18' }]],
      open: ['drafting'],
      evidence: ['slide 7', 'updating the Rules of Procedure'],
    },
  ],
  [
    'A6',
    'Protocol on Amendments',
    { kind: 'protocol', open: ['internal-procedures'], evidence: ['slide 7', 'final stage of internal procedures'] },
  ],
  [
    'A7',
    'Road Map for CICA Transformation',
    {
      kind: 'road-map',
      passed: [[MC, 'adopted', { date: '2023' }]],
      open: ['implementation'],
      evidence: ['slide 4', 'informal Ministerial Council meeting in New York'],
    },
  ],
  [
    'A8',
    'Astana Statement on Transformation',
    {
      kind: 'statement',
      passed: [['summit', 'adopted', { date: '2022' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 4', ''],
    },
  ],
  [
    'A9',
    'CICA Catalogue of CBMs',
    {
      kind: 'catalogue',
      passed: [[MC, 'adopted', { date: '2021-10' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 8', '18 priority areas'],
    },
  ],
  [
    'A11',
    'General Guidelines for Conducting Events',
    {
      kind: 'guidelines',
      passed: [[SOC, 'adopted', { date: '2021-06' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 8', 'June 2021'],
    },
  ],
  [
    'A13',
    'Establishment of the Council of Eminent Persons',
    {
      kind: 'decision',
      passed: [[MC, 'adopted', { date: '2021-10' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 9', 'October 2021'],
    },
  ],
  [
    'A15',
    'Think Tank Forum',
    {
      kind: 'decision',
      passed: [[MC, 'adopted', { date: '2021' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 9', '2021'],
    },
  ],
  [
    'A16',
    'Regulations of the CICA Fund',
    {
      kind: 'regulations',
      passed: [['summit', 'adopted', { date: '2022' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 9', 'Fund'],
    },
  ],
  [
    'A17',
    'CICA Plan of Action',
    {
      kind: 'plan-of-action',
      passed: [['summit', 'adopted', { date: '2022' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 10', '10 years in the making'],
    },
  ],
  [
    'A18',
    "Joint CICA Leaders' Statement",
    {
      kind: 'statement',
      passed: [['summit', 'adopted', { date: '2022' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 10', 'Russian-Chinese Initiative'],
    },
  ],
  [
    'A19',
    'Decision on the Chairmanship of Kazakhstan',
    {
      kind: 'decision',
      passed: [['summit', 'adopted', { date: '2022' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 10', '2022-2024'],
    },
  ],
  [
    'A21',
    'Statement of the CICA Ministerial Conference',
    {
      kind: 'statement',
      passed: [['ministerial-conference-on-environmental-issues', 'adopted', { date: '2024-08-28' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 11', '28 Member States adopted'],
    },
  ],
  [
    'A22',
    'Ministerial Statement on Promoting Volunteerism',
    {
      kind: 'statement',
      passed: [[MC, 'adopted', { date: '2023-09' }]],
      open: ['in-effect'],
      state: 'adopted',
      evidence: ['slide 11', 'September 2023'],
    },
  ],
  [
    'A23',
    'Regulations of the CICA Finance Summit',
    {
      kind: 'regulations',
      open: ['drafting'],
      evidence: ['slide 12', 'first round of expert discussions'],
      more: { revision: 1 },
    },
  ],
  [
    'A24',
    'Regulations of the CICA Council on Sustainable Connectivity',
    { kind: 'regulations', open: ['drafting'], evidence: ['slide 12', 'two expert meetings'], more: { revision: 0 } },
  ],
  [
    'A26',
    'Committee of Permanent Representatives',
    {
      kind: 'proposal',
      open: ['proposed'],
      evidence: ['slide 2', 'proposed by Kazakhstan'],
      more: { sponsors: ['kz'] },
    },
  ],
];

test.each(DOCUMENTS)('row %s: %s', async (row, title, expected) => {
  tested.add(row);
  const document = await reader.document(title);
  expect(document).toMatchObject({
    kind: expected.kind,
    ...(expected.state ? { state: expected.state } : {}),
    ...expected.more,
  });
  expect(openStages(document.stages)).toEqual(expected.open);
  expect(attestedStages(document.stages)).toEqual(expected.passed ?? []);
  // Nothing of the past was replayed: no rounds, no positions (I15).
  expect((await reader.get(`/documents/${document.id}/rounds`)).items).toEqual([]);
  const [place, words] = expected.evidence;
  const evidence = await reader.evidenceOf(document);
  expect(
    evidence.filter((each) => each.place === place && (each.wordsText ?? '').includes(words)).length,
  ).toBeGreaterThan(0);
});

describe('rows with a state of their own', () => {
  const row = (name: string, what: string, check: () => Promise<void>) =>
    test(`row ${name}: ${what}`, async () => {
      tested.add(name);
      await check();
    });

  row('A1', 'waits for the 7th Ministerial Council', async () => {
    const [document, mc7] = [
      await reader.document('Modalities of CBM'),
      await reader.meeting('7th Ministerial Council'),
    ];
    expect(document.stages.find(({ id }: { id: string }) => id === MC).meeting).toBe(mc7.stream);
  });

  row('A2', 'a call for nominations runs beside it; an inauguration is its second outcome', async () => {
    const { id } = await reader.document('Memorandum on establishment of the Partnership Network');
    const { items: calls } = await reader.get(`/documents/${id}/calls`);
    expect(calls).toMatchObject([{ call: 'n1', state: 'open', nominations: [] }]);
    expect(calls[0].deadline ?? null).toBeNull();
    const { items: outcomes } = await reader.get(`/documents/${id}/outcomes`);
    expect(outcomes).toMatchObject([
      { id: 'inauguration', state: 'planned', meeting: (await reader.meeting('7th')).stream },
    ]);
  });

  row('A7', 'carried out in tasks: A4, A5, A6 are three of them; follows from A8', async () => {
    const road = await reader.document('Road Map');
    const { items } = await reader.get(`/documents/${road.id}/implementation`);
    const by = Object.fromEntries(items.map((task: any) => [task.id, [task.cluster, task.progress, task.document]]));
    const streamOf = async (title: string) => (await reader.document(title)).stream as string;
    expect(by).toEqual({
      charter: [null, 'in-progress', await streamOf('CICA Charter')],
      'rules-of-procedure': [null, 'in-progress', await streamOf('Rules of Procedure')],
      'international-civil-servants': ['cluster-3', 'near-completion', await streamOf('Protocol on Amendments')],
    });
    const relations = (await reader.get(`/documents/${road.id}/relations`)).items as any[];
    const told = relations.map(({ relation, direction, titleText }) => [relation, direction, titleText]);
    expect(told).toContainEqual(['follows-from', 'to', 'Astana Statement on Transformation']);
    expect(told.filter(([relation, direction]) => relation === 'task-of' && direction === 'from')).toHaveLength(3);
  });

  row('A10', 'in effect before the Catalogue was updated, and carried over into it', async () => {
    const document = await reader.document('New confidence building measure');
    expect(document).toMatchObject({ kind: 'amendment', state: 'adopted' });
    expect(JSON.stringify(document.stages)).toContain('"notAfter":"2021-10"');
    const { items } = await reader.get(`/documents/${document.id}/relations`);
    expect(items).toMatchObject([
      { relation: 'carried-over-into', direction: 'to', titleText: expect.stringMatching(/^CICA Catalogue/) },
    ]);
    expect(JSON.stringify(await reader.evidenceOf(document))).toContain('even before updating');
  });

  row('A12', 'reviews every year, the first in June 2022', async () => {
    const document = await reader.document('Reviews of CBM implementation');
    expect(openStages(document.stages)).toHaveLength(1);
    const { items } = await reader.get(`/documents/${document.id}/reviews`);
    expect(items).toMatchObject([{ attested: true, when: { date: '2022-06' }, evidence: [{ place: 'slide 8' }] }]);
    expect(items[0].dimension).toBeUndefined();
  });

  row('A14', 'frozen by States that are not named, since 2022', async () => {
    const document = await reader.document('Membership of the Council of Eminent Persons');
    expect(document).toMatchObject({ state: 'frozen', frozen: { by: 'unnamed', when: { date: '2022' } } });
    expect(JSON.stringify(await reader.evidenceOf(document))).toContain('reserved back in 2022');
  });

  row('A18', 'an initiative of Russia and China', async () => {
    const { initiators } = await reader.document("Joint CICA Leaders' Statement");
    expect(initiators.map(({ party }: { party: string }) => party).sort()).toEqual(['cn', 'ru']);
  });

  row('A20', 'in effect; the term begins at the opening of the 7th Ministerial Council', async () => {
    const document = await reader.document('Decision on the next Chair');
    expect(attestedStages(document.stages).at(-1)).toEqual([MC, 'adopted', { date: '2024-03-19' }]);
    expect(JSON.stringify(await reader.evidenceOf(document))).toContain('slide 3');
    const { designated } = await reader.get('');
    expect(designated).toMatchObject({ party: 'az', meeting: (await reader.meeting('7th')).stream });
  });

  row('A25', 'open for ratification; the news of Jordan is reported, not deposited', async () => {
    const document = await reader.document('CICA Convention on the Privileges');
    expect(openStages(document.stages)).toEqual(['consent-to-be-bound']);
    const treaty = await reader.get(`/documents/${document.id}/treaty`);
    expect(treaty).toMatchObject({ deposited: [], inForce: 'no', reported: [{ party: 'jo', act: 'ratification' }] });
    expect(treaty.signatures.unnamed.length).toBeGreaterThan(0);
    expect(JSON.stringify(await reader.evidenceOf(document))).toContain('great news from Jordan');
  });

  row('A27', 'founding documents, in effect; a recommitment is expected', async () => {
    for (const [title, date] of [
      ['Almaty Act', '2002-06-04'],
      ['Declaration on the Principles', '1999'],
    ] as const) {
      const document = await reader.document(title);
      expect(document.state).toBe('adopted');
      expect(JSON.stringify(document.stages)).toContain(`"date":"${date}"`);
      const { items } = await reader.get(`/documents/${document.id}/outcomes`);
      expect(items).toMatchObject([
        { id: 'recommitment', state: 'planned', meeting: (await reader.meeting('7th')).stream },
      ]);
      expect(JSON.stringify(await reader.evidenceOf(document))).toContain('slide 6');
    }
  });

  row('B4', 'Morocco: pending', async () => {
    const document = await reader.document('Application of Morocco');
    expect(openStages(document.stages)).toEqual([SOC]);
    expect(await reader.get('/parties/ma')).toMatchObject({ status: 'applicant' });
    expect(JSON.stringify(await reader.evidenceOf(document))).toContain('currently pending');
  });

  test.each([
    ['B1', 'kw', 'member', '2022', 'Admission of Kuwait', 'slide 14'],
    ['B2', 'tm', 'observer', '2021', 'Application of Turkmenistan', 'slide 14'],
    ['B3', 'sa', 'observer', '2023', 'Application of Saudi Arabia', 'slide 14'],
    ['B5', 'eaeu', 'partner', '2022', 'Memorandum on partnership with the Eurasian', 'slide 14'],
  ])('row %s: %s is %s since %s, by the decision "%s"', async (name, party, status, since, title, place) => {
    tested.add(name);
    const { facts, status: now } = await reader.get(`/parties/${party}`);
    const fact = facts.find((each: any) => each.value === status);
    expect(now).toBe(status);
    expect(fact.decision.titleText.startsWith(title)).toBe(true);
    expect(fact.from.attested.date.startsWith(since)).toBe(true);
    expect(JSON.stringify(await reader.evidenceOf(await reader.document(title)))).toContain(place);
  });

  test.each([
    ['B6', 'un-escap', 'Memorandum between the Secretariats of CICA and UN ESCAP'],
    ['B7', 'unoct', 'Partnership with UNOCT'],
  ])('row %s: %s is approved, and no partner before the memorandum is signed (case 43)', async (name, party, title) => {
    tested.add(name);
    const document = await reader.document(title);
    expect(attestedStages(document.stages)).toEqual([[SOC, 'approved', { date: '2024' }]]);
    expect(openStages(document.stages)).toEqual(['signature']);
    expect(await reader.get(`/parties/${party}`)).toMatchObject({ status: 'approved-partner' });
    expect(JSON.stringify(await reader.evidenceOf(document))).toContain('slide 14');
  });

  row('B8', 'Kazakhstan: Chair for two terms', async () => {
    const items = await reader.all('/facts?kind=chair&subject=kz');
    expect(items.map((fact) => [fact.from?.attested?.date, fact.to?.attested?.date])).toEqual(
      expect.arrayContaining([
        ['2020', '2022'],
        ['2022', undefined],
      ]),
    );
    expect(JSON.stringify(items)).toContain('two biennial periods');
  });

  row('B9', 'Azerbaijan: incoming Chair, and coordinator of a priority area', async () => {
    const [fact] = await reader.all('/facts?kind=coordinator');
    expect(fact).toMatchObject({
      value: 'az',
      title: 'Development of secure and effective systems of transportation corridors',
      evidence: [{ place: 'slide 12' }],
    });
    expect((await reader.get('')).designated).toMatchObject({ party: 'az' });
  });

  test.each([
    ['C1', 'Fifth CICA Summit', { organ: 'summit', number: 5, place: 'Dushanbe', state: 'past' }, 'slide 5'],
    ['C1', 'Sixth CICA Summit', { organ: 'summit', number: 6, place: 'Astana', state: 'past' }, 'slide 4'],
    ['C2', 'Sixth Meeting of Foreign Ministers', { organ: MC, number: 6, state: 'past' }, 'slide 8'],
    [
      'C2',
      'Informal Ministerial Council',
      { organ: MC, kind: 'informal', place: 'New York', state: 'past' },
      'slide 11',
    ],
    [
      'C2',
      '7th Ministerial Council',
      { organ: MC, number: 7, place: 'Baku', state: 'announced', dateFrom: '2024-12-19' },
      'slide 3',
    ],
    [
      'C6',
      'Minister-level meeting of the CICA Youth Council',
      { takesDecisions: false, place: 'Astana', dateFrom: '2024-10-03', dateTo: '2024-10-04' },
      'slide 11',
    ],
    ['C7', 'CICA Ministerial Conference on Environmental', { mode: 'online', state: 'past' }, 'slide 11'],
    [
      'C9',
      'Working lunch',
      { takesDecisions: false, dateFrom: '2024-09-18', series: 'cica-ambassadors-club' },
      'slide 2',
    ],
  ])('row %s: %s', async (name, title, expected, place) => {
    tested.add(name);
    const meeting = await reader.meeting(title);
    expect(meeting).toMatchObject(expected);
    expect(meeting.evidence.map((each: { place: string }) => each.place)).toContain(place);
  });

  row(
    'C2',
    'on the agenda of the 7th Ministerial Council: A1, A2 and A3, and no cut-off that nobody told of',
    async () => {
      const { id } = await reader.meeting('7th Ministerial Council');
      const room = await reader.get(`/meetings/${id}/room`, 'focal-point-th');
      expect(room.items.map((item: any) => [item.item, item.stage, item.state])).toEqual([
        ['cbm-modalities', MC, 'listed'],
        ['pnlu-memorandum', MC, 'listed'],
        ['anniversary-statement', MC, 'listed'],
      ]);
      expect(room.items.map((item: any) => String(item.titleText).slice(0, 10))).toEqual([
        'Modalities',
        'Memorandum',
        'Statement ',
      ]);
      expect(room).toMatchObject({ state: 'announced', cutOff: null, attendance: [], quorum: null });
    },
  );

  test.each([
    ['C3', SOC],
    ['C4', 'secretariat'],
    ['C5', 'council-of-eminent-persons'],
    ['C5', 'think-tank-forum'],
    ['C5', 'fund'],
  ])('row %s: the organ %s, with its source', async (name, organ) => {
    tested.add(name);
    const { facts } = await reader.get(`/organs/${organ}`);
    expect(facts[0]).toMatchObject({ kind: 'organ', subject: organ });
    expect(facts[0].sourced ?? facts[0].evidence[0]).toBeTruthy();
    if (name === 'C5') expect(facts[0].decision.titleText).toMatch(/Council of Eminent Persons|Think Tank Forum|Fund/);
    if (name === 'C4') expect(JSON.stringify((await reader.get('')).offices)).toContain('Secretary General');
  });

  row('C8', 'the Finance Summit: three times since 2018', async () => {
    const [fact] = await reader.all('/facts?kind=series&subject=finance-summit');
    expect(fact).toMatchObject({ from: { attested: { date: '2018' } }, evidence: [{ place: 'slide 12' }] });
    expect(JSON.stringify(fact)).toContain('three times since 2018');
  });
});

test('every row of the agenda has had its test, and 28 States are members', async () => {
  expect([...tested].sort()).toEqual([...agendaRows].sort());
  expect(await memberStates()).toHaveLength(28);
});
