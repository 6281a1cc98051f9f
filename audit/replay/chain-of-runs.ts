import type { ReplayFinding } from './finding.ts';

/** One run of a stream's workflow, as far as its place among the others goes. */
export interface RunPlace {
  runId: string;
  from: 'archive' | 'temporal';
  /** The run that it continued. */
  previous?: string;
  ended?: 'continued' | 'completed' | 'otherwise';
}

export interface ChainOfRuns<R> {
  /** Oldest first; those that belong to no unbroken chain come first. */
  runs: R[];
  /** Its first run is there: the histories go back to the stream's first event. */
  whole: boolean;
  findings: ReplayFinding[];
}

/** Puts the runs of a stream in their order and names what is missing among them (I13). */
export function chainOfRuns<R extends RunPlace>(runs: readonly R[]): ChainOfRuns<R> {
  const byId = new Map(runs.map((run) => [run.runId, run]));
  const continued = new Set(runs.map(({ previous }) => previous));
  const last = runs.filter(({ runId }) => !continued.has(runId)).at(-1);
  const findings: ReplayFinding[] = [];
  const chain: R[] = [];
  for (let run = last; run !== undefined;) {
    chain.unshift(run);
    const { previous } = run;
    run = previous === undefined ? undefined : byId.get(previous);
    if (previous !== undefined && run === undefined)
      findings.push(missing(previous, 'is neither in the archive nor in Temporal, and what came before it neither'));
  }
  if (last?.ended === 'continued') findings.push(missing(undefined, `that continued ${last.runId} is nowhere`));
  for (const { runId, from, ended } of chain)
    if (from === 'temporal' && ended === 'continued')
      findings.push(missing(runId, 'is closed and not in the archive; Temporal will forget it'));
  const reached = new Set(chain.map(({ runId }) => runId));
  return {
    runs: [...runs.filter(({ runId }) => !reached.has(runId)), ...chain],
    whole: chain.length > 0 && chain[0]?.previous === undefined,
    findings,
  };
}

function missing(run: string | undefined, what: string): ReplayFinding {
  return {
    code: 'history-missing',
    ...(run === undefined ? {} : { run }),
    detail: `The run ${run ?? ''} ${what}.`.replace('  ', ' '),
  };
}
