import { queryClient } from './reads.ts';

/** Changes that come together are read together, ms. */
const GATHER = 30;
/** So long a read that does not end holds up the next ones, ms. */
const PATIENCE = 5_000;

/** Keys of the parts of an address under which a query can be about one stream alone. */
const OWN = ['document', 'meeting'] as const;
/** Names that every page shows: the stream of the organisation alone tells of them. */
const OF_ORGANISATION: ReadonlySet<string> = new Set(['parties', 'organs'].map((name) => `/v1/{organisation}/${name}`));
/**
 * Read after the others: what a page shows below what is decided now, or shows anew only seldom. A page asks for twenty reads and a
 * browser sends six at a time: without an order what everybody waits for comes last.
 */
const AFTERWARDS: ReadonlySet<string> = new Set([
  '/v1/{organisation}/session',
  ...OF_ORGANISATION,
  ...[
    'calls',
    'comment-periods',
    'considerations',
    'effects',
    'implementation',
    'outcomes',
    'proofs',
    'relations',
    'reviews',
    'revisions',
    'timeline',
  ].map((part) => `/v1/{organisation}/documents/{document}/${part}`),
]);

const changed = new Set<string>();
type ChangeListener = (streams: ReadonlySet<string>) => void;
const listeners = new Set<ChangeListener>();

/** For a list so long that only what changed is read anew: told the streams of which something was recorded, until it is ended. */
export function onChanged(listener: ChangeListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let running = false;

/**
 * Reads anew what an event of this stream may have changed, as `cica/document/…`.
 * 1. What comes within a moment is read together.
 * 2. What comes while one reads is read after it: events that keep coming never break off the reads that would show them.
 * 3. A read that was under way when an event came is begun again: its answer may be from before.
 */
export function noteChange(stream: string): void {
  changed.add(stream);
  if (running) return;
  running = true;
  void (async () => {
    try {
      while (changed.size > 0) {
        await pause(GATHER);
        await readAnew(taken());
      }
    } finally {
      running = false;
    }
  })();
}

function taken(): ReadonlySet<string> {
  const streams = new Set(changed);
  changed.clear();
  return streams;
}

async function readAnew(subjects: ReadonlySet<string>): Promise<void> {
  for (const listener of listeners) listener(subjects);
  const streams = new Set([...subjects].map((stream) => stream.split('/').at(-1)));
  const first: Chosen = ({ queryKey }) => concerns(queryKey, streams) && !isAfterwards(queryKey);
  const then: Chosen = ({ queryKey }) => concerns(queryKey, streams) && isAfterwards(queryKey);
  // Stale from now on, whatever becomes of the first ones: who opens a page meanwhile reads them.
  await queryClient.invalidateQueries({ predicate: then, refetchType: 'none' });
  await inTime(queryClient.invalidateQueries({ predicate: first }));
  await inTime(queryClient.refetchQueries({ predicate: then, type: 'active' }));
}

type Chosen = (query: { queryKey: readonly unknown[] }) => boolean;

/** A read of one document or meeting concerns its own stream, names their organisation's; any other read of the API may concern all. */
export function concerns(queryKey: readonly unknown[], streams: ReadonlySet<string | undefined>): boolean {
  const [, path, init] = queryKey as [string, unknown, { params?: { path?: Record<string, string> } } | undefined];
  if (typeof path !== 'string' || !path.startsWith('/v1/') || path.includes('/contents/')) return false;
  if (OF_ORGANISATION.has(path)) return streams.has('organisation');
  const own = OWN.map((name) => init?.params?.path?.[name]).find((id) => id !== undefined);
  return own === undefined || streams.has(own);
}

const isAfterwards = ([, path]: readonly unknown[]): boolean => AFTERWARDS.has(path as string);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const inTime = (read: Promise<unknown>): Promise<unknown> => Promise.race([read, pause(PATIENCE)]);
