import type { Refusal } from '../../schemas/decider.ts';
import type { TakenDecision } from '../../schemas/organisation-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import type { DocumentRecord } from '../document/index.ts';
import { chairNow, holdsChair } from '../organisation/index.ts';
import { World, type WorldCommand, type WorldEvent } from '../world/index.ts';
import type { HypotheticalAct, SeatTimes, SimulationInput, StoryStep } from './types.ts';

/** The world as it is where the story begins. Other documents of the body are not in it: what is delivered to them leaves it. */
export function worldOf({ from, states, sequences, factsOfDue, document, acts }: SimulationInput): World {
  const own = new Set([...states.keys(), document, ...acts.map(({ stream }) => stream)]);
  return new World(from, { states, sequences }, factsOfDue, (stream) => own.has(stream));
}

/** The acts in the order in which they come; of two at one instant, as they were stated. */
export const inOrder = (acts: readonly HypotheticalAct[]): HypotheticalAct[] =>
  [...acts].sort((one, other) => one.at - other.at);

/**
 * Lets the acts come, each at its time, and all that falls due on the way. Changes the world, which is the caller's own; gives the story.
 * A refused act is part of it.
 */
export function playActs(world: World, input: SimulationInput): StoryStep[] {
  const story = arrivals(world, input);
  for (const act of inOrder(input.acts)) {
    input.spend?.();
    story.push(...passTo(world, act.at, input.spend));
    story.push(playAct(world, act, input.seat));
  }
  return story;
}

/** What was under way where the story begins arrives at once; what it is refused changes nothing. */
function arrivals(world: World, { underWay = [] }: SimulationInput): StoryStep[] {
  return underWay.flatMap(({ stream, kind, payload, cause }) => {
    const begin = world.events.length;
    world.carryOut(stream, world.command(kind, payload, { way: 'delivery', reference: cause }));
    const events = told(world, begin);
    return events.length === 0 ? [] : [{ at: world.now, why: 'arrival' as const, stream, kind, events }];
  });
}

/** Lets time pass; gives what fell due on the way. */
export function passTo(world: World, until: Instant, spend?: () => void): StoryStep[] {
  const story: StoryStep[] = [];
  for (let next = world.nextDue(); next && next.due.at <= until; next = world.nextDue()) {
    spend?.();
    const begin = world.events.length;
    const { stream, due } = next;
    world.fallDue();
    story.push({ at: world.now, why: 'due', stream, kind: due.command.kind, events: told(world, begin) });
  }
  world.now = Math.max(world.now, until);
  return story;
}

function playAct(world: World, act: HypotheticalAct, seat: SeatTimes): StoryStep {
  const begin = world.events.length;
  const who = asChair(world, act);
  const refusal =
    notTheChair(world, who, act) ?? world.carryOut(act.stream, commandOf(world, { ...act, who }, seat)).refusal;
  return {
    at: world.now,
    why: 'act',
    stream: act.stream,
    kind: act.kind,
    name: act.name,
    who,
    events: told(world, begin),
    ...(refusal === undefined ? {} : { refusal }),
  };
}

const bodyOf = (world: World, { stream }: HypotheticalAct) =>
  world.organisation(`${stream.split('/')[0] ?? ''}/organisation`);

/** The Chair without a party is whoever holds it then. */
function asChair(world: World, act: HypotheticalAct): HypotheticalAct['who'] {
  const { who } = act;
  const party = who.role === 'chair' && who.party === undefined ? chairNow(bodyOf(world, act)) : undefined;
  return party === undefined ? who : { ...who, party };
}

/** The edge lets nobody act as Chair who does not hold it (RoP 14.2, case 26); what is recorded got past it. */
function notTheChair(world: World, who: HypotheticalAct['who'], act: HypotheticalAct): Refusal | undefined {
  if (who.role !== 'chair' || act.receivedAt !== undefined || holdsChair(bodyOf(world, act), who)) return undefined;
  const { party = '' } = who;
  return { code: 'mandate-ended', rule: 'RoP 14.2', about: { party } };
}

/** What came of a command everywhere; the book-keeping between aggregates is nobody's story. */
function told(world: World, begin: number): StoryStep['events'] {
  return world.events
    .slice(begin)
    .filter(({ name }: WorldEvent) => name !== 'delivery-accepted')
    .map(({ stream, name, effective, data }) => ({ stream, name, effective, data }));
}

function commandOf(world: World, act: HypotheticalAct, seat: SeatTimes): WorldCommand {
  const { kind, who, token = `simulated-${who.party ?? who.role}`, receivedAt } = act;
  const payload = filled(world, act);
  const facts = receivedAt === undefined ? (decisionNow(world, payload) ?? act.facts) : act.facts;
  return {
    id: world.nextId(),
    kind,
    payload,
    actor: { token, ...who },
    mandate: { source: 'system', reference: 'simulation' },
    receipt: { receivedAt: receivedAt ?? world.now, way: 'intake', by: 'simulation' },
    ...(facts === undefined ? {} : { facts: receivedAt === undefined ? ofDay(facts, seat.dayOf(world.now)) : facts }),
  };
}

/** An act that is moved to another day is judged by the competences of that day (case 44). */
const ofDay = (facts: object, day: string): object => ('seatDay' in facts ? { ...facts, seatDay: { day } } : facts);

/** A decision on record that an act names is taken, or not, as the story has it then; what was recorded keeps what was read. */
function decisionNow(world: World, payload: unknown): { decision: TakenDecision } | undefined {
  const { decision } = payload as { decision?: unknown };
  if (typeof decision !== 'object' || decision === null || !('document' in decision)) return undefined;
  const named = decision as TakenDecision['decision'];
  const stage = world.document(named.document).document?.stages.find(({ id }) => id === named.stage);
  return { decision: { decision: named, taken: stage?.state === 'done' } };
}

/** The payload with what it left to the moment. */
function filled(world: World, { stream, payload, fill = [] }: HypotheticalAct): unknown {
  if (fill.length === 0) return payload;
  const document: DocumentRecord | null = world.document(stream).document;
  const moment = { round: document?.round?.id ?? 'r1', revision: document?.revisions.at(-1)?.number ?? 1 };
  // A reopening says which round it reopens.
  const nameOf = (name: 'round' | 'revision') =>
    'reopens' in (payload as object) && name === 'round' ? 'reopens' : name;
  return { ...(payload as object), ...Object.fromEntries(fill.map((name) => [nameOf(name), moment[name]])) };
}
