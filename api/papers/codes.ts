import type { Pair } from '../../domain/words/pair.ts';
import type { PaperKind, PaperStatus } from '../../schemas/api-papers.ts';
import type { VisibilityClass } from '../../schemas/content.ts';
import type { MeetingPayload } from '../../schemas/meeting-commands.ts';

type Announced = MeetingPayload<'announce-meeting'>;

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
