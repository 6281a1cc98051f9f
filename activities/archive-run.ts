import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { HostActivities } from '../schemas/host.ts';
import { whatRan } from './history-contents.ts';
import { packHistory } from './packed-history.ts';

/** What ran a history: the bundle and the SDK it needs to be replayed with. */
export interface BundleIdentity {
  sha256: string;
  sdk: string;
}

/** Keeps a workflow bundle once; a worker does so before it takes its first task. */
export async function archiveBundle(pool: Pool, code: string, sdk: string): Promise<BundleIdentity> {
  const sha256 = createHash('sha256').update(code).digest('hex');
  await pool.query(
    'INSERT INTO archive.bundles (sha256, sdk, code) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING',
    [sha256, sdk, gzipSync(code)],
  );
  return { sha256, sdk };
}

/** Keeps under which names histories will know a bundle: the SDK's own, and the one of a deployment. */
export async function archiveBuilds(
  pool: Pool,
  { sha256 }: BundleIdentity,
  builds: readonly (string | undefined)[],
): Promise<void> {
  await pool.query(
    'INSERT INTO archive.builds (build, bundle) SELECT DISTINCT unnest($1::text[]), $2 ON CONFLICT DO NOTHING',
    [builds.filter((build) => build), sha256],
  );
}

/**
 * Keeps the history of a closed run with the bundle that ran it (I13): Temporal forgets a run after its retention, an auditor must be
 * able to replay it for ever. The run that goes on may be a newer release's: the history itself says who carried out its last task.
 * Repeating it changes nothing.
 */
export function createArchiveRun(client: Client, pool: Pool, bundle: BundleIdentity): HostActivities['archiveRun'] {
  return async ({ stream, runId }) => {
    const history = await client.workflow.getHandle(stream, runId).fetchHistory();
    const { builds, sdks } = whatRan(history);
    const { body, sha256 } = packHistory(history);
    await pool.query(
      `INSERT INTO archive.run_histories (stream, run_id, events, sha256, bundle, sdk, history) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (stream, run_id) DO NOTHING`,
      [
        stream,
        runId,
        history.events?.length ?? 0,
        sha256,
        (await bundleOfBuild(pool, builds.at(-1))) ?? bundle.sha256,
        sdks.at(-1) ?? bundle.sdk,
        body,
      ],
    );
  };
}

/** The kept bundle that a build was; `undefined` where none is known under its name. */
async function bundleOfBuild(pool: Pool, build: string | undefined): Promise<string | undefined> {
  if (build === undefined) return undefined;
  const { rows } = await pool.query<{ bundle: string }>(
    'SELECT bundle FROM archive.builds WHERE build = $1 ORDER BY first_used DESC LIMIT 1',
    [build],
  );
  return rows[0]?.bundle;
}
