import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentEventData } from '../schemas/document-events.ts';
import { meetingEventData } from '../schemas/meeting-events.ts';
import { organisationEventData } from '../schemas/organisation-events.ts';
import { messages, workingLanguages } from './messages/index.ts';
import { linesFor, triggers } from './triggers.ts';
import { withTriggers } from './triggers-page.ts';

const tables = [
  ['document', documentEventData],
  ['organisation', organisationEventData],
  ['meeting', meetingEventData],
] as const;

describe.each(tables)('the table of the %s', (aggregate, schemas) => {
  test('every event type stands in it, and no other', () => {
    expect(Object.keys(triggers[aggregate]).sort()).toEqual(Object.keys(schemas).sort());
  });

  test('I15: nobody is told of what is recorded as past', () => {
    const past = Object.keys(schemas).filter((name) => name.startsWith('past-'));
    expect(past.length).toBeGreaterThan(0);
    for (const name of past) expect([name, linesFor(aggregate, name)]).toEqual([name, []]);
  });

  test('where nobody is told, the table says why', () => {
    for (const [name, trigger] of Object.entries(triggers[aggregate]))
      if ('nobody' in trigger) expect([name, trigger.nobody.length > 10]).toEqual([name, true]);
  });
});

test('an event type of a later release is told to nobody here', () => {
  expect(linesFor('document', 'not-invented-yet')).toEqual([]);
  expect(linesFor('document', 'toString')).toEqual([]);
});

const lines = Object.values(triggers).flatMap((table) =>
  Object.values(table).flatMap((trigger) => ('nobody' in trigger ? [] : trigger)),
);

test('every message is sent by some line, and says the same in both working languages', () => {
  expect([...new Set(lines.map(({ message }) => message))].sort()).toEqual(Object.keys(messages).sort());
  const names = (sentence: string): string[] =>
    [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
  for (const [key, words] of Object.entries(messages)) {
    const [en, ru] = workingLanguages.map((language) => names(words[language].sentence));
    expect([key, ru]).toEqual([key, en]);
    expect([key, /[А-Яа-я]/.test(words.ru.heading), /[А-Яа-я]/.test(words.en.heading)]).toEqual([key, true, false]);
  }
});

test('I14: a message that may go to whom positions do not circulate names no State and no position', () => {
  for (const { message, discreet } of lines)
    if (discreet)
      expect([message, /\{(party|parties|position)\}/.test(messages[message].en.sentence)]).toEqual([message, false]);
});

test('observers are told of what is public alone, never asked', () => {
  for (const { to, urgency } of lines) if (to.includes('observers')) expect(urgency).not.toBe('asks');
});

test('the page for those who write no code says what the table says', () => {
  const page = readFileSync(new URL('../docs/use/notices.md', import.meta.url), 'utf8');
  expect(withTriggers(page)).toBe(page);
  expect(page).toContain('| `silence-held` | the Chair | Silence held | asks | `confirm-adoption` |');
});
