/** From an act as a story writes it to a payload as the edge hands it over, checked and completed by the schema of its command. */
import { z } from 'zod';
import { documentPayloads } from '../../schemas/document-commands.ts';
import type { DaysInput } from '../../schemas/api-inputs.ts';
import { meetingPayloads } from '../../schemas/meeting-commands.ts';
import { organisationPayloads } from '../../schemas/organisation-commands.ts';
import type { ResolvedDeadline } from '../../schemas/time.ts';
import { content } from './content.ts';
import { lengthOf } from './instants.ts';

export type Aggregate = 'document' | 'meeting' | 'organisation';
type Fields = Record<string, unknown>;
type WallTime = { wallTime: string; zone: string };
type CountedFor = { stage?: string | undefined; round?: string | undefined };
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
type Schema = z.ZodObject;

const TABLES = { document: documentPayloads, meeting: meetingPayloads, organisation: organisationPayloads } as const;

/** Whose command it is. Throws on one that is none. */
export function aggregateOf(kind: string): Aggregate {
  for (const [aggregate, table] of Object.entries(TABLES))
    if (Object.hasOwn(table, kind)) return aggregate as Aggregate;
  throw new Error(`There is no command "${kind}".`);
}

/** What an act leaves to its surroundings. */
export interface Surroundings {
  instant: (text: string) => number;
  /** As the edge counts days and resolves a wall time (I12, cases 12, 13). */
  resolve: (period: WallTime | DaysInput, for_: CountedFor) => ResolvedDeadline;
  /** `A` → its stream. */
  stream: (letter: string) => string;
  /** A document as it stands, as an item of a package. */
  item: (letter: string) => unknown;
  now: number;
  receivedAt: number;
  round: string | undefined;
  revision: number;
  stage: string | undefined;
  /** The electorate of the round, or the Member States. */
  members: readonly string[];
  /** What creates a stream says which body and which id. */
  creation: { organisation: string; id: string };
}

const TEXTS = ['title', 'statement', 'text', 'reason', 'note', 'purpose', 'nominee', 'fault', 'paper', 'proposedText'];
/** They hold the hash of the registered paper; elsewhere it is a text (I11). */
const PAPERS = [
  'attest-communication',
  'clarify-position',
  'register-written-block',
  'accredit-representative',
  'end-accreditation',
  'register-candidate',
  'withdraw-candidature',
];
/** A meeting's deadlines have names; elsewhere a deadline is an instant. */
const NAME_A_DEADLINE = ['set-meeting-deadline', 'remove-meeting-deadline'];
/** Facts of the room, each with the time at which it was seen: now, unless told. */
const SEEN_AT = [
  'openedAt',
  'closedAt',
  'calledAt',
  'saidAt',
  'ruledAt',
  'proposedAt',
  'announcedAt',
  'happenedAt',
  'issuedAt',
];
const INSTANTS = ['receivedAt', 'sentAt', ...SEEN_AT];

/** The payload of an act. Throws where the schema of the command does not take it. */
export function payloadOf(aggregate: Aggregate, kind: string, given: Fields, around: Surroundings): unknown {
  const schema = (TABLES[aggregate] as unknown as Record<string, Schema>)[kind];
  if (schema === undefined) throw new Error(`There is no command "${kind}".`);
  const payload = {
    ...(aggregate === 'meeting' ? seenInTheRoom(kind, schema.shape, around) : defaultsOf(kind, schema.shape, around)),
    ...given,
  };
  const read = Object.entries(payload).map(([key, value]) => [key, fieldOf(kind, key, value, around)]);
  const checked = schema.safeParse(Object.fromEntries(read));
  if (!checked.success) throw new Error(`The act ${kind} is not well formed: ${z.prettifyError(checked.error)}`);
  return checked.data;
}

const known = (shape: Fields, all: Fields): Fields =>
  Object.fromEntries(Object.entries(all).filter(([key, value]) => key in shape && value !== undefined));

/** What goes without saying of a meeting: that things are seen, or received, now. */
function seenInTheRoom(kind: string, shape: Fields, { now, receivedAt, creation }: Surroundings): Fields {
  return known(shape, {
    ...Object.fromEntries(SEEN_AT.map((key) => [key, now])),
    at: now,
    receivedAt,
    ...(PAPERS.includes(kind) ? { paper: 'paper', channel: 'note-verbale' } : {}),
    ...('organisation' in shape && 'id' in shape ? creation : {}),
  });
}

/** What goes without saying: the last round, the current text, the open stage, now. */
function defaultsOf(kind: string, shape: Fields, around: Surroundings): Fields {
  const { round, revision, stage, now, receivedAt, creation } = around;
  const all: Fields = {
    round,
    revision: kind === 'open-comment-period' ? undefined : revision,
    stage: kind === 'reopen-round' || kind === 'open-round' ? stage : undefined,
    basedOn: revision,
    ruledAt: now,
    happenedAt: now,
    signedOn: day(now),
    receivedOn: day(now),
    on: day(now),
    ...(PAPERS.includes(kind)
      ? { receivedAt, paper: 'paper', channel: 'note-verbale', registeredBy: 'registrar-of-the-secretariat' }
      : {}),
    ...('organisation' in shape && 'id' in shape ? creation : {}),
    ...(kind === 'sign-treaty' ? { fullPowers: 'not-needed', capacity: 'Minister for Foreign Affairs' } : {}),
    ...(kind === 'sign-treaty' ? { stage: 'signature' } : {}),
    ...(kind === 'receive-instrument' ? { stage: 'consent', inDueForm: true, act: 'accession' } : {}),
    ...(kind === 'record-ruling' ? { present: 'all' } : {}),
  };
  return known(shape, all);
}

/** The day at the seat of the cases. */
const day = (now: number): string => new Date(now + 5 * 3_600_000).toISOString().slice(0, 10);

function fieldOf(kind: string, key: string, value: unknown, around: Surroundings): unknown {
  if (key === 'texts') return textsOf(value);
  if (key === 'items' && !ofTheAgenda(kind))
    return (value as unknown[]).map((item) => (typeof item === 'string' ? around.item(item) : item));
  if (key === 'points') return (value as unknown[]).map(pointOf);
  if (key === 'present' || key === 'parties') return presentOf(value, around.members);
  if (key === 'period') return periodOf(value, kind === 'extend-round' ? { ...around, stage: undefined } : around);
  if (key === 'deadline' && !NAME_A_DEADLINE.includes(kind)) return deadlineOf(value, around);
  if (key === 'follows' && isObject(value))
    return { ...value, meeting: around.stream((value as { meeting: string }).meeting) };
  if (key === 'evidence' && typeof value === 'string') return [{ source: value, place: 'as told' }];
  if (PAPERS.includes(kind) && key === 'paper') return content(value as string).sha256;
  if (typeof value !== 'string') return value;
  // What a deadline of a meeting is for is a code.
  if (TEXTS.includes(key) && !(key === 'purpose' && NAME_A_DEADLINE.includes(kind))) return content(value);
  if (INSTANTS.includes(key)) return around.instant(value);
  if (/^[A-Z]$/.test(value)) return around.stream(value);
  return value;
}

/** In a meeting, items are named as its agenda names them. */
const ofTheAgenda = (kind: string): boolean => Object.hasOwn(meetingPayloads, kind);

function textsOf(value: unknown): unknown {
  const texts = typeof value === 'string' ? { en: value } : (value as Record<string, string>);
  return Object.entries(texts).map(([language, words]) => content(words, language));
}

function pointOf(value: unknown): unknown {
  if (typeof value === 'string') return { paragraph: value };
  const { paragraph, text, proposedText } = value as Record<string, string>;
  return {
    paragraph,
    ...(text === undefined ? {} : { text: content(text) }),
    ...(proposedText === undefined ? {} : { proposedText: content(proposedText) }),
  };
}

/** `all`, so many of them, or these. */
function presentOf(value: unknown, members: readonly string[]): unknown {
  if (value === 'all') return members;
  return typeof value === 'number' ? members.slice(0, value) : value;
}

/** `14 d`, or a deadline. */
function periodOf(value: unknown, around: Surroundings): unknown {
  if (typeof value === 'string') return { kind: 'minutes', minutes: lengthOf(value) / 60_000 };
  return { kind: 'until', deadline: deadlineOf(value, around) };
}

/** `+ 14 d`; a wall time in a zone, which the edge resolves; or the whole deadline with its derivation (I12). */
function deadlineOf(value: unknown, around: Surroundings): unknown {
  if (isObject(value) && ('zone' in value || 'days' in value) && !('derivation' in value))
    return around.resolve(value as unknown as WallTime | DaysInput, around);
  const { at, ...how } = (typeof value === 'string' ? { at: value } : value) as { at: string } & Fields;
  const instant = around.instant(at);
  const wallTime = new Date(instant).toISOString().slice(0, 16);
  return { at: instant, wallTime, zone: 'UTC', tzdata: '2025b', derivation: ['as told'], ...how };
}
