import type { Condition, SimpleCondition } from '../../schemas/entry-into-force.ts';
import { clauseOf } from '../document/treaty-clause.ts';
import type { StageView } from './clauses.ts';
import type { Verdict } from './fault.ts';

/** Conditions of entry into force that the States of the roster can never fulfil. */
export function entryVerdicts(view: StageView): Verdict[] {
  const { stage, index } = view;
  const clause = clauseOf(stage);
  if (clause === undefined) return [];
  const field = stage.entryIntoForceClause ? 'entryIntoForceClause' : 'entryIntoForce';
  return simple(clause.condition).flatMap((condition) => {
    const why = hindrance(view, condition);
    if (why === undefined) return [];
    return [
      {
        class: 'dead-end' as const,
        check: 'never-in-force',
        message: `"${stage.id}" can never bring it into force: ${why}.`,
        remedy: 'Ask for as many as there can be.',
        path: ['stages', index, field],
      },
    ];
  });
}

function simple(condition: Condition): SimpleCondition[] {
  if (condition.kind === 'all-of') return condition.conditions;
  return condition.kind === 'fixed-date' ? [] : [condition];
}

function hindrance({ roster, stage }: StageView, condition: SimpleCondition): string | undefined {
  const states = roster.parties.filter(({ type }) => type === 'state').map(({ id }) => id);
  switch (condition.kind) {
    case 'instruments':
      return condition.atLeast > states.length
        ? `it asks for ${condition.atLeast} instruments, and the roster has ${states.length} States`
        : undefined;
    case 'fraction-of-signatories':
      return condition.numerator > condition.denominator ? 'it asks for more than all signatories' : undefined;
    case 'named': {
      const known = condition.parties.filter((party) => states.includes(party)).length;
      const needed = condition.atLeast ?? condition.parties.length;
      return needed > known
        ? `it asks for ${needed} of the States it names, and the roster has ${known} of them`
        : undefined;
    }
    case 'weight': {
      const weights = Object.entries(stage.weights ?? {}).filter(([party]) => states.includes(party));
      const sum = weights.reduce((whole, [, weight]) => whole + weight, 0);
      return sum < condition.atLeast
        ? `it asks for a weight of ${condition.atLeast}, and all together weigh ${sum}`
        : undefined;
    }
    case 'all-signatories':
      return undefined;
  }
}
