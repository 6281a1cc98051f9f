import type pg from 'pg';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Placed } from './sort-out.ts';

/** A message of the topic that is no event. */
export interface UnreadableMessage {
  partition: number;
  offset: number;
  unreadable: string;
}

/** Where a consumer of the record keeps what it makes of it: the archive, the read model, the notices. */
export interface RecordStore {
  /** Names it in incidents, locks and notices; its schema holds `consumer_offsets` and `parked_events`. */
  readonly name: 'archive' | 'read' | 'notices';
  /** Called once for each connection, before anything else: its role, its tables. */
  prepare(client: pg.Client): Promise<void>;
  /** Forgets what it keeps in memory: the last transaction may not have been committed. */
  forget(): void;
  /** The heads of these streams as they are stored; a stream without event is left out. */
  heads(client: pg.Client, streams: StreamId[]): Promise<Map<StreamId, Head>>;
  /** The stored hashes of these events, by event id. */
  hashes(client: pg.Client, events: Placed[]): Promise<Map<string, string>>;
  /** Why it cannot carry an event, though its record is in order; `undefined`: it can. */
  refuses(event: RecordedEventShape): string | undefined;
  /** Writes the events, inside the consumer's transaction. Resolves with what to notify. */
  write(client: pg.Client, accepted: Placed[], heads: ReadonlyMap<StreamId, Head>): Promise<Notice[]>;
  /**
   * Keeps messages that are no events, inside the consumer's transaction; the consumer goes on. A store without it stops instead: only
   * notices have dead letters (design §7).
   */
  keepDeadLetters?(client: pg.Client, messages: UnreadableMessage[]): Promise<void>;
}

export interface Notice {
  channel: string;
  payload: string;
}
