import type { Explanation } from '../../schemas/decider.ts';
import { chairMustConfirm } from './adoption.ts';
import { hasLiveBlock, missingAnswers } from './blocking.ts';
import { conclusionDue } from './periods.ts';
import { isContested } from './phases.ts';
import type { RoundState } from './state.ts';

/** What time alone does to a round if nobody acts, at which instant, by which rule. `undefined` where it does nothing. */
export function onSilence(round: RoundState): Explanation['onSilence'] {
  if (conclusionDue(round) !== undefined && round.expiry !== undefined) {
    if (round.method === 'silence')
      return {
        at: round.expiry,
        what: chairMustConfirm(round) ? 'silence-held' : 'adopted',
        rule: 'design §3 silence procedure',
      };
    const what = hasLiveBlock(round)
      ? 'blocked-at-expiry'
      : missingAnswers(round).length > 0
        ? 'answers-missing'
        : 'answers-complete';
    return { at: round.expiry, what, rule: 'design §3 written' };
  }
  if (round.phase === 'adopted-provisionally' && round.provisional && !isContested(round))
    return {
      at: round.provisional.confirmBy,
      what: round.rules.adReferendum.silence === 'confirms' ? 'adopted' : 'ad-referendum-lapsed',
      rule: 'case 38',
    };
  return undefined;
}

/** What a State's silence in the running period is taken for. */
export function silenceMeans(round: RoundState): 'silence-is-consent' | 'counts-as-missing' | 'nothing' {
  if (round.method === 'meeting' || round.expiry === undefined) return 'nothing';
  return round.method === 'silence' ? 'silence-is-consent' : 'counts-as-missing';
}
