import type { Attributes } from '@opentelemetry/api';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { CommandId } from '../../schemas/identifiers.ts';

/** Events side by side with the command that they came from: a trace is an act's. */
export function byCommand(events: readonly RecordedEventShape[]): Map<CommandId, RecordedEventShape[]> {
  const groups = new Map<CommandId, RecordedEventShape[]>();
  for (const event of events) {
    const { id } = event.cause.command;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [event]);
    else group.push(event);
  }
  return groups;
}

/** What a trace may say of events: which, never what they say or whose they are (I14). */
export function aboutEvents(events: readonly RecordedEventShape[]): Attributes {
  const [first] = events;
  return {
    'nemcon.stream': first?.subject ?? '',
    'nemcon.command': first?.cause.command.kind ?? '',
    'nemcon.sequence.first': first?.sequence ?? 0,
    'nemcon.sequence.last': events.at(-1)?.sequence ?? 0,
    'nemcon.events': events.map(({ type }) => type),
  };
}
