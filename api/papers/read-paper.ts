import type { OrganisationState } from '../../domain/organisation/index.ts';
import type { MeetingRecord } from '../../domain/meeting/index.ts';
import type { WorkingLanguage } from '../../domain/words/glossary.ts';
import { datesText, day, instantText, momentText } from '../../notifications/times.ts';
import { allEventsOf, chairHandovers, meetingOf, stateOf } from '../../readmodels/queries/index.ts';
import type { Paper, PaperAudience, PaperKind } from '../../schemas/api-papers.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Identity } from '../identity.ts';
import type { ReadDependencies } from '../read-context.ts';
import { titleText } from '../title-texts.ts';
import { folded, paperOf } from './index.ts';
import type { MeetingFolded } from './meeting-folded.ts';
import { documentsSeen, seenByAll, type Read, type Viewers } from './read-documents.ts';
import { lookers, sightOf, type Sight } from './sight.ts';
import type { Handover, PaperSource, Times } from './source.ts';

type Dependencies = Pick<ReadDependencies, 'db' | 'content'>;

export interface PaperAsked {
  stream: StreamId;
  paper: PaperKind;
  language: WorkingLanguage;
  audience?: PaperAudience;
  /** As it was recorded by this instant. */
  knownAt?: Instant;
}

/** A paper as its reader may have it; undefined where there is no such meeting for him, or for those to whom he hands it (I14). */
export async function readPaper(
  { db, content }: Dependencies,
  { organisation: id, viewer }: Identity,
  { stream, paper, language, audience, knownAt }: PaperAsked,
): Promise<Paper | undefined> {
  const viewers = lookers(viewer, audience);
  const rows = await Promise.all(viewers.map((each) => meetingOf(db, each, stream)));
  if (rows.includes(undefined)) return undefined;
  const [events, organisation, handovers] = await Promise.all([
    allEventsOf(db, stream, knownAt),
    stateOf<OrganisationState>(db, `${id}/organisation`),
    handoversOf(db, id, knownAt),
  ]);
  const found = folded(events);
  if (found === undefined || organisation === undefined) return undefined;
  const sight = sightOf(viewers);
  const read = readerOf(content, id, sight);
  const source: PaperSource = {
    ...{ language, events, organisation, handovers, sight },
    times: timesOf(found.meeting, organisation, language),
    documents: await documentsSeen(db, viewers, found, read, knownAt),
    meetings: await meetingsSeen(db, viewers, found, read),
    title: await read(found.meeting.title, found.meeting.visibility),
  };
  return paperOf(paper, found, source);
}

/** The words of titles, of those that all who look may read. */
function readerOf(content: Dependencies['content'], organisation: string, sight: Sight): Read {
  return async (reference, { named }) =>
    sight.sees({ class: reference.class, ...(named ? { named } : {}) })
      ? titleText(content, organisation, reference)
      : null;
}

/** The clocks of the organ's own seat, else of the organisation's. */
function timesOf({ organ }: MeetingRecord, { organisation }: OrganisationState, language: WorkingLanguage): Times {
  const own = organisation?.organs.find(({ id }) => id === organ)?.seatZone;
  const zone = own ?? organisation?.seatZone ?? 'UTC';
  return {
    zone,
    text: (at) => instantText(at, language, zone),
    brief: (at) => momentText(at, language, zone),
    day: (at) => day(at, zone),
    dates: (dates) => datesText(dates, language),
  };
}

async function handoversOf(db: Dependencies['db'], organisation: string, by?: Instant): Promise<Handover[]> {
  return (await chairHandovers(db, organisation, by)).map(({ data, recorded }) => {
    const { from, to, meeting } = data as OrganisationEventData<'chair-handed-over'>;
    return { from, to, at: recorded, ...(meeting === undefined ? {} : { meeting }) };
  });
}

/** Meetings to which an item was deferred. */
async function meetingsSeen(db: Dependencies['db'], viewers: Viewers, { meeting }: MeetingFolded, read: Read) {
  const named = meeting.room?.items.flatMap(({ ruling }) => ruling?.deferredTo ?? []) ?? [];
  const subjects = await seenByAll(db, viewers, [...new Set(named)]);
  const entries = [...subjects].map(async ([stream, { id, title, ...visibility }]) => {
    return [stream, { id, title: await read(title, visibility) }] as const;
  });
  return new Map(await Promise.all(entries));
}
