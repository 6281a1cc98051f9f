import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { canonicalJson, hashOf, sha256Hex } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { verifyDossier } from './verify-dossier.ts';
import { writeDossier } from './write-dossier.ts';

const folder = new URL('../../test/golden/streams/', import.meta.url);
const golden = (name: string): RecordedEventShape[] =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as RecordedEventShape[];

const document = golden('whole-decision');
const organisation = golden('whole-decision-organisation');

function dossierOf(streams: readonly (readonly RecordedEventShape[])[]): string {
  return writeDossier({
    organisation: 'golden',
    subject: streams[0]?.[0]?.subject ?? '',
    streams: streams.map((events) => ({ stream: events[0]?.subject ?? '', events })),
    exported: 1_726_640_000_000,
  });
}
const whole = dossierOf([document, organisation]);

/** A stream with one event changed and every hash after it made anew: what a forger would do. */
function forged(
  stream: readonly RecordedEventShape[],
  index: number,
  change: (event: RecordedEventShape) => void,
): RecordedEventShape[] {
  let prevhash = '0'.repeat(64);
  return stream.map((original, place) => {
    const event = structuredClone(original);
    if (place === index) change(event);
    event.prevhash = prevhash;
    event.hash = hashOf(event);
    prevhash = event.hash;
    return event;
  });
}

describe('a sound dossier', () => {
  test('is verified, and says what was decided again', () => {
    const { ok, findings, counts } = verifyDossier(whole);
    expect(findings).toEqual([]);
    expect(ok).toBe(true);
    expect(counts).toMatchObject({ events: document.length + organisation.length, streams: 2 });
    expect(counts.commands).toBeGreaterThan(20);
    expect(counts.texts).toBeGreaterThan(0);
  });

  test('with the words of its texts it is verified too, and a wrong word is named', () => {
    const text = 'A statement';
    const base64 = Buffer.from(text).toString('base64');
    const own = structuredClone(document);
    const event = forged(own, 0, ({ data, cause }) => {
      const title = {
        sha256: sha256Hex(text),
        language: 'en',
        class: 'members',
        bytes: text.length,
        mediaType: 'text/plain',
      };
      (data as Record<string, unknown>)['title'] = title;
      (cause.command.payload as Record<string, unknown>)['title'] = title;
    });
    const write = (words: string): string =>
      writeDossier({
        organisation: 'golden',
        subject: own[0]?.subject ?? '',
        streams: [{ stream: own[0]?.subject ?? '', events: event }],
        exported: 0,
        contentOf: (sha256) => (sha256 === sha256Hex(text) ? words : undefined),
      });
    expect(verifyDossier(write(base64))).toMatchObject({ ok: true, counts: { textsWithWords: 1 } });
    const wrong = verifyDossier(write(Buffer.from('A stadement').toString('base64')));
    expect(wrong.findings).toMatchObject([{ code: 'content-wrong' }]);
  });
});

describe('every single-byte change is found and its place named', () => {
  const bytes = Buffer.from(whole);
  /** The line in which a byte stands. */
  const lineOf = (offset: number): number => bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;

  property.prop([fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })], { numRuns: 500 })(
    '500 bytes at random places',
    (offset, value) => {
      fc.pre(bytes[offset] !== value);
      const changed = Buffer.from(bytes);
      changed[offset] = value;
      const { ok, findings } = verifyDossier(changed.toString('utf8'));
      expect(ok).toBe(false);
      // A line feed that was changed joins its line to the next; one that was added parts it.
      const line = lineOf(offset);
      expect(findings.some((finding) => finding.line !== undefined && Math.abs(finding.line - line) <= 1)).toBe(true);
    },
  );

  property.prop([fc.nat(bytes.length - 1)], { numRuns: 100 })(
    'a byte that was taken out, or the end cut off',
    (offset) => {
      const without = Buffer.concat([bytes.subarray(0, offset), bytes.subarray(offset + 1)]);
      expect(verifyDossier(without.toString('utf8')).ok).toBe(false);
      expect(verifyDossier(bytes.subarray(0, offset).toString('utf8')).ok).toBe(false);
    },
  );
});

describe('a forger who makes all hashes anew', () => {
  const indexOf = (name: string): number => document.findIndex(({ type }) => type.includes(`.${name}.`));

  test('cannot turn an objection into support: decided again, the outcome is another', () => {
    const at = indexOf('silence-broken') - 1;
    const stream = forged(document, at, ({ data, cause }) => {
      (data as Record<string, unknown>)['position'] = 'support';
      (data as Record<string, unknown>)['points'] = [];
      (cause.command.payload as Record<string, unknown>)['position'] = 'support';
      (cause.command.payload as Record<string, unknown>)['points'] = [];
    });
    const { ok, findings } = verifyDossier(dossierOf([stream, organisation]));
    expect(ok).toBe(false);
    expect(findings[0]).toMatchObject({ code: 'decided-otherwise' });
  });

  test('cannot take a member out of the electorate: the organisation recorded another one', () => {
    const at = indexOf('round-opened');
    const stream = forged(document, at, ({ data, cause }) => {
      for (const part of [data, cause.command.payload] as { members: string[] }[]) part.members = part.members.slice(1);
    });
    const { findings } = verifyDossier(dossierOf([stream, organisation]));
    expect(findings.map(({ code }) => code)).toContain(
      findings.some(({ code }) => code === 'decided-otherwise') ? 'decided-otherwise' : 'streams-disagree',
    );
  });

  test('cannot leave an event out, or put one in twice', () => {
    const gap = document.filter((_event, index) => index !== 5);
    expect(verifyDossier(dossierOf([gap, organisation])).findings[0]).toMatchObject({ code: 'chain-broken' });
    const double = [...document.slice(0, 6), ...document.slice(5)];
    expect(verifyDossier(dossierOf([double, organisation])).ok).toBe(false);
  });

  test('a cut-off stream is not found by the chain: the dossier says what its head is, and no more', () => {
    const groups = document.slice(0, 8);
    const { header } = verifyDossier(dossierOf([groups, organisation]));
    expect(header?.streams[0]?.head.sequence).toBe(8);
  });
});

test('rubbish is refused with a place and never throws', () => {
  for (const text of [
    '',
    '\n',
    'x',
    '{}\n',
    canonicalJson({ kind: 'end', lines: [], digest: sha256Hex('') }) + '\n',
    '\u0000',
  ])
    expect(verifyDossier(text)).toMatchObject({ ok: false });
});
