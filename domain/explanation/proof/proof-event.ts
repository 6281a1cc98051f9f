import type { DocumentEventData, DocumentEventName } from '../../../schemas/document-events.ts';
import type { RecordedEventShape } from '../../../schemas/event.ts';

/** A recorded event as a proof reads it: what it says, and the command that caused it with all outside facts. */
export interface ProofEvent<D = unknown> {
  id: string;
  stream: string;
  sequence: number;
  name: string;
  data: D;
  effective: RecordedEventShape['effective'];
  recorded: number;
  hash: string;
  command: RecordedEventShape['cause']['command'];
}

/** `nemcon.document.round-adopted.v1` → `round-adopted`. */
const nameOf = (type: string): string => type.split('.')[2] ?? type;

/** An event of the record. */
export function proofEvent({
  id,
  type,
  subject,
  sequence,
  data,
  effective,
  recorded,
  hash,
  cause,
}: RecordedEventShape): ProofEvent {
  return { id, stream: subject, sequence, name: nameOf(type), data, effective, recorded, hash, command: cause.command };
}

/** The event with the data of its name, or undefined where it has another. */
export function as<N extends DocumentEventName>(
  event: ProofEvent | undefined,
  name: N,
): ProofEvent<DocumentEventData<N>> | undefined {
  return event?.name === name ? (event as ProofEvent<DocumentEventData<N>>) : undefined;
}

/** When an event counts from, epoch ms; of one that counts from a date, when it was recorded. */
export const countsFrom = ({ effective, recorded }: ProofEvent): number =>
  effective.kind === 'instant' ? effective.at : recorded;
