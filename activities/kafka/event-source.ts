import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DECISIONS_TOPIC, kafkaClient } from './client.ts';
import type { EventConsumer, EventSource, KafkaSettings } from './ports.ts';
import { Reading } from './reading.ts';

const SHORTEST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;

/**
 * The source for one consumer, on the client library's group consumer, used so that nothing depends on its group:
 * 1. Each reading joins a group of its own, with a fresh random name: a dead member of the last run is waited for by nobody. That only
 *    one process reads for a consumer is the consumer's business (an advisory lock, and the guard on its offsets).
 * 2. Offsets come from the consumer's store alone; each time the library joins, every partition is sought anew, synchronously.
 * 3. The library may crash, restart or fall silent: any of these ends the reading, and a new one starts from the stored offsets.
 */
export function eventSource(settings: KafkaSettings, name: string, logger: Logger): EventSource {
  const topic = settings.topic ?? DECISIONS_TOPIC;
  return {
    async run(consumer: EventConsumer, signal: AbortSignal): Promise<void> {
      let wait = SHORTEST_PAUSE;
      while (!signal.aborted) {
        const kafka = kafkaClient(settings, `nemcon-${name}`, logger);
        const reading = new Reading(kafka, topic, `nemcon-${name}-${randomUUID()}`, consumer, logger);
        try {
          await reading.untilItEnds(signal);
        } catch (error) {
          if ((error as { stopsLoudly?: boolean }).stopsLoudly === true) throw error;
          if (signal.aborted) break;
          wait = reading.handled > 0 ? SHORTEST_PAUSE : Math.min(wait * 2, LONGEST_PAUSE);
          logger.warn(
            { err: error, consumer: name, wait },
            'reading was interrupted and starts again from the stored offsets',
          );
          await pause(wait, undefined, { signal }).catch(() => undefined);
        }
      }
    },
  };
}
