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
  const meeting = (agenda: string, more = 'takesDecisions: true') =>
    `meetings:\n  - { case: C1, key: mc, kind: regular, title: M, ${more}, evidence: [{ source: s, place: p }],\n      agenda: [${agenda}] }\n`;
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
    [
      'an agenda with a document that is not there',
      head + meeting('{ item: a, document: two, stage: x }'),
      'a.yaml:5 meetings[0].agenda[0].document: There is no item "two" in "documents".',
    ],
    [
      'an agenda with two items of one name',
      head +
        meeting('{ item: a, document: one, stage: x },\n      { item: a, document: one, stage: y }') +
        document('{ act: circulate, revision: 1 }'),
      'a.yaml:6 meetings[0].agenda[1].item: Two items of the agenda have the name "a".',
    ],
    [
      'an agenda with one stage twice',
      head +
        meeting('{ item: a, document: one, stage: x },\n      { item: b, document: one, stage: x }') +
        document('{ act: circulate, revision: 1 }'),
      'a.yaml:6 meetings[0].agenda[1].stage: The stage "x" of "one" is on the agenda already.',
    ],
    [
      'an agenda of a meeting that takes no decisions',
      head +
        meeting('{ item: a, document: one, stage: x }', 'takesDecisions: false') +
        document('{ act: circulate, revision: 1 }'),
      'a.yaml:5 meetings[0].agenda: A meeting that takes no decisions has no documents on its agenda.',
    ],
    [
      'an agenda of a meeting that was held',
      head +
        meeting('{ item: a, document: one, stage: x }', "takesDecisions: true, when: { date: '2019' }") +
        document('{ act: circulate, revision: 1 }'),
      'a.yaml:5 meetings[0].agenda: Nothing waits for a meeting that was held.',
    ],
    [
      'a meeting that was held and is to come',
      `${head}meetings:\n  - { case: C1, key: mc, kind: regular, title: M, takesDecisions: true, evidence: [{ source: s, place: p }],\n      when: { date: '2019' }, dates: { from: '2024-12-19' } }\n`,
      'a.yaml:5 meetings[0].dates: The days of a meeting that was held stand in "when".',
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

  test('an item without its stage, an agenda without items, a cut-off that no source gives', () => {
    expect(faults(head + meeting('{ item: a, document: one }')).join()).toMatch(
      /^a\.yaml:5:\d+: meetings\[0\]\.agenda\[0\]\.stage: This field is missing/,
    );
    expect(faults(head + meeting('')).join()).toMatch(/^a\.yaml:5:\d+: meetings\[0\]\.agenda: .*The least is 1/);
    expect(faults(head + meeting('{ item: a, document: one, stage: x, cutOff: 2024-12-01 }')).join()).toMatch(
      /agenda\[0\]\.cutOff: "cutOff" is no field/,
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
