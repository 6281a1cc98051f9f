import type { MeetingRecord } from '../../domain/meeting/index.ts';
import type { PaperHead, PaperKind } from '../../schemas/api-papers.ts';
import type { VisibilityClass } from '../../schemas/content.ts';
import type { PartialDate } from '../../schemas/time.ts';
import { MEETING_STATES } from '../../domain/words/meetings.ts';
import { inLanguage } from '../../domain/words/pair.ts';
import { DISTRIBUTIONS, MEETING_KINDS, MODES, ORDINALS_RU, PAPERS } from './codes.ts';
import { LABELS } from './labels.ts';
import type { MeetingFolded } from './meeting-folded.ts';
import type { PaperSource } from './source.ts';
import type { Teller } from './told.ts';

/** The day by whose names a paper names everything: that of the opening, else the one that is planned or attested. */
export function dayOfMeeting({ meeting, last }: MeetingFolded, { times }: PaperSource): PartialDate {
  const { openedAt, dates, attested } = meeting;
  if (openedAt !== undefined) return times.day(openedAt);
  const when = attested?.when;
  return dates?.from ?? when?.date ?? when?.notBefore ?? when?.notAfter ?? times.day(last.recorded);
}

/** What stands at the head of every paper. `classes`: of all that is in it. */
export function headOf(
  paper: PaperKind,
  folded: MeetingFolded,
  source: PaperSource,
  tell: Teller,
  classes: readonly VisibilityClass[],
): PaperHead {
  const { meeting, last } = folded;
  const { language, times } = source;
  const organisation = meeting.stream.slice(0, meeting.stream.indexOf('/'));
  const { organ, kind, mode, place, state, openedAt, closedAt, number } = meeting;
  return {
    language,
    name: inLanguage(PAPERS[paper], language),
    organisation: { id: organisation, name: tell.organisation(organisation) },
    meeting: {
      id: meeting.stream.slice(meeting.stream.lastIndexOf('/') + 1),
      organ: organ === undefined ? null : { organ, name: tell.organ(organ) },
      number: number ?? null,
      kind: tell.words(MEETING_KINDS, kind),
      heading: headingOf(meeting, language),
      title: source.title,
      titleLanguage: meeting.title.language,
      mode: mode === undefined ? null : tell.words(MODES, mode),
      place: place ?? null,
      days: daysOf(meeting, times),
      state: tell.words(MEETING_STATES, state),
      opened: openedAt === undefined ? null : tell.moment(openedAt),
      closed: closedAt === undefined ? null : tell.moment(closedAt),
    },
    zone: times.zone,
    distribution: tell.words(DISTRIBUTIONS, strictest([meeting.visibility.class, ...classes])),
    asOf: tell.moment(last.recorded),
    check: {
      stream: meeting.stream,
      sequence: last.sequence,
      hash: last.hash,
      text: inLanguage(LABELS.howToCheck, language),
    },
  };
}

function daysOf({ dates, attested }: MeetingRecord, { dates: text }: PaperSource['times']) {
  if (dates !== undefined) {
    const { from, to } = dates;
    return { from, ...(to === undefined ? {} : { to }), text: text(to === undefined ? [from] : [from, to]) };
  }
  const from = attested?.when.date;
  return from === undefined ? null : { from, text: text([from]) };
}

/** `7th regular meeting`, `7-е очередное заседание`. */
function headingOf({ kind, number }: MeetingRecord, language: PaperSource['language']): string {
  const what = inLanguage(MEETING_KINDS[kind], language);
  if (number === undefined) return what.charAt(0).toUpperCase() + what.slice(1);
  return language === 'ru' ? `${number}-${ORDINALS_RU[kind]} ${what}` : `${number}${ordinalEnding(number)} ${what}`;
}

function ordinalEnding(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th';
}

const STRICTNESS: readonly VisibilityClass[] = ['public', 'members', 'named'];
const strictest = (classes: readonly VisibilityClass[]): VisibilityClass =>
  STRICTNESS.findLast((own) => classes.includes(own)) ?? 'public';
