import type { Explanation } from '../../../schemas/decider.ts';
import { explain, type DocumentRecord, type StageRecord } from '../../document/index.ts';
import { openDecisionStages, openStagesOf } from '../../document/lookups.ts';
import { clauseStage } from '../../document/treaty-clause.ts';
import { pathOf } from '../../document/path.ts';
import { DRAIN } from '../../shared/index.ts';
import type { World } from '../../world/index.ts';
import { known } from '../ending.ts';
import type { Earliest, EarliestStage } from '../types.ts';
import { instantText } from '../words.ts';
import { Hurry } from './hurry.ts';
import { moveOf } from './moves.ts';
import type { HasteSetting } from './setting.ts';

/** More steps than any procedure of twenty stages and three hundred parties needs. */
const MOST_STEPS = 3_000;

/** What everybody's haste came to. */
export interface Haste extends Pick<Earliest, 'stages' | 'assumes' | 'stopped'> {
  /** What was done after the last stage was done, line by line. */
  rest: string[];
}
export type OtherWays = (hurry: Hurry, stage: string) => EarliestStage['alternatives'];

/**
 * Lets everybody act at once, as long as something stands in the document's way: each move is carried out on the real cores, and what they
 * refuse cannot be. Changes the world, which is the caller's own. `otherWays`: what else the rules allow for a stage, where that is asked too.
 */
export function hasten(world: World, setting: HasteSetting, otherWays?: OtherWays): Haste {
  const hurry = new Hurry(world, setting);
  const stages: EarliestStage[] = [];
  const others = new Map<string, EarliestStage['alternatives']>();
  let stopped: Earliest['stopped'];
  for (let step = 0; stopped === undefined && !isOver(hurry.document, setting, stages); step += 1) {
    setting.spend?.();
    const before = hurry.document;
    const explanation = explain(world.document(setting.document));
    for (const { kind, subject } of otherWays ? explanation.blocks : [])
      if (kind === 'round' && !others.has(subject)) others.set(subject, otherWays?.(hurry, subject) ?? []);
    hurry.wakeAt = undefined;
    hurry.hindrance = undefined;
    if (!explanation.blocks.some((block) => moveOf(block)(hurry, block)) && !waited(hurry))
      stopped = reasonOf(hurry, explanation);
    else if (step > MOST_STEPS) stopped = { because: 'it does not come to an end', rule: 'design §6' };
    stages.push(...newlyDone(hurry, before, others));
  }
  for (const [stage, ways] of others)
    if (stopped?.stage === stage) stopped = { ...stopped, because: `${stopped.because}${waysText(ways)}` };
  return { stages, assumes: [...hurry.assumes], rest: hurry.lines, ...(stopped ? { stopped } : {}) };
}

const waysText = (ways: EarliestStage['alternatives']): string =>
  ways
    .flatMap(({ method, at }) => (at === undefined ? [] : [`; ${method} would be done at ${instantText(at)}`]))
    .join('');

/** Nothing remains that this computes: no open decision, no signature of those who are named, and the treaty in force. */
function isOver(document: DocumentRecord, { only }: HasteSetting, stages: readonly EarliestStage[]): boolean {
  if (document.withdrawnAt !== undefined) return true;
  if (only && stages.some(({ stage }) => stage === only.stage)) return true;
  if (openDecisionStages(document).length > 0 || document.frozen !== null) return false;
  if (openStagesOf(document, 'signature').some(({ signatories }) => signatories !== undefined)) return false;
  const clause = clauseStage(document);
  return clause === undefined || !isReached(document, clause.id) || document.agenda?.treaty?.inForce !== undefined;
}

/** Whether the stage with the clause is open, or comes next after what is open for signature. */
function isReached(document: DocumentRecord, id: string): boolean {
  const state = document.stages.find((stage) => stage.id === id)?.state;
  return state === 'open' || (state === 'planned' && openStagesOf(document, 'signature').length > 0);
}

/** Waits for what falls due, or for the instant that a move waits for, whichever comes first. */
function waited(hurry: Hurry): boolean {
  const { world, wakeAt, document } = hurry;
  const next = world.nextDue();
  if (wakeAt !== undefined && (next === undefined || wakeAt <= next.due.at)) {
    world.now = Math.max(world.now, wakeAt);
    return true;
  }
  if (next === undefined) return false;
  const { expiry, id = '' } = document.round ?? {};
  world.fallDue();
  if (next.due.command.kind === 'conclude-period' && expiry !== undefined)
    hurry.say(
      `${id}: the period ends at ${instantText(expiry)}, and is concluded ${DRAIN / 1000} s later, when what was sent in time has arrived (design §5): ${instantText(world.now)}`,
    );
  if (next.due.command.kind === 'enter-into-force') hurry.say(`in force from ${hurry.setting.seat.dayOf(world.now)}`);
  return true;
}

function reasonOf(hurry: Hurry, { blocks, stage, state }: Explanation): NonNullable<Earliest['stopped']> {
  const [block] = blocks;
  const because =
    hurry.hindrance?.because ?? (block ? `${block.kind} ${block.subject}` : `nothing more falls due (${state})`);
  const rule = hurry.hindrance?.rule ?? block?.rule ?? 'design §6';
  return { ...(stage === undefined ? {} : { stage }), because, rule };
}

/** Stages that the last step completed, in the procedure's order, with what was done for them since the one before. */
function newlyDone(
  hurry: Hurry,
  before: DocumentRecord,
  others: ReadonlyMap<string, EarliestStage['alternatives']>,
): EarliestStage[] {
  const { document } = hurry;
  const order = pathOf(document.procedure);
  const done = document.stages.filter(
    (stage) => stage.state === 'done' && before.stages.find(({ id }) => id === stage.id)?.doneAt !== stage.doneAt,
  );
  return [...done]
    .sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
    .map((stage) => earliestOf(hurry, stage, others.get(stage.id) ?? []));
}

function earliestOf(hurry: Hurry, stage: StageRecord, alternatives: EarliestStage['alternatives']): EarliestStage {
  const { document, world } = hurry;
  const at = stage.doneAt ?? world.now;
  const effectiveAt = stage.effectiveAt ?? at;
  const method = stage.round === document.round?.id && stage.round !== undefined ? document.round?.method : undefined;
  const counts = effectiveAt === at ? [] : [`${stage.id}: counts from ${instantText(effectiveAt)} (case 17)`];
  const derivation = [...hurry.lines, ...counts];
  hurry.lines = [];
  const type = hurry.stageRules(stage.id)?.type ?? 'consensus';
  return { stage: stage.id, type, ...known({ word: stage.word, method }), at, effectiveAt, derivation, alternatives };
}
