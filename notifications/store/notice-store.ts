import type pg from 'pg';
import type { Notice as Announcement, RecordStore, UnreadableMessage } from '../../readmodels/consumer/record-store.ts';
import type { Placed } from '../../readmodels/consumer/sort-out.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Addressing } from '../addressing.ts';
import { aggregateOfStream } from '../folded.ts';
import { putDeadLetters, retryDeadLetters, type Retried } from './dead-letters.ts';
import { keptHeads, loadStreams, saveStreams } from './kept-streams.ts';
import type { MailPlan } from './notice-rows.ts';
import { readEvent, type DatedRoster } from './reading.ts';
import { tell } from './tell.ts';

/** Told of each commit with new notices; its payload is `{"notices": how many}`. */
export const NOTICED_CHANNEL = 'nemcon_noticed';

/**
 * The notices: from the record alone to who is told of what, each function once for an event. Offsets, folded streams, notices and mail to
 * be sent commit together. What it cannot read is kept as a dead letter, and it goes on (design §7).
 */
export class NoticeStore implements RecordStore {
  readonly name = 'notices';
  readonly #mail: MailPlan | undefined;
  readonly #onRetry: (retried: Retried) => void;

  /** @param mail where mail goes; none is written without it */
  constructor(mail?: MailPlan, onRetry: (retried: Retried) => void = () => undefined) {
    this.#mail = mail;
    this.#onRetry = onRetry;
  }

  /** A release that can read what the last one could not does so at its start. */
  async prepare(client: pg.Client): Promise<void> {
    this.#onRetry(await retryDeadLetters(client, this.#mail));
  }

  /** Nothing is kept in memory. */
  forget(): void {}

  heads(client: pg.Client, streams: StreamId[]): Promise<Map<StreamId, Head>> {
    return keptHeads(client, streams);
  }

  /** Old doubles are compared by the archiver and the projector; here one that is not in the archive yet is taken at its word. */
  async hashes(client: pg.Client, events: Placed[]): Promise<Map<string, string>> {
    const { rows } = await client.query<{ id: string; hash: string }>(
      `SELECT stored.stream || '#' || stored.sequence AS id, stored.hash FROM archive.events AS stored
       JOIN unnest($1::text[], $2::bigint[]) AS asked (stream, sequence) USING (stream, sequence)`,
      [events.map(({ event }) => event.subject), events.map(({ event }) => event.sequence)],
    );
    return new Map([
      ...events.map(({ event }): [string, string] => [event.id, event.hash]),
      ...rows.map((row): [string, string] => [row.id, row.hash]),
    ]);
  }

  refuses(): undefined {
    return undefined;
  }

  async write(client: pg.Client, accepted: Placed[]): Promise<Announcement[]> {
    const kept = await loadStreams(client, [...new Set(accepted.map(({ event }) => event.subject))]);
    const addressings: Addressing[] = [];
    const rosters: DatedRoster[] = [];
    const dead: (Placed & { trouble: string })[] = [];
    for (const placed of organisationsFirst(accepted)) {
      const stream = kept.get(placed.event.subject);
      if (stream === undefined) continue;
      const { addressing, roster, trouble } = readEvent(stream, placed.event);
      if (addressing !== undefined) addressings.push(addressing);
      if (roster !== undefined) rosters.push(roster);
      if (trouble !== undefined) dead.push({ ...placed, trouble });
    }
    await putDeadLetters(client, dead);
    const notices = await tell(client, addressings, rosters, this.#mail);
    await saveStreams(client, [...kept.values()]);
    return notices === 0 ? [] : [{ channel: NOTICED_CHANNEL, payload: JSON.stringify({ notices }) }];
  }

  keepDeadLetters(client: pg.Client, messages: UnreadableMessage[]): Promise<void> {
    return putDeadLetters(client, messages);
  }
}

/** Of what came together, the roster is read before those who are told by it. */
function organisationsFirst(accepted: readonly Placed[]): Placed[] {
  const isOrganisation = ({ event }: Placed): boolean => aggregateOfStream(event.subject) === 'organisation';
  return [...accepted.filter(isOrganisation), ...accepted.filter((placed) => !isOrganisation(placed))];
}
