import type { DocumentRow, FactRow } from '../readmodels/queries/index.ts';
import type { ResolvedAsOf } from './as-of.ts';
import { onDay, type OnDay } from './fact-views.ts';
import type { Identity } from './identity.ts';
import { presented } from './present.ts';
import type { ReadDependencies } from './read-context.ts';
import { view, type View } from './views.ts';

/** Facts that tell where a document stood. */
export const STANDING = ['stage', 'freeze'] as const;
export const isStanding = ({ kind }: FactRow): boolean => (STANDING as readonly string[]).includes(kind);

/** A document as it is shown; its contents have their words beside them. */
export type DocumentShown = View<DocumentRow> & { onDay?: OnDay & { asOf: ResolvedAsOf } };

/** Documents with the words of their titles; `asOf`: with what the record says of where they stood then. */
export async function documentViews(
  dependencies: ReadDependencies,
  identity: Identity,
  rows: readonly DocumentRow[],
  then?: { asOf: ResolvedAsOf; facts: readonly FactRow[] },
): Promise<DocumentShown[]> {
  const views = rows.map((row) => ({
    ...view(row),
    ...(then === undefined ? {} : { onDay: { asOf: then.asOf, ...onDay(then.facts, then.asOf) } }),
  }));
  const shown = await presented(dependencies, identity, views);
  // An effect on a meeting that may not be seen is not told of.
  return shown.map((document) => ({
    ...document,
    effects: document.effects.filter((effect) => effect.kind !== 'set-meeting-date' || effect.meeting !== undefined),
  }));
}

type Named = Pick<View<DocumentRow>, 'id' | 'stream' | 'class' | 'named' | 'kind' | 'title' | 'sponsors'>;

/** Documents as they are named on a day: what they are now is not told. */
export function documentsOnDay(
  dependencies: ReadDependencies,
  identity: Identity,
  asOf: ResolvedAsOf,
  rows: readonly { document: DocumentRow; facts: readonly FactRow[] }[],
): Promise<(Named & { onDay: OnDay })[]> {
  return presented(
    dependencies,
    identity,
    rows.map(({ document: { id, stream, class: own, named, kind, title, sponsors }, facts }) => ({
      ...{ id, stream, class: own, named, kind, title, sponsors },
      onDay: onDay(facts, asOf),
    })),
  );
}
