import type { WorkingLanguage } from '../../domain/words/glossary.ts';
import type { z } from 'zod';
import type { MeetingRecord } from '../../domain/meeting/index.ts';
import type { PaperKind, PaperStatus } from '../../schemas/api-papers.ts';
import type { itemState } from '../../schemas/api-rooms.ts';
import type { VisibilityClass } from '../../schemas/content.ts';
import type { MeetingPayload } from '../../schemas/meeting-commands.ts';
import type { Credentials, ItemRuling, Presence } from '../../schemas/meeting-room-commands.ts';

export type Pair = readonly [en: string, ru: string];
type Announced = MeetingPayload<'announce-meeting'>;

export const inLanguage = (pair: Pair, language: WorkingLanguage): string => pair[language === 'ru' ? 1 : 0];

/** What each paper is called. */
export const PAPERS: Readonly<Record<PaperKind, Pair>> = {
  agenda: ['Agenda', 'Повестка дня'],
  attendance: ['Attendance list', 'Список присутствующих делегаций'],
  record: ['Outcome record', 'Итоговый документ'],
};

export const STATUSES: Readonly<Record<PaperStatus, Pair>> = {
  draft: ['draft', 'проект'],
  final: ['final', 'окончательный'],
  attested: ['attested, not decided here', 'засвидетельствовано, решение принято не здесь'],
  none: ['no record: the meeting was cancelled', 'журнала нет: заседание отменено'],
};

/** How an item stands: complete, so that a new state cannot be forgotten. */
export const ITEM_STATES: Readonly<Record<z.infer<typeof itemState>, Pair>> = {
  late: ['late, waits for the Chair', 'внесён после срока, ожидает решения Председателя'],
  listed: ['on the agenda', 'в повестке дня'],
  called: ['called', 'объявлен'],
  'not-opened': ['not opened', 'не открыт'],
  open: ['under consideration', 'рассматривается'],
  ruled: ['ruled on', 'решение оглашено'],
  adopted: ['adopted', 'принято'],
  'adopted-provisionally': ['adopted provisionally', 'принято предварительно'],
  'subject-to-silence': ['approved subject to silence', 'одобрено при условии процедуры молчания'],
  'not-adopted': ['not adopted', 'не принято'],
  contested: ['contested', 'оспорено'],
  deferred: ['deferred', 'отложено'],
  referred: ['referred', 'передано'],
  withdrawn: ['withdrawn', 'снят с повестки дня'],
};

/** What the Chair ruled: complete, so that a new ruling cannot be forgotten. */
export const RULINGS: Readonly<Record<ItemRuling, Pair>> = {
  adopted: ['adopted', 'принято'],
  'adopted-ad-referendum': ['adopted ad referendum', 'принято ad referendum'],
  'adopted-subject-to-silence': ['adopted subject to silence', 'принято при условии процедуры молчания'],
  deferred: ['deferred', 'отложено'],
  referred: ['referred', 'передано'],
  blocked: ['no consensus', 'консенсус не достигнут'],
};

export const PRESENCES: Readonly<Record<Presence, Pair>> = {
  present: ['present', 'присутствует'],
  left: ['left', 'покинула заседание'],
  absent: ['absent', 'отсутствует'],
};

export const CREDENTIALS: Readonly<Record<Credentials, Pair>> = {
  accepted: ['accepted', 'приняты'],
  pending: ['pending, takes part provisionally', 'рассматриваются, участвует временно'],
  none: ['none', 'не представлены'],
};

export const MEETING_STATES: Readonly<Record<MeetingRecord['state'], Pair>> = {
  announced: ['announced', 'объявлено'],
  open: ['open', 'открыто'],
  closed: ['closed', 'закрыто'],
  cancelled: ['cancelled', 'отменено'],
  past: ['held, attested', 'состоялось, засвидетельствовано'],
};

export const MODES: Readonly<Record<NonNullable<Announced['mode']>, Pair>> = {
  'in-person': ['in person', 'очно'],
  online: ['online', 'онлайн'],
  hybrid: ['hybrid', 'в смешанном формате'],
};

/** With a number before it, or without: `7th regular meeting`, `7-е очередное заседание`. */
export const MEETING_KINDS: Readonly<Record<Announced['kind'], Pair>> = {
  regular: ['regular meeting', 'очередное заседание'],
  informal: ['informal meeting', 'неформальное заседание'],
  conference: ['conference', 'конференция'],
  gathering: ['meeting', 'встреча'],
};

/** Endings of Russian ordinals by the gender of what is counted. */
export const ORDINALS_RU: Readonly<Record<Announced['kind'], 'е' | 'я'>> = {
  regular: 'е',
  informal: 'е',
  conference: 'я',
  gathering: 'я',
};

export const DISTRIBUTIONS: Readonly<Record<VisibilityClass, Pair>> = {
  public: ['public', 'открытое'],
  members: ['Member States', 'государства-члены'],
  named: ['restricted', 'ограниченное'],
};

export const CHECKS: Readonly<Record<'opening' | 'challenge', Pair>> = {
  opening: ['at the opening', 'при открытии'],
  challenge: ['on challenge', 'по запросу'],
};

export const SOURCES: Readonly<Record<'written' | 'room', Pair>> = {
  written: ['in writing', 'письменно'],
  room: ['in the room', 'на заседании'],
};
