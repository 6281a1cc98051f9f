import { NO_FILTERS, SORTS, type Filters } from './filter.ts';

const WORDS = ['text', 'kind', 'organ', 'stage', 'state', 'procedure', 'awaited'] as const;
const SIGNS = ['blocked', 'mine'] as const;

/** The filters that an address names; what it says wrongly asks nothing. */
export function filtersIn(search: Readonly<Record<string, unknown>>): Filters {
  const filters: Filters = { ...NO_FILTERS };
  for (const name of WORDS) {
    const value = search[name];
    // A word of digits alone is read from an address as a number.
    if (typeof value === 'string' || typeof value === 'number') filters[name] = String(value);
  }
  for (const name of SIGNS) filters[name] = search[name] === true || search[name] === 1;
  const sort = SORTS.find((each) => each === search['sort']);
  return sort === undefined ? filters : { ...filters, sort };
}

/** The part of an address that names filters: only what is asked. */
export function searchOf(filters: Filters): Record<string, string | true> {
  const search: Record<string, string | true> = {};
  for (const name of WORDS) if (filters[name] !== '') search[name] = filters[name];
  for (const name of SIGNS) if (filters[name]) search[name] = true;
  if (filters.sort !== 'latest') search['sort'] = filters.sort;
  return search;
}

/** Whether two filters ask the same. */
export const sameFilters = (one: Filters, other: Filters): boolean =>
  JSON.stringify(searchOf(one)) === JSON.stringify(searchOf(other));
