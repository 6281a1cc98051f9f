/** Rosters and procedures that are YAML and yet cannot be used: each fault with its line and remedy. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadProcedures, loadRoster, RULES_ROOT, RulesFileError } from './index.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nemcon-rules-'));
  for (const folder of ['organisations', 'calendars'])
    await cp(join(RULES_ROOT, folder), join(root, folder), { recursive: true });
  await cp(join(RULES_ROOT, 'procedures'), join(root, 'procedures'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} does not hold "${String(from)}".`);
  await writeFile(join(root, file), edited);
}

/** The faults as text, for one that must be refused. */
async function faults(loading: Promise<unknown>): Promise<string> {
  const error: unknown = await loading.then(
    () => new Error('It was accepted.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof RulesFileError)) throw error;
  return error.message;
}

const ROSTER = 'organisations/cica.yaml';
const STATEMENT = 'procedures/cica/statement.yaml';

describe('a roster', () => {
  test.each([
    [
      'a time without an offset',
      "'2024-09-18T09:00+05:00'",
      "'2024-09-18T09:00'",
      /cica\.yaml:\d+:1: liveSince: It is no time with an offset/,
    ],
    [
      'a day that does not exist',
      "'2024-09-18T09:00+05:00'",
      "'2024-19-18T09:00+05:00'",
      /liveSince: It is no time with an offset/,
    ],
    [
      'a zone that does not exist',
      'Asia/Kabul',
      'Asia/Kabool',
      /parties\[0\]\.zone: "Asia\/Kabool" is no time zone\. Use a name of the IANA/,
    ],
    ['a party that stands twice', '- id: az', '- id: af', /parties\[1\]\.id: "af" is in the list twice/],
    ['two parties in one place', 'order: 20\n', 'order: 10\n', /parties\[1\]\.order: Another party has the place 10/],
    [
      'a Chair that is no Member State',
      'party: kz',
      'party: jp',
      /chair\.party: The Chair is held by a Member State \(RoP 14\.2\); "jp" is none/,
    ],
    [
      'a status that is not known',
      'status: applicant',
      'status: candidate',
      /parties\[51\]\.statuses\[0\]\.status: "candidate" is not allowed here\. Use member/,
    ],
    [
      'a memory for a source',
      '&rop { confidence: V',
      '&rop { confidence: M',
      /confidence: "M" is not allowed here\. Use V, or S, or I, or computed/,
    ],
    [
      'another name than the file',
      'id: cica\n',
      'id: osce\n',
      /id: The file is named after "cica", and this is "osce"\. Give both the same name/,
    ],
    [
      'two statuses at once',
      '{ status: partner, evidence: *partners }]',
      '{ status: partner, evidence: *partners }, { status: observer, evidence: *partners }]',
      /statuses: A party has one status at a time/,
    ],
  ])('%s', async (_, from, to, message) => {
    await edit(ROSTER, from, to);
    expect(await faults(loadRoster('cica', root))).toMatch(message);
  });

  test('an organisation without a file, and a name that leads elsewhere', async () => {
    expect(await faults(loadRoster('osce', root))).toMatch(/organisations\/osce\.yaml:1:1: There is no such file/);
    await expect(loadRoster('../cica', root)).rejects.toThrow();
  });
});

describe('a procedure', () => {
  test.each([
    [
      'a stage that leads nowhere',
      '    next: in-effect\n',
      '',
      /statement\.yaml:\d+:\d+: stages\[3\]: The stage "ministerial-council" is a dead end/,
    ],
    [
      'a stage that nothing leads to',
      '    next: drafting\n',
      '    next: senior-officials-committee\n',
      /stages\[1\]: Nothing leads to the stage "drafting"/,
    ],
    [
      'a circle',
      '    next: in-effect\n',
      '    next: drafting\n',
      /stages\[3\]\.next: The stages run in a circle back to "drafting"/,
    ],
    [
      'a stage that does not exist',
      '    next: in-effect\n',
      '    next: effect\n',
      /stages\[3\]\.next: There is no stage "effect"/,
    ],
    [
      'an organ that does not exist',
      'organ: ministerial-council',
      'organ: assembly',
      /organ: "cica" has no organ "assembly"\. Use one of organisations\/cica\.yaml/,
    ],
    [
      'an organ that decides nothing',
      'organ: ministerial-council',
      'organ: secretariat',
      /organ: The organ "secretariat" takes no decisions/,
    ],
    [
      'a confirmation by nobody known',
      'confirmation: chair',
      'confirmation: president',
      /confirmation: "president" is not allowed here\. Use chair, or none/,
    ],
    ['another body', 'id: cica/statement', 'id: osce/statement', /id: "osce\/statement" is not a procedure of "cica"/],
    [
      'a twin',
      'id: cica/statement',
      'id: cica/regulations',
      /is version 1 of "cica\/regulations" too\. Give the later one the next version/,
    ],
  ])('%s', async (_, from, to, message) => {
    await edit(STATEMENT, from, to);
    expect(await faults(loadRoster('cica', root).then((roster) => loadProcedures(roster, root)))).toMatch(message);
  });

  test.each([
    [
      'an effect of a stage that decides nothing',
      'partnership',
      '    next: senior-officials-committee\n',
      '    next: senior-officials-committee\n    effects: [establish-organ]\n',
      /stages\[0\]\.effects: The stage "proposed" decides nothing that could have an effect\. Move "effects"/,
    ],
    [
      'an effect that would come twice',
      'partnership',
      '    next: signature\n',
      '    next: signature\n    effects: [grant-status]\n',
      /stages\[2\]\.effects: "grant-status" would be caused twice/,
    ],
    [
      'a signature that nobody ends',
      'protocol',
      / {4}signatories:\n(?: {6}.*\n)+/,
      '',
      /stages\[1\]\.type: Nobody's signature ends the stage "signature"\. Name its "signatories"/,
    ],
    [
      'a signatory that is no party',
      'protocol',
      'party: kz',
      'party: xx',
      /stages\[1\]\.signatories: "cica" has no party "xx"\. Use one of organisations\/cica\.yaml/,
    ],
    [
      'a signatory that stands twice',
      'partnership',
      'id: partner,',
      'id: secretary-general,',
      /stages\[2\]\.signatories: "secretary-general" is in the list twice/,
    ],
    [
      'consent to be bound without a rule',
      'convention',
      / {4}entryIntoForce:\n(?: {6}.*\n)+/,
      '',
      /stages\[5\]\.type: Nothing says when "consent-to-be-bound" is enough\. Add "entryIntoForce"/,
    ],
    [
      'consent to be bound that leads nowhere',
      'convention',
      'next: in-effect',
      'next: review',
      /stages\[5\]\.next: There is no stage "review"/,
    ],
    [
      'consent to be bound with two rules',
      'convention',
      '    entryIntoForce:\n',
      '    entryIntoForceClause: { condition: { kind: all-signatories }, then: { days: 0 }, source: test }\n    entryIntoForce:\n',
      /stages\[5\]\.opensWith: A stage has one rule of entry into force/,
    ],
    [
      'a stage that opens with none',
      'convention',
      'type: consent-to-be-bound\n',
      'type: consent-to-be-bound\n    opensWith: seal\n',
      /stages\[5\]\.opensWith: There is no other stage "seal" to open with/,
    ],
    [
      'a clause where nobody consents',
      'protocol',
      '    signatories:\n',
      '    entryIntoForceClause: { condition: { kind: all-signatories }, then: { days: 0 }, source: test }\n    signatories:\n',
      /stages\[1\]\.entryIntoForceClause: Only a stage of the type consent-to-be-bound has "entryIntoForceClause"/,
    ],
    [
      'a review without a rhythm',
      'review-cycle',
      '    review: { every: year, dimensions: one-each }\n',
      '',
      /stages\[0\]\.type: The stage "annual-review" does not say how often it is held\. Add "review"/,
    ],
    [
      'what is only approved and would be in effect',
      'guidelines-senior-officials',
      'success: adopted',
      'success: approved',
      /stages\[2\]\.consensus: What "senior-officials-committee" only approved would be in effect/,
    ],
  ])('%s', async (_, name, from, to, message) => {
    await edit(`procedures/cica/${name}.yaml`, from, to);
    expect(await faults(loadRoster('cica', root).then((roster) => loadProcedures(roster, root)))).toMatch(message);
  });

  test('the faults of all files are told at once; a missing folder too', async () => {
    await edit(STATEMENT, 'version: 1', 'version: one');
    await edit('procedures/cica/regulations.yaml', 'kind: regulations', 'kind: regulation');
    const roster = await loadRoster('cica', root);
    const text = await faults(loadProcedures(roster, root));
    expect(text).toMatch(/statement\.yaml:\d+:1: version/);
    expect(text).toMatch(/regulations\.yaml:\d+:1: kind/);
    await rm(join(root, 'procedures'), { recursive: true });
    expect(await faults(loadProcedures(roster, root))).toMatch(/procedures\/cica:1:1: There is no such folder/);
  });
});
