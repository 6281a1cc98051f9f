import { useCallback, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';

export interface VirtualList {
  scroller: RefObject<HTMLDivElement | null>;
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** The entry that the Tab key reaches; the arrow keys move it. */
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A step of Page Up and Page Down. */
const PAGE = 10;

/**
 * A long list of which only what is looked at is in the page. One entry is reached by Tab, the others by the arrow keys, Home, End,
 * Page Up and Page Down; the entry that has the focus stays in the page wherever it is scrolled to.
 */
export function useVirtualList(
  count: number,
  { estimate, keyOf, onSide }: { estimate: number; keyOf: (index: number) => string; onSide?: (step: 1 | -1) => void },
): VirtualList {
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
  const active = Math.max(Math.min(wanted, count - 1), 0);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (range.count === 0 || shown.includes(active)) return shown;
      return [...shown, active].sort((one, other) => one - other);
    },
    [active],
  );
  // These pages are not compiled by React's compiler, which the library does not go with.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 6,
    rangeExtractor,
  });
  const go = (index: number): void => {
    const to = Math.max(Math.min(index, count - 1), 0);
    setActive(to);
    virtualizer.scrollToIndex(to);
    // The entry is in the page after this event.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`)?.focus({ preventScroll: true }),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
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
  };
  return { scroller, virtualizer, active, setActive, onKeyDown };
}
