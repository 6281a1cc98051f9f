import { useCallback, useEffect, useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { filtersIn, sameFilters, searchOf } from './address.ts';
import type { Filters } from './filter.ts';

/** The address follows so long after the last change, ms: what is typed is shown at once, and is one entry of the history. */
const LATER = 300;

/** What is asked of the board: shown at once, kept in the address. A link, and going back, bring it with them. */
export function useFilters(): [Filters, (change: (before: Filters) => Filters) => void] {
  const address = filtersIn(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [shown, setShown] = useState({ filters: address, from: address });
  // The address was changed by somebody else than us.
  if (!sameFilters(shown.from, address)) setShown({ filters: address, from: address });
  const { filters, from } = shown;
  useEffect(() => {
    if (sameFilters(filters, from)) return undefined;
    const timer = setTimeout(() => {
      setShown({ filters, from: filters });
      void navigate({ to: '/documents', search: searchOf(filters) as never, replace: true, resetScroll: false });
    }, LATER);
    return () => clearTimeout(timer);
  }, [filters, from, navigate]);
  const change = useCallback(
    (next: (before: Filters) => Filters) => setShown((before) => ({ ...before, filters: next(before.filters) })),
    [setShown],
  );
  return [filters, change];
}
