import type { LegalDate } from '../../schemas/time.ts';
import { clauseOf, type DocumentRecord } from '../document/index.ts';
import { clauseStage, hasInstrument } from '../document/treaty-clause.ts';
import type { World } from '../world/index.ts';
import { alternativesOf } from './haste/alternatives.ts';
import { hasten } from './haste/hasten.ts';
import type { HasteSetting } from './haste/setting.ts';
import type { Earliest, EarliestEntryIntoForce, SimulationInput, Terms } from './types.ts';

/** How a simulation's input says on what terms everybody hurries. */
export function settingOf(input: SimulationInput, terms: Terms): HasteSetting {
  const { document, seat, periodInDays, spend } = input;
  return { document, terms, seat, spend, ...(periodInDays === undefined ? {} : { periodInDays }) };
}

/**
 * When each stage that remains could be done if from now on everybody acted at once and nobody objected. Changes the world, which is the
 * caller's own. `alternatives`: whether other methods are tried too.
 */
export function earliestIn(world: World, setting: HasteSetting, alternatives: boolean): Earliest {
  const from = world.now;
  const { terms } = setting;
  const before = world.document(setting.document).document;
  if (before === null)
    return { terms, from, stages: [], assumes: [], stopped: { because: 'there is no document', rule: 'API' } };
  const { stages, assumes, stopped, rest } = hasten(world, setting, alternatives ? alternativesOf : undefined);
  const after = world.document(setting.document).document ?? before;
  const last = stages.findLast(({ type }) => type === 'consensus');
  const decided = last !== undefined && !after.procedure.stages.some((rules) => waitsForDecision(after, rules.id));
  const entry = entryOf(before, after, [...stages.flatMap(({ derivation }) => derivation), ...rest]);
  return {
    terms,
    from,
    stages,
    ...(decided ? { adoption: { at: last.at, effectiveAt: last.effectiveAt } } : {}),
    ...(entry === undefined ? {} : { entryIntoForce: entry }),
    assumes,
    ...(stopped === undefined ? {} : { stopped }),
  };
}

function waitsForDecision({ stages, procedure }: DocumentRecord, id: string): boolean {
  const type = procedure.stages.find((rules) => rules.id === id)?.type;
  return type === 'consensus' && stages.find((stage) => stage.id === id)?.state === 'open';
}

/** The date that the treaty's clause gives, and whose instruments had to come for it. */
function entryOf(before: DocumentRecord, after: DocumentRecord, lines: string[]): EarliestEntryIntoForce | undefined {
  const stage = clauseStage(after);
  const clause = stage && clauseOf(stage);
  const determined = after.agenda?.treaty?.determined;
  if (clause === undefined || determined === undefined || before.agenda?.treaty?.inForce !== undefined)
    return undefined;
  const had = before.agenda?.treaty?.tracks ?? {};
  const instruments = Object.keys(after.agenda?.treaty?.tracks ?? {}).filter(
    (party) => !hasInstrument(had, party) && hasInstrument(after.agenda?.treaty?.tracks ?? {}, party),
  );
  const on: LegalDate = determined.on;
  const deposits = lines.filter((line) => line.includes('instrument of'));
  return { on, instruments, source: clause.source, derivation: [...deposits, ...determined.derivation] };
}
