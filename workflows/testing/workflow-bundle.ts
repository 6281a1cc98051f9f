import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Names the file that `bundle-once.ts` made, to the processes of the tests. */
export const BUNDLE_VARIABLE = 'NEMCON_TEST_WORKFLOW_BUNDLE';

const bundles = new Map<string, Promise<{ code: string }>>();

/** The bundle of the workflows that `path` exports, seen from `workflows/`; made once in a process, and `index.ts` once in a run of tests. */
export function bundleOf(path: string): Promise<{ code: string }> {
  const known = bundles.get(path);
  if (known) return known;
  const made = path === 'index.ts' ? process.env[BUNDLE_VARIABLE] : undefined;
  const bundle =
    made === undefined
      ? bundleWorkflowCode({
          workflowsPath: fileURLToPath(new URL(`../${path}`, import.meta.url)),
          logger: new DefaultLogger('WARN'),
        })
      : Promise.resolve({ code: readFileSync(made, 'utf8') });
  bundles.set(path, bundle);
  return bundle;
}
