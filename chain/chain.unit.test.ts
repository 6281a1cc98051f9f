import { describe, expect, test } from 'vitest';
import type { RecordedEventShape } from '../schemas/event.ts';
import { continuation, derivedIdentifier, EMPTY_HEAD, eventName, recordEvent } from './index.ts';

const recording = {
  aggregate: 'document',
  stream: 'cica/document/0473ef2d-c0d3-84ab-a59d-3580c1134e9d',
  source: 'urn:nemcon:test:cica',
  clock: 'system' as const,
  recorded: 1_726_632_000_000,
  command: {
    id: derivedIdentifier('cica', 'someone', 'a key'),
    kind: 'state-position',
    payload: { position: 'support' },
    actor: { token: 'a'.repeat(43), role: 'focal-point' as const, party: 'kz' },
    mandate: { source: 'token-claims' as const, reference: 'issuer' },
    receipt: { receivedAt: 1_726_632_000_000, way: 'intake' as const, by: 'api' },
  },
};
const event = (words: string) => ({
  name: 'position-stated',
  data: { words },
  effective: { kind: 'instant' as const, at: 1_726_632_000_000 },
});
const first = recordEvent(EMPTY_HEAD, event('one'), recording);
const second = recordEvent(first, event('two'), recording);

describe('the chain', () => {
  test('I8: each record carries the hash of the one before it; the numbers are without a hole', () => {
    expect(first).toMatchObject({
      sequence: 1,
      prevhash: '0'.repeat(64),
      id: `${recording.stream}#1`,
      type: 'nemcon.document.position-stated.v1',
    });
    expect(second).toMatchObject({ sequence: 2, prevhash: first.hash });
    expect(eventName(second.type)).toBe('position-stated');
  });

  test('I8, I10: what continues a stream, and what does not', () => {
    const other = recordEvent(EMPTY_HEAD, event('another past'), recording);
    const third = recordEvent(second, event('three'), recording);
    expect(continuation(EMPTY_HEAD, first)).toBe('next');
    expect(continuation(first, second)).toBe('next');
    expect(continuation(first, third)).toBe('gap');
    expect(continuation(second, second)).toBe('double');
    expect(continuation(second, first)).toBe('double');
    expect(continuation(first, other)).toBe('forked');
    expect(continuation(other, second)).toBe('forked');
    expect(continuation(second, { ...second, recorded: second.recorded + 1 })).toBe('hash-wrong');
  });

  test('I8: the hash covers every member of the record but itself', () => {
    const changed = (members: Partial<RecordedEventShape>) => continuation(first, { ...second, ...members });
    const covered = Object.keys(second).filter((name) => name !== 'hash');
    for (const name of covered) expect([name, changed({ [name]: 'x' })]).not.toEqual([name, 'next']);
  });

  test('I9: the same names give the same identifier for ever, and it is a UUIDv8', () => {
    expect(derivedIdentifier('a', 'b')).toBe('0473ef2d-c0d3-84ab-a59d-3580c1134e9d');
    expect(derivedIdentifier('a', 'b')).not.toBe(derivedIdentifier('ab'));
    expect(derivedIdentifier('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
