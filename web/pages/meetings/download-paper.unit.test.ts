import { expect, test } from 'vitest';
import { fileNameIn } from './download-paper.ts';

test('RFC 6266: a paper keeps the name that the API gives it', () => {
  expect(fileNameIn('attachment; filename="agenda-7.pdf"')).toBe('agenda-7.pdf');
  expect(fileNameIn(`inline; filename="a.pdf"; filename*=UTF-8''%D0%BF%D0%BE%D0%B2.pdf`)).toBe('пов.pdf');
  expect(fileNameIn('attachment; filename=record.pdf')).toBe('record.pdf');
  expect(fileNameIn('inline')).toBeUndefined();
  expect(fileNameIn(null)).toBeUndefined();
});
