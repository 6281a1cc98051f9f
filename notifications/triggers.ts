import { documentTriggers } from './triggers/documents.ts';
import { meetingTriggers } from './triggers/meetings.ts';
import { organisationTriggers } from './triggers/organisation.ts';
import type { Line, Trigger } from './trigger.ts';

/** THE table: who is told of which event of a document, a meeting, the organisation. Every event type stands in it. */
export const triggers = {
  document: documentTriggers,
  meeting: meetingTriggers,
  organisation: organisationTriggers,
} as const;
export type Aggregate = keyof typeof triggers;

/** The lines for one type of event; none where nobody is told, or where this release does not know the type. */
export function linesFor(aggregate: Aggregate, event: string): readonly Line[] {
  const table: Readonly<Record<string, Trigger>> = triggers[aggregate];
  const trigger = Object.hasOwn(table, event) ? table[event] : undefined;
  return trigger === undefined || 'nobody' in trigger ? [] : trigger;
}
