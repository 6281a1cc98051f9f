/** The key under which situations are one: what it leaves out must decide nothing. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRoster, RULES_ROOT } from '../../activities/rules-files/index.ts';
import { procedure, type Procedure } from '../../schemas/procedure.ts';
import type { Account } from './account.ts';
import { accountAfter } from './account-after.ts';
import { carryOut, type Situation } from './carry-out.ts';
import { explore, type Node } from './explore.ts';
import { likeness } from './key.ts';
import { movesOf } from './moves.ts';
import { smallBody, type SmallBody } from './small-body.ts';
import { smallProcedure } from './small-procedure.ts';

const roster = await loadRoster('cica');
const read = (file: string): Procedure =>
  procedure.parse(parse(readFileSync(join(RULES_ROOT, file), 'utf8'), { merge: true }));

interface Place {
  situation: Situation;
  account: Account;
  representatives: readonly string[];
}

/** The keys to which a situation leads, each with one act that leads there. */
function leadsTo(
  body: SmallBody,
  rules: Procedure,
  { situation, account, representatives }: Place,
): Map<string, string> {
  const keys = new Map<string, string>();
  for (const move of movesOf(body, situation, account, representatives)) {
    const { events, ...after } = carryOut(body, situation, move);
    if (events.length === 0) continue;
    const told = events.reduce((so, event) => accountAfter(so, event, rules), account);
    keys.set(likeness(body, after, told).key, move.kind);
  }
  // What changes nothing leads nowhere.
  keys.delete(likeness(body, situation, account).key);
  return keys;
}

/** Another way to each situation: by the last act that leads there, where the first one stands for it. */
function otherWays(body: SmallBody, rules: Procedure, nodes: readonly Node[]): { first: Node; other: Place }[] {
  const others = new Map<Node, Place>();
  const byKey = new Map(nodes.map((node) => [likeness(body, node.situation, node.account).key, node]));
  for (const node of nodes) {
    for (const move of movesOf(body, node.situation, node.account, node.representatives)) {
      const { events, ...situation } = carryOut(body, node.situation, move);
      if (events.length === 0) continue;
      const account = events.reduce((so, event) => accountAfter(so, event, rules), node.account);
      const { key, representatives } = likeness(body, situation, account);
      const first = byKey.get(key);
      if (first && first !== node) others.set(first, { situation, account, representatives });
    }
  }
  return [...others].map(([first, other]) => ({ first, other }));
}

describe('the canonical key', () => {
  test.each([
    ['test/faults/sound/plain.yaml'],
    ['test/faults/sound/conditional.yaml'],
    ['test/faults/sound/pauses.yaml'],
    ['test/faults/sound/written.yaml'],
    ['test/faults/sound/clarified.yaml'],
    ['test/faults/sound/consensus-minus-one.yaml'],
    ['test/faults/sound/treaty-with-accession.yaml'],
    ['test/faults/sound/chain-with-return.yaml'],
    ['procedures/cica/protocol.yaml'],
  ])('two ways to one situation of %s lead on alike', (file) => {
    const rules = read(file);
    const body = smallBody(roster, rules, 3);
    const small = smallProcedure(rules, body).procedure;
    const { nodes } = explore(body, small, 5_000);
    const pairs = otherWays(body, small, nodes);
    expect(pairs.length).toBeGreaterThan(nodes.length / 4);
    for (const { first, other } of pairs) {
      const [one, two] = [leadsTo(body, small, first), leadsTo(body, small, other)];
      const differ = [...one].filter(([key]) => !two.has(key)).concat([...two].filter(([key]) => !one.has(key)));
      const from = likeness(body, first.situation, first.account).key;
      expect(
        differ.map(([key, act]) => `${act}: ${key}`),
        from,
      ).toEqual([]);
    }
  });
});
