import { roomOf, type MeetingRecord } from '../../domain/meeting/index.ts';
import type { PaperStatus, RecordPaper } from '../../schemas/api-papers.ts';
import { delegations } from './attendance.ts';
import { STATUSES } from './codes.ts';
import { dayOfMeeting, headOf } from './heading.ts';
import { itemsSeen, listed, titled } from './items.ts';
import { named, type MeetingFolded } from './meeting-folded.ts';
import { recordItems, statementsOf } from './record-items.ts';
import type { PaperSource } from './source.ts';
import { tellerOn, type Teller } from './told.ts';

/**
 * The outcome record: what was decided, as the documents have it. A final one tells how everything stood when the record was closed, however
 * a document has gone on since; only statements that came later are added, as circulated separately (case 39).
 */
export function recordPaper(folded: MeetingFolded, source: PaperSource): RecordPaper {
  const { meeting } = folded;
  const tell = tellerOn(dayOfMeeting(folded, source), source);
  const { agenda, withdrawn, classes } = itemsSeen(meeting, source);
  const items = recordItems(agenda, folded, source, tell);
  const room = roomOf(meeting);
  const announced = named(folded.happened, 'silence-outcome-announced').flatMap(
    ({ document }) => source.documents.get(document)?.class ?? [],
  );
  const restricted = items.some(({ blocks, awaiting }) => blocks.length + awaiting.length > 0);
  return {
    paper: 'record',
    ...headOf('record', folded, source, tell, [...classes, ...announced, ...(restricted ? (['named'] as const) : [])]),
    status: tell.words(STATUSES, statusOf(meeting)),
    chair: chairOf(folded, source, tell),
    ...delegations(folded, source, tell),
    items,
    withdrawn: listed(withdrawn, tell),
    silence: silenceOf(folded, source, tell),
    separately: separatelyOf(folded, source, tell),
    recordClosed: room.recordClosedAt === undefined ? null : tell.moment(room.recordClosedAt),
    evidence: (meeting.evidence ?? []).map(({ source: said, place }) => ({ source: said, place })),
  };
}

function statusOf({ state, room }: MeetingRecord): PaperStatus {
  if (state === 'past') return 'attested';
  if (state === 'cancelled') return 'none';
  return room?.recordClosedAt === undefined ? 'draft' : 'final';
}

/** Who held the Chair, and from whom to whom it passed at the opening (RoP 14.2, case 26). Of the past nothing is made up. */
function chairOf({ meeting, happened }: MeetingFolded, source: PaperSource, tell: Teller): RecordPaper['chair'] {
  const { handovers, organisation } = source;
  const opened = named(happened, 'meeting-opened')[0];
  if (opened === undefined || organisation.organisation === null) return null;
  const own = handovers.find((each) => each.meeting === meeting.stream);
  if (own) {
    const handover = { from: tell.party(own.from), to: tell.party(own.to), at: tell.moment(own.at) };
    return { chair: handover.to, handover };
  }
  const before = handovers.findLast(({ at }) => at <= opened.recorded)?.to ?? handovers[0]?.from;
  return { chair: tell.party(before ?? organisation.organisation.chair.party), handover: null };
}

/** What silence decided, announced at the first meeting after it (OSCE Annex 1(A) step 5). */
function silenceOf({ happened }: MeetingFolded, { documents }: PaperSource, tell: Teller): RecordPaper['silence'] {
  return named(happened, 'silence-outcome-announced').flatMap(({ document: stream, round, announcedAt }) => {
    const document = documents.get(stream);
    if (document === undefined) return [];
    const { phase = 'requested', word = null } = document.rounds.get(round) ?? {};
    return [{ ...titled(document), round, outcome: tell.code(word ?? phase), announced: tell.moment(announcedAt) }];
  });
}

/** Statements that came after the record was closed, whether they were recorded before it was or since (case 39). */
function separatelyOf(folded: MeetingFolded, source: PaperSource, tell: Teller): RecordPaper['separately'] {
  const { agenda } = itemsSeen(folded.meeting, source);
  const late = statementsOf([...folded.happened, ...folded.after], source, tell).filter(({ separately }) => separately);
  return late.flatMap(({ document: stream, item, ...statement }) => {
    const document = source.documents.get(stream);
    const place = agenda.findIndex((each) => each.item.id === item);
    return document ? [{ ...titled(document), number: place < 0 ? null : place + 1, statement }] : [];
  });
}
