import { describe, expect, test } from 'vitest';
import { parseRulesFile, RulesFileError } from '../activities/rules-files/index.ts';
import { agendaFile } from './agenda-file.ts';
import { agendaOf } from './agenda.ts';

describe('an agenda that cannot be used is refused with file and line', () => {
  const head = 'organisation: cica\nsources: [{ id: s, title: A source }]\n';
  const fact = (key: string, source = 's') =>
    `  - { case: C1, key: ${key}, fact: { kind: series, series: x, name: X }, evidence: [{ source: ${source}, place: p }] }\n`;
  const document = (act: string) =>
    `documents:\n  - case: A1\n    key: one\n    kind: statement\n    title: T\n    procedure: cica/statement\n    evidence: [{ source: s, place: p }]\n    acts:\n      - ${act}\n`;
  const faults = (text: string): string[] => {
    try {
      const { findings } = agendaOf([parseRulesFile('a.yaml', text, agendaFile)]);
      return findings.map(({ file, line, path, message }) => `${file}:${line} ${path}: ${message}`);
    } catch (error) {
      if (error instanceof RulesFileError) return error.message.split('\n');
      throw error;
    }
  };

  test.each([
    [
      'two items with one key',
      `${head}facts:\n${fact('a')}${fact('a')}`,
      'a.yaml:4 facts[0].key: Two items have the key "a".',
    ],
    [
      'a source that is not listed',
      `${head}facts:\n${fact('a', 'rumour')}`,
      'a.yaml:4 facts[0].evidence[0].source: There is no source "rumour".',
    ],
    [
      'a document that is not there',
      head + document('{ act: relate-document, relation: amends, to: two }'),
      'a.yaml:11 documents[0].acts[0].to: There is no item "two" in "documents".',
    ],
    [
      'a meeting that is a document',
      head + document('{ act: schedule-stage, stage: x, meeting: one }'),
      'a.yaml:11 documents[0].acts[0].meeting: There is no item "one" in "meetings".',
    ],
  ])('%s', (_, text, fault) => {
    expect(faults(text)).toContain(fault);
  });

  test('an act that is not known, a deadline, a date of another form', () => {
    expect(faults(head + document('{ act: adopt }')).join()).toMatch(/acts\[0\]\.act/);
    expect(faults(head + document('{ act: open-call, purpose: P, deadline: 2024-10-01 }')).join()).toMatch(
      /"deadline" is no field/,
    );
    expect(faults(head + document("{ act: record-past-review, when: { date: 'June 2022' } }")).join()).toMatch(
      /when\.date/,
    );
  });

  test('a file of another organisation', () => {
    const read = (name: string, organisation: string) =>
      parseRulesFile(name, `organisation: ${organisation}\n`, agendaFile);
    expect(agendaOf([read('a.yaml', 'cica'), read('b.yaml', 'osce')]).findings).toMatchObject([
      { file: 'b.yaml', line: 1 },
    ]);
  });
});
