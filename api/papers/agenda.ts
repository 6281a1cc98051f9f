import { cutOffOf } from '../../domain/meeting/index.ts';
import type { AgendaPaper } from '../../schemas/api-papers.ts';
import { dayOfMeeting, headOf } from './heading.ts';
import { itemsSeen, listed } from './items.ts';
import type { MeetingFolded } from './meeting-folded.ts';
import type { PaperSource } from './source.ts';
import { tellerOn } from './told.ts';

/** The agenda: what is taken in which order, and how each item stands. */
export function agendaPaper(folded: MeetingFolded, source: PaperSource): AgendaPaper {
  const tell = tellerOn(dayOfMeeting(folded, source), source);
  const { agenda, late, withdrawn, classes } = itemsSeen(folded.meeting, source);
  const cutOff = cutOffOf(folded.meeting);
  return {
    paper: 'agenda',
    ...headOf('agenda', folded, source, tell, classes),
    cutOff: cutOff === undefined ? null : tell.moment(cutOff),
    items: listed(agenda, tell),
    late: listed(late, tell),
    withdrawn: listed(withdrawn, tell),
  };
}
