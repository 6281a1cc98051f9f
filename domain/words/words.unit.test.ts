import { describe, expect, test } from 'vitest';
import { documentEventData } from '../../schemas/document-events.ts';
import { PERSONS_ACTS } from '../document/candidate-acts.ts';
import { deedFor } from './act-words.ts';
import { eventFor } from './event-words.ts';

describe('the words of a document', () => {
  test('each act of a person has a name in both languages', () => {
    const nameless = PERSONS_ACTS.filter((act) => !deedFor(act, 'en') || !/[а-я]/i.test(deedFor(act, 'ru') ?? ''));
    expect(nameless).toEqual([]);
  });
  test('each event has words in both languages', () => {
    const wordless = Object.keys(documentEventData).filter(
      (name) => eventFor(name, 'en') === name || !/[а-я]/i.test(eventFor(name, 'ru')),
    );
    expect(wordless).toEqual([]);
  });
});
