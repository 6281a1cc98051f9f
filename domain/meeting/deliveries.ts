import type { DeliveryRequest, EventPlace } from '../../schemas/decider.ts';
import type { MeetingEvent } from '../../schemas/meeting-events.ts';
import type { OrganisationPayload } from '../../schemas/organisation-commands.ts';
import { organisationOf } from '../shared/index.ts';
import { deadlineDeliveries } from './deadlines-deliveries.ts';
import { roomDeliveries } from './room-deliveries.ts';
import type { MeetingState } from './state.ts';

/** A meeting tells the organisation that it was opened: a Chair's term may begin there (RoP 14.2, case 26). */
export function deliveries({ meeting }: MeetingState, event: MeetingEvent, place: EventPlace): DeliveryRequest[] {
  const { stream } = place;
  if (event.name !== 'meeting-opened')
    return meeting ? [...roomDeliveries(meeting, event, place), ...deadlineDeliveries(meeting, event)] : [];
  const payload: OrganisationPayload<'note-meeting-opening'> = { meeting: stream };
  return [{ target: organisationOf(stream), kind: 'note-meeting-opening', payload }];
}
