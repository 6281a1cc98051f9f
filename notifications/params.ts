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
  'attends',
  'term',
  'symbol',
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
    ...ofSeats(event),
    ...ofChanges(event),
    ...ofDeadlines(event),
    ['event', eventOf(data)],
    ['dates', datesOf(dates) ?? legalDatesOf(data)],
    ['fromDates', typeof from === 'object' ? datesOf(from) : undefined],
    ...noticePeriodOf(data),
    ['party', partyOf(data)],
    ['parties', partiesIn(data)],
  ]);
}

/** What the sentences about seats, people and candidates say, each a code: elsewhere members of these names may hold free text (I14). */
function ofSeats({ name, data }: AnyEvent): [string, unknown][] {
  switch (name) {
    case 'seat-set':
      return [['seat', `seat-is-${data.state}`]];
    case 'representative-accredited':
    case 'accreditation-ended':
      return [['function', `function-${data.capacity}`]];
    case 'candidate-registered':
    case 'candidate-step-recorded':
    case 'candidature-withdrawn':
      return [['status', data.for]];
    default:
      return [];
  }
}

/** What the sentences about a meeting's deadlines say: what for, and until when where it is one. */
function ofDeadlines({ name, data }: AnyEvent): [string, unknown][] {
  if (name === 'meeting-deadline-removed') return [['deadlinePurpose', purposeOf(data.purpose)]];
  const [only, ...others] = name === 'deadlines-fixed' ? data.deadlines : [];
  if (only === undefined || others.length > 0) return [];
  return [
    ['deadlinePurpose', purposeOf(only.purpose)],
    ['until', only.resolved?.at],
  ];
}

/** Words that a purpose has; `other` says nothing. */
const purposeOf = (purpose: string): string | undefined => (purpose === 'other' ? undefined : purpose);

/** What the sentences about the organisation's names, organs and rules say. */
function ofChanges({ name, data }: AnyEvent): [string, unknown][] {
  switch (name) {
    case 'party-renamed':
    case 'organ-renamed':
    case 'office-renamed':
    case 'organisation-renamed':
      return [['names', data.names.map((each) => `${each.name} (${each.language})`).join(', ')]];
    case 'organ-dissolved':
      return [['organ', data.organ]];
    case 'competence-granted':
    case 'competence-withdrawn':
      return [
        ['organ', data.organ],
        ['documentKind', data.documentKind],
      ];
    case 'working-languages-set':
      return [['languages', data.languages.join(', ')]];
    case 'basic-quorum-set':
      return [
        ['numerator', data.numerator],
        ['denominator', data.denominator],
      ];
    default:
      return [];
  }
}

function plain(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** Of a convocation: how many days of notice it gives, and how many the body's rule asks for. */
function noticePeriodOf({ notice }: Data): [string, unknown][] {
  const { given, required } = (notice ?? {}) as { given?: number; required?: { days?: number } };
  return [
    ['given', given],
    ['required', required?.days],
  ];
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
