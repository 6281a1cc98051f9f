import { expect, test } from 'vitest';
import { acts } from '../../api/acts/index.ts';
import { operationOf } from '../../api/act-definition.ts';
import { GUARDED } from './guarded.ts';

test('every guarded act is one of the API, on something that was there before it', () => {
  const known = new Map(acts.map((act) => [operationOf(act), act]));
  expect([...GUARDED].filter((name) => known.get(name)?.creates !== false)).toEqual([]);
});

test('I3: what a State says, or what is received of it, is never refused for what others said meanwhile', () => {
  for (const act of ['state-position', 'lift-point', 'object-to-method', 'attest-communication', 'submit-comment'])
    expect([act, GUARDED.has(act)]).toEqual([act, false]);
});
