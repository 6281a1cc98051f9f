import {
  provisionalAdoptions,
  revisionsOfAll,
  roundsOfAll,
  seenStreams,
  type Queryable,
  type SubjectRow,
} from '../../readmodels/queries/index.ts';
import type { Viewer } from '../../domain/visibility.ts';
import type { ContentReference, Visibility } from '../../schemas/content.ts';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { PartyId, RoundId, StreamId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import { documentsOf } from './items.ts';
import { named, type MeetingFolded } from './meeting-folded.ts';
import type { PaperDocument } from './paper-document.ts';

/** All who look at a paper: its reader, and those to whom he hands it. */
export type Viewers = readonly (Viewer | undefined)[];
/** The words of a content, where all who look may read them. */
export type Read = (reference: ContentReference, visibility: Visibility) => Promise<string | null>;

/** What all who look may see of several streams. */
export async function seenByAll(
  db: Queryable,
  viewers: Viewers,
  streams: readonly StreamId[],
): Promise<Map<StreamId, SubjectRow>> {
  const [first = new Map<StreamId, SubjectRow>(), ...others] = await Promise.all(
    viewers.map((viewer) => seenStreams(db, viewer, streams)),
  );
  return new Map([...first].filter(([stream]) => others.every((seen) => seen.has(stream))));
}

/** What a paper tells of documents that all who look may see. `knownAt`: as it was recorded by then. */
export async function documentsSeen(
  db: Queryable,
  viewers: Viewers,
  { meeting, happened, settled }: MeetingFolded,
  read: Read,
  knownAt?: Instant,
): Promise<ReadonlyMap<StreamId, PaperDocument>> {
  const subjects = await seenByAll(db, viewers, documentsOf(meeting, named(happened, 'silence-outcome-announced')));
  const streams = [...subjects.keys()];
  const [viewer] = viewers;
  // Of what is confirmed later a final record says nothing: it stands as it was when it was closed.
  const by = settled ?? knownAt;
  const [revisions, rounds, ...awaited] = await Promise.all([
    revisionsOfAll(db, viewer, streams),
    roundsOfAll(db, viewer, streams),
    ...viewers.map(async (each) => awaitedIn(await provisionalAdoptions(db, each, streams, by))),
  ]);
  const awaiting = (stream: StreamId, round: RoundId) => {
    const told = awaited.map((seen) => seen.get(`${stream} ${round}`));
    return told.includes(undefined) ? undefined : told[0];
  };
  const entries = [...subjects].map(async ([stream, subject]): Promise<[StreamId, PaperDocument]> => {
    const own = rounds.filter((round) => round.stream === stream);
    const texts = revisions.filter((each) => each.stream === stream);
    const provisional = own.flatMap(({ round }) => {
      const waits = awaiting(stream, round);
      return waits ? [[round, waits] as const] : [];
    });
    const document = {
      ...{ id: subject.id, class: subject.class, named: subject.named },
      title: await read(subject.title, subject),
      titleLanguage: subject.title.language,
      revisions: new Map(texts.map((each) => [each.revision, each.texts])),
      rounds: new Map(own.map(({ round, phase, word }) => [round, { phase, word }])),
      provisional: new Map(provisional),
    };
    return [stream, document];
  });
  return new Map(await Promise.all(entries));
}

/** By document and round: on whom a provisional adoption still waited after these events. */
function awaitedIn(events: Awaited<ReturnType<typeof provisionalAdoptions>>) {
  const waits = new Map<string, { awaiting: PartyId[]; confirmBy: Instant }>();
  for (const { type, subject, data } of events) {
    const key = `${subject} ${(data as { round: RoundId }).round}`;
    if (type.includes('.round-adopted-provisionally.')) {
      const { awaiting, confirmBy } = data as DocumentEventData<'round-adopted-provisionally'>;
      waits.set(key, { awaiting, confirmBy });
    } else {
      const { party } = data as DocumentEventData<'ad-referendum-confirmed'>;
      const before = waits.get(key);
      if (before) waits.set(key, { ...before, awaiting: before.awaiting.filter((each) => each !== party) });
    }
  }
  return waits;
}
