/** What goes in and out of the durable host of an aggregate (design §5). Plain types: no zod reaches the workflow bundle. */
import type { CommandEnvelope } from './actor.ts';
import type { Refusal } from './decider.ts';
import type { CommandId, Sha256, StreamId } from './identifiers.ts';
import type { IntakeEvidence } from './document-commands.ts';
import type { RecordedEventShape } from './event.ts';
import type { ResolvedWallTime, WallTime } from './meeting-deadline-rule.ts';
import type { Instant } from './time.ts';

export type AnyCommand = CommandEnvelope & { kind: string; payload: unknown; facts?: unknown };

/** One clock port serves intake, `decide` and timers (design §5): the body's clock is the server's plus the offset. */
export interface ClockSetting {
  kind: 'system' | 'demonstration';
  /** Milliseconds; 0 on the system clock. Only ever moved forward. */
  offset: number;
}

/** The last event of a stream as somebody outside knows it. */
export interface Head {
  sequence: number;
  hash: Sha256;
}

export interface CommandBatch {
  commands: AnyCommand[];
  clock: ClockSetting;
  /** What the archive or an earlier answer says of the stream; a workflow that is behind it is quarantined. */
  knownHead?: Head;
}

export interface AnswerEvent {
  sequence: number;
  /** The full type, `nemcon.document.position-stated.v1`. */
  type: string;
  /** Round, point, revision or period that the event made or touched, where it names one. */
  subjects?: Record<string, string | number>;
}

/** The answer to one command; the same for a repetition, for as long as the host remembers (I9). */
export interface CommandAnswer {
  id: CommandId;
  /** `refused` with events is a refusal of substance (I7). */
  outcome: 'carried-out' | 'refused';
  events: AnswerEvent[];
  refusal?: Refusal;
  repeated?: boolean;
}

export interface BatchAnswer {
  answers: CommandAnswer[];
  head: Head;
}

/** What a run hands to the next one (I13). */
export interface Carried {
  v: 1;
  snapshot: unknown;
  head: Head;
  /** Decided, not yet known to be in Kafka. */
  outbox: RecordedEventShape[];
  /** Asked of other aggregates, not yet answered. */
  deliveries: PendingDelivery[];
  /** The last 30 days, at most 1,000, oldest first (design §5). */
  processed: { at: Instant; answer: CommandAnswer }[];
  clock: ClockSetting;
  /** Records never go back in time, whatever the server's clock does. */
  lastRecorded: Instant;
  runs: number;
}

export interface PendingDelivery {
  /** Made from the causing event: the same for every try. */
  id: CommandId;
  target: StreamId;
  kind: string;
  payload: unknown;
  causedBy: string;
}

export interface HostInput {
  v: 1;
  stream: StreamId;
  /** `urn:nemcon:{installation}:{organisation}` */
  source: string;
  clock: ClockSetting;
  /** The command that creates the stream. */
  first?: AnyCommand;
  carried?: Carried;
  /** Lower thresholds of tests; see `workflows/limits`. */
  limits?: Partial<HostLimits>;
}

export interface HostLimits {
  /** Continue as new at so many history events, or so many updates, whichever comes first. */
  historyEvents: number;
  updates: number;
  /** Bytes of canonical JSON. */
  snapshotBytes: number;
  outboxBytes: number;
  deliveryBytes: number;
  carriedBytes: number;
  processedEntries: number;
  processedAge: number;
  publishBatch: number;
  refusedLinger: number;
}

/** What a workflow asks of the world. Regular activities, all of them: only what is durable may leave (design §5). */
export interface HostActivities {
  publishEvents(input: { stream: StreamId; events: RecordedEventShape[] }): Promise<void>;
  deliverCommand(input: {
    from: StreamId;
    clock: ClockSetting;
    delivery: PendingDelivery;
    at: Instant;
  }): Promise<DeliveryAnswer>;
  /** The history of a run that continued as new, kept with the bundle that ran it: Temporal forgets it (I13). */
  archiveRun(input: { stream: StreamId; runId: string }): Promise<void>;
  readIntakeEvidence(input: {
    stream: StreamId;
    from: Instant;
    to: Instant;
    tolerance: number;
    clock: ClockSetting;
  }): Promise<{ evidence: IntakeEvidence; archiveHead?: Head }>;
  /** Local times as instants, in the order in which they are asked for, by the zone data of the worker (I12). */
  resolveDeadlines(input: { deadlines: readonly WallTime[] }): Promise<ResolvedWallTime[]>;
}

export type DeliveryAnswer = { outcome: 'accepted'; sequence: number } | { outcome: 'refused'; code: string };

/** What the `state` query shows an operator; never a source for a page. */
export interface HostStatus {
  head: Head;
  outbox: number;
  deliveries: number;
  runs: number;
  due?: Instant;
  snapshotBytes: number;
  quarantined: boolean;
  lastFault?: string;
}

export const HOST_MESSAGES = {
  carryOut: 'carryOut',
  carryOutLater: 'carryOutLater',
  moveClock: 'moveClock',
  status: 'status',
  snapshot: 'snapshot',
} as const;

/** Task queue of the aggregates' hosts and of their activities. */
export const DECISIONS_QUEUE = 'decisions';
