import type { Finding } from '../../activities/rules-files/index.ts';
import type { Proof, Story, Told } from '../../domain/proving/index.ts';
import type { Candidate } from './read-files.ts';

/** What is told of one procedure: by its file alone, and by the proof. `sameAs`: another one has the same rules and was explored for both. */
export interface Report {
  file: string;
  id: string;
  version: number;
  sound: boolean;
  sameAs?: string;
  milliseconds: number;
  bound: number;
  findings: Finding[];
  proof?: Proof;
  /** A fault of this program. */
  failure?: string;
}

/** The lines that a person reads. */
export function linesOf(report: Report, candidate: Candidate): string[] {
  const { file, id, version, sameAs, proof, findings, failure } = report;
  const lines = [
    `${file}  ${id}@${version}  ${wordOf(report)}${sameAs === undefined ? '' : `  (the rules of ${sameAs})`}`,
  ];
  for (const finding of findings) lines.push(`  FAULT  ${placed(finding)}`);
  if (failure !== undefined) lines.push(`  The proof failed: ${failure}`);
  if (!proof) return lines;
  if (sameAs === undefined) lines.push(...coverage(report, proof).map((line) => `  ${line}`));
  for (const told of proof.warnings)
    lines.push(`  warning  [${told.class}] ${told.check}: ${placedAt(candidate, told)}`);
  for (const { path, message } of proof.overlaps)
    lines.push(`  overlap  ${placed(candidate.file.finding(path, message, ''))}`);
  for (const told of proof.faults) {
    lines.push(`  FAULT  [${told.class}] ${told.check}: ${placedAt(candidate, told)}`);
    if (told.story) lines.push(...story(told.story).map((line) => `    ${line}`));
  }
  return lines;
}

/** Sound is what was explored whole. */
function wordOf({ sound, proof }: Report): string {
  if (!sound) return 'FAULTY';
  return proof && proof.coverage.cut > 0 ? 'no fault within the bound' : 'sound';
}

function coverage({ bound, milliseconds }: Report, { coverage: told, rules }: Proof): string[] {
  const { states, tried, transitions, depth, cut, electorate, changes } = told;
  const whole = cut === 0 ? 'all of it explored' : `bound reached ${cut} times`;
  return [
    `${states} states, ${tried} acts tried, ${transitions} transitions, depth ${depth}; ${whole} (bound: ${bound} states, ${electorate.length} Member States: ${electorate.join(', ')}); ${(milliseconds / 1000).toFixed(1)} s`,
    ...(changes.length > 0 ? [`made smaller: ${changes.join('; ')}`] : []),
    `${rules.combinations} combinations of ${rules.situations} kinds of situation, act and role, one deciding rule each: authority ${rules.byTable + rules.byWho} (${rules.byWho} by "who"), other rules ${sum(rules.byRule)}, carried out ${rules.carriedOut}${rules.none.length > 0 ? `; NONE: ${rules.none.join('; ')}` : ''}`,
  ];
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((whole, count) => whole + count, 0);

function placedAt(candidate: Candidate, { path, message, remedy }: Told): string {
  return placed(candidate.file.finding(path, message, remedy));
}

const placed = ({ file, line, column, path, message, remedy }: Finding): string =>
  `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message} ${remedy}`.trimEnd();

function story(steps: Story): string[] {
  return steps.map(
    ({ act, outcome }, index) => `${index + 1}. ${act}${outcome.length > 0 ? ` → ${outcome.join('; ')}` : ''}`,
  );
}
