import { describe, expect, test } from 'vitest';
import { documentBodies } from '../schemas/api-documents.ts';
import { roomBodies } from '../schemas/api-rooms.ts';
import { readAgenda } from '../cli/load/read-agenda.ts';
import { agendaFile } from './agenda-file.ts';
import { loadPlan } from './load-plan.ts';
import { requestOf, type PlannedAct } from './planned-act.ts';
import landedActs from './testing/landed-acts.json' with { type: 'json' };

const agenda = await readAgenda('cica');
const plan = loadPlan(agenda);
const of = (item: string) => plan.filter((act) => act.item === item);
const short = (act: PlannedAct) => act.path.replace(/^\/v1\/cica\/documents(\/\{[a-z0-9-]+\})?/, '');

describe('the plan', () => {
  test('I9: the same acts every time, with keys that are all different and of a length that the API takes', () => {
    expect(loadPlan(agenda)).toEqual(plan);
    const keys = plan.map((act) => act.idempotencyKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^load\/cica\/[\x21-\x7e]{3,180}$/);
  });

  test('I9: what was landed first keeps its keys, paths and bodies, so that older data load nothing twice', () => {
    expect(landedActs).toHaveLength(11);
    for (const { key, path, body } of landedActs) {
      const act = plan.find(({ idempotencyKey }) => idempotencyKey === key);
      expect(act?.path).toBe(path);
      expect(act?.landedBody ?? act?.body).toEqual(body);
    }
  });

  test('every act waits for acts before it only, and has the ids that it needs by then', () => {
    const before = new Set<string>();
    const ids = new Map<string, string>();
    for (const act of plan) {
      for (const key of act.after) expect(before).toContain(key);
      const known = new Map(
        [...ids].filter(([item]) => act.after.some((key) => key.startsWith(`load/cica/${item}/`)) || item === act.item),
      );
      expect(() => requestOf(act, known)).not.toThrow();
      before.add(act.idempotencyKey);
      if (act.registers) ids.set(act.item, `id-of-${act.item}`);
    }
  });

  test('A1: a note in place of the draft, circulated, what had passed, and the meeting that it waits for', () => {
    expect(of('cbm-modalities').map(short)).toEqual([
      '',
      '/revisions',
      '/circulations',
      '/past-stages',
      '/stages/ministerial-council/schedule',
    ]);
    const [, revision, , past, schedule] = of('cbm-modalities').map(({ body }) => body);
    expect(JSON.stringify(revision)).toContain('is not part of the source; this note stands in its place.');
    expect(past).toMatchObject({
      word: 'approved',
      when: { date: '2024-08', approximate: true, words: { text: 'just a month ago', language: 'en' } },
      evidence: [{ source: expect.stringMatching(/^Statement by .*, 2024-09-18$/), place: 'slide 8' }],
    });
    expect(schedule).toMatchObject({ meeting: '{ministerial-council-7}' });
  });

  test('A2: universities are called for without a deadline, and the inauguration is planned', () => {
    const [call, outcome] = of('pnlu-memorandum').slice(-2);
    expect(call?.body).not.toHaveProperty('deadline');
    expect(outcome?.body).toMatchObject({ outcome: 'inauguration', meeting: '{ministerial-council-7}' });
  });

  test('C2: A1, A2 and A3 are put on the agenda of the 7th Council, one after the other, each after its document is there', () => {
    const [register, ...items] = of('ministerial-council-7');
    expect(register?.body).not.toHaveProperty('agenda');
    expect(items.map(({ path, body, registers }) => [path, body, registers])).toEqual(
      ['cbm-modalities', 'pnlu-memorandum', 'anniversary-statement'].map((item) => [
        '/v1/cica/meetings/{ministerial-council-7}/agenda',
        { item, document: `{${item}}`, stage: 'ministerial-council' },
        false,
      ]),
    );
    const keys = items.map(({ idempotencyKey }) => idempotencyKey);
    expect(keys).toEqual([
      'load/cica/ministerial-council-7/agenda-cbm-modalities',
      'load/cica/ministerial-council-7/agenda-pnlu-memorandum',
      'load/cica/ministerial-council-7/agenda-anniversary-statement',
    ]);
    expect(items.map(({ after }) => after)).toEqual([
      [register?.idempotencyKey, 'load/cica/cbm-modalities/register'],
      [keys[0], 'load/cica/pnlu-memorandum/register'],
      [keys[1], 'load/cica/anniversary-statement/register'],
    ]);
  });

  test('A23: what was landed stands first, what is new comes after it', () => {
    expect(of('finance-summit-regulations').map(short)).toEqual([
      '',
      '/stages/proposed/completion',
      '/revisions',
      '/circulations',
      '/comment-periods',
      '/past-considerations',
      '/past-considerations',
    ]);
  });

  test('A25: the news of Jordan is reported with the day of the news and without that of the act', () => {
    expect(of('privileges-convention').at(-1)?.body).toMatchObject({
      party: 'jo',
      act: 'ratification',
      when: { notAfter: '2024-09-17' },
      reportedOn: '2024-09-17',
    });
  });

  test('a revision is based on the one that the acts before it made', () => {
    const { documents } = agendaFile.parse({
      organisation: 'cica',
      documents: [
        {
          case: 'A1',
          key: 'one',
          kind: 'statement',
          title: 'One',
          procedure: 'cica/statement',
          evidence: [{ source: 's', place: 'p' }],
          acts: [1, 2].map(() => ({ act: 'add-revision', texts: ['x'] })),
        },
      ],
    });
    const revisions = loadPlan({ ...agenda, meetings: [], facts: [], documents }).slice(1);
    expect(revisions.map(({ body }) => body['basedOn'])).toEqual([0, 1]);
  });
});

describe('a request', () => {
  const act = (path: string, body: Record<string, unknown>): PlannedAct => ({
    ...of('charter')[0]!,
    path,
    body,
  });

  test('has ids in place of keys, in its path and its body, and leaves other texts alone', () => {
    const ids = new Map([
      ['charter', '1'],
      ['mc', '2'],
    ]);
    const { path, body } = requestOf(
      act('/documents/{charter}/x', { meeting: '{mc}', list: [{ note: 'of {mc}' }] }),
      ids,
    );
    expect([path, body]).toEqual(['/documents/1/x', { meeting: '2', list: [{ note: 'of {mc}' }] }]);
  });

  test('cannot be made before its ids are known', () => {
    expect(() => requestOf(act('/documents/{charter}/x', {}), new Map())).toThrow(/needs the id of "charter"/);
  });

  test('has a form that the API takes', () => {
    const ids = new Map(
      [...agenda.meetings, ...agenda.documents].map(({ key }) => [key, '00000000-0000-8000-8000-000000000000']),
    );
    for (const planned of plan.filter(({ path }) => path.endsWith('/documents')))
      expect(documentBodies['register-document'].safeParse(requestOf(planned, ids).body).error).toBeUndefined();
    for (const planned of plan.filter(({ path }) => path.endsWith('/agenda')))
      expect(roomBodies['add-agenda-item'].safeParse(requestOf(planned, ids).body).error).toBeUndefined();
  });
});
