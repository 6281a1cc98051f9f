/** What is said of a meeting and its room, wherever it is said: papers, command line, pages. [English, Russian]. */
import type { Credentials, ItemRuling, Presence } from '../../schemas/meeting-room-commands.ts';
import type { ItemBlock, ItemState } from '../meeting/room-state.ts';
import type { MeetingRecord } from '../meeting/state.ts';
import type { Pair } from './pair.ts';

/** How an item stands: complete, so that a new state cannot be forgotten. */
export const ITEM_STATES: Readonly<Record<ItemState, Pair>> = {
  late: ['late, waits for the Chair', 'внесён после срока, ожидает решения Председателя'],
  listed: ['on the agenda', 'в повестке дня'],
  called: ['called', 'объявлен'],
  'not-opened': ['not opened', 'не открыт'],
  open: ['under consideration', 'рассматривается'],
  ruled: ['ruled on', 'решение оглашено'],
  adopted: ['adopted', 'принято'],
  'adopted-provisionally': ['adopted provisionally', 'принято предварительно'],
  'subject-to-silence': ['approved subject to silence', 'одобрено с условием процедуры молчания'],
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
  'adopted-subject-to-silence': ['adopted subject to silence', 'принято с условием процедуры молчания'],
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

export const SOURCES: Readonly<Record<ItemBlock['source'], Pair>> = {
  written: ['in writing', 'письменно'],
  room: ['in the room', 'на заседании'],
};

/** What a delegation answered for its written block. */
export const ANSWERS: Readonly<Record<NonNullable<ItemBlock['answer']>, Pair>> = {
  stands: ['stands', 'остаётся в силе'],
  joined: ['joined', 'снято'],
};
