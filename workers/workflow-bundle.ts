import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** The workflow code as one file, made from source; about 2 s. */
export async function bundleWorkflows(): Promise<{ bundle: WorkflowBundleWithSourceMap; build: string }> {
  const bundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  });
  return { bundle, build: createHash('sha256').update(bundle.code).digest('hex').slice(0, 16) };
}

/** Exact version of the SDK that a history has to be replayed with. */
export const sdkVersion: string = (
  createRequire(import.meta.url)('@temporalio/worker/package.json') as { version: string }
).version;
