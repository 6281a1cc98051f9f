import type { Refusal } from '../../../schemas/decider.ts';
import type { Instant } from '../../../schemas/time.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type Draft, type Handler } from '../draft.ts';
import { anyRound, lastRound } from '../lookups.ts';
import { expiryFrom, type Expiry } from '../periods.ts';
import { baseAtOpening, basicAtOpening, electorateTooSmall, quorumOf, underBasic } from '../quorum.ts';
import type { RoundState } from '../state.ts';

/** The requested round of that name, or why there is none. */
export function requestedRound(draft: Draft, id: string): RoundState | Refusal {
  const round = lastRound(draft.document, id);
  if (round?.phase === 'requested') return round;
  if (anyRound(draft.document, id) === undefined) return refusal('round-unknown', 'API', { round: id });
  return refusal(round && round.concludedAt === undefined ? 'round-not-open' : 'round-concluded', 'I3', { round: id });
}

/** Why it cannot open: nobody is left to ask, too few are for the quorum (case 22), or its announced expiry has passed. */
function hindrance(round: RoundState, expiry: Expiry | undefined, now: Instant): string | undefined {
  if (round.members.length === 0) return 'electorate-empty';
  if (electorateTooSmall(round)) return 'quorum-missing';
  return expiry && expiry.at <= now ? 'period-too-short' : undefined;
}

/**
 * The frozen electorate has come: the round opens, the period runs from here and the expiry is announced (I2, I12). A suspension or a
 * departure that overtook it on the way is taken out first (case 25).
 */
export const admitElectorate: Handler<'admit-electorate'> = (draft, { payload }) => {
  const round = requestedRound(draft, payload.round);
  if ('code' in round) return round;
  const { now } = draft;
  const members = payload.members.filter((party) => !round.reduced.includes(party));
  const expiry = round.period && expiryFrom(round.period, now, 'opened');
  const base = baseAtOpening(round, members, payload.quorumBase);
  const basic = basicAtOpening(round.rules.quorum, payload.basicQuorum, base);
  const rule = underBasic(round.rules.quorum, basic);
  const quorum = quorumOf(rule, base);
  const ruled = { ...round, rules: { ...round.rules, quorum: rule } };
  const code = hindrance({ ...ruled, members, quorum: { ...rule, ...quorum } }, expiry, now);
  if (code !== undefined) {
    emit(draft, 'round-not-opened', { round: round.id, code });
    return undefined;
  }
  emit(draft, 'round-opened', {
    round: round.id,
    members,
    chair: payload.chair,
    electorateSequence: payload.sequence,
    quorum,
    ...(expiry ? { expiry } : {}),
    ...(payload.excluded === undefined ? {} : { excluded: payload.excluded }),
    ...(basic === undefined ? {} : { basicQuorum: basic }),
  });
  return undefined;
};
