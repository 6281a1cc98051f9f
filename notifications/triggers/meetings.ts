import type { MeetingEventName } from '../../schemas/meeting-events.ts';
import { meetingDeadlineTriggers } from './deadlines.ts';
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
  // A convocation is sent once, and told once; one whose notice is short is told to all, invited or not.
  'meeting-convened': [
    tell(['invited'], 'meeting-convened-short', 'asks', {
      asks: 'record-invitation-reply',
      only: 'the notice is short',
    }),
    tell(['invited'], 'meeting-convened', 'asks', { asks: 'record-invitation-reply' }),
    tell(['party', 'members', 'chair', 'secretariat'], 'meeting-convened-short', 'at-once', {
      only: 'the notice is short',
    }),
    tell(['party'], 'meeting-convened', 'at-once'),
    tell(['chair', 'secretariat'], 'meeting-convened', 'informs'),
  ],
  'invitation-reply-recorded': [tell(['secretariat'], 'invitation-reply-recorded', 'quiet')],
  'meeting-postponed': [tell(everybody, 'meeting-postponed', 'at-once')],
  'meeting-cancelled': [tell(everybody, 'meeting-cancelled', 'at-once')],
  'agenda-item-added': [tell(['members', 'chair', 'secretariat'], 'agenda-item-added', 'informs')],
  'agenda-item-withdrawn': [tell(['members', 'chair', 'secretariat'], 'agenda-item-withdrawn', 'informs')],
  'late-item-admitted': [tell(['members', 'chair', 'secretariat'], 'late-item-admitted', 'informs')],
  ...meetingDeadlineTriggers,
  'cut-off-set': [tell(['members', 'chair', 'secretariat'], 'cut-off-set', 'informs')],
  'agenda-ordered': nobody('it is the order of a list that all can see'),
  'attendance-recorded': nobody('those in the room know it; the outcome record has it'),
  'quorum-check-requested': nobody('it is between the parts of the program'),
  'quorum-checked': nobody('it is said in the room; the outcome record has it'),
  'written-block-registered': nobody('it is told of in the round of its document, in which it is entered'),
  'items-called': nobody('it is said in the room; the rounds of the documents tell of it'),
  'item-round-opened': nobody('the document tells of its round'),
  'room-position-recorded': nobody('the document tells of the position'),
  'call-answered': nobody('it is said in the room; what stands is told by the document'),
  'item-ruled': nobody('the document tells what came of it'),
  'en-bloc-proposed': nobody('it is said in the room'),
  'item-taken-out-of-bloc': nobody('it is said in the room; the document tells of the objection'),
  'bloc-ruled': nobody('the documents tell what came of it'),
  'item-outcome-noted': nobody('the document told it'),
  'statement-attached': [tell(['members', 'chair', 'secretariat'], 'statement-attached', 'informs')],
  'silence-outcome-announced': [tell(['members', 'chair', 'secretariat'], 'silence-outcome-announced', 'informs')],
  'record-closed': [tell(['members', 'chair', 'secretariat'], 'record-closed', 'quiet')],
  'act-refused': [tell(['secretariat'], 'act-refused', 'informs')],
  'delivery-accepted': nobody('it is between the parts of the program'),
  'delivery-refused': [tell(['secretariat'], 'delivery-refused', 'asks', { asks: 'look-into-delivery' })],
};
