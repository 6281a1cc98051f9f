import { sql, type RawBuilder } from 'kysely';
import { maySee, maySeePosition, type Viewer } from '../../domain/visibility.ts';

export type { Viewer };

type Condition = RawBuilder<boolean>;
const YES: Condition = sql<boolean>`true`;
const NO: Condition = sql<boolean>`false`;
const literal = (value: boolean): Condition => (value ? YES : NO);

/** What `domain/visibility` allows a viewer, asked once: the conditions below are made of its answers, never of roles. */
function answers(viewer: Viewer | undefined) {
  const hidden = { circulation: 'by-chair', roundConcluded: false, circulated: false } as const;
  const position = (party: string) => maySeePosition(viewer, { ...hidden, position: { party, class: 'named' } });
  const own = viewer?.party;
  return {
    members: maySee(viewer, { class: 'members' }),
    named: maySee(viewer, { class: 'named', named: [] }),
    namedToOwn: own !== undefined && maySee(viewer, { class: 'named', named: [own] }),
    allPositions: position(''),
    ownPositions: own !== undefined && position(own),
    own,
  };
}

/** Whether somebody sees every document and meeting, of whatever class. */
export function seesAll(viewer: Viewer | undefined): boolean {
  const { members, named } = answers(viewer);
  return members && named;
}

/** Whether the rows of a table alias may be seen: its columns `class` and `named` (I14). */
export function visible(viewer: Viewer | undefined, alias: string): Condition {
  const { members, named, namedToOwn, own } = answers(viewer);
  if (named && members) return YES;
  const kind = sql.ref(`${alias}.class`);
  const toOwn = namedToOwn ? sql<boolean>`${own} = ANY(${sql.ref(`${alias}.named`)})` : NO;
  return sql<boolean>`(${kind} = 'public' OR (${literal(members)} AND ${kind} = 'members') OR (${kind} = 'named' AND (${literal(named)} OR ${toOwn})))`;
}

/** Whether the positions of a round circulate (I14); `round` is the alias of its row. */
function circulates(round: string): Condition {
  const column = (name: string) => sql.ref(`${round}.${name}`);
  return sql<boolean>`coalesce(${column('circulation')} = 'at-once' OR ${column('circulated')} OR (${column('circulation')} = 'at-close' AND ${column('concluded')}), false)`;
}

/**
 * Whether positions of `parties` (an SQL list of ids) may be seen, in the round whose row is joined as `round` (missing: they do not
 * circulate), under the class in `positionClass`. Whether the document may be seen is asked beside it.
 */
export function positionsVisible(
  viewer: Viewer | undefined,
  about: { parties: RawBuilder<unknown>; positionClass: RawBuilder<unknown>; round: string },
): Condition {
  const { members, allPositions, ownPositions, own } = answers(viewer);
  if (allPositions) return YES;
  const { parties, positionClass, round } = about;
  const ownOnly = ownPositions ? sql<boolean>`${parties} <@ ARRAY[${own}]::text[]` : NO;
  const inClass = sql<boolean>`(${positionClass} = 'public' OR (${literal(members)} AND ${positionClass} = 'members'))`;
  return sql<boolean>`(${ownOnly} OR (${circulates(round)} AND ${inClass}))`;
}

/** Whether the tasks of a table alias may be seen: a State's own, an office's by itself and by those who see all (I14). */
export function tasksVisible(viewer: Viewer | undefined, alias: string): Condition {
  const { allPositions, ownPositions, own } = answers(viewer);
  if (allPositions) return YES;
  if (ownPositions) return sql<boolean>`${sql.ref(`${alias}.party`)} IS NOT DISTINCT FROM ${own}`;
  return sql<boolean>`${sql.ref(`${alias}.office`)} IS NOT DISTINCT FROM ${viewer?.role ?? ''}`;
}
