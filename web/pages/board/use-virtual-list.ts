import { useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { placed, spanOf, topsOf, type Placed } from './windows.ts';

export interface VirtualList {
  scroller: RefObject<HTMLDivElement | null>;
  /** Those that are in the page; each element says its place (`data-index`) and takes the room before and after it as margins. */
  entries: readonly Placed[];
  /** The entry that the Tab key reaches; the arrow keys move it. */
  active: number;
  onFocus: (event: FocusEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface Entry {
  row: { id: string };
}

interface Options {
  /** Height of an entry before it is measured, px. */
  guess: number;
  /** What the list answers to: when it is another one, the list begins at its top again. */
  of: unknown;
  /** Of a list that is out of sight only the active entry is in the page. */
  seen?: boolean;
  onSide?: (step: 1 | -1) => void;
}

/** A step of Page Up and Page Down. */
const PAGE = 10;
/** Room beyond what is looked at, px: at rest, while one scrolls, and with how much of it left more is put into the page. */
const AT_REST = 60;
const SCROLLING = 480;
const LEFT = 120;

/**
 * A long list of which only what is looked at is in the page. It lies there in the flow of the page with room in place of the rest, so that
 * nothing has to be measured before it is shown: heights are read when one scrolls, while the layout is known anyway. One entry is
 * reached by Tab, the others by the arrow keys, Home, End, Page Up and Page Down; the entry that has the focus stays in the page
 * wherever it is scrolled to.
 */
export function useVirtualList(items: readonly Entry[], { guess, of, seen = true, onSide }: Options): VirtualList {
  const scroller = useRef<HTMLDivElement>(null);
  const [heights] = useState(() => new WeakMap<Entry, number>());
  const [view, setView] = useState(() => ({ top: 0, height: innerHeight, beyond: AT_REST, turn: 0, of }));
  if (view.of !== of) setView({ ...view, top: 0, beyond: AT_REST, of });
  const { turn } = view;
  // Counted anew when entries were measured.
  const tops = useMemo(
    () => (turn < 0 ? new Float64Array(1) : topsOf(items, heights, guess)),
    [items, heights, guess, turn],
  );
  const { active, setActive } = useActive(items);
  const shown = spanOf(tops, view.top - view.beyond, view.top + view.height + view.beyond);
  const span = seen ? shown : { first: active, last: Math.min(active, items.length - 1) };

  const look = (): void => {
    const element = scroller.current;
    if (element === null || !seen) return;
    const { scrollTop: top, clientHeight: height } = element;
    const visible = spanOf(tops, top - LEFT, top + height + LEFT);
    if (visible.first >= span.first && visible.last <= span.last) return;
    const measured = measure(element, items, heights, tops);
    const anchor = visible.first < span.first ? inSight(element) : undefined;
    const before = anchor?.getBoundingClientRect().top ?? 0;
    flushSync(() => setView({ top, height, beyond: SCROLLING, turn: measured ? turn + 1 : turn, of }));
    // What stands above was guessed: what is looked at stays where it is.
    if (anchor?.isConnected === true) element.scrollTop += anchor.getBoundingClientRect().top - before;
  };
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    const element = scroller.current;
    const listen = (): void => latest.current();
    element?.addEventListener('scroll', listen, { passive: true });
    addEventListener('resize', listen);
    return () => {
      element?.removeEventListener('scroll', listen);
      removeEventListener('resize', listen);
    };
  }, []);
  useEffect(() => {
    // Another question begins at the top; what the router put back when the page was opened stays.
    if (scroller.current && scroller.current.scrollTop > 0) latest.current();
  }, []);
  useTopAgain(scroller, of);

  const go = (index: number): void => {
    const to = Math.max(Math.min(index, items.length - 1), 0);
    flushSync(() => setActive(to));
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`);
    link?.focus({ preventScroll: true });
    link?.closest('[data-index]')?.scrollIntoView({ block: 'nearest' });
  };
  return {
    scroller,
    entries: placed(tops, span, active),
    active,
    onFocus: ({ target }) => {
      const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
      if (index !== undefined) setActive(Number(index));
    },
    onKeyDown: (event) => onKey(event, active, items.length, go, onSide),
  };
}

/** The entry that Tab reaches: the same one, wherever it comes to stand; where it is gone, what stands in its place. */
function useActive(items: readonly Entry[]): { active: number; setActive: (index: number) => void } {
  const [wanted, setWanted] = useState<{ id: string | undefined; index: number }>({ id: undefined, index: 0 });
  const active = useMemo(() => {
    const { id, index } = wanted;
    if (id === undefined || items[index]?.row.id === id) return Math.max(Math.min(index, items.length - 1), 0);
    const now = items.findIndex(({ row }) => row.id === id);
    return now >= 0 ? now : Math.max(Math.min(index, items.length - 1), 0);
  }, [items, wanted]);
  return { active, setActive: (index) => setWanted({ id: items[index]?.row.id, index }) };
}

function useTopAgain(scroller: RefObject<HTMLDivElement | null>, of: unknown): void {
  const before = useRef(of);
  // Noted when one scrolls: asking for it after the entries have changed would lay the page out before its time. At first it is not
  // known: the router may have put the place back before anybody listened.
  const scrolled = useRef(true);
  useEffect(() => {
    const element = scroller.current;
    const note = (): void => void (scrolled.current = element !== null && element.scrollTop > 0);
    element?.addEventListener('scroll', note, { passive: true });
    return () => element?.removeEventListener('scroll', note);
  }, [scroller]);
  useEffect(() => {
    if (before.current === of) return;
    before.current = of;
    if (!scrolled.current) return;
    scrolled.current = false;
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [of, scroller]);
}

/** Keeps how high the entries in the page are; says whether one is not as high as it was taken for. */
function measure(
  scroller: HTMLElement,
  items: readonly Entry[],
  heights: WeakMap<Entry, number>,
  tops: Float64Array,
): boolean {
  let changed = false;
  for (const element of scroller.querySelectorAll<HTMLElement>('[data-index]')) {
    const index = Number(element.dataset['index']);
    const item = items[index];
    if (item === undefined) continue;
    const height = element.offsetHeight;
    heights.set(item, height);
    changed ||= Math.abs((tops[index + 1] ?? 0) - (tops[index] ?? 0) - height) >= 1;
  }
  return changed;
}

/** The first entry in the page that is looked at. */
function inSight(scroller: HTMLElement): HTMLElement | undefined {
  const { top, bottom } = scroller.getBoundingClientRect();
  return [...scroller.querySelectorAll<HTMLElement>('[data-index]')].find((element) => {
    const place = element.getBoundingClientRect();
    return place.bottom > top && place.top < bottom;
  });
}

function onKey(
  event: KeyboardEvent,
  active: number,
  count: number,
  go: (index: number) => void,
  onSide: ((step: 1 | -1) => void) | undefined,
): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: count - 1,
  };
  const to = steps[event.key];
  if (to !== undefined) {
    event.preventDefault();
    go(to);
  } else if (onSide && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    event.preventDefault();
    const forward = (event.key === 'ArrowRight') !== (document.documentElement.dir === 'rtl');
    onSide(forward ? 1 : -1);
  }
}
