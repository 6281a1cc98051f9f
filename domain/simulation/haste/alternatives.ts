import type { EarliestStage } from '../types.ts';
import { chooseMethod, methodsFor } from './choose-method.ts';
import { hasten } from './hasten.ts';
import type { Hurry } from './hurry.ts';

/** The other methods that the rules allow for a stage, each played to its end from here. */
export function alternativesOf(hurry: Hurry, id: string): EarliestStage['alternatives'] {
  const { document, world, setting } = hurry;
  const stage = hurry.stageRules(id);
  if (stage?.consensus === undefined || setting.only) return [];
  const chosen = chooseMethod(world, document, stage, setting);
  return methodsFor(document, stage)
    .filter((method) => method !== chosen.method)
    .map((method) => {
      const { stages, stopped } = hasten(world.fork(), { ...setting, only: { stage: id, method } });
      const done = stages.find((each) => each.stage === id);
      if (done === undefined) return { method, because: stopped?.because ?? 'it is not decided' };
      return { method, at: done.at, effectiveAt: done.effectiveAt, because: 'the rules allow it (methods)' };
    });
}
