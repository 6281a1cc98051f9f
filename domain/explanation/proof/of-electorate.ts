import { quorumNeeded, underBasic } from '../../document/quorum.ts';
import { clauseReference, type RuleReference } from '../../rules/index.ts';
import type { Account } from './account.ts';
import { claim, type ProofNode } from './proof.ts';
import type { EventOf, RoundAccount } from './round-account.ts';

/** The clause of the round's stage, in the version under which it was asked for (I2). */
export const clauseOf = (round: RoundAccount, clause: string): RuleReference =>
  clauseReference(round.procedure, round.requested.data.stage, clause);

/** The procedure gave the question to this organ, by this method (I1). */
export function organ(round: RoundAccount): ProofNode {
  const { stage, organ: asked, method } = round.requested.data;
  const holds = round.rules !== undefined && round.rules.organ === asked && round.rules.methods.includes(method);
  return claim(
    'organ-competent',
    { stage, organ: asked, method },
    clauseOf(round, 'organ'),
    [round.pinned, round.requested],
    { holds },
  );
}

/** Who took part: fixed when the round opened; each that left since then, by its event (I2). */
export function electorate(round: RoundAccount): ProofNode {
  const { opened, reduced } = round;
  const members = opened?.data.members.length ?? 0;
  const about = { members, chair: opened?.data.chair ?? '', entitled: round.members.size };
  const left = (opened?.data.excluded ?? []).map(({ party, because }) =>
    claim('left-out', { party, because }, because === 'state-concerned' ? clauseOf(round, 'consensusMinus') : 'I2', [
      opened,
    ]),
  );
  const gone = reduced.map((event) => {
    const { party, reason, decision } = event.data;
    return claim('electorate-reduced', { party, reason, decision }, 'case 25', [event]);
  });
  const children = [...left, ...gone];
  return claim('electorate', about, 'I2', [opened], { holds: opened !== undefined, children });
}

/** The text that was decided on is the last one. */
export function revisionCurrent(account: Account, round: RoundAccount): ProofNode {
  const current = account.revision;
  const children = round.carried.map((event) => {
    const { from, to } = event.data;
    return claim('positions-carried-over', { from, to }, clauseOf(round, 'editorialCarryOver'), [event]);
  });
  return claim('revision-current', { revision: round.revision }, 'I5', [current, round.requested], {
    holds: current?.data.revision === round.revision,
    children,
  });
}

export function member(round: RoundAccount, party: string): ProofNode {
  const at = round.opened;
  return claim('in-electorate', { party }, 'I2', [at], { holds: at?.data.members.includes(party) === true });
}

/** Who was present at a ruling, of those who took part then, against what the rule asks (RoP 1.2). */
function presence(
  round: RoundAccount,
  ruling: EventOf<'ruling-recorded'>,
): Record<'present' | 'of' | 'needed', number> {
  const { members, base } = round.ruledBy.get(ruling.sequence) ?? round;
  const present = new Set(ruling.data.present.filter((party) => members.has(party))).size;
  return { present, of: base, needed: needed(round, base) };
}

function needed(round: RoundAccount, of: number): number {
  if (round.rules === undefined) return 0;
  return quorumNeeded(underBasic(round.rules.quorum, round.opened?.data.basicQuorum), of);
}

/** The quorum, where the procedure asks for one by this method; by silence each of the electorate was asked. */
export function quorum(round: RoundAccount, ruling?: EventOf<'ruling-recorded'>): ProofNode {
  // A decision set the body's own, and it asks for more than the procedure (RoP 1.2).
  const rule = round.opened?.data.basicQuorum === undefined ? clauseOf(round, 'quorum') : 'RoP 1.2';
  const method = ruling ? 'meeting' : round.method;
  if (round.rules?.quorum.appliesTo.includes(method) !== true)
    return claim('quorum-not-asked', { method }, rule, [round.pinned]);
  const inside = [...round.word.values()].filter(({ data }) => round.members.has(data.party));
  const taking = method === 'silence' ? round.members.size : inside.length;
  const counted = ruling
    ? presence(round, ruling)
    : { present: taking, of: round.base, needed: needed(round, round.base) };
  const met = counted.present >= counted.needed || (method === 'silence' && round.rules.quorum.of === 'electorate');
  const events = [round.opened, ...round.reduced, ...(ruling ? [ruling] : method === 'written' ? inside : [])];
  return claim(met ? 'quorum-met' : 'quorum-missed', { method, ...counted }, rule, events);
}
