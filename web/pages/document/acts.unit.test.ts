import { describe, expect, test } from 'vitest';
import { sortedActs } from './act-groups.ts';
import { aimsOf, type Known } from './act-places.ts';
import { waysIn } from './ways-lines.ts';
import { groupedTasks } from './task-groups.ts';

const yes = (act: string): { act: string; allowed: boolean } => ({ act, allowed: true });
const known: Known = {
  document: 'd',
  round: 'r1',
  stages: ['in-effect', 'review'],
  revision: 2,
  roundRevision: 1,
  points: [{ id: 'r1-mn-1', paragraph: '3' }],
  periods: [],
};

describe('the acts of a reader', () => {
  test('what the state asks for stands out, and only what is allowed; what is grave never does', () => {
    const { first, groups } = sortedActs(
      [yes('add-revision'), yes('open-round'), yes('withdraw-document'), { act: 'confirm-adoption', allowed: false }],
      ['confirm-adoption', 'withdraw-document', 'open-round'],
    );
    expect(first).toEqual(['open-round']);
    expect(groups).toEqual([
      { name: 'text', acts: ['add-revision'] },
      { name: 'course', acts: ['withdraw-document'] },
    ]);
  });

  test('what is not open now is told apart from what is somebody else’s', () => {
    const { closed, others } = sortedActs(
      [
        { act: 'register-document', allowed: false, code: 'document-exists', rule: 'I9' },
        { act: 'open-round', allowed: false, code: 'round-frozen', rule: 'design §3 freeze' },
        { act: 'state-position', allowed: false, code: 'not-permitted', rule: 'I11' },
      ],
      [],
    );
    expect([closed.map(({ act }) => act), others.map(({ act }) => act)]).toEqual([['open-round'], ['state-position']]);
  });

  test('an act that has no group yet is not lost', () => {
    expect(sortedActs([yes('an-act-of-tomorrow')], []).groups).toEqual([
      { name: 'past', acts: ['an-act-of-tomorrow'] },
    ]);
  });

  test('I5: a position is stated on the text of the round, not on a later one', () => {
    expect(aimsOf('state-position', ['document', 'round'], known)).toEqual([
      { places: { document: 'd', round: 'r1' }, preset: { revision: 1 }, settled: ['revision'] },
    ]);
  });

  test('each open stage and each point of one’s own has its own act', () => {
    expect(aimsOf('complete-stage', ['document', 'stage'], known).map(({ about }) => about)).toEqual([
      'in-effect',
      'review',
    ]);
    expect(aimsOf('lift-point', ['document', 'round', 'point'], known)).toEqual([
      { places: { document: 'd', round: 'r1', point: 'r1-mn-1' }, about: '3' },
    ]);
  });
});

test('sentences about ways are read as ways: what is assumed, each act with its rule, and what comes without it', () => {
  const text = [
    'Ways to complete the stage: the Committee.',
    '1. Earliest: 2 October 2024 at 09:12 (Asia/Almaty), approved.',
    '   The silence runs until 2 October 2024 at 09:12 (Asia/Almaty).',
    '   – the Chair confirms the adoption [rule: procedure cica/statement, version 1: confirmation]. Without it: silence held.',
  ].join('\n');
  expect(waysIn(text)).toEqual({
    introduction: 'Ways to complete the stage: the Committee.',
    ways: [
      {
        head: 'Earliest: 2 October 2024 at 09:12 (Asia/Almaty), approved.',
        conditions: ['The silence runs until 2 October 2024 at 09:12 (Asia/Almaty).'],
        acts: [
          {
            what: 'the Chair confirms the adoption',
            rule: 'procedure cica/statement, version 1: confirmation',
            without: 'Without it: silence held.',
          },
        ],
      },
    ],
  });
});

test('what is asked of many is told once, in protocol order', () => {
  const task = (party: string | null, act: string, dueAt: number | null): never =>
    ({
      act,
      subject: 'r1',
      dueAt,
      onSilence: 'nothing',
      rule: 'I1',
      party,
      office: party === null ? 'chair' : null,
    }) as never;
  const groups = groupedTasks(
    [task(null, 'confirm-adoption', null), task('th', 'state-position', 5), task('af', 'state-position', 5)],
    ['af', 'az', 'th'],
  );
  expect(groups.map(({ parties, offices }) => [parties, offices])).toEqual([
    [['af', 'th'], []],
    [[], ['chair']],
  ]);
});
