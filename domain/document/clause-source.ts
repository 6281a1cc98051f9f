import type { ConsensusRules } from '../../schemas/procedure.ts';

/** So long is a rule in an event. */
const LONGEST = 100;

/** The article that a clause of a stage rests on, as the procedure names it; else the place in the design that gives the clause. */
export function sourceOf(rules: Pick<ConsensusRules, 'sources'>, clause: string, otherwise = 'design §6'): string {
  const { sources } = rules;
  const own = sources !== undefined && Object.hasOwn(sources, clause) ? sources[clause] : undefined;
  return (own ?? otherwise).slice(0, LONGEST);
}
