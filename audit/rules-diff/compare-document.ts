import { canonicalJson, eventName } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import { clauseDifferences, withClauses, type ClauseDifference } from './clauses.ts';
import { outcomesOf, sameOutcome, type Outcome } from './outcomes.ts';
import { commandsOf, replayUnder, type Replayed, type ReplayedEvent } from './replay-under.ts';

type Commands = ReturnType<typeof commandsOf>;

/** A past outcome that would differ. The record keeps the one that was: recorded outcomes never change (I2, I7). */
export interface OutcomeDifference {
  id: string;
  then?: Outcome;
  wouldBe?: Outcome;
  /** `date`: the same outcome on another date. */
  differs: 'outcome' | 'date';
  /** The clauses each of which alone makes it, put into the old rules; else those without which the new rules do not make it. */
  clauses: string[];
  /** The clauses make it only together. */
  together: boolean;
}

export interface CommandDifference {
  /** The first event that it gave in the record. */
  event: string;
  command: string;
  by: string;
  /** The refusal's code; absent: it was, or would be, carried out. */
  then?: string;
  wouldBe?: string;
  rule: string;
}

export interface EventDifference {
  then?: { event: string; name: string; at: Instant };
  wouldBe?: { name: string; at: Instant };
}

/** What another rule set would have made of one document's past. */
export interface DocumentDifference {
  stream: string;
  /** The rules that the record pins, in their order. */
  pinned: { id: string; version: number; isOld: boolean }[];
  /**
   * `same`, `differs`; `other-rules`: none of the rules that it was decided under is the old one; `not-reproduced`: under the old rules the
   * record does not come out as it is; `not-followed`: the new rules break on it.
   */
  verdict: 'same' | 'differs' | 'other-rules' | 'not-reproduced' | 'not-followed';
  /** Of the three last: why. */
  because?: string;
  outcomes: OutcomeDifference[];
  commands: CommandDifference[];
  firstEvent?: EventDifference;
  /** Stages that are attested, not decided here: no rule of rounds made them (I15). */
  attested: string[];
  /** A conclusion would have come that no evidence of the intake was read for: a sound intake is assumed (I4). */
  assumedEvidence: boolean;
}

/** Replays one document under the old rules and under the new, and compares. `until`: the body's clock, for what would only fall due now. */
export function compareDocument(
  stream: readonly RecordedEventShape[],
  older: Procedure,
  newer: Procedure,
  until: Instant,
): DocumentDifference {
  const commands = commandsOf(stream);
  const pinned = pinnedIn(commands, older);
  const result: DocumentDifference = {
    stream: stream[0]?.subject ?? '',
    pinned: pinned.map(({ procedure: { id, version }, isOld }) => ({ id, version, isOld })),
    verdict: 'same',
    outcomes: [],
    commands: [],
    attested: [],
    assumedEvidence: false,
  };
  if (!pinned.some(({ isOld }) => isOld))
    return { ...result, verdict: 'other-rules', because: whichRules(pinned, older) };
  const end = stream.at(-1)?.recorded ?? 0;
  const then = replayUnder(commands, (procedure) => procedure, end);
  const fault = firstDifference(recordedEvents(commands), then.events, commands);
  if (fault) return { ...result, verdict: 'not-reproduced', because: faultText(fault) };
  // Only what the rules say is replaced: under another number a later version that was adopted would be none.
  const replayWith = (rules: Procedure): Replayed =>
    replayUnder(
      commands,
      (procedure) => (same(procedure, older) ? { ...rules, id: older.id, version: older.version } : procedure),
      Math.max(until, end),
      then.dueAt,
    );
  return compared(result, { commands, then: replayWith(older), older, newer, replayWith });
}

interface Comparison {
  commands: Commands;
  /** Under the old rules, up to the body's clock. */
  then: Replayed;
  older: Procedure;
  newer: Procedure;
  replayWith: (rules: Procedure) => Replayed;
}

function compared(result: DocumentDifference, comparison: Comparison): DocumentDifference {
  const { commands, then, newer, replayWith } = comparison;
  const now = safely(() => replayWith(newer));
  if (now === undefined)
    return { ...result, verdict: 'not-followed', because: 'The new rules cannot be followed on this record.' };
  const outcomes = outcomeDifferences(comparison, now);
  const refused = commandDifferences(commands, then, now);
  const firstEvent = firstDifference(then.events, now.events, commands);
  const differs = outcomes.length > 0 || refused.length > 0;
  const attested = (then.state.document?.stages ?? []).filter((stage) => stage.attested).map(({ id }) => id);
  return {
    ...result,
    verdict: differs ? 'differs' : 'same',
    outcomes,
    commands: refused,
    ...(firstEvent && differs ? { firstEvent } : {}),
    attested,
    assumedEvidence: now.assumedEvidence,
  };
}

function outcomeDifferences({ then, older, newer, replayWith }: Comparison, now: Replayed): OutcomeDifference[] {
  const [before, after] = [outcomesOf(then), outcomesOf(now)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const differing = ids.filter((id) => !sameOutcome(before.get(id), after.get(id)));
  if (differing.length === 0) return [];
  const clauses = clauseDifferences(older, newer).filter(({ wordsOnly }) => !wordsOnly);
  const toggled = clauses.map(({ path }) => ({
    path,
    alone: safely(() => outcomesOf(replayWith(withClauses(older, newer, [path])))),
    without: safely(() => outcomesOf(replayWith(withClauses(newer, older, [path])))),
  }));
  return differing.map((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const alone = toggled.filter((each) => each.alone && sameOutcome(each.alone.get(id), is));
    const needed = toggled.filter((each) => each.without && !sameOutcome(each.without.get(id), is));
    const made = alone.length > 0 ? alone : needed.length > 0 ? needed : clauses;
    return {
      id,
      ...(was === undefined ? {} : { then: was }),
      ...(is === undefined ? {} : { wouldBe: is }),
      differs: was?.word === is?.word ? ('date' as const) : ('outcome' as const),
      clauses: made.map(({ path }: Pick<ClauseDifference, 'path'>) => path),
      together: alone.length === 0 && made.length > 1,
    };
  });
}

/** A rule set with one clause of another may be one that no core can follow. */
function safely<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** Acts of persons that would be refused and were not, or the other way round. */
function commandDifferences(commands: Commands, then: Replayed, now: Replayed): CommandDifference[] {
  return commands.flatMap(({ command, index, events }): CommandDifference[] => {
    if (command.receipt.way !== 'intake') return [];
    const [was, is] = [then.refusals.get(index), now.refusals.get(index)];
    if (was?.code === is?.code) return [];
    return [
      {
        event: events[0]?.id ?? '',
        command: command.kind,
        by: command.actor.party ?? command.actor.role,
        ...(was ? { then: was.code } : {}),
        ...(is ? { wouldBe: is.code } : {}),
        rule: is?.rule ?? was?.rule ?? '',
      },
    ];
  });
}

function pinnedIn(commands: Commands, older: Procedure): { procedure: Procedure; isOld: boolean }[] {
  return commands.flatMap(({ command: { kind, payload } }) => {
    if (kind !== 'register-document' && kind !== 'adopt-procedure-version') return [];
    const { procedure } = payload as unknown as { procedure: Procedure };
    return [{ procedure, isOld: same(procedure, older) }];
  });
}

function whichRules(pinned: readonly { procedure: Procedure }[], older: Procedure): string {
  const names = pinned.map(({ procedure: { id, version } }) => `${id}@${version}`).join(', then ');
  const twin = pinned.find(({ procedure: { id, version } }) => id === older.id && version === older.version);
  if (twin === undefined) return `It was decided under ${names}, not under ${older.id}@${older.version}.`;
  const paths = clauseDifferences(twin.procedure, older).map(({ path }) => path);
  return `It pins a ${older.id}@${older.version} that says something else: ${paths.slice(0, 5).join(', ')}.`;
}

const recordedEvents = (commands: Commands): ReplayedEvent[] =>
  commands.flatMap(({ events, index }) =>
    events.map(({ type, data, effective, recorded }) => ({
      name: eventName(type),
      data,
      effective,
      at: recorded,
      cause: index,
    })),
  );

/** The first event that is not the same. That a rule set is another one differs by itself, and is no difference of what came of it. */
function firstDifference(
  then: readonly ReplayedEvent[],
  now: readonly ReplayedEvent[],
  commands: Commands,
): EventDifference | undefined {
  const length = Math.max(then.length, now.length);
  for (let index = 0; index < length; index += 1) {
    const [was, is] = [then[index], now[index]];
    if (was && is && same(told(was), told(is))) continue;
    const event = was && eventId(commands, then, index);
    return {
      ...(was ? { then: { event: event ?? '', name: was.name, at: was.at } } : {}),
      ...(is ? { wouldBe: { name: is.name, at: is.at } } : {}),
    };
  }
  return undefined;
}

/** `{stream}#{sequence}`: events of a replay are numbered as those of the record, as far as the two are the same. */
const eventId = (commands: Commands, events: readonly ReplayedEvent[], index: number): string =>
  events[index] === undefined ? '' : `${commands[0]?.events[0]?.subject ?? ''}#${index + 1}`;

function told({ name, data, effective }: ReplayedEvent): unknown {
  const { procedure: _, ...rest } = data as { procedure?: unknown };
  return { name, data: rest, effective };
}

function faultText({ then, wouldBe }: EventDifference): string {
  const recorded = then ? `recorded is ${then.name} (${then.event})` : 'nothing more is recorded';
  return `Decided again under the rules that it pins, the record does not come out as it is: ${recorded}, decided is ${wouldBe?.name ?? 'nothing more'}.`;
}

const same = (one: unknown, other: unknown): boolean =>
  canonicalJson(JSON.parse(JSON.stringify(one))) === canonicalJson(JSON.parse(JSON.stringify(other)));
