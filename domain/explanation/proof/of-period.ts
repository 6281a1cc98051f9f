import { holdingEvidence } from '../../document/evidence.ts';
import type { IntakeEvidence } from '../../../schemas/document-commands.ts';
import { clauseOf } from './of-electorate.ts';
import type { ProofEvent } from './proof-event.ts';
import { claim, type ProofNode } from './proof.ts';
import type { RoundAccount } from './round-account.ts';

/** The announced period ran from its opening to its expiry, with every change of it. */
export function periodRan(round: RoundAccount, by: ProofEvent): ProofNode {
  const { expiry, opened, periods } = round;
  const begun = round.conditional ?? opened;
  const about = { opened: begun?.recorded ?? 0, expiry: expiry ?? 0, changes: Math.max(0, periods.length - 1) };
  const holds = expiry !== undefined && by.recorded >= expiry;
  return claim('period-ran', about, clauseOf(round, 'period'), [opened, ...periods], { holds });
}

/** Whether an act was received while the period ran: at the expiry it is late (I3). A clock that stands still has no expiry. */
export function receipt(
  round: RoundAccount,
  event: ProofEvent,
  receivedAt: number,
  still = round.suspended,
): ProofNode {
  const { expiry, periods } = round;
  if (expiry === undefined || still) return claim('clock-stood-still', { receivedAt }, 'I3', [event, periods.at(-1)]);
  const code = receivedAt < expiry ? 'received-in-time' : 'received-late';
  return claim(code, { receivedAt, expiry }, 'I3', [event, periods.at(-1)]);
}

interface Read {
  round: RoundAccount;
  evidence: IntakeEvidence | undefined;
}

function reading({ round, evidence }: Read): { hole: boolean; from: number; to: number } {
  const { rules, expiry = 0, opened } = round;
  if (rules === undefined) return { hole: true, from: 0, to: 0 };
  // What the rule reads of a round: its clauses, and when it opened.
  const since = (round.conditional ?? opened)?.recorded;
  const about = { rules, ...(since === undefined ? {} : { openedAt: since }) } as Parameters<typeof holdingEvidence>[0];
  const hole = holdingEvidence(about, expiry, evidence) !== undefined;
  return { hole, from: evidence?.from ?? 0, to: evidence?.to ?? expiry };
}

/** What the evidence shows of the intake at the end of a silence (I4). */
export function intake(round: RoundAccount, event: ProofEvent): ProofNode {
  const { intakeEvidence: evidence } = (event.command.facts ?? {}) as { intakeEvidence?: IntakeEvidence };
  const rule = clauseOf(round, 'protectedEnd');
  if (evidence?.state === 'off') return claim('intake-not-asked', {}, rule, [event]);
  const { hole, from, to } = reading({ round, evidence });
  const about = { from, to, holes: evidence?.holes.length ?? 1, tolerance: round.rules?.holeTolerance ?? 0 };
  return claim(hole ? 'intake-hole' : 'intake-open', about, rule, [event]);
}
