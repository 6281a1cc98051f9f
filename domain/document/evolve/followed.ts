import type { Follower } from '../followers.ts';
import { subjectOfCall, subjectOfPeriod } from '../followers.ts';
import { NOTHING, without, type Evolvers } from './evolver.ts';
import { withAgenda } from './with-agenda.ts';

export const followedEvolvers: Evolvers<'deadline-followed'> = {
  'deadline-followed': (document, { data }) => {
    const { subject, deadline, kept } = data;
    if (kept) return NOTHING;
    const moved = <F extends Follower>(follower: F): F =>
      deadline === undefined ? without(follower, ['deadline']) : { ...follower, deadline };
    const calls = document.agenda?.calls;
    if (calls?.some(({ id }) => subjectOfCall(id) === subject))
      return withAgenda(document, {
        calls: calls.map((call) => (subjectOfCall(call.id) === subject ? moved(call) : call)),
      });
    return {
      commentPeriods: document.commentPeriods.map((period) =>
        subjectOfPeriod(period.id) === subject ? moved(period) : period,
      ),
    };
  },
};
