import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { MeetingEvent } from '../../schemas/meeting-events.ts';
import { eventName } from '../../chain/index.ts';
import { refers } from './refers.ts';
import { reveals } from './reveals.ts';
import type { Owned, TimelineRow } from './rows.ts';

/** The line of one event in the timeline of its stream. */
export function timelineRow(
  owner: Owned,
  event: RecordedEventShape,
  core: DocumentEvent | MeetingEvent | undefined,
): TimelineRow {
  const { command } = event.cause;
  const told = core === undefined ? undefined : reveals(core);
  const { round, party } = event.data as { round?: unknown; party?: unknown };
  return {
    ...owner,
    sequence: event.sequence,
    type: event.type,
    name: eventName(event.type),
    hash: event.hash,
    recorded: event.recorded,
    effective: event.effective,
    actor_token: command.actor.token,
    actor_role: command.actor.role,
    actor_party: command.actor.party ?? null,
    command: command.kind,
    command_id: command.id,
    round: typeof round === 'string' ? round : null,
    party: typeof party === 'string' ? party : null,
    reveals: told?.parties ?? null,
    position_class: told?.class ?? null,
    refers: refers(event),
  };
}
