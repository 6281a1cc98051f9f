import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { History } from './history-contents.ts';

/** A history as the archive keeps it: the JSON that Temporal's own tools write, compressed, with the SHA-256 of these bytes. */
export function packHistory(history: History): { body: Buffer; sha256: string } {
  const body = gzipSync(historyToJSON(history));
  return { body, sha256: createHash('sha256').update(body).digest('hex') };
}

/** Throws for bytes that are no packed history. */
export function unpackHistory(body: Buffer): History {
  return historyFromJSON(JSON.parse(gunzipSync(body).toString('utf8')));
}
