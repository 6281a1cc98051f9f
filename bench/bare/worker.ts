import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

/** A worker with nothing but the bare workflow, in a process of its own like ours: `worker.ts ADDRESS QUEUE`. */
const [address = '', taskQueue = ''] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger('ERROR') });
const workflowBundle = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('./bare-workflow.ts', import.meta.url)),
  logger: new DefaultLogger('ERROR'),
});
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue,
  workflowBundle,
  maxCachedWorkflows: 1_000,
  maxConcurrentWorkflowTaskExecutions: 100,
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
await worker.run();
