import { z } from 'zod';
import { readRulesFile } from '../../activities/rules-files/index.ts';

const waiting = z.strictObject({
  case: z.int().min(1).max(60),
  about: z.string().min(1),
  waits: z.string().min(1),
  reason: z.string().min(1),
});
export type Waiting = z.output<typeof waiting>;

/** The cases that have no file yet, and why. */
export async function readWaiting(): Promise<Waiting[]> {
  return (await readRulesFile('test/cases/waiting.yaml', z.array(waiting))).value;
}

/** The list as `README.md` shows it. */
export const waitingList = (list: readonly Waiting[]): string =>
  list.map((each) => `- ${each.case}, ${each.about}: waits for ${each.waits}. ${each.reason}`).join('\n');
