/** CICA's agenda as its files have it: every row, every date, every evidence. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProcedures, loadRoster } from '../activities/rules-files/index.ts';
import { readAgenda } from '../cli/load/read-agenda.ts';
import { agendaRows, itemsOfRows } from './agenda-rows.ts';
import { evidenceIn, itemsOf, itemsOn, type Item } from './agenda.ts';

const agenda = await readAgenda('cica');
const roster = await loadRoster('cica');
const procedures = await loadProcedures(roster);

describe('the rows of the agenda', () => {
  const rows = itemsOfRows(agenda);

  test('A1 to A27, B1 to B9, C1 to C9', () => {
    const named = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
    expect(agendaRows).toEqual([...named('A', 27), ...named('B', 9), ...named('C', 9)]);
  });

  test.each(agendaRows)('%s is an item of the agenda, or is served by others', (row) => {
    expect(rows[row].length).toBeGreaterThan(0);
  });

  test('an item belongs to a row that exists, and A27 is two documents', () => {
    for (const item of itemsOf(agenda))
      for (const row of [item.case, ...item.serves]) expect(agendaRows).toContain(row);
    expect(rows.A27.map(({ key }) => key)).toEqual(['almaty-act', 'principles-declaration']);
    expect(rows.C5.map(({ key }) => key).toSorted()).toEqual([
      'eminent-persons-establishment',
      'eminent-persons-membership',
      'fund-regulations',
      'think-tank-forum-institution',
      'think-tank-forum-series',
    ]);
  });

  test('C3 and C4: the organs themselves stand in the roster', () => {
    const organs = roster.organs.map(({ id }) => id);
    expect(organs).toEqual(expect.arrayContaining(['summit', 'ministerial-council', 'senior-officials-committee']));
    expect(organs).toEqual(expect.arrayContaining(['secretariat', 'youth-council']));
    expect(roster.offices?.map(({ id }) => id)).toContain('secretary-general');
  });
});

test('docs/use/agenda.md tells of every item in its row', async () => {
  const page = await readFile(join(import.meta.dirname, '../docs/use/agenda.md'), 'utf8');
  const told = page.split('\n').flatMap((line) => {
    const [, row, keys] = /^\| ([ABC]\d+) \| ([^|]*) \|/.exec(line) ?? [];
    return row === undefined
      ? []
      : [[row, [...(keys ?? '').matchAll(/`([a-z0-9-]+)`/g)].map(([, key]) => key)] as const];
  });
  expect(told.map(([row]) => row)).toEqual(agendaRows);
  for (const [row, keys] of told) {
    const own = itemsOf(agenda).filter((item) => item.case === row);
    expect(keys.toSorted()).toEqual(own.map(({ key }) => key).toSorted());
  }
});

describe('evidence', () => {
  test('every item rests on a slide of the Statement, and every evidence on a source that is listed', () => {
    for (const item of itemsOf(agenda)) {
      expect(item.evidence.map(({ source }) => source)).toContain('statement');
      for (const [, { source, place }] of evidenceIn(item)) {
        expect(agenda.sources.map(({ id }) => id)).toContain(source);
        if (source === 'statement') expect(place).toMatch(/^slide ([2-9]|1[0-5])$/);
      }
    }
  });

  test('what the Statement says is quoted; every source is cited; all but the Statement stand beside it', () => {
    const cited = itemsOf(agenda)
      .flatMap(evidenceIn)
      .map(([, evidence]) => evidence);
    for (const { source, words } of cited) if (source === 'statement') expect(words?.text.length).toBeGreaterThan(10);
    for (const { id, beside } of agenda.sources) {
      expect(cited.some(({ source }) => source === id)).toBe(true);
      expect(beside ?? false).toBe(id !== 'statement');
    }
  });
});

/** When things were, as the agenda's table lists it: `~` inferred from the speaker's words, `<` not later than. */
const LISTED: Record<string, string[]> = {
  'cbm-modalities': ['~2024-08'],
  'pnlu-memorandum': ['2024-03'],
  charter: ['<2024-09-18'],
  'rules-of-procedure': ['<2024-09-18'],
  'road-map': ['2023'],
  'cbm-reviews': ['2022-06'],
  'eminent-persons-membership': ['2022'],
  'finance-summit-regulations': ['<2024-09-18', '~2024-09'],
  'sustainable-connectivity-regulations': ['2024-02', '2024-05'],
  'privileges-convention': ['2010-06-08<2024-09-18', '2010-06-08', '<2024-09-17'],
  'anniversary-statement': ['<2024-09-18'],
  'permanent-representatives': ['<2024-09-18'],
  'astana-statement': ['2022'],
  'cbm-catalogue': ['2021-10'],
  'epidemiological-safety-cbm': ['<2021-10'],
  'events-guidelines': ['2021-06'],
  'eminent-persons-establishment': ['2021-10'],
  'think-tank-forum-institution': ['2021'],
  'fund-regulations': ['2022'],
  'counter-terrorism-plan': ['2022'],
  'ict-statement': ['2022'],
  'chairmanship-of-kazakhstan': ['2022'],
  'chairmanship-of-azerbaijan': ['2024-03-14', '2024-03-19'],
  'environment-statement': ['2024-06-27', '2024-08-28'],
  'volunteerism-statement': ['2023-09'],
  'almaty-act': ['2002-06-04'],
  'principles-declaration': ['1999'],
  'kuwait-membership': ['2022'],
  'turkmenistan-observer-status': ['2021'],
  'saudi-arabia-observer-status': ['2023'],
  'morocco-observer-status': ['<2024-09-18'],
  'eaeu-partnership': ['2022'],
  'un-escap-partnership': ['2024'],
  'unoct-partnership': ['2024'],
  'summit-5': ['2019'],
  'summit-6': ['2022'],
  'ministerial-council-6': ['2021-10'],
  'informal-ministerial-council-2023': ['2023-09'],
  'ministerial-council-7': ['2024-12-19'],
  'youth-council-2024': ['2024-10-03', '2024-10-04'],
  'environment-conference': ['2024-08-28'],
  'ambassadors-lunch': ['2024-09-18'],
  'ambassadors-club': ['<2024-09-18'],
  'finance-summit': ['2018'],
  'think-tank-forum-series': ['2014'],
  'kazakhstan-first-term': ['2020', '2022'],
  'transportation-corridors-coordinator': ['<2024-09-18'],
};
/** Days of which the Statement says nothing: read elsewhere, and the source is named at the act itself. */
const READ_ELSEWHERE: Record<string, string> = {
  '2010-06-08': 'convention',
  '2024-03-14': 'soc-march-2024',
  '2024-03-19': 'vestnik-kavkaza',
  '2024-06-27': 'soc-june-2024',
  '2002-06-04': 'kuwait-2022',
};

interface Stated {
  date?: string;
  notBefore?: string;
  notAfter?: string;
  approximate?: boolean;
  words?: unknown;
}
function timesOf(item: Item): Stated[] {
  if ('fact' in item) return [item.fact.from ?? {}, item.fact.to ?? {}] as Stated[];
  if ('when' in item) return [item.when as Stated];
  if ('dates' in item) return [item.dates?.from, item.dates?.to].flatMap((date) => (date ? [{ date }] : []));
  return 'acts' in item ? item.acts.flatMap((act) => ('when' in act ? [act.when as Stated] : [])) : [];
}
const short = ({ date, notBefore = '', notAfter, approximate }: Stated) =>
  date === undefined ? `${notBefore}<${notAfter ?? ''}` : `${approximate ? '~' : ''}${date}`;

describe('dates', () => {
  test.each(itemsOf(agenda).map((item) => [item.case, item.key, item] as const))(
    '%s %s has the dates that are listed, as precise as they are and no more',
    (_row, key, item) => {
      const stated = timesOf(item).filter((time) => time.date ?? time.notAfter);
      expect(stated.map(short)).toEqual(LISTED[key] ?? []);
      for (const { approximate, words } of stated) if (approximate) expect(words).toBeDefined();
    },
  );

  test('a day that the Statement does not give names the source that does', () => {
    for (const item of agenda.documents)
      for (const act of item.acts) {
        const day = 'when' in act ? (act.when.date ?? act.when.notBefore) : undefined;
        const elsewhere = day === undefined ? undefined : READ_ELSEWHERE[day];
        if (elsewhere === undefined) continue;
        const proofs = ('evidence' in act ? act.evidence : undefined) ?? item.evidence;
        expect(proofs.map(({ source }) => source)).toContain(elsewhere);
      }
  });

  test('no deadline, no cut-off, no round, no position', () => {
    expect(JSON.stringify(agenda)).not.toMatch(/"deadline"|"cutOff"|"minutes"|"position"|"round"/);
  });
});

describe('what the agenda names exists', () => {
  test('procedures of the kind, with their stages and effects; parties and organs of the roster', () => {
    const parties = roster.parties.map(({ id }) => id);
    for (const item of agenda.documents) {
      const procedure = procedures.findLast(({ id }) => id === item.procedure);
      expect(procedure?.kind).toBe(item.kind);
      const stages = procedure?.stages.map(({ id }) => id);
      for (const act of item.acts) if ('stage' in act) expect(stages).toContain(act.stage);
      const kinds = procedure?.stages.flatMap(({ effects = [] }) => effects);
      for (const { kind } of item.effects ?? []) expect(kinds).toContain(kind);
      for (const party of [...item.sponsors, ...(item.initiators ?? []).map((each) => each.party)])
        expect(parties).toContain(party);
    }
    for (const meeting of agenda.meetings)
      for (const { document, stage } of itemsOn(meeting)) {
        const item = agenda.documents.find(({ key }) => key === document);
        const found = procedures.findLast(({ id }) => id === item?.procedure)?.stages.find(({ id }) => id === stage);
        expect([document, found?.type, found?.consensus?.organ]).toEqual([document, 'consensus', meeting.organ]);
        const scheduled = item?.acts.find((act) => act.act === 'schedule-stage' && act.stage === stage);
        expect(scheduled).toMatchObject({ meeting: meeting.key });
      }
    for (const { organ } of agenda.meetings) if (organ) expect(roster.organs.map(({ id }) => id)).toContain(organ);
  });
});
