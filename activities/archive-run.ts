import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Pool } from 'pg';
import type { HostActivities } from '../schemas/host.ts';

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

/**
 * Keeps the history of a closed run with the bundle that ran it (I13): Temporal forgets a run after its retention, an auditor must be
 * able to replay it for ever. Repeating it changes nothing.
 */
export function createArchiveRun(client: Client, pool: Pool, bundle: BundleIdentity): HostActivities['archiveRun'] {
  return async ({ stream, runId }) => {
    const history = await client.workflow.getHandle(stream, runId).fetchHistory();
    const body = gzipSync(historyToJSON(history));
    await pool.query(
      `INSERT INTO archive.run_histories (stream, run_id, events, sha256, bundle, sdk, history) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (stream, run_id) DO NOTHING`,
      [
        stream,
        runId,
        history.events?.length ?? 0,
        createHash('sha256').update(body).digest('hex'),
        bundle.sha256,
        bundle.sdk,
        body,
      ],
    );
  };
}
