import { describe, expect, test } from 'vitest';
import type { DocumentStory } from '../testing/document-story.ts';
import { wholeStory } from '../testing/document-story.ts';
import { reveals } from './reveals.ts';
import { tableNames } from './rows.ts';
import { StreamProjection } from './stream-projection.ts';

function projected(story: DocumentStory): StreamProjection {
  const projection = new StreamProjection(story.stream);
  for (const event of story.events) projection.apply(event);
  projection.finish();
  return projection;
}

describe('the rows of a document', () => {
  const story = wholeStory('rows', { class: 'named', named: ['kz', 'in'] });
  const { rows } = projected(story);

  test('I14: every row says whose it is and who may see it', () => {
    for (const table of [
      'documents',
      'revisions',
      'comment_periods',
      'comments',
      'rounds',
      'positions',
      'points',
      'timeline',
    ] as const) {
      expect(rows.all(table).length).toBeGreaterThan(0);
      for (const row of rows.all(table))
        expect(row).toMatchObject({ stream: story.stream, organisation: 'cica', class: 'named', named: ['kz', 'in'] });
    }
  });

  test('one line of the timeline for each event, with actor, round and party', () => {
    const lines = rows.all('timeline');
    expect(lines.map(({ sequence }) => sequence)).toEqual(story.events.map(({ sequence }) => sequence));
    expect(lines.find(({ name }) => name === 'position-stated')).toMatchObject({
      type: 'nemcon.document.position-stated.v1',
      round: 'r1',
      party: 'kz',
      actor_role: 'focal-point',
      actor_party: 'kz',
      reveals: ['kz'],
      position_class: 'members',
    });
    expect(lines.find(({ name }) => name === 'document-circulated')).toMatchObject({
      round: null,
      party: null,
      reveals: null,
    });
  });

  test('positions: the earlier one of a State stays and is current no more; a late one stands without effect', () => {
    const ofRound = (round: string) =>
      rows
        .all('positions')
        .filter((row) => row.round === round)
        .map(({ party, position, current, blocking, recorded_as, without_effect }) => ({
          party,
          position,
          current,
          blocking,
          recorded_as,
          without_effect,
        }));
    const stated = { recorded_as: 'position', without_effect: null };
    expect(ofRound('r1')).toEqual([
      { party: 'kz', position: 'support', current: true, blocking: false, ...stated },
      { party: 'in', position: 'objection', current: true, blocking: true, ...stated },
      {
        party: 'lk',
        position: 'objection',
        current: false,
        blocking: true,
        recorded_as: 'communication',
        without_effect: 'received-late',
      },
    ]);
    expect(ofRound('r2').map(({ position, current }) => [position, current])).toEqual([
      ['support', false],
      ['support-with-statement', true],
      ['no-objection', true],
    ]);
  });

  test('points: lifted by its State, lapsed by a recorded event with its rule', () => {
    expect(
      rows.all('points').map(({ point, state, rule, text }) => ({ point, state, rule, text: text?.sha256.length })),
    ).toEqual([
      { point: 'r1-in-1', state: 'lifted', rule: null, text: 64 },
      { point: 'r1-in-2', state: 'lapsed', rule: 'round closed', text: 64 },
    ]);
  });

  test('rounds: a round before the last one keeps its row, and shows when it is contested', () => {
    const [first, second] = rows.all('rounds');
    expect(first).toMatchObject({
      round: 'r1',
      phase: 'broken',
      method: 'silence',
      concluded: true,
      contested: true,
      electorate: expect.arrayContaining(['kz']),
    });
    expect(first?.restricted.contests).toMatchObject([{ reason: 'in-time-act-undelivered', parties: ['lk'] }]);
    expect(second).toMatchObject({
      round: 'r2',
      phase: 'open',
      method: 'meeting',
      revision: 2,
      quorum_needed: 6,
      concluded: false,
      contested: false,
    });
  });

  test('I10: a row is a function of one stream: one event at a time or all at once gives the same rows', () => {
    const projection = new StreamProjection(story.stream);
    for (const event of story.events) {
      projection.apply(event);
      projection.finish();
      projection.rows.take();
      expect(projection.rows.take()).toEqual({ changed: {}, removed: {} });
    }
    const sorted = (list: object[]) => list.map((row) => JSON.stringify(row)).sort();
    for (const table of tableNames) expect(sorted(projection.rows.all(table))).toEqual(sorted(rows.all(table)));
    const stored = new StreamProjection(story.stream, projection.rows.all('streams')[0]);
    expect(stored.head).toEqual({ sequence: story.events.length, hash: story.events.at(-1)?.hash });
  });
});

describe('I14: what an event tells of', () => {
  const parties = (name: string, data: object) =>
    reveals({ name, data, effective: { kind: 'instant', at: 0 } } as never)?.parties;

  test.each([
    ['position-stated', { party: 'kz', jointlyWith: ['kz', 'tm'], class: 'members' }, ['kz', 'tm']],
    ['silence-broken', { by: 'in' }, ['in']],
    ['round-frozen', { by: ['in', 'cn'] }, ['in', 'cn']],
    ['round-frozen', { by: 'unnamed' }, undefined],
    ['points-lapsed', { points: ['r1-un-escap-2', 'r1-in-10', 'r1-in-11'] }, ['un-escap', 'in']],
    ['reminder-issued', { awaiting: ['lk'] }, ['lk']],
    ['act-refused', { party: 'lk' }, ['lk']],
    ['act-refused', {}, undefined],
    ['document-circulated', { revision: 1 }, undefined],
  ])('%s', (name, data, expected) => expect(parties(name, data)).toEqual(expected));
});
