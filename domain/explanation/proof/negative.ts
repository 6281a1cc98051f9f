import { ruleOfOutcome } from '../rule-of-outcome.ts';
import type { Account } from './account.ts';
import { blockEffect, kindBlocks, liveBlock } from './of-blocks.ts';
import { clauseOf, electorate, member, quorum } from './of-electorate.ts';
import { intake, periodRan, receipt } from './of-period.ts';
import type { ProofEvent } from './proof-event.ts';
import { claim, type ProofNode } from './proof.ts';
import type { EventOf, RoundAccount } from './round-account.ts';

type Spoken = EventOf<'position-stated'> | EventOf<'communication-recorded'>;

/**
 * The statement by which a State blocked: of the same act, else the one that stood when the period ended. One that another act of the State
 * overtook breaks all the same (case 3), and stands as recorded.
 */
function statementOf(account: Account, round: RoundAccount, event: ProofEvent, party: string): Spoken | undefined {
  const same = account
    .ofCommand(event.command.id)
    .find(({ name, data }) => SPOKEN.includes(name) && (data as { party: string }).party === party);
  return (same as Spoken | undefined) ?? round.word.get(party);
}
const SPOKEN: readonly string[] = ['position-stated', 'communication-recorded'];

/** A position of a member of the electorate, of a kind that blocks, received in time, and what the procedure makes of it. */
function blockOf(
  account: Account,
  round: RoundAccount,
  event: ProofEvent,
  { party, position }: { party: string; position: string },
  effect: 'end' | 'freeze',
): ProofNode[] {
  const spoken = statementOf(account, round, event, party);
  const received = spoken ? [receipt(round, spoken, spoken.data.receivedAt)] : [];
  const atEnd = event.command.kind === 'conclude-period';
  return [
    member(round, party),
    claim('block-live', { party, position }, 'I1', [spoken], { holds: spoken?.data.position === position }),
    kindBlocks(round, position),
    ...received,
    ...(atEnd ? [] : [blockEffect(round, position, effect)]),
  ];
}

export function broken(account: Account, event: EventOf<'silence-broken'>): ProofNode | undefined {
  const round = account.round(event.data.round);
  if (!round) return undefined;
  const { by: party, position, rule } = event.data;
  const children = blockOf(account, round, event, { party, position }, 'end');
  return claim('silence-broken', { round: round.id, party, position }, rule, [event], { children });
}

export function frozen(account: Account, event: EventOf<'round-frozen'>): ProofNode | undefined {
  const round = account.round(event.data.round);
  if (!round) return undefined;
  const { by, rule } = event.data;
  const { role } = event.command.actor;
  const children =
    by === 'unnamed'
      ? [claim('chair-froze', { role }, rule, [event])]
      : by.flatMap((party) => {
          const position = statementOf(account, round, event, party)?.data.position ?? 'reserved';
          return blockOf(account, round, event, { party, position }, 'freeze');
        });
  return claim('frozen', { round: round.id, by: by === 'unnamed' ? [] : by }, rule, [event], { children });
}

export function held(account: Account, event: EventOf<'round-held'>): ProofNode | undefined {
  const round = account.round(event.data.round);
  if (!round) return undefined;
  const seen = intake(round, event);
  const children = [periodRan(round, event), seen];
  return claim('held', { round: round.id }, 'I4', [event], { holds: seen.claim === 'intake-hole', children });
}

export function lapsed(account: Account, event: EventOf<'round-lapsed'>): ProofNode | undefined {
  const round = account.round(event.data.round);
  if (!round) return undefined;
  const { because } = event.data;
  const rule = ruleOfOutcome(event) ?? 'design §6';
  const child = lapseOf(account, round, event, because);
  return child && claim('lapsed', { round: round.id, because }, rule, [event], { children: [child] });
}

function lapseOf(account: Account, round: RoundAccount, event: ProofEvent, because: string): ProofNode | undefined {
  if (because === 'superseded-revision') {
    const revision = account.revision;
    const holds = revision !== undefined && revision.data.revision > round.revision;
    return claim('new-revision', { revision: revision?.data.revision ?? 0 }, 'I5', [revision], { holds });
  }
  if (because === 'document-withdrawn')
    return claim('document-withdrawn', {}, 'case 35', [event], { holds: event.command.kind === 'withdraw-document' });
  if (because === 'quorum-lost') return quorum(round);
  if (because !== 'electorate-empty') return undefined;
  return claim('nobody-left', {}, 'RoP 1.2', [...round.reduced], { holds: round.members.size === 0 });
}

export function notAdopted(account: Account, event: EventOf<'round-not-adopted'>): ProofNode | undefined {
  const round = account.round(event.data.round);
  if (!round) return undefined;
  const { because } = event.data;
  if (!Object.hasOwn(REASONS, because)) return undefined;
  const children = REASONS[because]?.(account, round, event) ?? [];
  return claim('not-adopted', { round: round.id, because }, ruleOfOutcome(event) ?? 'design §6', [event], {
    holds: children.length > 0,
    children,
  });
}

type Because = EventOf<'round-not-adopted'>['data']['because'];
type Reason = (account: Account, round: RoundAccount, event: ProofEvent) => ProofNode[];

const upheld: Reason = (_account, round, event) => {
  const resolved = round.resolved.findLast(({ command }) => command.id === event.command.id);
  if (!resolved) return [];
  return [claim('contest-resolved', { resolution: resolved.data.resolution }, 'I11', [...round.contests, resolved])];
};

const REASONS: Readonly<Partial<Record<Because, Reason>>> = {
  ruling: (account, round, event) => {
    const made = round.rulings.findLast(({ command }) => command.id === event.command.id);
    if (made) return [claim('ruled', { ruling: made.data.ruling, ruledAt: made.data.ruledAt }, 'RoP 1.2', [made])];
    return upheld(account, round, event);
  },
  'answers-missing': (_account, round, event) => {
    const missing = [...round.members].filter((party) => round.answerOf(party) === undefined);
    const nodes = missing.map((party) =>
      claim('answer-missing', { party }, 'design §3 written', [round.opened, round.word.get(party)]),
    );
    return missing.length === 0 ? [] : [periodRan(round, event), electorate(round), ...nodes];
  },
  'method-objected': (account, round, event) => {
    const objected = account.ofCommand(event.command.id).find(({ name }) => name === 'method-objected');
    const { party = '' } = (objected?.data ?? {}) as { party?: string };
    if (!objected) return [];
    const refused = claim('method-refused', { party }, 'OSCE Annex 1(A) step 1', [objected]);
    return [member(round, party), refused, receipt(round, objected, objected.command.receipt.receivedAt)];
  },
  'ad-referendum-lapsed': (_account, round) => {
    const { provisional, confirmed } = round;
    const confirmBy = provisional?.data.confirmBy ?? 0;
    const open = (provisional?.data.awaiting ?? []).filter(
      (party) => round.members.has(party) && !confirmed.some(({ data }) => data.party === party),
    );
    const clause = clauseOf(round, 'adReferendum');
    const lapses = claim('silence-lapses', {}, clause, [round.pinned], {
      holds: round.rules?.adReferendum.silence === 'lapses',
    });
    return open.length === 0
      ? []
      : [...open.map((party) => claim('not-confirmed', { party, confirmBy }, clause, [provisional])), lapses];
  },
  'blocked-at-expiry': (_account, round, event) =>
    round.live.length === 0 ? [] : [periodRan(round, event), ...round.live.map(liveBlock)],
  'contest-upheld': upheld,
};

export function contested(account: Account, event: EventOf<'outcome-contested'>): ProofNode | undefined {
  const round = account.round(event.data.round);
  if (!round) return undefined;
  const { reason } = event.data;
  const caused = account.find(event.data.causedBy);
  if (!EXPLAINED.includes(reason)) return undefined;
  const children = contestOf(round, reason, caused);
  return claim('contested', { round: round.id, reason }, 'I11', [event], { holds: children.length > 0, children });
}

/** Contests whose facts lie in the round itself; of others only the record of their command is shown. */
const EXPLAINED: readonly string[] = [
  'in-time-act-undelivered',
  'attested-after-conclusion',
  'ruling-over-live-block',
  'ruling-below-quorum',
];

function contestOf(round: RoundAccount, reason: string, caused: ProofEvent | undefined): ProofNode[] {
  if (caused === undefined) return [];
  if (reason === 'ruling-below-quorum') return [quorum(round, caused as EventOf<'ruling-recorded'>)];
  if (reason === 'ruling-over-live-block') return overBlock(round, caused as EventOf<'ruling-recorded'>);
  const { party, position, receivedAt, arrivedAt } = caused.data as EventOf<'in-time-act-undelivered'>['data'];
  const late = arrivedAt === undefined ? [] : [claim('arrived-late', { receivedAt, arrivedAt }, 'design §5', [caused])];
  return [
    member(round, party),
    claim('block-live', { party, position }, 'I11', [caused]),
    receipt(round, caused, receivedAt, false),
    ...late,
  ];
}

/** Over a block that was in force at the ruling, even if it ended before the ruling was recorded. */
function overBlock(round: RoundAccount, ruling: EventOf<'ruling-recorded'>): ProofNode[] {
  const { ruledAt } = ruling.data;
  if (round.live.length > 0) return round.live.map(liveBlock);
  return round.blocks.map(({ party, stated, ended }) =>
    claim('block-ended-later', { party, ruledAt }, 'I1', [stated, ...(ended?.by ?? []), ruling]),
  );
}
