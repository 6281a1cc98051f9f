import type { Paper, PaperKind } from '../../schemas/api-papers.ts';
import { agendaPaper } from './agenda.ts';
import { attendancePaper } from './attendance.ts';
import type { MeetingFolded } from './meeting-folded.ts';
import { recordPaper } from './record.ts';
import type { PaperSource } from './source.ts';

export { folded } from './meeting-folded.ts';
export { documentsOf } from './items.ts';

const makers: { [K in PaperKind]: (folded: MeetingFolded, source: PaperSource) => Extract<Paper, { paper: K }> } = {
  agenda: agendaPaper,
  attendance: attendancePaper,
  record: recordPaper,
};

/** A paper of a meeting, as its reader may have it: made of the source alone, so that the same record gives the same paper. */
export function paperOf(paper: PaperKind, folded: MeetingFolded, source: PaperSource): Paper {
  return makers[paper](folded, source);
}
