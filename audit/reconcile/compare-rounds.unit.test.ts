import { expect, test } from 'vitest';
import type { Organisation, OrganisationState } from '../../domain/organisation/state.ts';
import { compareRounds, type RoundOfDocument } from './compare-rounds.ts';

const STREAM = 'cica/organisation';
const registering = (...documents: string[]): OrganisationState => ({
  v: 1,
  organisation: {
    rounds: documents.map((document, index) => ({
      document,
      round: 'r1',
      organ: 'soc',
      stage: 'soc',
      sequence: index + 2,
    })),
  } as Partial<Organisation> as Organisation,
});
const round = (more: Partial<RoundOfDocument> = {}): RoundOfDocument => ({
  round: 'r1',
  underWay: true,
  requested: false,
  ...more,
});
const compare = (registered: string[], documents: Record<string, RoundOfDocument | undefined>, all = true): string[] =>
  [...compareRounds(STREAM, registering(...registered), new Map(Object.entries(documents)), all)].flatMap(
    ([stream, differences]) => differences.map(({ detail }) => `${stream}: ${detail}`),
  );

test('a round under way is registered, one that has ended is not; one that is requested may be', () => {
  expect(compare(['a'], { a: round(), b: round({ underWay: false }), c: undefined })).toEqual([]);
  expect(compare([], { a: round({ requested: true }) })).toEqual([]);
  expect(compare(['a'], { a: round({ requested: true }) })).toEqual([]);
});

test('I2: under way and not registered: its States would not be told of a suspension', () => {
  expect(compare([], { a: round() })).toEqual([
    'a: The round r1 is under way, and the organisation has not registered it.',
  ]);
  expect(compare(['a'], { a: round({ round: 'r2' }) })).toHaveLength(2);
});

test('registered and over, or registered for what is not there', () => {
  expect(compare(['a'], { a: round({ underWay: false }) })).toEqual([
    `${STREAM}: The round r1 of a is registered, and is not under way there.`,
  ]);
  expect(compare(['a'], {})).toEqual([`${STREAM}: The round r1 is registered for a, which the record does not have.`]);
});

test('where one document alone is looked at, the others are not missed', () => {
  expect(compare(['a', 'b'], { a: round() }, false)).toEqual([]);
});

test('an organisation that is not established has registered nothing', () => {
  expect(compareRounds(STREAM, { v: 1, organisation: null }, new Map([['a', round()]]), true).size).toBe(1);
});
