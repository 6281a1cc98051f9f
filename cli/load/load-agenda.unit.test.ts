import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../cases/load-plan.ts';
import landedActs from '../../cases/testing/landed-acts.json' with { type: 'json' };
import { agenda, newBody, newlyLoaded } from '../../cases/testing/loaded-body.ts';
import { loadAgenda, type AgendaClient } from './load-agenda.ts';

const ACTS = loadPlan(agenda).length + 1;
const { body, loaded } = await newlyLoaded();

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
