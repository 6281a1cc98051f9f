import { expect, test } from 'vitest';
import { nameNow, organName } from './name-now.ts';

const council = [
  { name: 'Ministerial Meeting', language: 'en', to: '2022-10-13' },
  { name: 'Ministerial Council', language: 'en' },
];

test('case 60: the name that is borne now is said, not the one before', () => {
  expect(nameNow(council, 'en')).toBe('Ministerial Council');
  expect(nameNow(council, 'ru')).toBe('Ministerial Council');
  expect(nameNow(undefined, 'en')).toBeUndefined();
});

test('an organ without a name in Russian on record is called as the glossary has it', () => {
  expect(organName('ministerial-council', council, 'en')).toBe('Ministerial Council');
  expect(organName('ministerial-council', council, 'ru')).toBe('Совет министров иностранных дел');
  expect(organName('ministerial-council', [...council, { name: 'СМИД', language: 'ru' }], 'ru')).toBe('СМИД');
});

test('an organ that the glossary does not know keeps the name that it has', () => {
  expect(organName('water-board', [{ name: 'Water Board', language: 'en' }], 'ru')).toBe('Water Board');
  expect(organName('water-board', [], 'ru')).toBe('water-board');
});
