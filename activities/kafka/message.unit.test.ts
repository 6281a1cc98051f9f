import { describe, expect, test } from 'vitest';
import { hashOf } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { fromMessage } from './from-message.ts';
import { toMessage } from './to-message.ts';

const unhashed: Omit<RecordedEventShape, 'hash'> = {
  v: 1,
  id: 'cica/document/0f0e0d0c-0b0a-8908-8706-050403020100#7',
  type: 'nemcon.document.position-stated.v1',
  source: 'urn:nemcon:1d0e:cica',
  subject: 'cica/document/0f0e0d0c-0b0a-8908-8706-050403020100',
  sequence: 7,
  recorded: 1_726_632_000_123,
  effective: { kind: 'instant', at: 1_726_632_000_000 },
  cause: {
    command: {
      id: '6f0e0d0c-0b0a-8908-8706-050403020100',
      kind: 'state-position',
      payload: { round: 'r1', nothing: null, label: 'Қазақстан' },
      actor: { token: 'system', role: 'focal-point', party: 'kz' },
      mandate: { source: 'token-claims', reference: 'issuer' },
      receipt: { receivedAt: 1_726_632_000_000, way: 'intake', by: 'api-1' },
    },
    clock: 'demonstration',
  },
  data: { round: 'r1', party: 'kz' },
  prevhash: '0'.repeat(64),
};
const event: RecordedEventShape = { ...unhashed, hash: hashOf(unhashed) };

/** As the broker gives it back: bytes. */
function carried(change: (message: ReturnType<typeof toMessage>) => void = () => undefined) {
  const message = structuredClone(toMessage(event, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'));
  change(message);
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Buffer.from(value)]),
  );
  return { key: Buffer.from(message.key), value: Buffer.from(message.value), headers };
}

describe('CloudEvents in the binary mode of the Kafka binding', () => {
  test('the context lies in headers with the prefix of the binding, the key is the stream', () => {
    expect(toMessage(event)).toEqual({
      key: event.subject,
      value: JSON.stringify({
        v: 1,
        recorded: event.recorded,
        effective: event.effective,
        cause: event.cause,
        data: event.data,
      }),
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: event.id,
        ce_source: 'urn:nemcon:1d0e:cica',
        ce_type: 'nemcon.document.position-stated.v1',
        ce_time: '2024-09-18T04:00:00.123Z',
        ce_subject: event.subject,
        ce_sequence: '7',
        ce_partitionkey: event.subject,
        ce_prevhash: event.prevhash,
        ce_hash: event.hash,
        ce_causationid: event.cause.command.id,
        ce_correlationid: event.subject,
      },
    });
  });

  test('I8: an event comes out as it went in, with the same hash', () => {
    const back = fromMessage(carried());
    expect(back).toEqual(event);
    expect(hashOf(back)).toBe(event.hash);
  });

  test.each([
    ['no CloudEvent', (m: ReturnType<typeof toMessage>) => delete m.headers['ce_specversion'], /not a CloudEvent/],
    [
      'another version of CloudEvents',
      (m: ReturnType<typeof toMessage>) => (m.headers['ce_specversion'] = '0.3'),
      /not a CloudEvent/,
    ],
    [
      'another id than stream and sequence give',
      (m: ReturnType<typeof toMessage>) => (m.headers['ce_sequence'] = '8'),
      /id is/,
    ],
    ['another key', (m: ReturnType<typeof toMessage>) => (m.key = 'cica/organisation'), /key is/],
    [
      'another time',
      (m: ReturnType<typeof toMessage>) => (m.headers['ce_time'] = '2024-09-18T04:00:00.124Z'),
      /ce_time/,
    ],
    [
      'an unknown member',
      (m: ReturnType<typeof toMessage>) => (m.value = m.value.replace('{"v":1', '{"v":1,"x":1')),
      /not a record/,
    ],
    [
      'another version of the record',
      (m: ReturnType<typeof toMessage>) => (m.value = m.value.replace('"v":1', '"v":2')),
      /not a record/,
    ],
    ['a list', (m: ReturnType<typeof toMessage>) => (m.value = '[]'), /not a JSON object/],
    ['half a value', (m: ReturnType<typeof toMessage>) => (m.value = m.value.slice(0, 40)), /JSON/],
  ])('bad input: %s is refused with its reason', (_name, change, reason) => {
    expect(() => fromMessage(carried(change))).toThrow(reason);
  });

  test('bad input: a message without a value is refused', () => {
    expect(() => fromMessage({ ...carried(), value: null })).toThrow(/no value/);
  });
});
