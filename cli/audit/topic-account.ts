import type { Received } from '../../activities/kafka/index.ts';
import { hashOf } from '../../chain/index.ts';
import { remedies, type Difference, type KafkaEvent } from '../../audit/reconcile/index.ts';

/** What the topic of decisions holds, stream by stream, doubles once. */
export class TopicAccount {
  readonly streams = new Map<string, KafkaEvent[]>();
  /** Messages that are no events. */
  readonly differences: Difference[] = [];
  readonly notes: string[] = [];
  readonly #setAside: ReadonlyMap<string, string>;
  readonly #seen = new Set<string>();

  /** @param setAside messages that a person has set aside, `partition:offset` → why */
  constructor(setAside: ReadonlyMap<string, string>) {
    this.#setAside = setAside;
  }

  take(received: readonly Received[]): void {
    for (const message of received) this.#one(message);
  }

  #one(message: Received): void {
    const { partition, offset } = message;
    const setAside = this.#setAside.get(`${partition}:${offset}`);
    if (setAside !== undefined) {
      this.notes.push(`the message at partition ${partition}, offset ${offset} was set aside: ${setAside}`);
      return;
    }
    if ('unreadable' in message) {
      const detail = `The message at partition ${partition}, offset ${offset} is no event: ${message.unreadable}.`;
      this.differences.push({ account: 'kafka', code: 'not-sound', detail, remedy: remedies.forgedMessage });
      return;
    }
    const { subject, sequence, hash } = message.event;
    const sound = hashOf(message.event) === hash;
    const key = `${subject}#${sequence} ${hash} ${sound}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const known = this.streams.get(subject);
    const event: KafkaEvent = { sequence, hash, sound, partition, offset };
    if (known) known.push(event);
    else this.streams.set(subject, [event]);
  }
}
