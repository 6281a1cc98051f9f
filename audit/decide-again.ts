import { canonicalJson, eventName } from '../chain/index.ts';
import { refusedAct } from '../domain/shared/index.ts';
import type { EventPlace } from '../schemas/decider.ts';
import type { RecordedEventShape } from '../schemas/event.ts';
import type { Core } from './cores.ts';
import type { Finding } from './finding.ts';

type Command = RecordedEventShape['cause']['command'];

/** One command with the events that it gave, which stand together in the record. */
export interface DecidedCommand {
  command: Command;
  recorded: number;
  events: RecordedEventShape[];
}

/** The events of each command, in the order in which the commands were carried out. */
export function byCommand(stream: readonly RecordedEventShape[]): DecidedCommand[] {
  const groups: DecidedCommand[] = [];
  for (const event of stream) {
    const last = groups.at(-1);
    if (last?.command.id === event.cause.command.id) last.events.push(event);
    else groups.push({ command: event.cause.command, recorded: event.recorded, events: [event] });
  }
  return groups;
}

export function placeOf({ subject, sequence, recorded, hash, cause: { command } }: RecordedEventShape): EventPlace {
  const { id, actor } = command;
  return { stream: subject, sequence, recorded, hash, command: { id, actor: actor.token, role: actor.role } };
}

/** Folds events into a state, as the host and the read models do. */
export function foldEvents({ decider }: Core, state: unknown, events: readonly RecordedEventShape[]): unknown {
  return events.reduce<unknown>(
    (before, event) =>
      decider.evolve(
        before,
        { name: eventName(event.type), data: event.data, effective: event.effective },
        placeOf(event),
      ),
    state,
  );
}

/**
 * Decides every command of a stream again from state and cause alone (design §5 `cause`): each has to give exactly the events that were
 * recorded. Gives a finding for each command that does not, and goes on with what was recorded. Form and chain are checked elsewhere.
 */
export function decideAgain(core: Core, stream: readonly RecordedEventShape[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let state: unknown = core.decider.initial();
  for (const { command, recorded, events } of byCommand(stream)) {
    const [first] = events;
    const event = first === undefined ? {} : { event: first.id };
    if (seen.has(command.id))
      findings.push({
        code: 'decided-otherwise',
        ...event,
        detail: `The command ${command.id} was carried out twice (I9).`,
      });
    seen.add(command.id);
    const difference = differenceOf(core, state, { command, recorded, events });
    if (difference !== undefined) findings.push({ code: 'decided-otherwise', ...event, detail: difference });
    state = foldEvents(core, state, events);
  }
  return findings;
}

function differenceOf(core: Core, state: unknown, { command, recorded, events }: DecidedCommand): string | undefined {
  try {
    const decision = core.decider.decide(state, structuredClone(command), recorded);
    const { refusal } = decision;
    const decided: unknown[] =
      decision.events.length === 0 && refusal ? [refusedAct(command, refusal, recorded)] : decision.events;
    const recordedEvents = events.map(({ type, data, effective }) => ({ name: eventName(type), data, effective }));
    if (canonicalJson(withoutUndefined(decided)) === canonicalJson(recordedEvents)) return undefined;
    const names = (list: unknown[]) => list.map((each) => (each as { name: string }).name).join(', ') || 'nothing';
    return `The command ${command.kind}, decided again, gives ${names(decided)}; recorded are ${names(recordedEvents)}${names(decided) === names(recordedEvents) ? ', with other data' : ''}.`;
  } catch (error) {
    return `The command ${command.kind} cannot be decided again: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
