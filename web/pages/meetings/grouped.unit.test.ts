import { describe, expect, test } from 'vitest';
import { dayTold, grouped } from './grouped.ts';

const meeting = (id: string, state: string, dateFrom: string | null, day?: string) => ({ id, state, dateFrom, day });
const ids = (meetings: { id: string }[]) => meetings.map(({ id }) => id).join(' ');

describe('the list of meetings', () => {
  test('what sits comes first, then what is to come by its days; without days last', () => {
    const { toCome } = grouped([
      meeting('none', 'announced', null),
      meeting('december', 'announced', '2024-12-19'),
      meeting('month', 'announced', '2024-10'),
      meeting('october', 'announced', '2024-10-03'),
      meeting('sits', 'open', '2025-01-01'),
    ]);
    expect(ids(toCome)).toBe('sits month october december none');
  });

  test('what was held stands with the latest first, attested meetings by the day that their source tells', () => {
    const { held, cancelled } = grouped([
      meeting('summit', 'past', null, '2022'),
      meeting('council', 'closed', '2024-12-19'),
      meeting('informal', 'past', null, '2023-09'),
      meeting('off', 'cancelled', '2024-11-01'),
    ]);
    expect(ids(held)).toBe('council informal summit');
    expect(ids(cancelled)).toBe('off');
    expect(dayTold(meeting('x', 'past', null))).toBeUndefined();
  });
});
