import { capabilities, type CommandKind } from '../../capabilities.ts';
import type { Account } from './account.ts';
import { decidedAgain } from './decided-again.ts';
import { liveBlock } from './of-blocks.ts';
import { clauseOf, member, quorum } from './of-electorate.ts';
import { receipt } from './of-period.ts';
import type { ProofEvent } from './proof-event.ts';
import { claim, type ProofNode } from './proof.ts';
import type { EventOf, RoundAccount } from './round-account.ts';

type Reason = (account: Account, event: ProofEvent, round: RoundAccount) => ProofNode[];

/** The facts behind a refusal, by its code; what is not here is decided again, and that is all that is said of it. */
const REASONS: Readonly<Record<string, Reason>> = {
  'expiry-passed': (_account, event, round) => [late(round, event)],
  'received-late': (_account, event, round) => [late(round, event)],
  'not-in-electorate': (_account, event, round) => [outside(round, event)],
  'not-a-member': (_account, event, round) => [outside(round, event)],
  'not-permitted': (_account, event) => [lacksRole(event)],
  'not-your-state': (_account, event) => [otherState(event)],
  'revision-superseded': (account, event) => [replaced(account, event)],
  'live-block': (_account, _event, round) => round.live.map(liveBlock),
  'quorum-missing': (_account, event, round) => [quorum(round, event as EventOf<'ruling-recorded'>)],
  'contest-open': (_account, _event, round) => [openContest(round)],
};

function late(round: RoundAccount, event: ProofEvent): ProofNode {
  const { receivedAt = event.command.receipt.receivedAt } = event.data as { receivedAt?: number };
  const confirmBy = round.provisional?.data.confirmBy;
  if (event.command.kind === 'confirm-ad-referendum' && confirmBy !== undefined)
    return claim(
      'received-late',
      { receivedAt, expiry: confirmBy },
      clauseOf(round, 'adReferendum'),
      [round.provisional, event],
      {
        holds: receivedAt >= confirmBy,
      },
    );
  const received = receipt(round, event, receivedAt, false);
  return { ...received, holds: received.claim === 'received-late' };
}

function outside(round: RoundAccount, event: ProofEvent): ProofNode {
  const { party = event.command.actor.party ?? '' } = event.data as { party?: string };
  const left = round.reduced.find(({ data }) => data.party === party);
  const events = [round.opened, left];
  return claim('not-in-electorate', { party }, 'I2', events, { holds: !round.members.has(party) });
}

function lacksRole({ command, ...event }: ProofEvent): ProofNode {
  const { kind, actor } = command;
  const roles = Object.hasOwn(capabilities, kind) ? capabilities[kind as CommandKind].roles : [];
  const about = { role: actor.role, act: kind, roles };
  return claim('role-lacks', about, 'I11', [{ command, ...event }]);
}

function otherState(event: ProofEvent): ProofNode {
  const { point = '' } = event.command.payload as { point?: string };
  const party = event.command.actor.party ?? '';
  return claim('other-state', { party, point }, 'design §3 objection point', [event], {
    holds: !point.includes(`-${party}-`),
  });
}

function replaced(account: Account, event: ProofEvent): ProofNode {
  const { revision = 0 } = event.command.payload as { revision?: number };
  const current = account.revision?.data.revision ?? 0;
  return claim('revision-replaced', { revision, current }, 'I5', [account.revision, event], {
    holds: revision < current,
  });
}

function openContest(round: RoundAccount): ProofNode {
  return claim('contest-open', { round: round.id }, 'I11', [...round.contests], { holds: round.openContests > 0 });
}

function because(account: Account, event: ProofEvent, code: string): ProofNode[] {
  const { round: id } = event.data as { round?: string };
  const round = account.round(id);
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  const told = reason && round ? reason(account, event, round) : [];
  return [...told, decidedAgain(account.events, event)];
}

/** A command of substance that was refused (I7): the facts that made it so. */
export function refused(account: Account, event: EventOf<'act-refused'>): ProofNode {
  const { command, code, rule, party } = event.data;
  const about = { command, code, ...(party === undefined ? {} : { party }) };
  return claim('refused', about, rule, [event], { children: because(account, event, code) });
}

/** What a State said that is recorded and changed nothing (I7). */
export function withoutEffect(account: Account, event: EventOf<'communication-recorded'>): ProofNode {
  const { party, position, withoutEffect: why, round } = event.data;
  const known = account.round(round);
  const inside = why === 'received-late' && known ? [member(known, party)] : [];
  const rule = why === 'received-late' ? 'I3' : why === 'not-in-electorate' ? 'I2' : 'I7';
  return claim('without-effect', { party, position, because: why }, rule, [event], {
    children: [...inside, ...because(account, event, why)],
  });
}

/** A ruling that the document does not follow: over a live block, below quorum, or while an outcome is contested (I1, I11). */
export function notFollowed(account: Account, event: EventOf<'ruling-recorded'>): ProofNode | undefined {
  const { round: id, accepted, ruledAt } = event.data;
  const round = account.round(id);
  if (!round || accepted) return undefined;
  const code = round.openContests > 0 ? 'contest-open' : round.live.length > 0 ? 'live-block' : 'quorum-missing';
  const missed = code === 'quorum-missing' && quorum(round, event).claim !== 'quorum-missed';
  return claim('ruling-not-followed', { round: id, ruledAt }, 'I1', [event], {
    children: missed ? [decidedAgain(account.events, event)] : because(account, event, code),
  });
}
