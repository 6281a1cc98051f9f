import type { Refusal } from '../../schemas/decider.ts';
import { emit, type Draft } from './draft.ts';

/** Records a refused command of substance (I7), and hands the refusal on. */
export function recordRefused(draft: Draft, because: Refusal, party?: string): Refusal {
  const { actor, kind, payload } = draft.command;
  const round = 'round' in payload && typeof payload.round === 'string' ? { round: payload.round } : {};
  const whose = party ?? actor.party;
  emit(draft, 'act-refused', {
    command: kind,
    code: because.code,
    rule: because.rule.slice(0, 100),
    ...round,
    ...(whose === undefined ? {} : { party: whose }),
  });
  return because;
}
