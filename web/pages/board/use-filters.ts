import { useCallback, useEffect, useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { filtersIn, sameFilters, searchOf } from './address.ts';
import type { Filters } from './filter.ts';

/** The address follows when nothing was changed for so long, ms: what is typed is shown at once, and is one entry of the history. */
const AT_REST = 700;

interface Asked {
  filters: Filters;
  change: (change: (before: Filters) => Filters) => void;
  /** The same, where the words were not typed: their field begins anew. */
  replace: (change: (before: Filters) => Filters) => void;
  /** How often the words came from elsewhere than from their field. */
  turn: number;
  /** The address follows now: the reader turns to something else. */
  settle: () => void;
}

/** What is asked of the board: shown at once, kept in the address. A link, and going back, bring it with them. */
export function useFilters(): Asked {
  const address = filtersIn(useSearch({ strict: false }));
  const navigate = useNavigate();
  // `seen`: the address as it was last; `sent`: what we last asked it to be.
  const [shown, setShown] = useState({ filters: address, seen: address, sent: address, turn: 0 });
  if (!sameFilters(shown.seen, address))
    setShown(
      sameFilters(shown.sent, address)
        ? { ...shown, seen: address }
        : { filters: address, seen: address, sent: address, turn: shown.turn + 1 },
    );
  const { filters, sent, turn } = shown;
  const settle = useCallback(() => {
    if (sameFilters(filters, sent)) return;
    setShown((before) => ({ ...before, sent: filters }));
    void navigate({ to: '/documents', search: searchOf(filters) as never, replace: true, resetScroll: false });
  }, [filters, sent, navigate, setShown]);
  useEffect(() => {
    const timer = setTimeout(settle, AT_REST);
    return () => clearTimeout(timer);
  }, [settle]);
  const change = useCallback(
    (next: (before: Filters) => Filters) => setShown((before) => ({ ...before, filters: next(before.filters) })),
    [setShown],
  );
  const replace = useCallback(
    (next: (before: Filters) => Filters) =>
      setShown((before) => ({ ...before, filters: next(before.filters), turn: before.turn + 1 })),
    [setShown],
  );
  return { filters, change, replace, turn, settle };
}
