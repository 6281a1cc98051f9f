import { describe, expect, test } from 'vitest';
import { byDay, noticeChoices, noticesOf, NO_FILTER, type Notice } from './notice-filter.ts';

let made = 0;
const notice = (more: Partial<Notice>): Notice => ({
  id: made++,
  event: `cica/document/d#${made}`,
  name: 'round-opened',
  stream: 'cica/document/d',
  sequence: made,
  recorded: Date.UTC(2024, 8, 18, 12),
  message: 'round-opened',
  urgency: 'informs',
  heading: 'Round opened',
  sentence: 'A round was opened.',
  title: null,
  titleText: 'A statement',
  read: false,
  ...more,
});

describe('the filter of notices', () => {
  const notices = [
    notice({}),
    notice({ message: 'adopted', heading: 'Adopted', stream: 'cica/document/e', titleText: 'Ёлка' }),
    notice({ message: 'adopted', heading: 'Adopted', stream: 'cica/organisation', titleText: null }),
  ];

  test('asks nothing by default, else for a message, a matter, or both', () => {
    const found = (more: Partial<typeof NO_FILTER>) => noticesOf(notices, { ...NO_FILTER, ...more }).length;
    expect([
      found({}),
      found({ message: 'adopted' }),
      found({ stream: 'cica/document/d' }),
      found({ message: 'adopted', stream: 'cica/document/d' }),
    ]).toEqual([3, 2, 1, 0]);
  });

  test('offers what there is, counted; what has no title is no matter to choose', () => {
    const { messages, matters } = noticeChoices(notices, 'en');
    expect(messages).toEqual([
      { value: 'adopted', name: 'Adopted', count: 2 },
      { value: 'round-opened', name: 'Round opened', count: 1 },
    ]);
    expect(matters.map(({ name }) => name)).toEqual(['A statement', 'Ёлка']);
  });
});

test('notices stand by their day where the reader is, the newest first as they came', () => {
  const late = notice({ recorded: Date.UTC(2024, 8, 18, 20) });
  const early = notice({ recorded: Date.UTC(2024, 8, 18, 12) });
  const days = (zone: string) => byDay([late, early], zone).map(({ day, notices }) => [day, notices.length]);
  expect(days('Asia/Almaty')).toEqual([
    ['2024-09-19', 1],
    ['2024-09-18', 1],
  ]);
  expect(days('UTC')).toEqual([['2024-09-18', 2]]);
  expect(byDay([], 'UTC')).toEqual([]);
});
