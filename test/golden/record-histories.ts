/**
 * `npm run golden:record`: lives of streams on a throw-away Temporal dev server, their histories kept run by run. By hand only: what is
 * written here is what every later version of the workflows has to replay.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runHistories } from '../../activities/temporal-histories.ts';
import { startTemporal } from '../../engines/index.ts';
import { throwAway } from '../../engines/throw-away.ts';
import { HostHarness } from '../../workflows/host/testing/host-harness.ts';
import { toFile } from './history-file.ts';
import {
  chainOfRuns,
  heldAndContested,
  movedMeeting,
  openedMeeting,
  refusedCreation,
  wholeDecision,
  witness,
} from './history-scenarios.ts';

const folder = new URL('./histories/', import.meta.url);

async function keep(harness: HostHarness, name: string, workflowId: string): Promise<void> {
  const runs = await runHistories(harness.client, workflowId);
  for (const [index, { history }] of runs.entries()) {
    const file = `${name}-${String(index + 1).padStart(2, '0')}.json.gz`;
    writeFileSync(new URL(file, folder), toFile(history));
  }
}

const { engines, stop } = await throwAway([startTemporal] as const);
try {
  const harness = await HostHarness.connect(engines[0].address, 'index.ts', 'document');
  await harness.startWorker();
  for (const name of readdirSync(folder)) rmSync(new URL(name, folder));
  for (const live of [
    wholeDecision,
    chainOfRuns,
    heldAndContested,
    refusedCreation,
    openedMeeting,
    movedMeeting,
    witness,
  ])
    for (const [name, workflowId] of Object.entries(await live(harness))) await keep(harness, name, workflowId);
  await harness.close();
} finally {
  await stop();
}
process.stdout.write(`${readdirSync(folder).length} histories in ${fileURLToPath(folder)}\n`);
