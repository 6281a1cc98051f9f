/** One thread that proves: what it is sent is a procedure with its roster, what it sends back is the proof. */
import { parentPort } from 'node:worker_threads';
import { prove, type Proof, type ProofOptions } from '../../domain/proving/index.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Procedure } from '../../schemas/procedure.ts';

export interface Job {
  procedure: Procedure;
  roster: Roster;
  options: ProofOptions;
}
export type Answer = { proof: Proof; milliseconds: number } | { failure: string };

/** Proves, and says how long it took. A fault of this program is an answer too, so that the others go on. */
export function answer({ procedure, roster, options }: Job): Answer {
  const begin = performance.now();
  try {
    return { proof: prove(procedure, roster, options), milliseconds: performance.now() - begin };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answer(job)));
