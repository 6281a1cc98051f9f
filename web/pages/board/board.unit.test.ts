import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filtersIn, sameFilters, searchOf } from './address.ts';
import { preparer, type BoardRow, type Prepared } from './board-row.ts';
import { columnsOf } from './columns.ts';
import { choicesOf, filtered, inOrder, narrower, NO_FILTERS, withoutOne, type Filters } from './filter.ts';
import { keepLook, keepViews, keptLook, keptViews, MOST_VIEWS, withView } from './kept.ts';
import { patched } from './patch.ts';

let made = 0;
const row = (more: Partial<BoardRow> = {}): BoardRow => ({
  id: `d${made++}`,
  kind: 'statement',
  titleText: 'A statement',
  symbol: null,
  procedure: 'cica/statement',
  state: 'open',
  stage: 'committee',
  stages: [{ stage: 'committee', type: 'consensus', organ: 'senior-officials-committee' }],
  waits: [],
  asked: [],
  objections: 0,
  expiry: null,
  onSilence: null,
  registeredAt: 1,
  changedAt: 1,
  sequence: 1,
  ...more,
});
const kz = { role: 'focal-point', party: 'kz' };
const prepared = (rows: readonly BoardRow[], reader = kz as { role: string; party: string | null }): Prepared[] =>
  rows.map(preparer(reader));
const asks = (more: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...more });

describe('a row that is prepared', () => {
  test('tells who is awaited, whether it waits for the reader, and the earliest moment at which something is due or happens', () => {
    const [one] = prepared([
      row({
        waits: [{ kind: 'position', parties: ['kz'], offices: [] }],
        asked: [{ act: 'state-position', parties: ['kz', 'mn'], offices: [], dueAt: 30 }],
        expiry: 10,
        onSilence: { at: 20, what: 'adopted' },
      }),
    ]);
    expect(one).toMatchObject({ blocked: true, mine: true, deadline: 20 });
    expect([...(one?.awaited ?? [])].sort()).toEqual(['party:kz', 'party:mn']);
  });

  test('waits for an office where its function is asked, and not for a State because its own office is', () => {
    const waiting = row({
      asked: [{ act: 'open-round', parties: [], offices: ['chair', 'secretariat'], dueAt: null }],
    });
    expect(prepared([waiting], { role: 'chair', party: null })[0]?.mine).toBe(true);
    expect(prepared([waiting])[0]).toMatchObject({ mine: false, blocked: false, deadline: null });
  });

  test('is prepared once as long as it is the same row', () => {
    const prepare = preparer(kz);
    const one = row();
    expect(prepare(one)).toBe(prepare(one));
    expect(prepare({ ...one })).not.toBe(prepare(one));
  });
});

describe('the filter', () => {
  const rows = prepared([
    row({ titleText: 'Résumé of the Fund', kind: 'decision', state: 'frozen', symbol: 'CICA/MC7/DEC/1' }),
    row({
      titleText: 'Положение о Фонде, учёт',
      stages: [{ stage: 'council', type: 'consensus', organ: 'ministerial-council' }],
      waits: [{ kind: 'frozen', parties: [], offices: ['chair'] }],
    }),
    row({ titleText: null, procedure: 'cica/charter' }),
  ]);
  const found = (more: Partial<Filters>): (string | null)[] =>
    filtered(rows, asks(more)).map((each) => each.row.titleText);

  test.each([
    [{ text: 'resume FUND' }, ['Résumé of the Fund']],
    [{ text: 'fund statement' }, []],
    [{ text: 'УЧЕТ' }, ['Положение о Фонде, учёт']],
    [{ text: 'mc7/dec' }, ['Résumé of the Fund']],
    [{ kind: 'decision' }, ['Résumé of the Fund']],
    [{ organ: 'ministerial-council' }, ['Положение о Фонде, учёт']],
    [{ stage: 'organ:ministerial-council' }, ['Положение о Фонде, учёт']],
    [{ state: 'frozen' }, ['Résumé of the Fund']],
    [{ procedure: 'cica/charter' }, [null]],
    [{ awaited: 'office:chair' }, ['Положение о Фонде, учёт']],
    [{ blocked: true }, ['Положение о Фонде, учёт']],
    [{ mine: true }, []],
    [{ kind: 'decision', blocked: true }, []],
  ] as const)('%j', (more, titles) => {
    expect(found(more)).toEqual(titles);
  });

  test('asks nothing by default', () => {
    expect(filtered(rows, NO_FILTERS)).toEqual(rows);
  });

  test('narrowed letter by letter it finds what it finds at once, whatever was asked before', () => {
    const word = fc.constantFrom('', 'r', 're', 'res', 'fund', 'fun', 'фонд', 'о', 'a s', 's a', 'statement fund', 'Ё');
    const question = fc.record({ text: word, kind: fc.constantFrom('', 'decision'), blocked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.tuple(question, fc.boolean()), { maxLength: 12 }), (questions) => {
        const narrow = narrower();
        const others = rows.toReversed();
        for (const [more, turned] of questions) {
          const list = turned ? others : rows;
          expect(narrow(list, asks(more))).toEqual(filtered(list, asks(more)));
        }
      }),
    );
  });

  test('what was asked already is the same answer: nothing is shown anew', () => {
    const narrow = narrower();
    const before = narrow(rows, asks({ text: 'fund' }));
    narrow(rows, asks({ text: 'fund x' }));
    expect(narrow(rows, asks({ text: 'fund ' }))).toBe(before);
  });

  test('tells the filters that can be left out, where there are several', () => {
    expect(withoutOne(asks({ text: 'x', mine: true, sort: 'title' }))).toEqual(['text', 'mine']);
    expect(withoutOne(asks({ kind: 'decision' }))).toEqual([]);
  });

  test('counts what can be asked for, a document once for each organ', () => {
    const { kind, organ, awaited } = choicesOf(rows);
    expect([...kind]).toEqual([
      ['decision', 1],
      ['statement', 2],
    ]);
    expect(organ.get('senior-officials-committee')).toBe(2);
    expect([...awaited]).toEqual([['office:chair', 1]]);
  });
});

test('sorts by the latest change, by deadline with none last, by title in the reader’s alphabet', () => {
  const rows = prepared([
    row({ titleText: 'Яблоко', changedAt: 1, onSilence: { at: 9, what: 'adopted' } }),
    row({ titleText: 'ёлка', changedAt: 3 }),
    row({ titleText: 'Арбуз', changedAt: 2, onSilence: { at: 5, what: 'adopted' } }),
  ]);
  const titles = (sort: Filters['sort']) => inOrder(rows, sort, 'ru').map((each) => each.row.titleText);
  expect(titles('latest')).toEqual(['ёлка', 'Арбуз', 'Яблоко']);
  expect(titles('deadline')).toEqual(['Арбуз', 'Яблоко', 'ёлка']);
  expect(titles('title')).toEqual(['Арбуз', 'ёлка', 'Яблоко']);
});

describe('the address', () => {
  test('names what is asked and nothing else, and brings it back', () => {
    const filters = asks({ text: '2024', kind: 'statement', mine: true, sort: 'deadline' });
    expect(searchOf(NO_FILTERS)).toEqual({});
    expect(searchOf(filters)).toEqual({ text: '2024', kind: 'statement', mine: true, sort: 'deadline' });
    expect(filtersIn(searchOf(filters))).toEqual(filters);
    expect(sameFilters(filtersIn({ ...searchOf(filters), text: 2024 }), filters)).toBe(true);
  });

  test('bad input: what it says wrongly asks nothing', () => {
    expect(filtersIn({ text: null, kind: { a: 1 }, blocked: 'perhaps', sort: 'colour', other: 1 })).toEqual(NO_FILTERS);
  });
});

describe('columns', () => {
  test('go from the proposal through the organs, the lowest first, to what follows', () => {
    const stages = (type: BoardRow['stages'][number]['type'], stage: string, organ: string | null = null) => ({
      stage,
      stages: [{ stage, type, organ }],
    });
    const rows = prepared([
      row({ stage: null, stages: [] }),
      row(stages('in-effect', 'in-effect')),
      row(stages('consensus', 'summit', 'summit')),
      row(stages('consensus', 'committee', 'senior-officials-committee')),
      row(stages('drafting', 'internal-procedures')),
      row(stages('drafting', 'drafting')),
      row(stages('proposed', 'proposed')),
      row(stages(null, 'of-other-rules')),
    ]);
    expect(
      columnsOf(rows, ['summit', 'ministerial-council', 'senior-officials-committee']).map(({ key, items }) => [
        key,
        items.length,
      ]),
    ).toEqual([
      ['proposed', 1],
      ['drafting', 2],
      ['organ:senior-officials-committee', 1],
      ['organ:summit', 1],
      ['in-effect', 1],
      ['stage:of-other-rules', 1],
      ['over', 1],
    ]);
  });

  test('a document in several stages stands once, in the one that is decided on next', () => {
    const open = [
      { stage: 'council', type: 'consensus', organ: 'ministerial-council' },
      { stage: 'review', type: 'review', organ: null },
    ] as const;
    expect(columnsOf(prepared([row({ stage: 'council', stages: [...open] })]), []).map(({ key }) => key)).toEqual([
      'organ:ministerial-council',
    ]);
    expect(columnsOf(prepared([row({ stage: null, stages: [...open] })]), []).map(({ key }) => key)).toEqual([
      'review',
    ]);
  });
});

test('what changed takes the place of what was, what is new comes first, what may not be seen any more goes', () => {
  const [a, b, c] = [row({ id: 'a' }), row({ id: 'b' }), row({ id: 'c' })];
  const pages = [{ items: [a, b], next: 'x' }, { items: [c] }];
  const changed = { ...b, state: 'adopted' };
  const fresh = row({ id: 'n' });
  const next = patched(pages, ['b', 'c', 'n'], [changed, fresh]);
  expect(next.map(({ items }) => items.map(({ id, state }) => `${id} ${state}`))).toEqual([
    ['n open', 'a open', 'b adopted'],
    [],
  ]);
  expect(next[0]?.next).toBe('x');
  expect(patched(pages, ['z'], [])[0]).toBe(pages[0]);
});

describe('what a browser keeps', () => {
  const store = (): Pick<Storage, 'getItem' | 'setItem'> & { kept: Map<string, string> } => {
    const kept = new Map<string, string>();
    return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
  };

  test('the look and the views are each user’s own', () => {
    const browser = store();
    keepLook(browser, 'chair', 'table');
    keepViews(browser, 'chair', [{ name: 'Mine', look: 'table', filters: asks({ mine: true }) }]);
    expect([keptLook(browser, 'chair'), keptLook(browser, 'secretariat')]).toEqual(['table', 'columns']);
    expect(keptViews(browser, 'chair')).toEqual([{ name: 'Mine', look: 'table', filters: asks({ mine: true }) }]);
    expect(keptViews(browser, 'secretariat')).toEqual([]);
  });

  test('a view of the same name is replaced; without a place the oldest goes', () => {
    const view = (name: string, text = '') => ({ name, look: 'columns' as const, filters: asks({ text }) });
    const full = Array.from({ length: MOST_VIEWS }, (_none, index) => view(`v${index}`));
    expect(withView([view('a'), view('b')], view('a', 'new')).map(({ name }) => name)).toEqual(['b', 'a']);
    expect(withView(full, view('new')).at(0)?.name).toBe('v1');
  });

  test('bad input: what cannot be read is nothing', () => {
    const browser = store();
    for (const value of ['{', '{"a":1}', '[{"name":3}]', 'null']) {
      browser.setItem('nemcon-board-views/chair', value);
      expect(keptViews(browser, 'chair')).toEqual([]);
    }
  });
});
