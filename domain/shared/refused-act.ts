import type { CommandEnvelope } from '../../schemas/actor.ts';
import type { Refusal } from '../../schemas/decider.ts';
import type { EffectiveTime, Instant } from '../../schemas/time.ts';

/** The event by which the host records a refusal that the core leaves no trace of, where the act had been acknowledged (I7). */
export interface RefusedAct {
  name: 'act-refused';
  data: { command: string; code: string; rule: string; round?: string; party?: string };
  effective: EffectiveTime;
}

/** Of every aggregate the same; made again by whoever decides the record again. `now`: the body's clock, epoch ms. */
export function refusedAct(
  { kind, payload, actor }: Pick<CommandEnvelope, 'actor'> & { kind: string; payload: unknown },
  { code, rule }: Refusal,
  now: Instant,
): RefusedAct {
  const { round } = payload as { round?: unknown };
  return {
    name: 'act-refused',
    data: {
      command: kind,
      code,
      rule,
      ...(typeof round === 'string' ? { round } : {}),
      ...(actor.party === undefined ? {} : { party: actor.party }),
    },
    effective: { kind: 'instant', at: now },
  };
}
