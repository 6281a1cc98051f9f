import { codeFor } from '../../../domain/words/codes.ts';
import {
  ANSWERS,
  CREDENTIALS,
  ITEM_STATES,
  MEETING_STATES,
  PRESENCES,
  SOURCES,
} from '../../../domain/words/meetings.ts';
import { saidIn, type Pair } from '../../../domain/words/pair.ts';
import { datesText, instantText } from '../../../notifications/times.ts';
import { columns } from './table.ts';

type Language = 'en' | 'ru';

/** A meeting as the API shows it, as far as it is told here. */
export interface MeetingShown {
  id: string;
  stream: string;
  organ: string | null;
  titleText?: string | null;
  state: string;
  mode: string | null;
  place: string | null;
  dateFrom: string | null;
  dateTo: string | null;
  attested?: { date?: string; notBefore?: string; notAfter?: string } | null;
  openedAt: number | null;
  closedAt: number | null;
}

export interface RoomShown {
  items: {
    item: string;
    document: string;
    titleText?: string | null;
    stage: string;
    state: string;
    ruling?: { ruling: string };
    because?: string;
    statements: number;
    blocks?: { party: string; source: string; answer?: string }[];
  }[];
  attendance: { party: string; presence: string; credentials: string }[];
  quorum: { present: number; needed: number; of: number; met: boolean } | null;
  deadlines?: { deadline: string; purpose: string; titleText?: string | null; fixed: { at: number | null } | null }[];
  recordClosedAt: number | null;
}

export interface MeetingWords {
  language: Language;
  seatZone: string;
  party: (id: string) => string;
  organ: (id: string) => string;
}

/** A code in the words of a table of meetings; the code itself where a newer API has one that this release does not know. */
function said(table: Readonly<Record<string, Pair>>, code: string, language: Language): string {
  return saidIn(table, code, language) ?? codeFor(code, language);
}

/** One line for each meeting: days, state, title, id. */
export function meetingList(meetings: readonly MeetingShown[], language: Language): string[] {
  if (meetings.length === 0) return [language === 'ru' ? 'Заседаний нет.' : 'There are no meetings.'];
  return columns(
    meetings.map((each) => [daysOf(each), said(MEETING_STATES, each.state, language), each.id, each.titleText ?? '–']),
    '',
  );
}

function daysOf({ dateFrom, dateTo, attested }: MeetingShown): string {
  if (dateFrom !== null) return dateTo === null ? dateFrom : `${dateFrom}/${dateTo}`;
  const { date, notBefore, notAfter } = attested ?? {};
  return date ?? (notBefore !== undefined || notAfter !== undefined ? `${notBefore ?? ''}..${notAfter ?? ''}` : '–');
}

/** A meeting with its room: the agenda in its order, delegations in protocol order (RoP 1.7), as the API gives them. */
export function meetingReport(meeting: MeetingShown, room: RoomShown, words: MeetingWords): string[] {
  const { language } = words;
  const says = (en: string, ru: string): string => (language === 'ru' ? ru : en);
  return [
    meeting.titleText ?? meeting.id,
    ...columns(headOf(meeting, room, words)),
    '',
    says('Agenda', 'Повестка дня'),
    ...(room.items.length === 0 ? [`  ${says('nothing yet', 'пока ничего')}`] : agendaOf(room, words)),
    '',
    says('Delegations', 'Делегации'),
    ...(room.attendance.length === 0 ? [`  ${says('none recorded', 'не отмечены')}`] : attendanceOf(room, words)),
    ...deadlinesOf(room, words),
  ];
}

function headOf(meeting: MeetingShown, { quorum, recordClosedAt }: RoomShown, words: MeetingWords): string[][] {
  const { language, seatZone, organ } = words;
  const says = (en: string, ru: string): string => (language === 'ru' ? ru : en);
  const time = (at: number): string => instantText(at, language, seatZone);
  const { dateFrom, dateTo, place, mode, openedAt, closedAt } = meeting;
  const days =
    dateFrom === null ? daysOf(meeting) : datesText(dateTo === null ? [dateFrom] : [dateFrom, dateTo], language);
  const where = [place, mode === null ? null : codeFor(mode, language)].filter((each) => each !== null).join(', ');
  const counted =
    quorum &&
    says(
      `${quorum.present} of ${quorum.of} present, ${quorum.needed} needed: ${quorum.met ? 'met' : 'not met'}`,
      `${quorum.present} из ${quorum.of}, необходимо ${quorum.needed}: ${quorum.met ? 'есть' : 'нет'}`,
    );
  return [
    [says('Id', 'Идентификатор'), meeting.id],
    [says('State', 'Состояние'), said(MEETING_STATES, meeting.state, language)],
    ...(meeting.organ === null ? [] : [[says('Organ', 'Орган'), organ(meeting.organ)]]),
    [says('Days', 'Дни'), days],
    ...(where === '' ? [] : [[says('Where', 'Где'), where]]),
    ...(openedAt === null ? [] : [[says('Opened', 'Открыто'), time(openedAt)]]),
    ...(closedAt === null ? [] : [[says('Closed', 'Закрыто'), time(closedAt)]]),
    [says('Quorum', 'Кворум'), counted ?? says('not established', 'не установлен')],
    ...(recordClosedAt === null ? [] : [[says('Record closed', 'Журнал закрыт'), time(recordClosedAt)]]),
  ];
}

function agendaOf({ items }: RoomShown, { language, party }: MeetingWords): string[] {
  const rows = columns(
    items.map(({ item, titleText, document, stage, state }, index) => [
      `${index + 1}.`,
      item,
      said(ITEM_STATES, state, language),
      `${titleText ?? document} (${codeFor(stage, language)})`,
    ]),
  );
  return items.flatMap(({ because, blocks = [], statements }, index) => [
    rows[index] ?? '',
    ...(because === undefined ? [] : [`       ${codeFor(because, language)}`]),
    ...blocks.map(
      ({ party: id, source, answer }) =>
        `       ${party(id)}: ${codeFor('objection', language)}, ${said(SOURCES, source, language)}${answer === undefined ? '' : `, ${said(ANSWERS, answer, language)}`}`,
    ),
    ...(statements === 0 ? [] : [`       ${language === 'ru' ? 'заявлений' : 'statements'}: ${statements}`]),
  ]);
}

function attendanceOf({ attendance }: RoomShown, { language, party }: MeetingWords): string[] {
  return columns(
    attendance.map(({ party: id, presence, credentials }) => [
      party(id),
      said(PRESENCES, presence, language),
      `${language === 'ru' ? 'полномочия' : 'credentials'}: ${said(CREDENTIALS, credentials, language)}`,
    ]),
  );
}

function deadlinesOf({ deadlines = [] }: RoomShown, { language, seatZone }: MeetingWords): string[] {
  if (deadlines.length === 0) return [];
  const rows = deadlines.map(({ deadline, purpose, titleText, fixed }) => [
    deadline,
    titleText ?? codeFor(purpose, language),
    fixed?.at ? instantText(fixed.at, language, seatZone) : '–',
  ]);
  return ['', language === 'ru' ? 'Сроки' : 'Deadlines', ...columns(rows)];
}
