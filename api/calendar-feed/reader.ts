import { nameOf, type OrganisationState } from '../../domain/organisation/index.ts';
import { codeFor } from '../../domain/words/codes.ts';
import { namesOf } from '../../notifications/names.ts';
import { day, instantText } from '../../notifications/times.ts';
import type { OrganId, OrganisationId, PartyId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';

/** In whose words and whose time a calendar is written. */
export interface CalendarReader {
  organisation: OrganisationId;
  language: 'en' | 'ru';
  /** In both languages: [English, Russian]. */
  either: (en: string, ru: string) => string;
  /** An instant at the seat and, for a State, in its capital. */
  time: (at: Instant) => string;
  /** A State, an organ and the body by the name borne then (case 60), in the reader's language where there is one. */
  party: (id: PartyId, at: Instant) => string;
  organ: (id: OrganId, at: Instant) => string;
  body: (at: Instant) => string;
  own: PartyId | undefined;
}

/** A reader of a body as its organisation's record has it. */
export function calendarReader(
  state: OrganisationState,
  { organisation, language, own }: { organisation: OrganisationId; language: 'en' | 'ru'; own?: PartyId | undefined },
): CalendarReader {
  const names = namesOf(state, organisation);
  const { seatZone, zoneOf, party } = names;
  const zone = own === undefined ? undefined : zoneOf(own);
  const borne = (what: Parameters<typeof nameOf>[1], at: Instant): string | undefined =>
    nameOf(state, what, day(at, seatZone), language, at)?.name;
  return {
    organisation,
    language,
    either: (en, ru) => (language === 'ru' ? ru : en),
    time: (at) => instantText(at, language, seatZone, zone),
    party: (id, at) => party(id, language, at),
    organ: (id, at) => borne({ organ: id }, at) ?? wordsOf(id, language) ?? names.organ(id, language, at),
    body: (at) => borne({ organisation }, at) ?? names.organisation,
    own,
  };
}

/** No list of the organs' Russian names was read: the words of the explanations stand in where the roster has none. */
function wordsOf(id: OrganId, language: 'en' | 'ru'): string | undefined {
  const words = codeFor(id, language);
  return words === id ? undefined : words;
}

/** The instant that stands for a day when names are asked for: its noon, which is that day at nearly every seat. */
export const noonOf = (day: string): Instant => Date.parse(`${day}T12:00:00Z`);
