import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDossier } from '../../../audit/dossier/read-dossier.ts';
import { verifyDossier } from '../../../audit/dossier/verify-dossier.ts';
import { writeDossier } from '../../../audit/dossier/write-dossier.ts';
import type { RecordedEventShape } from '../../../schemas/event.ts';
import { eventName, historyOf, outcomes } from './messages.ts';

const golden = (name: string): RecordedEventShape[] =>
  JSON.parse(
    readFileSync(new URL(`../../../test/golden/streams/${name}.json`, import.meta.url), 'utf8'),
  ) as RecordedEventShape[];
const streams = [golden('whole-decision'), golden('whole-decision-organisation')].map((events) => ({
  stream: events[0]!.subject,
  events,
}));
const text = writeDossier({ organisation: 'golden', subject: streams[0]!.stream, streams, exported: 0 });

test('a history tells every event of the dossier, the decision first', () => {
  const histories = historyOf(readDossier(text));
  expect(histories.map(({ stream }) => stream)).toEqual(streams.map(({ stream }) => stream));
  expect(histories.flatMap(({ events }) => events)).toHaveLength(streams.flatMap(({ events }) => events).length);
  expect(histories[0]?.events[0]).toMatchObject({ sequence: 1, name: 'document-registered', line: 2 });
});

test('a sound dossier passes all six checks', () => {
  expect(outcomes(verifyDossier(text).findings).map(({ outcome }) => outcome)).toEqual(Array(6).fill('sound'));
});

test('one changed letter fails the check of the bytes, and streams are not compared then', () => {
  const found = outcomes(verifyDossier(text.replace('"clock":"', '"clock":"x')).findings);
  const of = (name: string): string | undefined => found.find(({ check }) => check === name)?.outcome;
  expect(of('bytes')).toBe('faulty');
  expect(of('deliveries')).toBe('not-made');
});

test('the name of an event is the third part of its type', () => {
  expect(eventName('nemcon.document.position-stated.v1')).toBe('position-stated');
});

test('every code of a finding belongs to one check', () => {
  const codes = [
    'form',
    'not-canonical',
    'line-changed',
    'hash-wrong',
    'chain-broken',
    'decided-otherwise',
    'content-wrong',
    'streams-disagree',
  ];
  for (const code of codes) expect(outcomes([{ code }]).filter(({ faults }) => faults === 1)).toHaveLength(1);
});
