import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';

/** Deadlines that hang on a meeting, through the API and a real host. */
let api: ApiHarness;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  await api.post('secretariat', '/establishment', {});
});
afterAll(() => api?.stop());

const english = (text: string) => ({ text, language: 'en' });
const ALMATY = { time: '18:00', zone: 'Asia/Almaty' };
const rule = (days: number, base = 'first-day') => ({ base, days, ...ALMATY });
const instant = (text: string) => Date.parse(`${text}+05:00`);
async function post(path: string, body: unknown, persona = 'secretariat'): Promise<any> {
  const answer = await api.post(persona, path, body);
  expect([path, answer.status, answer.body.code]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
}
const get = async (path: string, persona = 'secretariat') => (await api.get(persona, path)).body;

async function statement(title: string, visibility: object = { class: 'members' }): Promise<string> {
  const procedure = { id: 'cica/statement' };
  const { id } = await post('/documents', { kind: 'statement', title: english(title), ...visibility, procedure });
  return `/documents/${id}`;
}
async function meeting(from: string): Promise<{ id: string; at: string }> {
  const { id } = await post('/meetings', {
    kind: 'regular',
    organ: 'ministerial-council',
    number: 7,
    title: english('The 7th Ministerial Council'),
    class: 'members',
    takesDecisions: true,
    dates: { from },
  });
  return { id, at: `/meetings/${id}` };
}
const until = (path: string, look: (body: any) => boolean) =>
  eventually(async () => {
    const body = await get(path);
    return look(body) ? body : undefined;
  });
const fixedAll = ({ deadlines }: any, count: number): boolean =>
  deadlines.length === count && deadlines.every(({ fixed }: any) => fixed?.at);
const shown = ({ deadlines }: any) =>
  deadlines.map(({ deadline, subject, fixed }: any) => [subject ?? deadline, fixed?.wallTime]);

describe('case 28: deadlines that are relative to a meeting', () => {
  test('are shown with their derivation, follow it to other days as it was foreseen, and take those of documents with them', async () => {
    const { id, at } = await meeting('2024-12-19');
    const document = await statement('On water');
    await post(`${at}/deadlines`, { deadline: 'cut-off', purpose: 'cut-off', rule: rule(-3) });
    await post(`${at}/deadlines`, {
      deadline: 'papers',
      purpose: 'circulation',
      title: english('Papers are out'),
      rule: rule(-14),
    });
    await post(`${document}/comment-periods`, { audience: 'members', follows: { meeting: id, ...rule(-21) } });
    await post(`${document}/comment-periods`, {
      audience: 'experts',
      deadline: { wallTime: '2024-12-01T18:00', zone: 'Asia/Almaty' },
    });
    await post(`${document}/calls`, { purpose: english('Nominate'), follows: { meeting: id, ...rule(-7) } });
    const room = await until(`${at}/room`, (body) => fixedAll(body, 4));
    expect(shown(room)).toEqual([
      ['comment-period/c1', '2024-11-28T18:00'],
      ['papers', '2024-12-05T18:00'],
      ['call/n1', '2024-12-12T18:00'],
      ['cut-off', '2024-12-16T18:00'],
    ]);
    expect(room.cutOff).toBe(instant('2024-12-16T18:00'));
    expect(room.deadlines[1]).toMatchObject({
      titleText: 'Papers are out',
      fixed: { at: instant('2024-12-05T18:00'), zone: 'Asia/Almaty' },
      passed: false,
      pending: false,
    });
    expect(room.deadlines[1].fixed.derivation[0]).toBe(
      '14 calendar days before Thu 2024-12-19, the first day of the meeting: Thu 2024-12-05',
    );
    expect(shown(await get(at))).toEqual(shown(room));
    expect(shown(await get(`${at}/business`))).toEqual(shown(room));

    const { moves, stays } = await get(`${at}/rescheduling?to=2024-12-17`);
    const foreseen = moves.map(({ what, deadline, item, fromTime, toTime }: any) => [
      what,
      item ?? deadline,
      fromTime.wallTime,
      toTime.wallTime,
    ]);
    expect(foreseen).toEqual([
      ['deadline', 'cut-off', '2024-12-16T18:00', '2024-12-14T18:00'],
      ['deadline', 'papers', '2024-12-05T18:00', '2024-12-03T18:00'],
      ['comment-period', 'c1', '2024-11-28T18:00', '2024-11-26T18:00'],
      ['call', 'n1', '2024-12-12T18:00', '2024-12-10T18:00'],
    ]);
    expect(stays).toEqual([]);

    await post(`${at}/dates`, { dates: { from: '2024-12-17' } });
    await until(
      `${at}/room`,
      (body) => shown(body)[3][1] === '2024-12-14T18:00' && !body.deadlines.some((each: any) => each.pending),
    );
    const periods = async () => (await get(`${document}/comment-periods`)).items;
    const [first, second] = await eventually(async () => {
      const all = await periods();
      return all[0].deadline?.at === instant('2024-11-26T18:00') ? all : undefined;
    });
    expect(first.deadline.derivation[0]).toContain('2024-12-17');
    expect(second.deadline.at).toBe(instant('2024-12-01T18:00'));
    expect([first.follows, second.follows]).toMatchObject([{ meeting: `cica/meeting/${id}`, ...rule(-21) }, null]);

    // Whoever is told that the meeting moved is not told again of what moved with it.
    await post(`${at}/cancellation`, {});
    await eventually(async () => (await periods())[0].deadline === null);
    await until(`${at}/room`, ({ deadlines }) =>
      deadlines.every(({ fixed, pending }: any) => fixed === null && !pending),
    );
  });

  test('an absolute cut-off stays, and is told among what stays', async () => {
    const { at } = await meeting('2024-12-19');
    await post(`${at}/deadlines`, { deadline: 'cut-off', purpose: 'cut-off', rule: rule(-3) });
    await post(`${at}/cut-off`, { at: instant('2024-12-10T18:00') });
    await until(`${at}/room`, ({ cutOff }) => cutOff === instant('2024-12-10T18:00'));
    const { moves, stays } = await get(`${at}/rescheduling?to=2024-12-05`);
    expect([moves, stays]).toMatchObject([
      [],
      [{ what: 'cut-off', at: instant('2024-12-10T18:00'), relative: 'after' }],
    ]);
  });

  test('I14: what of a restricted document follows a meeting is seen by those who may see the document', async () => {
    const { id, at } = await meeting('2024-12-19');
    const secret = await statement('SECRET-matter', { class: 'named', named: ['kz', 'mn'] });
    await post(`${at}/deadlines`, { deadline: 'papers', purpose: 'circulation', rule: rule(-14) });
    await post(`${secret}/comment-periods`, { audience: 'members', follows: { meeting: id, ...rule(-21) } });
    await until(`${at}/room`, (body) => fixedAll(body, 2));
    await post(`${at}/dates`, { dates: { from: '2024-12-17' } });
    await until(
      `${at}/room`,
      (body) => shown(body).join() === 'comment-period/c1,2024-11-26T18:00,papers,2024-12-03T18:00',
    );
    for (const [persona, sees] of [
      ['focal-point-mn', true],
      ['focal-point-th', false],
    ] as const) {
      expect([persona, shown(await get(`${at}/room`, persona)).length]).toEqual([persona, sees ? 2 : 1]);
      const { moves } = await get(`${at}/rescheduling?to=2024-12-20`, persona);
      expect([persona, moves.length]).toEqual([persona, sees ? 2 : 1]);
      const events = await get(`${at}/events?limit=200`, persona);
      const told = JSON.stringify([events, await get(`${at}/timeline?limit=200`, persona), await get(at, persona)]);
      const names = events.items.map(({ event }: any) => event.type.split('.')[2]);
      expect([persona, told.includes(secret.slice(-36)), told.includes('2024-11-28')]).toEqual([persona, sees, sees]);
      // The meeting's own are seen by everybody who sees the meeting.
      expect(names.filter((name: string) => name === 'deadlines-fixed')).toHaveLength(sees ? 4 : 2);
    }
  });

  test('bad input has a code', async () => {
    const { id, at } = await meeting('2024-12-19');
    const document = await statement('On fire');
    const refused = async (path: string, body: unknown, persona = 'secretariat') => {
      const answer = await api.post(persona, path, body);
      return [answer.status, answer.body.code];
    };
    const papers = { deadline: 'papers', purpose: 'circulation', rule: rule(-14) };
    const follows = { meeting: id, ...rule(-21) };
    expect(await refused(`${at}/deadlines`, papers, 'chair')).toEqual([403, 'not-permitted']);
    expect(await refused(`${at}/deadlines`, { ...papers, rule: { ...rule(-14), zone: 'Moon/Base' } })).toEqual([
      422,
      'date-invalid',
    ]);
    expect(await refused(`${at}/deadlines`, { ...papers, rule: { ...rule(-14), time: '24:00' } })).toEqual([
      400,
      'request-malformed',
    ]);
    expect(await refused(`${at}/deadlines`, { ...papers, purpose: 'comments' })).toEqual([400, 'request-malformed']);
    expect(await refused(`${at}/deadlines/none/removal`, {})).toEqual([404, 'meeting-deadline-unknown']);
    const deadline = { wallTime: '2024-12-01T18:00', zone: 'Asia/Almaty' };
    expect(await refused(`${document}/comment-periods`, { audience: 'members', follows, deadline })).toEqual([
      400,
      'request-malformed',
    ]);
    expect(await refused(`${document}/calls`, { purpose: english('x'), follows, deadline })).toEqual([
      400,
      'request-malformed',
    ]);
    const nowhere = { ...follows, meeting: '00000000-0000-8000-8000-000000000000' };
    expect(await refused(`${document}/comment-periods`, { audience: 'members', follows: nowhere })).toEqual([
      404,
      'meeting-unknown',
    ]);
    await post(`${at}/deadlines`, papers);
    expect(await refused(`${at}/deadlines`, papers)).toEqual([409, 'meeting-deadline-unchanged']);
  });
});
