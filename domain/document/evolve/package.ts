import type { StreamId } from '../../../schemas/identifiers.ts';
import type { EventPlace } from '../../../schemas/decider.ts';
import type { DocumentRecord, PackageItemRecord } from '../state.ts';
import { instantOf, NOTHING, without, type EventOf, type Evolvers, type Patch } from './evolver.ts';
import { changeStage } from './stages.ts';
import { withAgenda } from './with-agenda.ts';

function withItem(
  document: DocumentRecord,
  stream: StreamId,
  place: EventPlace,
  change: Partial<PackageItemRecord>,
): Patch {
  const known = document.agenda?.package;
  if (known === undefined) return NOTHING;
  const items = known.items.map((item) =>
    item.document === stream ? { ...without(item, ['code']), ...change, since: place.recorded } : item,
  );
  return withAgenda(document, { package: { ...known, items } });
}

function composed(document: DocumentRecord, { data }: EventOf<'package-composed'>, place: EventPlace): Patch {
  const known = document.agenda?.package?.items ?? [];
  const items = data.items.map((item): PackageItemRecord => {
    const before = known.find((each) => each.document === item.document);
    if (before !== undefined && !data.invited.includes(item.document)) return before;
    return { ...item, state: 'invited', askedBy: place.sequence, since: place.recorded };
  });
  return withAgenda(document, { package: { items } });
}

function withoutItems(document: DocumentRecord, gone: readonly StreamId[]): Patch {
  const items = (document.agenda?.package?.items ?? []).filter((item) => !gone.includes(item.document));
  return withAgenda(document, { package: { items } });
}

function adopted(document: DocumentRecord, event: EventOf<'package-adopted'>, place: EventPlace): Patch {
  const { round } = event.data;
  const items = (document.agenda?.package?.items ?? []).map((item) => ({
    ...item,
    state: 'concluding' as const,
    askedBy: place.sequence,
    since: place.recorded,
  }));
  return withAgenda(document, { package: { items, adopted: { round, at: instantOf(event, place) } } });
}

/** Free, wherever it stands. */
function outside(document: DocumentRecord): Patch {
  return document.agenda === undefined ? NOTHING : { agenda: without(document.agenda, ['inPackage']) };
}

export const packageEvolvers: Evolvers<
  | 'package-composed'
  | 'package-item-joined'
  | 'package-item-refused'
  | 'package-item-removed'
  | 'package-dissolved'
  | 'package-adopted'
  | 'package-item-concluded'
  | 'package-item-not-concluded'
  | 'package-conclusion-repeated'
  | 'joined-package'
  | 'left-package'
  | 'adopted-in-package'
> = {
  'package-composed': composed,
  'package-item-joined': (document, { data }, place) => withItem(document, data.document, place, { state: 'joined' }),
  'package-item-refused': (document, { data: { document: stream, code } }, place) =>
    withItem(document, stream, place, { state: 'refused', code }),
  'package-item-removed': (document, { data }) => withoutItems(document, [data.document]),
  'package-dissolved': (document, { data }) => withoutItems(document, data.items),
  'package-adopted': adopted,
  'package-item-concluded': (document, { data }, place) =>
    withItem(document, data.document, place, { state: 'concluded' }),
  'package-item-not-concluded': (document, { data: { document: stream, code } }, place) =>
    withItem(document, stream, place, { state: 'not-concluded', code }),
  'package-conclusion-repeated': (document, { data }, place) =>
    withItem(document, data.document, place, { state: 'concluding', askedBy: place.sequence }),

  'joined-package': (document, { data }, place) =>
    withAgenda(document, { inPackage: { ...data, since: place.recorded } }),
  'left-package': outside,
  'adopted-in-package': (document, event, place) => {
    // It counts from when the package counts (case 17); its stage is completed by the next event.
    const at = instantOf(event, place);
    const effective = at === place.recorded ? {} : { effectiveAt: at };
    return {
      ...outside(document),
      stages: changeStage(document, event.data.stage, (stage) => ({ ...stage, ...effective })),
    };
  },
};
