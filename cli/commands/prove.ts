import { RulesFileError } from '../../activities/rules-files/index.ts';
import { normalForm, USUAL, type ProofOptions } from '../../domain/proving/index.ts';
import { CommandError } from '../command-error.ts';
import { rulesFolder } from '../named-organisation.ts';
import { inThreads } from '../prove/in-threads.ts';
import { readCandidate, shippedFiles, type Candidate } from '../prove/read-files.ts';
import { linesOf, type Report } from '../prove/report.ts';
import type { Answer } from '../prove/worker.ts';

export interface ProveOptions {
  organisation?: string;
  states?: string;
  electorate?: string;
  json?: boolean;
}

/** Of a file that cannot be read or is no procedure. */
const UNREADABLE = 2;

/**
 * `npx nemcon prove [FILE…]`: proves procedures before use; without a file all that come with the program, or all in `RULES_DIRECTORY`. Needs
 * no engine. Throws a `CommandError`: with 1 where one has a fault, with 2 where a file cannot be read.
 */
export async function proveCommand(files: readonly string[], options: ProveOptions): Promise<void> {
  const begin = performance.now();
  const bounds = boundsOf(options);
  const { candidates, unreadable } = await readAll(
    files.length > 0 ? files : await shippedFiles(rulesFolder({ RULES_DIRECTORY: process.env['RULES_DIRECTORY'] })),
    options.organisation,
  );
  const reports = await proveAll(candidates, bounds);
  if (options.json) console.log(JSON.stringify(reports, null, 2));
  else for (const [index, report] of reports.entries()) tell(report, candidates[index]);
  const faulty = reports.filter(({ sound }) => !sound).length;
  const states = reports.reduce((sum, { proof, sameAs }) => sum + (sameAs ? 0 : (proof?.coverage.states ?? 0)), 0);
  const explored = new Set(reports.map(({ sameAs, id, version }) => sameAs ?? `${id}@${version}`)).size;
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const summary = `${reports.length} procedures, ${explored} rule sets explored, ${states} states, ${faulty} faulty, ${seconds} s`;
  if (!options.json) console.log(summary);
  if (unreadable.length > 0) throw new CommandError(unreadable.join('\n'), UNREADABLE);
  if (faulty > 0) throw new CommandError(`${faulty} of ${reports.length} procedures have faults.`);
}

function tell(report: Report, candidate: Candidate | undefined): void {
  if (candidate) console.log(linesOf(report, candidate).join('\n'));
}

function boundsOf({ states, electorate }: ProveOptions): ProofOptions {
  const count = (text: string | undefined, usual: number, least: number, name: string): number => {
    const value = text === undefined ? usual : Number(text);
    if (!Number.isInteger(value) || value < least)
      throw new CommandError(`--${name} is a whole number of at least ${least}.`, UNREADABLE);
    return value;
  };
  return {
    states: count(states, USUAL.states, 1, 'states'),
    electorate: count(electorate, USUAL.electorate, 2, 'electorate'),
  };
}

async function readAll(
  files: readonly string[],
  organisation: string | undefined,
): Promise<{ candidates: Candidate[]; unreadable: string[] }> {
  const candidates: Candidate[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    try {
      candidates.push(await readCandidate(file, organisation));
    } catch (error) {
      if (!(error instanceof RulesFileError)) throw error;
      unreadable.push(error.message);
    }
  }
  return { candidates, unreadable };
}

/** Procedures that differ in names only are explored once; one with faults by itself, so that its story has its own names. */
export async function proveAll(candidates: readonly Candidate[], options: ProofOptions): Promise<Report[]> {
  const forms = candidates.map(({ file, roster }) => normalForm(file.value, roster));
  const first = candidates.filter((_, index) => forms.indexOf(forms[index] ?? '') === index);
  const answers = await answersFor(first, options);
  const faulty = candidates.filter((each, index) => {
    const own = answers.get(candidates[forms.indexOf(forms[index] ?? '')] ?? each);
    return !answers.has(each) && !(own && 'proof' in own && own.proof.sound);
  });
  for (const [candidate, answer] of await answersFor(faulty, options)) answers.set(candidate, answer);
  return candidates.map((candidate, index) => {
    const twin = candidates[forms.indexOf(forms[index] ?? '')] ?? candidate;
    const answer = answers.get(candidate) ?? answers.get(twin);
    return reportOf(candidate, answer, options, answers.has(candidate) ? undefined : twin);
  });
}

async function answersFor(candidates: readonly Candidate[], options: ProofOptions): Promise<Map<Candidate, Answer>> {
  const jobs = candidates.map(({ file, roster }) => ({ procedure: file.value, roster, options }));
  const answers = await inThreads(jobs);
  return new Map(candidates.map((candidate, index) => [candidate, answers[index] ?? { failure: 'no answer' }]));
}

function reportOf(
  { file, findings }: Candidate,
  answer: Answer | undefined,
  { states: bound }: ProofOptions,
  twin: Candidate | undefined,
): Report {
  const { id, version } = file.value;
  const proved = answer && 'proof' in answer ? answer : undefined;
  const failure = answer && 'failure' in answer ? { failure: answer.failure } : {};
  return {
    ...{ file: file.file, id, version, bound, findings },
    sound: findings.length === 0 && proved?.proof.sound === true,
    ...(twin ? { sameAs: `${twin.file.value.id}@${twin.file.value.version}` } : {}),
    milliseconds: Math.round(proved?.milliseconds ?? 0),
    ...(proved ? { proof: { ...proved.proof, procedure: { id, version, name: file.value.name } } } : {}),
    ...failure,
  };
}
