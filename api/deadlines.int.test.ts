/** Periods in days over HTTP: stated by people, counted once at the edge, announced, and read in every capital's time. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { agendaRules } from './testing/agenda-rules.ts';
import { ApiHarness, eventually, nextKey } from './testing/api-harness.ts';

const english = (text: string) => ({ text, language: 'en' });

let api: ApiHarness;
let rules: Awaited<ReturnType<typeof agendaRules>>;
beforeAll(async () => {
  rules = await agendaRules();
  // The statement of the test's body, in language 2: three working days at least, five as a rule, to 18:00 at the seat.
  const file = join(rules.root, 'procedures', 'cica', 'statement.yaml');
  const text = await readFile(file, 'utf8');
  const period =
    "{ minimum: 3, usual: 5, unit: working-days, endsAt: '18:00', roll: next-working-day, source: 'Rules, 5' }";
  await writeFile(
    file,
    text.replace('language: 1', 'language: 2').replace('period: { minimum: 1, usual: 60 }', `period: ${period}`),
  );
  api = new ApiHarness(inject('engines'));
  await api.start({ RULES_DIRECTORY: rules.root });
  await api.post('secretariat', '/establishment', {});
});
afterAll(async () => {
  await api?.stop();
  await rules?.remove();
});

const secretariat = (path: string, body: unknown) => api.post('secretariat', path, body);

/** A circulated statement, so that a round can be asked for. */
async function circulated(): Promise<string> {
  const title = english(`On days ${nextKey()}`);
  const { body } = await secretariat('/documents', { kind: 'statement', title, class: 'members' });
  const path = `/documents/${body.id}`;
  await secretariat(`${path}/revisions`, { texts: [english('The text.')], basedOn: 0 });
  expect((await secretariat(`${path}/circulations`, { revision: 1 })).status).toBe(200);
  return path;
}

const open = (path: string, period?: unknown) =>
  secretariat(`${path}/rounds`, {
    stage: 'committee',
    method: 'silence',
    revision: 1,
    ...(period === undefined ? {} : { period }),
  });

const deadlineOf = (path: string) =>
  eventually(async () => {
    const answer = await api.get('focal-point-kz', `${path}/rounds/r1/deadline`);
    return answer.status === 200 && answer.body.announced ? answer.body : undefined;
  });

describe('a period in days', () => {
  test('case 12: stated in working days, it is announced as an instant, with its derivation, in 28 capitals', async () => {
    const path = await circulated();
    expect((await open(path, { kind: 'days', days: 4, unit: 'working-days' })).status).toBe(201);
    const deadline = await deadlineOf(path);
    // The demonstration clock began on Wednesday 18 September 2024 at 09:00 in Astana.
    expect(deadline.announced).toMatchObject({
      wallTime: '2024-09-24T18:00',
      zone: 'Asia/Almaty',
      counted: { unit: 'working-days', days: 4, calendar: 'kazakhstan', calendarVersion: 1 },
    });
    expect(deadline.at).toBe(Date.parse('2024-09-24T13:00:00Z'));
    expect(deadline.derivation[0]).toBe('4 working-days under cica/statement@1, committee (Rules, 5)');
    expect(deadline.derivation).toContain('calendar kazakhstan version 1, as known on 2024-09-18');
    expect(deadline.warnings).toEqual([]);
    expect(deadline.seat).toMatchObject({ wallTime: '2024-09-24T18:00', weekday: 'tuesday' });
    expect(deadline.capitals).toHaveLength(28);
    expect(deadline.capitals.find(({ party }: { party: string }) => party === 'kr')).toMatchObject({
      wallTime: '2024-09-24T22:00',
      text: { ru: expect.stringContaining('24 сентября 2024') },
      onWeekend: false,
    });
  });

  test('where none is stated the usual one is counted; an extension counts from the expiry that stands', async () => {
    const path = await circulated();
    expect((await open(path)).status).toBe(201);
    const before = await deadlineOf(path);
    expect(before.announced).toMatchObject({ wallTime: '2024-09-25T18:00', counted: { days: 5 } });
    const period = { kind: 'days', days: 3, unit: 'working-days' };
    expect((await api.post('chair', `${path}/rounds/r1/extensions`, { period })).status).toBe(200);
    const after = await eventually(async () => {
      const { body } = await api.get('chair', `${path}/rounds/r1/deadline`);
      return body.at === before.at ? undefined : body;
    });
    // Thursday, Friday, Monday.
    expect(after.announced).toMatchObject({ wallTime: '2024-09-30T18:00' });
  });

  test('what is too short, or cannot be counted, is refused and opens nothing', async () => {
    const path = await circulated();
    const codes = [];
    for (const period of [
      { kind: 'days', days: 2, unit: 'working-days' },
      // Two whole working days and most of a third.
      { kind: 'until', deadline: { wallTime: '2024-09-23T17:59', zone: 'Asia/Almaty' } },
      { kind: 'minutes', minutes: 100_000 },
      { kind: 'days', days: 900, unit: 'working-days' },
      { kind: 'days', days: 0, unit: 'working-days' },
    ])
      codes.push((await open(path, period)).body.code);
    expect(codes).toEqual([
      'period-too-short',
      'period-too-short',
      'period-not-counted',
      'calendar-exceeded',
      'request-malformed',
    ]);
    expect((await api.get('secretariat', `${path}/rounds/r1/deadline`)).body.code).toBe('round-unknown');
    const enough = { wallTime: '2024-09-23T18:00', zone: 'Asia/Almaty' };
    expect((await open(path, { kind: 'until', deadline: enough })).status).toBe(201);
  });
});
