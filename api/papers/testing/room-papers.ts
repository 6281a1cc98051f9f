/** Papers out of a room in memory: the same source that the API reads, made of the world's streams. */
import type { DocumentState } from '../../../domain/document/index.ts';
import type { MeetingState } from '../../../domain/meeting/index.ts';
import type { Viewer } from '../../../domain/visibility.ts';
import type { WorldEvent } from '../../../domain/world/index.ts';
import { datesText, day, instantText, momentText } from '../../../notifications/times.ts';
import type {
  AgendaPaper,
  AttendancePaper,
  Paper,
  PaperAudience,
  PaperKind,
  RecordPaper,
} from '../../../schemas/api-papers.ts';
import type { ContentReference } from '../../../schemas/content.ts';
import type { RecordedEventShape } from '../../../schemas/event.ts';
import { ORGANISATION, type RoomInMemory } from '../../../test/meetings/room.ts';
import { folded, paperOf } from '../index.ts';
import type { PaperDocument } from '../paper-document.ts';
import { lookers, sightOf } from '../sight.ts';
import type { Handover, PaperSource } from '../source.ts';

export interface PaperOptions {
  viewer?: Viewer;
  language?: 'en' | 'ru';
  audience?: PaperAudience;
  /** Words of titles by document; the meeting's by its stream. */
  titles?: Readonly<Record<string, string | null>>;
}

const SECRETARIAT: Viewer = { role: 'secretariat' };
const ZONE = 'Asia/Almaty';

/** An event of the world in the form of the record; its hash is its sequence in hexadecimal. */
function recorded({ stream, name, data, effective, place, command }: WorldEvent): RecordedEventShape {
  const aggregate = stream.includes('/meeting/') ? 'meeting' : 'document';
  const hash = place.sequence.toString(16).padStart(64, '0');
  return {
    v: 1,
    id: `${stream}#${place.sequence}`,
    type: `nemcon.${aggregate}.${name}.v1`,
    source: 'urn:nemcon:test:cica',
    subject: stream,
    sequence: place.sequence,
    recorded: place.recorded,
    effective,
    cause: { command: command as never, clock: 'demonstration' },
    data: data as never,
    prevhash: hash,
    hash,
  };
}

function documentOf({ document }: DocumentState, title: string | null | undefined): PaperDocument | undefined {
  if (document === null) return undefined;
  const rounds = [...document.closedRounds, ...(document.round ? [document.round] : [])];
  const { provisional, id } = document.round ?? {};
  return {
    id: document.stream.slice(-36),
    class: document.visibility.class,
    named: document.visibility.named ?? [],
    title: title === undefined ? `Title of ${document.stream.slice(-2)}` : title,
    titleLanguage: document.title.language,
    revisions: new Map(
      document.revisions.map(({ number, references = [] }): [number, ContentReference[]] => [number, references]),
    ),
    rounds: new Map(rounds.map((round) => [round.id, { phase: round.phase, word: round.word ?? null }])),
    provisional: new Map(provisional && id ? [[id, provisional]] : []),
  };
}

function handovers(room: RoomInMemory): Handover[] {
  return room.world
    .eventsOf(ORGANISATION)
    .filter(({ name }) => name === 'chair-handed-over')
    .map(({ data, place }) => ({ ...(data as Omit<Handover, 'at'>), at: place.recorded }));
}

export function sourceOf(
  room: RoomInMemory,
  meeting: string,
  { viewer = SECRETARIAT, language = 'en', audience, titles = {} }: PaperOptions = {},
): PaperSource {
  const sight = sightOf(lookers(viewer, audience));
  const documents = new Map<string, PaperDocument>();
  for (const [stream, state] of room.world.states) {
    const document = stream.includes('/document/') ? documentOf(state as DocumentState, titles[stream]) : undefined;
    if (document && sight.sees({ class: document.class, named: [...document.named] })) documents.set(stream, document);
  }
  const meetings: PaperSource['meetings'] = new Map(
    [...room.world.states].flatMap(([stream, state]) => {
      const found = stream.includes('/meeting/') ? (state as MeetingState).meeting : null;
      return found && sight.sees(found.visibility)
        ? [[stream, { id: stream.slice(-36), title: titles[stream] ?? null }] as const]
        : [];
    }),
  );
  return {
    language,
    times: {
      zone: ZONE,
      text: (at) => instantText(at, language, ZONE),
      brief: (at) => momentText(at, language, ZONE),
      day: (at) => day(at, ZONE),
      dates: (dates) => datesText(dates, language),
    },
    events: room.world.eventsOf(meeting).map(recorded),
    organisation: room.world.organisation(ORGANISATION),
    handovers: handovers(room),
    sight,
    documents,
    meetings,
    title: titles[meeting] ?? null,
  };
}

/** A paper of a meeting in memory. */
function paper(kind: PaperKind, room: RoomInMemory, meeting: string, options?: PaperOptions): Paper {
  const source = sourceOf(room, meeting, options);
  const found = folded(source.events);
  if (found === undefined) throw new Error(`There is no meeting ${meeting}.`);
  return paperOf(kind, found, source);
}

type Make<P> = (room: RoomInMemory, meeting: string, options?: PaperOptions) => P;
export const agendaOf: Make<AgendaPaper> = (...of) => paper('agenda', ...of) as AgendaPaper;
export const attendanceOf: Make<AttendancePaper> = (...of) => paper('attendance', ...of) as AttendancePaper;
export const recordOf: Make<RecordPaper> = (...of) => paper('record', ...of) as RecordPaper;
