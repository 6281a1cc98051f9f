import type { HostLimits } from '../../schemas/host.ts';

/**
 * Where a run of a host ends and what it refuses, far below Temporal's own limits (I13): 51,200 events, 2,000 updates and 50 MB a run,
 * 2 MB a payload.
 */
export const HOST_LIMITS: HostLimits = {
  historyEvents: 4_000,
  updates: 1_500,
  /** I13: above it new commands are refused. Bytes of JSON. */
  snapshotBytes: 256 * 1024,
  /** Events decided but not yet in Kafka; they travel in the carried state, whose payload must stay under 2 MB. */
  outboxBytes: 768 * 1024,
  /** Deliveries asked for and not yet answered; they travel in the carried state as well. */
  deliveryBytes: 512 * 1024,
  /** What one run hands to the next at most: a payload has to stay under 2 MB. A run that holds more goes on until it holds less. */
  carriedBytes: 1_536 * 1024,
  /** Command ids remembered (design §5 "Identity"). */
  processedEntries: 1_000,
  /** 30 days in milliseconds. */
  processedAge: 30 * 24 * 3_600_000,
  /** Events a publication carries at most. */
  publishBatch: 200,
  /** Milliseconds that a stream whose first command was refused stays open to answer for it: the intake's drain. */
  refusedLinger: 10_000,
};

/** Bytes of JSON that one publication carries at most, well under a payload's warning of 256 kB. */
export const PUBLISH_BYTES = 200 * 1024;

/** A run that cannot roll at a quiet moment (Kafka is down, a storm goes on) rolls all the same at so many times its soft limits. */
export const HARD_FACTOR = 1.25;

/** Events, and bytes of events, between two measurements of the snapshot: measuring costs more than deciding. */
export const MEASURE_EVERY = { events: 50, bytes: 32 * 1024 };

/** The longest single timer, a year: the loop arms it again. Temporal caps timers silently at 100 years. */
export const LONGEST_TIMER = 365 * 24 * 3_600_000;
