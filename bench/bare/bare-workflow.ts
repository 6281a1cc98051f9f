import { condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';

/** The cheapest update there is on Temporal: what every figure of ours is held against. */
export const addUpdate = defineUpdate<number, [number]>('add');
export const endSignal = defineSignal('end');

export async function bare(): Promise<void> {
  let total = 0;
  let ended = false;
  setHandler(addUpdate, (by) => (total += by));
  setHandler(endSignal, () => {
    ended = true;
  });
  await condition(() => ended);
}
