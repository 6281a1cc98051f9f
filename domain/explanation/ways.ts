import { roundUnderWay, stageRecord, stageRules } from '../document/lookups.ts';
import { explain } from '../document/index.ts';
import { counterfactual } from './counterfactual.ts';
import { milestonesOf } from './milestones.ts';
import { minimal } from './minimal.ts';
import { coursesOf, type Course, type TriedAct } from './search.ts';
import { targetOf } from './target.ts';
import { Trial, type Standing } from './trial.ts';
import type { NoWay, Way, WayAct, Ways } from './way.ts';

/** So many ways are named, unless told. */
const MOST_WAYS = 5;

/**
 * The minimal sets of acts that bring a document to its next stage: who, which act, under which rule, by when; what follows by time alone; and
 * what happens if just one of them stays out. Each was carried out on the very `decide`, on a copy: with all of a set the stage is reached,
 * and with any one left out it is not. Those without a new round first, then the
 * shortest; there may be more sets than are named. Nothing is written.
 */
export function waysToNextStage(standing: Standing, most: number = MOST_WAYS): Ways {
  const { document } = standing.state;
  if (document === null) return { ways: [], none: 'document-unknown' };
  if (document.withdrawnAt !== undefined) return { ways: [], none: 'document-withdrawn' };
  const target = targetOf(document);
  if (target === undefined) return { ways: [], none: 'nothing-follows' };
  const start = Trial.begin(standing, target);
  const ways: Way[] = [];
  for (const course of coursesOf(start, 2 * most)) {
    const acts = minimal(start, course.acts);
    if (acts === undefined || ways.some((way) => isSame(way.acts, acts))) continue;
    ways.push(wayOf(start, course, acts));
  }
  ways.sort((one, other) => costOf(one) - costOf(other));
  return {
    stage: target.id,
    ways: ways.slice(0, most),
    ...(ways.length === 0 ? { none: noWay(standing, start) } : {}),
  };
}

/** Without the organisation nobody can say who takes part in a round. */
function noWay(standing: Standing, start: Trial): NoWay {
  const { others = [] } = standing;
  if (explain(standing.state).blocks.some(({ kind }) => kind === 'package')) return 'package-awaited';
  if (!others.some(({ stream }) => stream.endsWith('/organisation'))) return 'organisation-missing';
  return roundUnderWay(start.document)?.phase === 'requested' ? 'electorate-awaited' : 'none-found';
}

const costOf = ({ acts, assumes }: Way): number => acts.length + 1000 * assumes.length;

function wayOf(start: Trial, course: Course, acts: readonly TriedAct[]): Way {
  const end = start.fork().play(acts);
  const { success } = end;
  if (success === undefined) throw new Error('A way that was found does not lead there.');
  const { event, word } = success;
  const { stage } = event.data as { stage: string };
  const { next } = stageRules(end.document, stage) ?? {};
  // A silence counts from its expiry (case 17).
  const countsFrom = stageRecord(end.document, stage)?.effectiveAt;
  return {
    acts: acts.map((act, index) => withoutIt(start, acts, act, index)),
    assumes: course.opensRound ? ['nobody-blocks'] : [],
    milestones: milestonesOf(end),
    reaches: { stage, word, at: countsFrom ?? end.instantOf(event), opens: next === undefined ? [] : [next] },
  };
}

function withoutIt(start: Trial, acts: readonly TriedAct[], act: TriedAct, index: number): WayAct {
  const later = act.at > start.world.now ? { notBefore: act.at } : {};
  const needed = acts.filter(({ any }) => any !== undefined).length;
  const alike = act.any === undefined ? {} : { any: { needed, of: acts.find(({ any }) => any)?.any?.of ?? [] } };
  return { ...act, ...alike, ...later, without: counterfactual(start, acts, index) };
}

const signature = ({ who, act, payload }: TriedAct) => JSON.stringify([who, act, payload]);

function isSame(one: readonly TriedAct[], other: readonly TriedAct[]): boolean {
  const acts = new Set(one.map(signature));
  return one.length === other.length && other.every((act) => acts.has(signature(act)));
}
