import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromMessage, toMessage } from '../../activities/kafka/index.ts';
import { continuation, eventType, hashOf } from '../../chain/index.ts';
import { documentPayloads } from '../../schemas/document-commands.ts';
import { documentEventData } from '../../schemas/document-events.ts';
import { recordedEvent, type RecordedEventShape } from '../../schemas/event.ts';
import { meetingPayloads } from '../../schemas/meeting-commands.ts';
import { meetingEventData } from '../../schemas/meeting-events.ts';
import { organisationPayloads } from '../../schemas/organisation-commands.ts';
import { organisationEventData } from '../../schemas/organisation-events.ts';
import { expectChain, expectFold, expectForm, expectSameDecisions } from './check-record.ts';

const folder = new URL('./streams/', import.meta.url);
const files = readdirSync(folder).sort();
const streams = new Map(
  files.map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as RecordedEventShape[]]),
);
const streamOf = (file: string): RecordedEventShape[] => streams.get(file) ?? [];

describe.each(files)('%s', (file) => {
  test('the record, its data and its command have their form', () => expectForm(streamOf(file)));

  test('I8: the chain is unbroken, and every hash is the one that was stored', () => expectChain(streamOf(file)));

  test('I13: every prefix folds, and goes on from its snapshot', () => expectFold(streamOf(file)));

  test('design §5 `cause`: decided again, every command gives the events that it gave', () =>
    expectSameDecisions(streamOf(file)));

  test('design §7: an event comes out of Kafka as it went in', () => {
    for (const event of streamOf(file)) expect(fromMessage(bytesOf(toMessage(event)))).toEqual(event);
  });
});

/** As the broker gives it back. */
function bytesOf({ key, value, headers }: ReturnType<typeof toMessage>): Parameters<typeof fromMessage>[0] {
  const bytes = Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]);
  return { key: Buffer.from(key), value: Buffer.from(value), headers: Object.fromEntries(bytes) as never };
}

describe('what the recorded streams cover', () => {
  const all = [...streams.values()].flat();

  test.each([
    ['document', documentEventData],
    ['meeting', meetingEventData],
    ['organisation', organisationEventData],
  ])('every type of event of the %s', (aggregate, schemas) => {
    const recorded = new Set(all.map(({ type }) => type));
    const types = Object.keys(schemas).map((name) => eventType(aggregate, name));
    expect(types.filter((type) => !recorded.has(type))).toEqual([]);
  });

  test.each([
    ['document', documentPayloads],
    ['meeting', meetingPayloads],
    ['organisation', organisationPayloads],
  ])('every command of the %s', (aggregate, schemas) => {
    const carriedOut = all.filter(({ type }) => type.startsWith(`nemcon.${aggregate}.`));
    const kinds = new Set(carriedOut.map(({ cause }) => cause.command.kind));
    expect(Object.keys(schemas).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('both clocks', () => {
    expect(new Set(all.map(({ cause }) => cause.clock))).toEqual(new Set(['system', 'demonstration']));
  });
});

test('I8: any byte of a record that is changed is seen', () => {
  const [head, event] = streamOf('whole-decision.json').slice(9, 11);
  if (!head || !event) throw new Error('the stream is too short');
  const text = JSON.stringify(event);
  const intact = (bytes: string): boolean => {
    try {
      const read = JSON.parse(bytes) as RecordedEventShape;
      return continuation(head, read) === 'next' && recordedEvent.safeParse(read).success;
    } catch {
      return false;
    }
  };
  expect(intact(text)).toBe(true);
  const changed = (place: number, to: string) => text.slice(0, place) + to + text.slice(place + 1);
  const flipped = (place: number) => changed(place, String.fromCharCode(text.charCodeAt(place) ^ 1));
  for (let place = 0; place < text.length; place += 1)
    expect([place, intact(flipped(place)), intact(changed(place, '~'))]).toEqual([place, false, false]);
});

test('a forged record whose chain is sound is seen all the same: the rules decide otherwise', () => {
  const forged: RecordedEventShape[] = [];
  for (const event of structuredClone(streamOf('written.json'))) {
    if (event.type.includes('round-adopted-provisionally')) event.data['awaiting'] = ['az'];
    const chained = { ...event, prevhash: forged.at(-1)?.hash ?? event.prevhash };
    forged.push({ ...chained, hash: hashOf(chained) });
  }
  expectChain(forged);
  expect(() => expectSameDecisions(forged)).toThrow();
});
