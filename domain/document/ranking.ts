import type { CommandId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';

export interface Rank {
  receivedAt: Instant;
  command: CommandId;
}

/** Whether one act of a State ranks before another of its acts, whatever order they arrived in (design §5, intake step 4). */
export function ranksBefore(one: Rank, other: Rank): boolean {
  return one.receivedAt < other.receivedAt || (one.receivedAt === other.receivedAt && one.command < other.command);
}
