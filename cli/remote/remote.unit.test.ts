import { describe, expect, test } from 'vitest';
import { acts } from '../../api/acts/index.ts';
import { operationOf } from '../../api/act-definition.ts';
import { meetingHelp, meetingSubcommands } from '../meeting/subcommands.ts';
import { actForms, type ActForm } from '../../schemas/act-forms.ts';
import { formNamed } from './form-named.ts';
import { bodyGiven, fillBody, instantsLeft } from './fill-body.ts';
import { idOf } from './find-matter.ts';
import { problemText } from './problem-text.ts';
import { meetingList, meetingReport, type MeetingShown, type RoomShown } from './render/meeting.ts';
import { nameNow } from './render/names.ts';
import { organisationReport, partyReport } from './render/organisation.ts';
import { describe as describeForm } from './run-act.ts';
import { optionOf, sortWords } from './words.ts';

const API = {
  paths: {
    '/v1/{organisation}/meetings/{meeting}/agenda/{item}/ruling': {
      post: {
        operationId: 'rule-on-item',
        summary: 'Record a ruling',
        description: 'Command `rule-on-item`.',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                required: ['ruling', 'ruledAt'],
                properties: {
                  ruling: { type: 'string', enum: ['adopted', 'blocked'] },
                  ruledAt: { $ref: '#/components/schemas/StatedInstant' },
                  statement: { $ref: '#/components/schemas/StatedContent' },
                  dates: { $ref: '#/components/schemas/StatedMeetingDates' },
                  items: { type: 'array', items: { type: 'string' } },
                  rule: { $ref: '#/components/schemas/Rule' },
                  final: { type: 'boolean' },
                },
              },
            },
          },
        },
      },
    },
    '/v1/{organisation}/calendar-feeds': { post: { operationId: 'create-calendar-feed', description: 'No act.' } },
    '/v1/{organisation}/meetings': {},
  },
  components: {
    schemas: {
      StatedInstant: {},
      StatedContent: {},
      StatedMeetingDates: {},
      Rule: { type: 'object', properties: { days: { type: 'integer' }, base: { type: 'string' } } },
    },
  },
};
const [form] = actForms(API) as [ActForm];
const fill = (words: string[], body = {}) => fillBody(form, sortWords(words).named, body, { language: 'ru' });

describe('words of a command line', () => {
  test('plain ones keep their order, named ones are fields; a value may begin with a hyphen', () => {
    const { plain, named } = sortWords(['m', '--ruled-at', '7', 'item-1', '--rule.days', '-7', '--statement=a=b']);
    expect(plain).toEqual(['m', 'item-1']);
    expect([...named]).toEqual([
      ['ruledAt', '7'],
      ['rule.days', '-7'],
      ['statement', 'a=b'],
    ]);
    expect(optionOf('ruledAt')).toBe('--ruled-at');
  });

  test.each([
    [['--ruling'], '--ruling needs a value.'],
    [['--ruling', '--statement', 'x'], '--ruling needs a value.'],
    [['--ruling', 'a', '--ruling', 'b'], '--ruling is given twice.'],
  ])('%j is refused', (words, sentence) => {
    expect(() => sortWords(words)).toThrow(sentence);
  });
});

describe('an act as the API describes it', () => {
  test('what is no command is no act', () => {
    expect(actForms(API).map(({ name, places }) => [name, places])).toEqual([['rule-on-item', ['meeting', 'item']]]);
  });

  test('an unknown name is answered with those that are near', () => {
    expect(() => formNamed([form], 'rule-item')).toThrow('Perhaps rule-on-item?');
  });

  test('a field is written as its kind asks: text in the language, days as a span, lists by commas, numbers', () => {
    expect(
      fill([
        '--ruling',
        'adopted',
        '--statement',
        'Да',
        '--dates',
        '2024-12-17/2024-12-18',
        '--items',
        'a, b',
        '--rule.days',
        '-7',
        '--final',
        'true',
      ]),
    ).toEqual({
      ruling: 'adopted',
      statement: { text: 'Да', language: 'ru' },
      dates: { from: '2024-12-17', to: '2024-12-18' },
      items: ['a', 'b'],
      rule: { days: -7 },
      final: true,
    });
  });

  test('an instant that is needed and not given is left to the clock of the body', () => {
    expect(instantsLeft(form, fill(['--ruling', 'adopted']))).toEqual(['ruledAt']);
    expect(instantsLeft(form, fill(['--ruled-at', '7']))).toEqual([]);
    expect(fill(['--ruled-at', '7'])).toEqual({ ruledAt: 7 });
  });

  test('what the body has stands unless it is named again', () => {
    expect(fill(['--ruling', 'blocked'], { ruling: 'adopted', ruledAt: 1, rule: { base: 'x' } })).toEqual({
      ruling: 'blocked',
      ruledAt: 1,
      rule: { base: 'x' },
    });
    expect(fill(['--ruled-at', '2024-12-17T10:00:00+05:00'])).toEqual({ ruledAt: '2024-12-17T10:00:00+05:00' });
  });

  test.each([
    [['--rulling', 'adopted'], 'rule-on-item knows no --rulling. It knows --ruling --ruled-at'],
    [['--rule.dayz', '1'], 'knows no --rule.dayz'],
    [['--rule.days', 'seven'], '--days is a number, not "seven".'],
    [['--final', 'yes'], '--final is true or false.'],
    [['--items', '[1,'], '--items is no JSON'],
    [['--statement', '@/no/such/file'], '/no/such/file cannot be read (ENOENT).'],
  ])('%j is refused with a sentence', (words, sentence) => {
    expect(() => fill(words)).toThrow(sentence);
  });

  test('a body is JSON, or a file that is', () => {
    expect(bodyGiven(' {"a": 1}')).toEqual({ a: 1 });
    expect(() => bodyGiven('{"a"')).toThrow('--body is no JSON');
    expect(() => bodyGiven('/no/such/file')).toThrow('cannot be read');
  });

  test('what it takes is told', () => {
    expect(describeForm(form).join('\n')).toContain('npx nemcon act rule-on-item MEETING ITEM');
    expect(describeForm(form).join('\n')).toMatch(/--ruling +needed +adopted\|blocked/);
  });
});

describe('the friendly names', () => {
  test('there is one for every act on meetings, and none for another: the command cannot lag behind', () => {
    const onMeetings = acts.filter(({ aggregate }) => aggregate === 'meeting').map(operationOf);
    expect(meetingSubcommands.map(({ act }) => act).sort()).toEqual(onMeetings.sort());
  });

  test('each names what stands in the path, and fields that the act has', () => {
    for (const { act, then, makes, words, unless = {} } of meetingSubcommands) {
      const found = acts.find((each) => operationOf(each) === act);
      const places = Object.keys(found?.params.shape ?? {});
      const fields = Object.keys((found?.body as unknown as { shape: object }).shape);
      expect([words, places.includes('meeting')], words).toEqual([words, makes !== true]);
      const own = places.filter((name) => name !== 'meeting');
      expect(then.slice(0, own.length), words).toEqual(own);
      for (const name of [...then.slice(own.length), ...Object.keys(unless)]) expect(fields, words).toContain(name);
    }
  });

  test('no name hides another one, and the help tells all', () => {
    const names = meetingSubcommands.map(({ words }) => words);
    for (const name of names) expect(names.filter((other) => other.startsWith(`${name} `))).toEqual([]);
    for (const name of names) expect(meetingHelp()).toContain(`  ${name} `);
  });
});

test('a refusal tells its sentence, each fault of form, rule and code', () => {
  const told = problemText(400, {
    title: 'The request does not have the form that this act needs.',
    code: 'request-malformed',
    rule: 'RoP 1.2',
    ruleReference: { says: 'Consensus.' },
    errors: [{ pointer: '/ruling', detail: 'This field is missing.' }],
    recorded: { sequence: 7 },
  });
  expect(told.split('\n')).toEqual([
    'The request does not have the form that this act needs.',
    '  /ruling: This field is missing.',
    '  Recorded all the same, as event 7 (I7).',
    '  rule RoP 1.2: Consensus.',
    '  code request-malformed',
  ]);
  expect(problemText(502, {})).toBe('The API answered 502.');
});

describe('a meeting that is named in words', () => {
  const all = [
    { id: '11111111-0000-8000-8000-000000000000', titleText: 'Seventh Council' },
    { id: '12111111-0000-8000-8000-000000000000', titleText: 'Seventh Council, informal' },
  ];
  const client = { all: async <T>() => all as T[] };
  test('by id, by its beginning, by words, by the whole title', async () => {
    const id = all[0]?.id ?? '';
    expect(await idOf(client, 'meeting', `cica/meeting/${id}`)).toBe(id);
    expect(await idOf(client, 'meeting', '111')).toBe(id);
    expect(await idOf(client, 'meeting', 'INFORMAL')).toBe(all[1]?.id);
    expect(await idOf(client, 'meeting', 'seventh council')).toBe(id);
  });
  test('several or none are told, and nothing is done', async () => {
    await expect(idOf(client, 'meeting', 'council')).rejects.toThrow(/fits 2 meetings[^]*informal/);
    await expect(idOf(client, 'meeting', 'ninth')).rejects.toThrow('No meeting that you may see is called "ninth".');
  });
});

const meeting: MeetingShown = {
  id: '11111111-0000-8000-8000-000000000000',
  stream: '',
  organ: 'ministerial-council',
  titleText: 'Seventh Council',
  state: 'open',
  mode: 'online',
  place: 'Baku',
  dateFrom: '2024-12-17',
  dateTo: null,
  openedAt: Date.parse('2024-12-17T05:00:00Z'),
  closedAt: null,
};
const room: RoomShown = {
  items: [
    {
      item: 'water',
      document: 'd',
      titleText: 'On water',
      stage: 'ministerial-council',
      state: 'adopted',
      statements: 1,
    },
    {
      item: 'fire',
      document: 'e',
      stage: 'ministerial-council',
      state: 'contested',
      because: 'ruling-over-live-block',
      statements: 0,
      blocks: [{ party: 'kz', source: 'written', answer: 'stands' }],
    },
  ],
  attendance: [
    { party: 'tr', presence: 'present', credentials: 'accepted' },
    { party: 'az', presence: 'absent', credentials: 'pending' },
  ],
  quorum: { present: 27, needed: 19, of: 28, met: true },
  deadlines: [{ deadline: 'papers', purpose: 'circulation', fixed: { at: Date.parse('2024-12-10T13:00:00Z') } }],
  recordClosedAt: null,
};
const words = { seatZone: 'Asia/Almaty', party: (id: string) => id.toUpperCase(), organ: (id: string) => id };

describe('what is shown', () => {
  test('a meeting: agenda in its order, delegations as the API gives them, quorum and deadlines', () => {
    const told = meetingReport(meeting, room, { ...words, language: 'en' });
    expect(told.join('\n')).toMatch(/Quorum +27 of 28 present, 19 needed: met/);
    expect(told).toContain('  1.  water  adopted    On water (the Ministerial Council)');
    expect(told.join('\n')).toContain('KZ: objection, in writing, stands');
    expect(told.indexOf('  TR  present  credentials: accepted')).toBeLessThan(
      told.indexOf('  AZ  absent   credentials: pending, takes part provisionally'),
    );
    expect(told.at(-1)).toBe('  papers  the circulation of documents  10 December 2024 at 18:00 (Asia/Almaty)');
  });

  test('the same in Russian', () => {
    const told = meetingReport(meeting, room, { ...words, language: 'ru' }).join('\n');
    expect(told).toMatch(/Кворум +27 из 28, необходимо 19: есть/);
    expect(told).toContain('Повестка дня');
    expect(told).not.toMatch(/\b(present|open|Agenda|adopted|objection)\b/);
  });

  test('a list, and an empty one', () => {
    expect(meetingList([meeting], 'en')).toEqual([`2024-12-17  open  ${meeting.id}  Seventh Council`]);
    expect(meetingList([], 'ru')).toEqual(['Заседаний нет.']);
  });

  test('a name that has ended is not the name now; without one in the language another stands in', () => {
    const names = [
      { name: 'Turkey', language: 'en', to: '2022' },
      { name: 'Türkiye', language: 'en' },
    ];
    expect(nameNow(names, 'tr', 'en')).toBe('Türkiye');
    expect(nameNow(names, 'tr', 'ru')).toBe('Türkiye');
    expect(nameNow([], 'tr', 'ru')).toBe('tr');
  });

  const decision = { titleText: 'Admission of Kuwait', id: 'd', stage: 'summit' };
  const fact = {
    kind: 'status',
    subject: 'kw',
    value: 'member',
    from: { attested: { date: '2022-10-13' } },
    to: null,
    decision,
    evidence: [],
    sourced: null,
  };

  test('the question by which decision Kuwait is a member is answered', () => {
    const party = { party: 'kw', names: [{ name: 'Kuwait', language: 'en' }], status: 'member', facts: [fact] };
    const told = partyReport(party, 'Asia/Almaty', 'en');
    expect(told[0]).toBe('Kuwait (kw): Member State');
    expect(told.at(-1)).toMatch(/Member State +2022-10-13 {2}Admission of Kuwait \(the Summit\)/);
  });

  test('who is a member, and of whom the record cannot tell', () => {
    const none = { yes: [], notKnown: [] };
    const kuwait = { party: 'kw', names: [{ name: 'Kuwait', language: 'en' }], fact };
    const lists = { members: { yes: [kuwait], notKnown: [{ ...kuwait, party: 'x', names: [] }] } };
    const others = Object.fromEntries(
      ['observers', 'partners', 'approved', 'applicants', 'suspended', 'organs', 'nextChair', 'basicQuorum'].map(
        (key) => [key, none],
      ),
    );
    const whole = {
      asOf: { date: '2022-10-14' },
      names: [{ name: 'CICA', language: 'en' }],
      chair: { yes: [{ ...fact }], notKnown: [] },
      ...others,
      ...lists,
    };
    const told = organisationReport(
      { organisation: 'cica', seatZone: 'UTC', whole } as unknown as Parameters<typeof organisationReport>[0],
      'en',
    );
    expect(told.slice(0, 2)).toEqual(['CICA, 2022-10-14', '  Chair  Kuwait']);
    expect(told).toContain('Member States (1)');
    expect(told).toContain('  not known from the record (1):');
    expect(told).toContain('  Kuwait  kw  2022-10-13  Admission of Kuwait (the Summit)');
  });
});
