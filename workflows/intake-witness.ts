import { condition, continueAsNew, defineSignal, setHandler, workflowInfo } from '@temporalio/workflow';

export const witnessedSignal = defineSignal('witnessed');

/** Signals after which the witness continues as new. */
const SIGNALS_PER_RUN = 2_000;

/**
 * Takes a committed write to Temporal from each API every 15 s, the first half of the intake's evidence (design §5 step 5). It does
 * nothing else: that the signal was kept is the fact.
 */
export async function intakeWitness(): Promise<void> {
  let signals = 0;
  setHandler(witnessedSignal, () => {
    signals += 1;
  });
  await condition(() => signals >= SIGNALS_PER_RUN || workflowInfo().continueAsNewSuggested);
  await continueAsNew<typeof intakeWitness>();
}
