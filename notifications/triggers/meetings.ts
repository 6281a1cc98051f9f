import type { MeetingEventName } from '../../schemas/meeting-events.ts';
import { nobody, tell, type Trigger } from '../trigger.ts';

const everybody = ['members', 'chair', 'secretariat', 'depositary', 'observers'] as const;

/** Who is told of which event of a meeting. A meeting that moves keeps its name, and all are told (case 28). */
export const meetingTriggers: Record<MeetingEventName, Trigger> = {
  'meeting-announced': [tell(everybody, 'meeting-announced', 'informs')],
  'past-meeting-recorded': nobody('what was before the body decided here is attested, and told to nobody (I15)'),
  'meeting-re-dated': [tell(everybody, 'meeting-re-dated', 'at-once')],
  'meeting-moved': [tell(everybody, 'meeting-moved', 'at-once')],
  'meeting-opened': [tell(everybody, 'meeting-opened', 'informs')],
  'meeting-closed': [tell(everybody, 'meeting-closed', 'quiet')],
  'meeting-cancelled': [tell(everybody, 'meeting-cancelled', 'at-once')],
  'act-refused': [tell(['secretariat'], 'act-refused', 'informs')],
  'delivery-accepted': nobody('it is between the parts of the program'),
  'delivery-refused': [tell(['secretariat'], 'delivery-refused', 'asks', { asks: 'look-into-delivery' })],
};
