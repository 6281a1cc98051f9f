import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex, sha256HexOfBytes } from './sha256.ts';

const platform = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

describe('SHA-256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('the vector of FIPS 180-4 for %j', (text, hash) => {
    expect(sha256Hex(text)).toBe(hash);
  });

  test('every length around the padding, and a million bytes', () => {
    for (let length = 0; length < 200; length += 1)
      expect(sha256HexOfBytes(new Uint8Array(length).fill(length))).toBe(platform(new Uint8Array(length).fill(length)));
    expect(sha256Hex('a'.repeat(1_000_000))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  test("any bytes and any text, half surrogates included: the platform's own hash", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(sha256HexOfBytes(bytes)).toBe(platform(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256Hex(text)).toBe(platform(text));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        expect(sha256Hex(text)).toBe(platform(text));
      }),
    );
  });
});
