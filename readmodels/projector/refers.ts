import type { RecordedEventShape } from '../../schemas/event.ts';
import type { StreamId } from '../../schemas/identifiers.ts';

/** A document or a meeting; the organisation is public. */
const STREAM = /^[a-z0-9-]{1,32}\/(?:document|meeting)\/[0-9a-f-]{36}$/;

/**
 * Which other documents and meetings an event names, in its data or its command: it is shown to those who may see all of them (I14), so
 * that no event of the organisation tells that a restricted document exists. Null: none.
 */
export function refers({ subject, data, cause }: RecordedEventShape): StreamId[] | null {
  const found = new Set<StreamId>();
  collect(data, found);
  collect(cause.command.payload, found);
  found.delete(subject);
  return found.size === 0 ? null : [...found].sort();
}

function collect(value: unknown, into: Set<StreamId>): void {
  if (typeof value === 'string') {
    if (value.length > 40 && STREAM.test(value)) into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) collect(member, into);
  }
}
