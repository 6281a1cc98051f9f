import { createParser } from 'eventsource-parser';
import { problemIn, send } from './client.ts';
import { queryClient } from './reads.ts';

export type LiveState = 'connecting' | 'live' | 'lost';

/** A stream is taken for dead after so long without a sign of life, ms: a comment line comes every 15 s. */
const SILENT = 40_000;
/** Waits between two tries, ms. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** Changes that come together are read together, ms. */
const GATHER = 80;

/** Keys of the parts of an address under which a query can be about one stream alone. */
const OWN = ['document', 'meeting'] as const;

/**
 * Follows the live stream of an organisation until told to stop, and marks as stale what each event may have changed: reads of its own
 * document or meeting, and every list. After a lost connection it resumes where it was (`Last-Event-ID`); a gap that cannot be
 * resumed reads everything anew.
 */
export function followStream(organisation: string, onState: (state: LiveState) => void, stop: AbortSignal): void {
  void (async () => {
    let last: string | undefined;
    for (let failures = 0; !stop.aborted;) {
      onState(failures === 0 ? 'connecting' : 'lost');
      try {
        await readOnce(organisation, last, stop, {
          opened: () => {
            // What happened while nobody listened: told by the stream itself where it goes on; what could not be read is read now.
            if (failures > 0 && last === undefined) void queryClient.invalidateQueries();
            else if (failures > 0)
              void queryClient.invalidateQueries({ predicate: ({ state }) => state.error !== null });
            failures = 0;
            onState('live');
          },
          begins: (after) => (last ??= after),
          event: (id, data) => {
            if (id !== undefined) last = id;
            if (data !== '') markStale(data);
          },
        });
      } catch {
        failures += 1;
      }
      if (stop.aborted) return;
      if (failures > 0) onState('lost');
      await wait(Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT), stop);
    }
  })();
}

interface Ears {
  opened: () => void;
  /** The place from which it tells, where it was not named by us: where nothing was heard, it can go on from there. */
  begins: (after: string) => void;
  event: (id: string | undefined, data: string) => void;
}

async function readOnce(organisation: string, last: string | undefined, stop: AbortSignal, ears: Ears): Promise<void> {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  stop.addEventListener('abort', end);
  // The browser knows of it before the connection does.
  addEventListener('offline', end);
  let quiet = setTimeout(end, SILENT);
  try {
    const response = await send(
      new Request(`/v1/${organisation}/stream`, {
        headers: last === undefined ? {} : { 'last-event-id': last },
        signal: ended.signal,
        cache: 'no-store',
      }),
    );
    if (!response.ok || response.body === null) throw new Error((await problemIn(response)).title);
    ears.opened();
    const parser = createParser({
      onEvent: ({ id, data }) => ears.event(id, data),
      onComment: (comment) => {
        const after = /^begins after (\d+)$/.exec(comment.trim())?.[1];
        if (after !== undefined) ears.begins(after);
      },
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(quiet);
      quiet = setTimeout(end, SILENT);
      parser.feed(value);
    }
  } finally {
    clearTimeout(quiet);
    stop.removeEventListener('abort', end);
    removeEventListener('offline', end);
  }
}

const changed = new Set<string>();
type ChangeListener = (streams: ReadonlySet<string>) => void;
const listeners = new Set<ChangeListener>();

/** For a list so long that only what changed is read anew: told the streams of which something was recorded, until it is ended. */
export function onChanged(listener: ChangeListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let gathering: ReturnType<typeof setTimeout> | undefined;

/** Notes the stream of an event; what came within a moment is marked together. */
function markStale(data: string): void {
  const { subject } = JSON.parse(data) as { subject?: string };
  if (subject !== undefined) changed.add(subject);
  gathering ??= setTimeout(() => {
    gathering = undefined;
    const subjects = new Set(changed);
    changed.clear();
    for (const listener of listeners) listener(subjects);
    const streams = new Set([...subjects].map((stream) => stream.split('/').at(-1)));
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, streams) });
  }, GATHER);
}

/** Names that every page shows: the stream of the organisation alone tells of them. */
const OF_ORGANISATION: ReadonlySet<string> = new Set(['parties', 'organs'].map((name) => `/v1/{organisation}/${name}`));

/** A read of one document or meeting concerns its own stream, names their organisation's; any other read of the API may concern all. */
export function concerns(queryKey: readonly unknown[], streams: ReadonlySet<string | undefined>): boolean {
  const [, path, init] = queryKey as [string, unknown, { params?: { path?: Record<string, string> } } | undefined];
  if (typeof path !== 'string' || !path.startsWith('/v1/') || path.includes('/contents/')) return false;
  if (OF_ORGANISATION.has(path)) return streams.has('organisation');
  const own = OWN.map((name) => init?.params?.path?.[name]).find((id) => id !== undefined);
  return own === undefined || streams.has(own);
}

/** Ends early where the browser has a network again. */
const wait = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = new AbortController();
    const end = (): void => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, ms);
    stop.addEventListener('abort', end, { once: true, signal: over.signal });
    addEventListener('online', end, { once: true, signal: over.signal });
  });
