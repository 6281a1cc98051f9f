import { maySeePosition } from '../domain/visibility.ts';
import type { Warning } from '../schemas/decider.ts';
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
  // An effect on a meeting that may not be seen is not told of, nor what a package asked in vain.
  return shown.map((document) => ({
    ...document,
    warnings: warningsSeen(document.warnings, identity),
    package: document.package && {
      ...document.package,
      items: document.package.items.filter((item) => item.document !== undefined),
    },
    effects: document.effects.filter((effect) => effect.kind !== 'set-meeting-date' || effect.meeting !== undefined),
  }));
}

/** The warnings that somebody may see: that a State blocks its own ruling tells of its position (I14). */
export function warningsSeen<W extends Warning>(warnings: readonly W[], { viewer }: Identity): W[] {
  return warnings.filter((warning) => {
    if (warning.kind !== 'chair-concerned' || warning.because !== 'blocks') return true;
    const position = { party: warning.party, class: 'named' } as const;
    return maySeePosition(viewer, { circulation: 'by-chair', roundConcluded: false, circulated: false, position });
  });
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
