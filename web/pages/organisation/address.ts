import { useNavigate, useSearch } from '@tanstack/react-router';

/** What the address of the page asks about. */
export interface Asked {
  /** A day, a month or a year: `2022-10-13`. */
  asOf?: string | undefined;
  /** An instant, epoch ms: as it was known then. */
  knownAt?: string | undefined;
  /** A party that is looked at. */
  party?: string | undefined;
}

/** What is asked stands in the address: it can be sent to somebody, and the browser's Back goes back. */
export function useAsked(): [Asked, (asked: Asked) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const told = (name: string): string | undefined => textOf(search[name]);
  return [
    { asOf: told('asOf'), knownAt: told('knownAt'), party: told('party') },
    (asked) => void navigate({ to: '/organisation', search: searchOf(asked) as never }),
  ];
}

/** A value of an address; the router reads `2022` as a number. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Without what is not asked. */
export const searchOf = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])));
