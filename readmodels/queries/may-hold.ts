import { sql, type RawBuilder } from 'kysely';
import type { AsOf } from '../../schemas/dated-fact.ts';

/**
 * Leaves out the facts (of a table alias) that certainly do not hold on a day, by their columns: fewer rows to judge. Whether one holds is
 * for `certaintyOn`; a fact that it does not deny is never left out.
 */
export function mayHold({ earliest, latest, from, until }: AsOf, alias: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  // Within one whole day something was on that day; within an imprecise one nobody can tell.
  const over = earliest === latest ? until : from;
  const recordedBefore = (side: string) => sql`coalesce(${column(`${side}_recorded`)} < ${over}, false)`;
  return sql<boolean>`(NOT (coalesce(${column('from_at')} >= ${until}, false)
      OR (coalesce(${column('from_earliest')} > ${latest}, false) AND NOT ${recordedBefore('from')}))
    AND NOT (coalesce(${column('to_at')} < ${over}, false) OR coalesce(${column('to_latest')} <= ${earliest}, false) OR ${recordedBefore('to')}))`;
}
