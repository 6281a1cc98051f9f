import { describe, expect, test } from 'vitest';
import { liveSinceOf, outsideFacts } from './outside-facts.ts';
import { loadRoster } from '../activities/rules-files/index.ts';
import { acts } from './acts/index.ts';

describe('I15: the day from which a body decides here', () => {
  test.each([
    ['it is already tomorrow at the seat', '2024-09-17T20:00:00Z', 'Asia/Almaty', '2024-09-18'],
    ['midnight at the seat begins the day', '2024-09-17T19:00:00Z', 'Asia/Almaty', '2024-09-18'],
    ['a millisecond before it does not', '2024-09-17T18:59:59.999Z', 'Asia/Almaty', '2024-09-17'],
    ['it is still yesterday at the seat', '2024-09-18T03:00:00Z', 'America/New_York', '2024-09-17'],
  ])('%s', (_, instant, seatZone, day) => {
    expect(liveSinceOf({ liveSince: Date.parse(instant), seatZone })).toEqual({ day });
  });

  test('goes with every act that records the past, and with no other; case 44: the day at the seat with one that asks for a round or tells what a candidate did', async () => {
    const roster = await loadRoster('cica');
    for (const act of acts)
      expect(outsideFacts(act, roster, Date.parse('2024-09-20T20:00:00Z')), act.kind).toEqual(
        act.path.includes('/past-')
          ? { facts: { liveSince: { day: '2024-09-18' } } }
          : act.makes === 'round' || ['call-items', 'record-candidate-step'].includes(act.kind)
            ? { facts: { seatDay: { day: '2024-09-21' } } }
            : {},
      );
    expect(acts.filter(({ path }) => path.includes('/past-'))).toHaveLength(7);
  });
});
