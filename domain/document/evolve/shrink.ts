import type { ClosedRound, RoundState } from '../state.ts';

/** What stays of a round once another is asked for: outcome, counts, place in the record (I13). */
export function shrink(round: RoundState): ClosedRound {
  const counts: ClosedRound['counts'] = {};
  for (const { position } of round.positions) counts[position] = (counts[position] ?? 0) + 1;
  const blocking: ClosedRound['blocking'] = [];
  if (round.rules.blocking.reserved) blocking.push('reserved');
  if (round.rules.blocking.moreTime) blocking.push('more-time');
  const who = round.rules.who?.['resolve-contest'];
  const { id, stage, organ, method, revision, phase, firstSequence, lastSequence, hash } = round;
  return {
    id,
    stage,
    organ,
    method,
    revision,
    phase,
    firstSequence,
    lastSequence,
    hash,
    blocking,
    counts,
    circulation: round.rules.circulation,
    // Whatever became of the round, its contest is decided by those whom its own rules name (I2).
    ...(who === undefined ? {} : { who: { 'resolve-contest': who } }),
    ...pick(round, [
      'electorate',
      'reopens',
      'openedAt',
      'expiry',
      'concludedAt',
      'byPeriod',
      'because',
      'contests',
      'circulatedAt',
      'word',
    ]),
  };
}

function pick<K extends keyof RoundState & keyof ClosedRound>(
  round: RoundState,
  keys: readonly K[],
): Pick<RoundState, K> {
  const picked: Partial<RoundState> = {};
  for (const key of keys) if (round[key] !== undefined) picked[key] = round[key];
  return picked as Pick<RoundState, K>;
}
