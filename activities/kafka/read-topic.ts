import type { Logger } from 'pino';
import { eventSource } from './event-source.ts';
import type { KafkaSettings, Received } from './ports.ts';
import { topicEnds } from './topic-ends.ts';

/** Nothing came for so long, ms: the broker is gone. */
const SILENCE = 20_000;

/**
 * Reads the topic of decisions once, from its first message to the end that it has now; what one fetch brought is handed over together.
 * Commits nothing. Rejects where the broker does not answer, or falls silent before the end.
 */
export async function readTopic(
  settings: KafkaSettings,
  name: string,
  logger: Logger,
  take: (received: readonly Received[]) => void,
): Promise<void> {
  const ends = topicEnds(settings, name, logger);
  const left = new Map(await ends.read().finally(() => ends.close()));
  for (const [partition, end] of left) if (end === 0) left.delete(partition);
  if (left.size === 0) return;
  const done = new AbortController();
  let sign = Date.now();
  let silent = false;
  const watch = setInterval(() => {
    silent = Date.now() - sign > SILENCE;
    if (silent) done.abort();
  }, 1_000);
  const consumer = {
    offsets: () => Promise.resolve(next),
    logBehind: () => Promise.resolve(),
    handle: (received: readonly Received[]) => {
      sign = Date.now();
      take(received);
      for (const { partition, offset } of received) {
        next.set(partition, offset + 1);
        if (offset + 1 >= (left.get(partition) ?? 0)) left.delete(partition);
      }
      if (left.size === 0) done.abort();
      return Promise.resolve();
    },
  };
  const next = new Map<number, number>();
  try {
    await eventSource(settings, name, logger).run(consumer, done.signal);
  } finally {
    clearInterval(watch);
  }
  if (silent) throw new Error('the broker fell silent before the end of the topic');
}
