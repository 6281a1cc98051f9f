import { createParser } from 'eventsource-parser';
import { problemIn, send } from './client.ts';
import { noteChange } from './read-anew.ts';
import { queryClient } from './reads.ts';

export type LiveState = 'connecting' | 'live' | 'lost';

/** A stream is taken for dead after so long without a sign of life, ms: a comment line comes every 15 s. */
const SILENT = 40_000;
/** Waits between two tries, ms. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/**
 * Follows the live stream of an organisation until told to stop, and reads anew what each event may have changed: of its own document or
 * meeting, and every list. After a lost connection it resumes where it was (`Last-Event-ID`); a gap that cannot be
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
            if (data === '') return;
            const { subject } = JSON.parse(data) as { subject?: string };
            if (subject !== undefined) noteChange(subject);
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
