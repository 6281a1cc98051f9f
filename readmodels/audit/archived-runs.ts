import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import type { StreamId } from '../../schemas/identifiers.ts';

/** A closed run as the archive keeps it (I13). */
export interface ArchivedRun {
  runId: string;
  /** Gzip of the history. */
  history: Buffer;
  /** The bytes have the hash that was kept with them. */
  unchanged: boolean;
  /** What was noted beside it. */
  bundle: string;
  sdk: string;
}

type Queryable = Pick<pg.Pool, 'query'>;

/** The closed runs of a stream, in the order in which they were archived. */
export async function archivedRuns(database: Queryable, stream: StreamId): Promise<ArchivedRun[]> {
  const { rows } = await database.query<{
    run_id: string;
    sha256: string;
    bundle: string;
    sdk: string;
    history: Buffer;
  }>('SELECT run_id, sha256, bundle, sdk, history FROM archive.run_histories WHERE stream = $1 ORDER BY archived_at', [
    stream,
  ]);
  return rows.map(({ run_id: runId, sha256, bundle, sdk, history }) => ({
    runId,
    history,
    unchanged: sha256Of(history) === sha256,
    bundle,
    sdk,
  }));
}

/** What the archive knows of its bundles: version of the SDK by hash, hash by build. */
export async function knownBundles(
  database: Queryable,
): Promise<{ sdks: Map<string, string>; builds: Map<string, string> }> {
  const bundles = await database.query<{ sha256: string; sdk: string }>('SELECT sha256, sdk FROM archive.bundles');
  const builds = await database.query<{ build: string; bundle: string }>(
    'SELECT build, bundle FROM archive.builds ORDER BY first_used',
  );
  return {
    sdks: new Map(bundles.rows.map(({ sha256, sdk }) => [sha256, sdk])),
    builds: new Map(builds.rows.map(({ build, bundle }) => [build, bundle])),
  };
}

/** The code of a kept bundle; `undefined` where it is not kept. `unchanged`: it has the hash that is its name. */
export async function bundleCode(
  database: Queryable,
  sha256: string,
): Promise<{ code: string; unchanged: boolean } | undefined> {
  const { rows } = await database.query<{ code: Buffer }>('SELECT code FROM archive.bundles WHERE sha256 = $1', [
    sha256,
  ]);
  const [row] = rows;
  if (row === undefined) return undefined;
  try {
    const code = gunzipSync(row.code);
    return { code: code.toString('utf8'), unchanged: sha256Of(code) === sha256 };
  } catch {
    return { code: '', unchanged: false };
  }
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
