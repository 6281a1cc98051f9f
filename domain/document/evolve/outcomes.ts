import { remindersPassed } from '../periods.ts';
import { isContested } from '../phases.ts';
import { membersAmong, quorumBase, quorumNeeded } from '../quorum.ts';
import { saysAdopted } from '../rulings.ts';
import type { Contest, RoundState } from '../state.ts';
import { changeCore, changeRound } from './change-round.ts';
import { instantOf, NOTHING, without, type Evolvers } from './evolver.ts';

/** What a round that is over or waits for the Chair no longer needs. */
const SPENT: readonly (keyof RoundState)[] = ['remaining', 'suspendedBecause', 'suspendedAt'];
const ENDED: readonly (keyof RoundState)[] = [...SPENT, 'provisional', 'contests'];

export const outcomeEvolvers: Evolvers<
  | 'silence-broken'
  | 'round-frozen'
  | 'silence-held'
  | 'answers-completed'
  | 'ruling-recorded'
  | 'approved-subject-to-silence'
  | 'outcome-contested'
  | 'contest-resolved'
  | 'round-adopted'
  | 'round-adopted-provisionally'
  | 'ad-referendum-confirmed'
  | 'round-not-adopted'
  | 'round-lapsed'
  | 'round-withdrawn'
> = {
  'silence-broken': (document, event, place) =>
    changeRound(
      document,
      event.data.round,
      place,
      { phase: 'broken', because: event.data.position, concludedAt: instantOf(event, place) },
      ENDED,
    ),
  'round-frozen': (document, event, place) => {
    if (document.round?.id !== event.data.round) return NOTHING;
    const change = { phase: 'frozen', frozenBy: event.data.by, concludedAt: instantOf(event, place) } as const;
    return {
      ...changeRound(document, event.data.round, place, change, SPENT),
      frozen: { round: event.data.round, since: place.recorded, sequence: place.sequence },
    };
  },
  'silence-held': (document, event, place) =>
    changeRound(
      document,
      event.data.round,
      place,
      { phase: 'silence-held', byPeriod: true, concludedAt: event.data.expiry },
      SPENT,
    ),
  'answers-completed': (document, event, place) =>
    changeRound(document, event.data.round, place, { phase: 'answers-complete' }, SPENT),
  'ruling-recorded': (document, { data }, place) => {
    const { round } = document;
    if (round?.id !== data.round) return NOTHING;
    // A later ruling does not take the place of the one that is contested: its quorum is not that one's (I1).
    if (!saysAdopted(data.ruling) || isContested(round)) return changeRound(document, data.round, place);
    const needed = quorumNeeded(round.rules.quorum, quorumBase(round));
    const ruling = {
      accepted: data.accepted,
      ruledAt: data.ruledAt,
      present: membersAmong(round, data.present),
      needed,
      ...(data.period === undefined ? {} : { subjectToSilence: data.period }),
    };
    return changeRound(document, data.round, place, { ruling });
  },
  'approved-subject-to-silence': (document, { data }, place) => {
    const { round } = document;
    if (round?.id !== data.round) return NOTHING;
    const conditional = { ruledAt: data.ruledAt, since: place.recorded, word: data.word };
    const reminded = remindersPassed(round.rules, data.expiry.at, place.recorded);
    return changeRound(document, round.id, place, {
      phase: 'open',
      method: 'silence',
      conditional,
      expiry: data.expiry.at,
      reminded,
    });
  },
  'outcome-contested': (document, { data }, place) => {
    const contest: Contest = { reason: data.reason, parties: data.parties, at: place.recorded };
    return changeCore(document, data.round, place, (core) => ({ contests: merged(core.contests ?? [], contest) }));
  },
  'contest-resolved': (document, { data }, place) => {
    if (document.round?.id === data.round) return changeRound(document, data.round, place, {}, ['contests']);
    const patch = changeCore(document, data.round, place, () => ({}));
    return {
      ...patch,
      closedRounds: (patch.closedRounds ?? document.closedRounds).map((closed) =>
        closed.id === data.round ? without(closed, ['contests']) : closed,
      ),
    };
  },
  'round-adopted': (document, event, place) => {
    const { round, word, basis } = event.data;
    // Adopted provisionally first: the outcome counts from then (case 38).
    const concludedAt = document.round?.concludedAt ?? instantOf(event, place);
    return changeRound(document, round, place, { phase: 'adopted', word, basis, concludedAt }, ENDED);
  },
  'round-adopted-provisionally': (document, event, place) => {
    const { round, awaiting, confirmBy } = event.data;
    const concludedAt = document.round?.concludedAt ?? instantOf(event, place);
    return changeRound(document, round, place, {
      phase: 'adopted-provisionally',
      provisional: { awaiting, confirmBy },
      concludedAt,
    });
  },
  'ad-referendum-confirmed': (document, { data }, place) => {
    const provisional = document.round?.provisional;
    if (provisional === undefined) return NOTHING;
    const awaiting = provisional.awaiting.filter((party) => party !== data.party);
    return changeRound(document, data.round, place, { provisional: { ...provisional, awaiting } });
  },
  'round-not-adopted': (document, event, place) => {
    const { round, because } = event.data;
    const period =
      because === 'answers-missing' || because === 'blocked-at-expiry' ? ({ byPeriod: true } as const) : {};
    return changeRound(
      document,
      round,
      place,
      { phase: 'not-adopted', because, concludedAt: instantOf(event, place), ...period },
      ENDED,
    );
  },
  'round-lapsed': (document, event, place) =>
    changeRound(
      document,
      event.data.round,
      place,
      { phase: 'lapsed', because: event.data.because, concludedAt: instantOf(event, place) },
      ENDED,
    ),
  'round-withdrawn': (document, event, place) =>
    changeRound(document, event.data.round, place, { phase: 'withdrawn', concludedAt: instantOf(event, place) }, ENDED),
};

/** One contest a reason: a second State adds itself to it, so that the state stays small however many write (I13). */
function merged(contests: readonly Contest[], added: Contest): Contest[] {
  const same = contests.find((contest) => contest.reason === added.reason);
  if (same === undefined) return [...contests, added];
  const parties = [...same.parties, ...added.parties.filter((party) => !same.parties.includes(party))];
  return contests.map((contest) => (contest === same ? { ...same, parties } : contest));
}
