import { describe, expect, test } from 'vitest';
import { loadProcedures, loadRoster, readRulesFile } from '../activities/rules-files/index.ts';
import { loadPlan, pathOf, type PlannedAct } from './load-plan.ts';
import { openBusiness, type OpenBusiness } from './open-business.ts';

const { value: business } = await readRulesFile('cases/cica/first-open-business.yaml', openBusiness);
const plan = loadPlan(business);
const of = (row: string) => plan.filter((act) => act.case === row);
const short = (act: PlannedAct) => act.path.replace('/v1/cica/documents', '');

describe('cases/cica/first-open-business.yaml', () => {
  test('A3, A23, A24 and B4, each with its evidence in the Statement', () => {
    expect(business.items.map((item) => [item.case, item.kind, item.evidence[0]?.place])).toEqual([
      ['A3', 'statement', 'slide 6'],
      ['A23', 'regulations', 'slide 12'],
      ['A24', 'regulations', 'slide 12'],
      ['B4', 'application-for-status', 'slide 14'],
    ]);
  });

  test('names procedures, parties and stages that exist', async () => {
    const roster = await loadRoster('cica');
    const procedures = await loadProcedures(roster);
    for (const item of business.items) {
      const procedure = procedures.find((entry) => entry.id === item.procedure);
      expect(procedure?.kind).toBe(item.kind);
      for (const sponsor of item.sponsors) expect(roster.parties.map((party) => party.id)).toContain(sponsor);
      const completed = item.acts.flatMap((act) => (act.act === 'complete-stage' ? [act.stage] : []));
      expect(completed).toEqual(procedure?.stages.slice(0, completed.length).map((stage) => stage.id));
    }
  });

  test('sets no deadline and opens no round: the Statement gives none', () => {
    expect(JSON.stringify(plan.map((act) => act.body))).not.toMatch(/deadline"|period"|minutes"|until"/);
    expect(plan.filter((act) => act.path.includes('/rounds'))).toEqual([]);
  });
});

describe('the plan', () => {
  test('A3 is registered and stays proposed', () => {
    expect(of('A3').map(short)).toEqual(['']);
    expect(of('A3')[0]).toMatchObject({
      method: 'POST',
      path: '/v1/cica/documents',
      registers: true,
      persona: 'secretariat',
      body: {
        kind: 'statement',
        title: { language: 'en' },
        class: 'members',
        procedure: { id: 'cica/statement' },
        sponsors: ['kz'],
      },
    });
  });

  test('A23: a note in place of the draft, circulated, and comments of experts without a deadline', () => {
    expect(of('A23').map(short)).toEqual([
      '',
      '/{document}/stages/proposed/completion',
      '/{document}/revisions',
      '/{document}/circulations',
      '/{document}/comment-periods',
    ]);
    const [, , revision, circulation, comments] = of('A23').map((act) => act.body);
    expect(revision).toMatchObject({ basedOn: 0, editorial: false, texts: [{ language: 'en' }, { language: 'ru' }] });
    expect(JSON.stringify(revision)).toContain(
      'The text of the draft Regulations is not part of the source; this note stands in its place.',
    );
    expect(circulation).toEqual({ revision: 1 });
    expect(comments).toMatchObject({ audience: 'experts', revision: 1 });
  });

  test('A24 is in drafting without a text, with comments awaited; B4 is pending in its first consensus', () => {
    expect(of('A24').map(short)).toEqual(['', '/{document}/stages/proposed/completion', '/{document}/comment-periods']);
    expect(of('A24')[2]?.body).not.toHaveProperty('revision');
    expect(of('B4').map(short)).toEqual(['', '/{document}/stages/proposed/completion']);
  });

  test('I9: the same keys every time, all different, all of a length that the API takes', () => {
    const keys = plan.map((act) => act.idempotencyKey);
    expect(loadPlan(business).map((act) => act.idempotencyKey)).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[\x21-\x7e]{8,200}$/);
    expect(keys[0]).toBe('load/cica/anniversary-statement/register');
  });

  test('a revision is based on the one that the acts before it made', () => {
    const [item] = business.items;
    if (!item) throw new Error('no item');
    const texts = [{ language: 'en', text: 'x' }];
    const text = { act: 'add-revision' as const, texts, editorial: false };
    const twice: OpenBusiness = { ...business, items: [{ ...item, acts: [text, text] }] };
    expect(loadPlan(twice).flatMap((act) => (act.registers ? [] : [act.body['basedOn']]))).toEqual([0, 1]);
  });

  test('a path waits for the id of its document', () => {
    const [register, complete] = of('B4');
    if (!register || !complete) throw new Error('no acts');
    expect(pathOf(register, undefined)).toBe('/v1/cica/documents');
    expect(pathOf(complete, 'abc')).toBe('/v1/cica/documents/abc/stages/proposed/completion');
    expect(() => pathOf(complete, undefined)).toThrow(/not registered/);
  });
});

describe('a file of open business that cannot be used', () => {
  const [item] = business.items;
  const faults = (changed: unknown) =>
    openBusiness.safeParse(changed).error?.issues.map((issue) => issue.path.join('.'));

  test('two items with one key, evidence without its source, an act that is not known, a deadline', () => {
    expect(faults({ ...business, items: [item, item] })).toEqual(['items.1.key']);
    expect(faults({ ...business, items: [{ ...item, evidence: [{ source: 'rumour', place: 'x' }] }] })).toEqual([
      'items.0.evidence.0.source',
    ]);
    expect(faults({ ...business, items: [{ ...item, acts: [{ act: 'adopt' }] }] })).toEqual(['items.0.acts.0.act']);
    const dated = { act: 'open-comment-period', audience: 'experts', deadline: '2024-10-01' };
    expect(faults({ ...business, items: [{ ...item, acts: [dated] }] })).toEqual(['items.0.acts.0']);
  });
});
