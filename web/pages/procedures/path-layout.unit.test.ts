import { describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { loadProcedures, loadRoster } from '../../../activities/rules-files/index.ts';
import { layOut, type PathStage } from './path-layout.ts';

const stage = (id: string, more: Partial<PathStage> = {}): PathStage => ({ id, type: 'drafting', ...more });

describe('a path', () => {
  test('follows next from the first stage, whatever the order in the file', () => {
    const { stages, ways } = layOut([stage('a', { next: 'c' }), stage('b'), stage('c', { next: 'b' })]);
    expect(stages.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(stages.map(({ leadsDown }) => leadsDown)).toEqual([true, true, false]);
    expect(ways).toEqual([]);
  });

  test('what opens together with a stage stands right after it, beside the line', () => {
    const { stages, ways } = layOut([
      stage('signature', { next: 'in-effect' }),
      stage('in-effect'),
      stage('accession', { opensWith: 'signature' }),
    ]);
    expect(stages.map(({ id, aside }) => [id, aside])).toEqual([
      ['signature', 0],
      ['accession', 1],
      ['in-effect', 0],
    ]);
    expect(ways).toEqual([
      expect.objectContaining({ from: 'signature', to: 'accession', kind: 'opens-with', up: false, top: 1, bottom: 2 }),
      expect.objectContaining({ from: 'signature', to: 'in-effect', kind: 'next', top: 1, bottom: 3 }),
    ]);
  });

  test('a failure that sends back leads up, a referral to another organ leads to it', () => {
    const { ways } = layOut([
      stage('drafting', { next: 'committee' }),
      stage('committee', { next: 'council', consensus: { onFailure: { returnTo: 'drafting' } } }),
      stage('council', { consensus: { onFailure: { referTo: 'summit' } } }),
      stage('summit'),
    ]);
    expect(ways.map(({ kind, from, to, up }) => [kind, from, to, up])).toEqual([
      ['return', 'committee', 'drafting', true],
      ['refer', 'council', 'summit', false],
    ]);
  });

  test('a circle is drawn and not followed for ever', () => {
    const { stages, ways } = layOut([stage('a', { next: 'b' }), stage('b', { next: 'a' })]);
    expect(stages).toHaveLength(2);
    expect(ways).toEqual([expect.objectContaining({ from: 'b', to: 'a', kind: 'next', up: true })]);
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const target = fc.option(fc.constantFrom(...ids), { nil: undefined });
property.prop([
  fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
  fc.array(fc.tuple(target, target, target), { minLength: 6 }),
])('each stage has one row, and no two ways of one lane share one', (present, ends) => {
  const known = (id: string | undefined): string | undefined => (present.includes(id ?? '') ? id : undefined);
  const stages = present.map((id, index) => {
    const [next, opensWith, returnTo] = (ends[index] ?? []).map(known);
    return stage(id, {
      next,
      opensWith,
      ...(returnTo === undefined ? {} : { consensus: { onFailure: { returnTo } } }),
    });
  });
  const layout = layOut(stages);
  expect(layout.stages.map(({ id }) => id).sort()).toEqual([...present].sort());
  expect(layout.stages.map(({ row }) => row)).toEqual(present.map((_, index) => index + 1));
  for (const [index, one] of layout.ways.entries())
    for (const other of layout.ways.slice(index + 1))
      expect(one.lane !== other.lane || one.bottom < other.top || other.bottom < one.top).toBe(true);
});

test('every procedure that is shipped has all its stages on its path', async () => {
  for (const procedure of await loadProcedures(await loadRoster('cica')))
    expect(layOut(procedure.stages as PathStage[]).stages).toHaveLength(procedure.stages.length);
});
