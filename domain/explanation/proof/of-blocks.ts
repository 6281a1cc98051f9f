import { clauseOf } from './of-electorate.ts';
import { claim, type ProofNode } from './proof.ts';
import type { BlockAccount, RoundAccount } from './round-account.ts';

const ENDED = {
  lifted: 'block-lifted',
  restated: 'block-restated',
  lapsed: 'block-lapsed',
  left: 'blocker-left',
} as const;
const BY = {
  lifted: 'design §3 objection point',
  restated: 'I1',
  lapsed: 'design §3 objection point',
  left: 'case 25',
};

/**
 * Nothing that blocks was in force: nobody stated such a position, or each that did took it back, or left (I1). With a round that ended
 * lapses are by its end, so what stood at the decision is asked of the events before it.
 */
export function nobodyBlocks(round: RoundAccount): ProofNode {
  const rule = clauseOf(round, 'blocking');
  if (round.blocks.length === 0) return claim('nobody-blocked', { members: round.members.size }, rule, [round.opened]);
  const live = round.live.map(liveBlock);
  const ended = round.blocks.filter(({ ended: end }) => end !== undefined).map(endedBlock);
  return claim('every-block-ended', { blocks: round.blocks.length }, rule, [round.opened], {
    holds: live.length === 0,
    children: [...ended, ...live],
  });
}

function endedBlock({ party, position, stated, ended }: BlockAccount): ProofNode {
  const how = ended?.how ?? 'lifted';
  const instead = ended?.by.at(-1)?.data as { position?: string } | undefined;
  const about = { party, position, ...(how === 'restated' ? { instead: instead?.position ?? '' } : {}) };
  return claim(ENDED[how], about, BY[how], [stated, ...(ended?.by ?? [])]);
}

export function liveBlock({ party, position, stated }: BlockAccount): ProofNode {
  return claim('block-live', { party, position }, 'I1', [stated]);
}

/** The procedure lets a kind of position block, and says what it does to a silence. */
export function kindBlocks(round: RoundAccount, position: string): ProofNode {
  const holds = round.blocking(position as never);
  return claim('kind-blocks', { position }, clauseOf(round, 'blocking'), [round.pinned], { holds });
}

export function blockEffect(round: RoundAccount, position: string, effect: 'end' | 'pause' | 'freeze'): ProofNode {
  const effects = round.rules?.onBlock;
  const kind = position === 'more-time' ? 'moreTime' : (position as 'objection' | 'amendment' | 'reserved');
  const holds = effects?.[kind] === effect;
  return claim('block-effect', { position, effect }, clauseOf(round, 'onBlock'), [round.pinned], { holds });
}
