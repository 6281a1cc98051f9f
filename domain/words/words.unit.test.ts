import { describe, expect, test } from 'vitest';
import { documentEventData } from '../../schemas/document-events.ts';
import { meetingEventData } from '../../schemas/meeting-events.ts';
import { organisationEventData } from '../../schemas/organisation-events.ts';
import { PERSONS_ACTS } from '../document/candidate-acts.ts';
import { deedFor } from './act-words.ts';
import { eventFor } from './event-words.ts';

describe('the words of a document', () => {
  test('each act of a person has a name in both languages', () => {
    const nameless = PERSONS_ACTS.filter((act) => !deedFor(act, 'en') || !/[а-я]/i.test(deedFor(act, 'ru') ?? ''));
    expect(nameless).toEqual([]);
  });
});

describe('the words of events', () => {
  const data = { document: documentEventData, meeting: meetingEventData, organisation: organisationEventData };
  test.each(Object.entries(data))('each event of a stream of the kind %s has words in both languages', (_, events) => {
    const wordless = Object.keys(events).filter(
      (name) => eventFor(name, 'en') === name || !/[а-я]/i.test(eventFor(name, 'ru')),
    );
    expect(wordless).toEqual([]);
  });
});
