/** The event record (design §5 "What the hash covers", §7). It cannot be changed later: new needs are new event types or versions. */
import { z } from 'zod';
import { sha256, streamId } from './identifiers.ts';
import { effectiveTime, instant } from './time.ts';
import { actor, mandate, receipt } from './actor.ts';
import { commandId } from './identifiers.ts';

/** The whole command and every outside fact it used, so that the decision can be re-decided offline. */
export const cause = z.strictObject({
  command: z.strictObject({
    id: commandId,
    kind: z.string().max(60),
    payload: z.json(),
    actor,
    mandate,
    receipt,
    facts: z.json().optional(),
  }),
  /** Every event says on which clock it was decided (design §5 "demonstration clock"). */
  clock: z.enum(['system', 'demonstration']),
});

/** Shape of any recorded event; `data` is checked by its type's own schema. */
export const recordedEvent = z.strictObject({
  v: z.literal(1),
  /** `{stream}#{sequence}` */
  id: z.string().max(200),
  /** `nemcon.document.position-stated.v1` */
  type: z.string().regex(/^nemcon\.(document|organisation|meeting)\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/),
  /** `urn:nemcon:{installation}:{organisation}` */
  source: z.string().max(200),
  subject: streamId,
  sequence: z.int().min(1),
  recorded: instant,
  effective: effectiveTime,
  cause,
  data: z.record(z.string(), z.json()),
  /** 64 zeros for the first event of a stream. */
  prevhash: sha256,
  hash: sha256,
});
export type RecordedEventShape = z.infer<typeof recordedEvent>;

/** An event as the core hands it out: not yet numbered, not yet chained. */
export interface NewEvent<T extends string = string, D = Record<string, unknown>> {
  type: T;
  data: D;
  effective: z.infer<typeof effectiveTime>;
}
