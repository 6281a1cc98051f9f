import { expect, test } from 'vitest';
import { everyPage, type ListPage } from './every-page.ts';

const pages: Record<string, ListPage<number>> = {
  first: { items: [1, 2], next: 'second' },
  second: { items: [3], next: 'third' },
  third: { items: [] },
};
const read = (cursor = 'first'): Promise<ListPage<number> | undefined> => Promise.resolve(pages[cursor]);

test('a list is read to its end, in its order', async () => {
  expect(await everyPage(read, 5)).toEqual({ items: [1, 2, 3], whole: true });
});

test('of a list that is longer than is read, it is said that it is not whole', async () => {
  expect(await everyPage(read, 2)).toEqual({ items: [1, 2, 3], whole: false });
});
