import { lastRound } from '../domain/document/lookups.ts';
import type { DocumentRecord } from '../domain/document/index.ts';
import type { PartyId } from '../schemas/identifiers.ts';
import type { Instant } from '../schemas/time.ts';
import type { AnyEvent } from './conditions.ts';

/** What a sentence is filled with: facts of the record, never free text (I14). */
export interface NoticeParams {
  party?: PartyId;
  parties?: PartyId[];
  fromParty?: PartyId;
  toParty?: PartyId;
  until?: Instant;
  dates?: string[];
  fromDates?: string[];
  [fact: string]: string | number | string[] | undefined;
}

/** Members of an event's data that go into a sentence as they are or as a word of the glossary. */
const FACTS = [
  'round',
  'revision',
  'stage',
  'word',
  'position',
  'because',
  'code',
  'rule',
  'ruling',
  'reason',
  'resolution',
  'status',
  'mode',
  'place',
  'name',
  'title',
  'act',
  'term',
] as const;

type Data = Readonly<Record<string, unknown>>;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const list = (value: unknown): string[] | undefined => (Array.isArray(value) ? (value as string[]) : undefined);

/** The facts of an event for its sentence; `document` is the state after it. Content is left out: a reference is no text. */
export function paramsOf(event: AnyEvent, document: DocumentRecord | null): NoticeParams {
  const data = event.data as Data;
  const facts: [string, unknown][] = FACTS.map((name) => [name, plain(data[name])]);
  const { dates, from } = data as { dates?: Dates; from?: Dates | string };
  const until = untilOf(data) ?? roundExpiry(event, document);
  return defined([
    ...facts,
    ['why', data['withoutEffect']],
    ['toStage', event.name === 'stage-returned' ? data['to'] : data['referredTo']],
    ['fromParty', event.name === 'chair-handed-over' ? from : undefined],
    ['toParty', event.name === 'chair-handed-over' ? data['to'] : undefined],
    ['until', until],
    ['event', eventOf(data)],
    ['dates', datesOf(dates) ?? legalDatesOf(data)],
    ['fromDates', typeof from === 'object' ? datesOf(from) : undefined],
    ['party', partyOf(data)],
    ['parties', partiesIn(data)],
  ]);
}

function plain(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

interface Dates {
  from: string;
  to?: string | undefined;
}
const datesOf = (dates: Dates | undefined): string[] | undefined =>
  dates && [dates.from, ...(dates.to === undefined ? [] : [dates.to])];

/** The date that an event of the treaty desk is about: the one that stands, where one is disputed. */
function legalDatesOf({ stands, on }: Data): string[] | undefined {
  const date = text(stands) ?? text(on);
  return date === undefined ? undefined : [date];
}

/** `party`, or the State that broke the silence; a party that is admitted comes with its whole entry. `unnamed` is nobody. */
function partyOf({ party, by }: Data): PartyId | undefined {
  return text(party) ?? text((party as { id?: unknown } | undefined)?.id) ?? (by === 'unnamed' ? undefined : text(by));
}

function partiesIn(data: Data): PartyId[] | undefined {
  const several = list(data['parties']) ?? list(data['awaiting']) ?? list(data['by']);
  if (several !== undefined) return several;
  const one = partyOf(data);
  return one === undefined ? undefined : [...new Set([one, ...(list(data['jointlyWith']) ?? [])])];
}

function untilOf(data: Data): Instant | undefined {
  const { expiry, deadline, confirmBy, until, endsAt, dueAt } = data as {
    expiry?: Instant | { at: Instant };
    deadline?: { at: Instant };
    confirmBy?: Instant;
    until?: { at?: Instant };
    endsAt?: Instant;
    dueAt?: Instant;
  };
  return typeof expiry === 'number'
    ? expiry
    : (expiry?.at ?? deadline?.at ?? confirmBy ?? until?.at ?? endsAt ?? dueAt);
}

/** The event with which a validity ends (case 45). */
function eventOf({ until }: Data): string | undefined {
  return text((until as { event?: unknown } | undefined)?.event);
}

/** A reminder does not repeat the expiry; the state has it. */
function roundExpiry({ name, data }: AnyEvent, document: DocumentRecord | null): Instant | undefined {
  return name === 'reminder-issued' && document !== null ? lastRound(document, data.round)?.expiry : undefined;
}

function defined(entries: [string, unknown][]): NoticeParams {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as NoticeParams;
}
