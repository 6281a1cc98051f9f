import type { ActRequest } from './act-request.ts';
import type { Draft } from './draft.ts';

type Drafts = Readonly<Record<string, Draft>>;
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PLACE = 'nemcon-draft';

/** Where what is entered is kept: for one reader, one act on one matter, and one choice of what is settled, such as the position. */
export const placeOf = (user: string, { act, places, preset = {}, settled = [] }: ActRequest): string =>
  `${PLACE} ${JSON.stringify([user, act, sorted(places), settled.map((name) => preset[name] ?? null)])}`;

const sorted = (places: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(places).sort(([one], [other]) => (one < other ? -1 : 1));

/** The fields in which something else stands than the form filled in by itself. */
export function enteredIn(filled: Drafts, drafts: Drafts): Record<string, Draft> {
  return Object.fromEntries(
    Object.entries(drafts).filter(([name, draft]) => JSON.stringify(draft) !== JSON.stringify(filled[name])),
  );
}

/** A form as it is filled in now, with what was entered in it before; fields that it has no more, or in another form, are left out. */
export function withEntered(filled: Drafts, entered: Drafts): Record<string, Draft> {
  return Object.fromEntries(
    Object.entries(filled).map(([name, draft]) => {
      const before = Object.hasOwn(entered, name) ? entered[name] : undefined;
      return [name, before?.is === draft.is ? before : draft];
    }),
  );
}

/** What was entered and not sent, if anything; what was kept and cannot be read is nothing. */
export function keptIn(store: Store, place: string): Drafts {
  try {
    const kept = JSON.parse(store.getItem(place) ?? '{}') as Drafts | null;
    return kept ?? {};
  } catch {
    return {};
  }
}

/** Keeps what was entered until it is sent or discarded, or the tab is closed; nothing entered: nothing kept. */
export function keepIn(store: Store, place: string, entered: Drafts): void {
  if (Object.keys(entered).length === 0) store.removeItem(place);
  else
    try {
      store.setItem(place, JSON.stringify(entered));
    } catch {
      // The browser keeps no more: then leaving asks, as it does anyway.
    }
}

/** Everything that was begun in this tab: whoever signs in next sees none of it. */
export function forgetDrafts(store: Store): void {
  const places = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
  for (const place of places) if (place.startsWith(`${PLACE} `)) store.removeItem(place);
}
