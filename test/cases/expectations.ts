import type { Refusal } from '../../schemas/decider.ts';
import type { WorldEvent } from '../../domain/world/index.ts';
import type { Expectations } from './case-file.ts';
import type { Stage } from './stage.ts';
import { differences, fits, shown } from './subset.ts';
import { toldOf } from './told.ts';

type Aspects = NonNullable<Expectations['of']>[string];
type Whose = { kind: string; party?: string; office?: string };

/**
 * What does not hold of what was expected, in words.
 * @param from the events since then are those that came of it
 */
export function unmet(stage: Stage, then: Expectations, from: number, refusal: Refusal | undefined): string[] {
  const happened = stage.world.events.slice(from);
  return [
    ...ofRefusal(then, refusal),
    ...ofEvents(stage, then, happened),
    ...ofTold(stage, then, happened),
    ...(then.organisation === undefined ? [] : ofOrganisation(stage, then.organisation)),
    ...(then.names ?? []).flatMap(({ of, on, is }) =>
      differences(
        is,
        stage.cores.nameOf(stage.world.organisation(stage.organisation), of as { party: string }, on)?.name,
        Number,
        `name on ${on}`,
      ),
    ),
    ...(then.meeting === undefined
      ? []
      : differences(then.meeting, stage.world.meeting(stage.stream('M')).meeting, stage.instant, 'meeting')),
    ...ofDocument(stage, 'A', then),
    ...Object.entries(then.of ?? {}).flatMap(([letter, aspects]) => ofDocument(stage, letter, aspects)),
  ];
}

function ofRefusal({ refused, rule }: Expectations, refusal: Refusal | undefined): string[] {
  const found = differences(refused, refusal?.code, Number, 'refused');
  if (found.length > 0 && refusal) found.push(`refusal: ${shown(refusal)}`);
  return rule === undefined ? found : [...found, ...differences(rule, refusal?.rule, Number, 'rule')];
}

type EventExpectation = NonNullable<Expectations['events']>[number];
const isLike = (stage: Stage, expected: EventExpectation, { name, data }: WorldEvent): boolean => {
  if (typeof expected === 'string') return expected === name;
  return Object.entries(expected).every(([key, value]) => key === name && fits(value, data, stage.instant));
};

function ofEvents(
  stage: Stage,
  { events = [], never = [], onlyEvents, effective = {} }: Expectations,
  happened: WorldEvent[],
): string[] {
  const names = happened.map(({ name }) => name).join(', ') || 'none';
  const found: string[] = [];
  let begin = 0;
  for (const expected of events) {
    const index = happened.findIndex((event, place) => place >= begin && isLike(stage, expected, event));
    if (index < 0) found.push(`events: expected ${shown(expected)}${nearest(expected, happened)}; were ${names}`);
    else begin = index + 1;
  }
  for (const unwanted of never)
    if (happened.some((event) => isLike(stage, unwanted, event))) found.push(`never: ${shown(unwanted)} happened`);
  if (onlyEvents) {
    const own = happened.filter(({ stream, name }) => stream === stage.stream('A') && !name.startsWith('delivery-'));
    const same =
      own.length === onlyEvents.length &&
      onlyEvents.every((each, index) => isLike(stage, each, own[index] as WorldEvent));
    if (!same)
      found.push(
        `onlyEvents: expected ${shown(onlyEvents)}, were ${shown(own.map(({ name, data }) => ({ [name]: data })))}`,
      );
  }
  for (const [name, value] of Object.entries(effective)) {
    const event = happened.findLast((each) => each.name === name);
    found.push(...differences(value, event?.effective, stage.instant, `effective of ${name}`));
  }
  return found;
}

/** What the events of that name held, where their data are what differs. */
function nearest(expected: EventExpectation, happened: WorldEvent[]): string {
  const name = typeof expected === 'string' ? expected : Object.keys(expected)[0];
  const same = happened.filter((event) => event.name === name).map(({ data }) => data);
  return same.length === 0 ? '' : ` (of that name were ${shown(same)})`;
}

function ofTold(stage: Stage, { told = {} }: Expectations, happened: WorldEvent[]): string[] {
  return Object.entries(told).flatMap(([name, whom]) => {
    const event = happened.findLast((each) => each.name === name);
    if (event === undefined) return [`told: there is no event ${name}`];
    const groups: Record<string, string[]> = {
      electorate: stage.document('A')?.round?.members ?? [],
      members: stage.cores.membersNow(stage.world.organisation(stage.organisation)),
    };
    const named = whom === 'all' ? ['electorate', 'chair', 'secretariat'] : whom;
    const expected = named.flatMap((each) => groups[each] ?? [each]);
    return differences([...expected].sort(), toldOf(stage, event).sort(), stage.instant, `told of ${name}`);
  });
}

function ofOrganisation(stage: Stage, expected: unknown): string[] {
  const { cores, world } = stage;
  const state = world.organisation(stage.organisation);
  const seen = {
    ...state.organisation,
    chair: cores.chairNow(state),
    members: cores.membersNow(state),
    standing: Object.fromEntries((state.organisation?.parties ?? []).map(({ id, standing }) => [id, standing.status])),
    facts: cores.organisationFacts(state),
  };
  return differences(expected, seen, stage.instant, 'organisation');
}

const whose = ({ kind, party, office }: Whose): string => party ?? office ?? kind;

function ofDocument(stage: Stage, letter: string, aspects: Aspects): string[] {
  const { cores, world, instant } = stage;
  const stream = stage.stream(letter);
  const state = world.document(stream);
  const at = (what: string) => (letter === 'A' ? what : `${what} of ${letter}`);
  const check = (expected: unknown, actual: unknown, what: string) =>
    expected === undefined ? [] : differences(expected, actual, instant, at(what));
  const { blocks, ...explained } = cores.explain(state);
  const seen = { ...explained, blocks: blocks.map((block) => ({ ...block, who: block.by.map(whose) })) };
  const asked = cores.tasks(state, stream).map((task) => ({ ...task, who: whose(task.assignee) }));
  const stages = Object.fromEntries((state.document?.stages ?? []).map(({ id, state: now }) => [id, now]));
  const due = cores.documentDecider.due(state);
  return [
    ...check(aspects.round, state.document?.round, 'round'),
    ...check(aspects.stages, stages, 'stages'),
    ...check(aspects.state, state.document, 'document'),
    ...check(aspects.explain, seen, 'explain'),
    ...check(aspects.tasks && { includes: aspects.tasks }, asked, 'tasks'),
    ...check(aspects.noTasks && { lacks: aspects.noTasks }, asked, 'tasks'),
    ...check(aspects.due, due === undefined ? 'nothing' : { at: due.at, act: due.command.kind }, 'due'),
    ...check(aspects.treaty?.is, aspects.treaty && cores.treatyStatus(state, dayOf(aspects.treaty.on)), 'treaty'),
  ];
}

/** A day at the seat of the cases, as the edge resolves it. */
function dayOf(day: string | undefined) {
  if (day === undefined) return undefined;
  const begin = Date.parse(`${day}T00:00+05:00`);
  return { earliest: day, latest: day, from: begin, until: begin + 86_400_000 };
}
