import type { AnyCommand, BatchAnswer } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';

/** What became of one call. `again`: it may be repeated, nothing is known of it. */
export type UpdateResult =
  | { kind: 'answered'; answer: BatchAnswer }
  | { kind: 'unknown-stream' }
  | { kind: 'quarantined' }
  | { kind: 'again'; reason: string };
export type SendResult = { kind: 'kept' } | { kind: 'unknown-stream' } | { kind: 'again'; reason: string };

/** The two ways to a stream and its creation; `deadline` is epoch ms of the server's clock, and no call outlives it. */
export interface HandOverPort {
  update(stream: StreamId, commands: AnyCommand[], deadline: number): Promise<UpdateResult>;
  signal(stream: StreamId, commands: AnyCommand[], deadline: number): Promise<SendResult>;
  /** Starts the stream with its first command as input; a stream that exists counts as kept. */
  start(stream: StreamId, first: AnyCommand, deadline: number): Promise<SendResult>;
}
