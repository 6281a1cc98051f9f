import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemCodes } from '../../schemas/problem-codes.ts';
import { procedureWith } from '../testing/document-scenario.ts';
import { clauseReference, ruleOf, ruleReference, rules } from './index.ts';

/** What names a rule in the code: a text that begins as a rule does. */
const NAMES_A_RULE = /['`]((?:I\d{1,2}|case \d{1,2}|RoP \d|OSCE |VCLT \d|design §)[^'`]*)['`]/g;
const ROOMS = ['domain', 'schemas', 'api', 'workflows', 'activities', 'notifications', 'readmodels'];

function sources(): string[] {
  const root = new URL('../../', import.meta.url);
  return ROOMS.flatMap((room) =>
    readdirSync(new URL(`${room}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$|testing\/|rules\/|explanation\/text/.test(name))
      .map((name) => readFileSync(new URL(`${room}/${name}`, root), 'utf8')),
  );
}

/** Comments cite rules in many ways; what runs cites them by id. */
const withoutComments = (code: string): string => code.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '');

describe('the catalogue of rules', () => {
  test('knows every rule that the code names', () => {
    const named = new Set(
      sources().flatMap((code) => [...withoutComments(code).matchAll(NAMES_A_RULE)].map(([, id]) => id ?? '')),
    );
    expect(named.size).toBeGreaterThan(40);
    expect([...named].filter((id) => ruleOf(id) === undefined)).toEqual([]);
  });

  test('knows the rule of every problem', () => {
    const unknown = Object.entries(problemCodes).filter(([, { rule }]) => ruleOf(rule) === undefined);
    expect(unknown).toEqual([]);
  });

  test('has each rule once, with a source and a sentence in both working languages', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, source, en, ru } of rules) {
      expect([id, source.length > 5, /^[A-Z].*\.$/.test(en)]).toEqual([id, true, true]);
      expect([id, /^[А-ЯЁ].*\.$/.test(ru)]).toEqual([id, true]);
    }
  });

  test('I1 to I15 are all there', () => {
    for (let number = 1; number <= 15; number += 1) expect(ruleOf(`I${number}`)?.id).toBe(`I${number}`);
  });
});

describe('a clause of a procedure', () => {
  const procedure = procedureWith();

  test('has an id of its own, and its own source or the procedure’s', () => {
    expect(clauseReference(procedure, 'soc', 'quorum')).toEqual({
      id: 'cica/statement@1#soc.quorum',
      version: 1,
      source: 'RoP 1.2',
    });
    expect(clauseReference(procedure, 'soc', 'blocking').source).toBe('test');
    const named = procedureWith({ sources: { blocking: 'Charter, Art. 4' } });
    expect(clauseReference(named, 'soc', 'blocking').source).toBe('Charter, Art. 4');
  });

  test('a rule that is a source of the procedure cites itself', () => {
    expect(ruleReference('Convention, Art. 9', procedure)).toEqual({
      id: 'Convention, Art. 9',
      version: 1,
      source: 'Convention, Art. 9',
    });
    expect(ruleReference('I2: suspended').source).toBe(ruleOf('I2')?.source);
  });
});
