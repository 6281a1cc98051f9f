import { useState } from 'react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { server } from '../../server/client.ts';
import { useSession } from '../../session/session.tsx';
import type { Notice } from './notice-filter.ts';

const LIST = '/v1/{organisation}/notices';
const PAGE = 40;

export interface Notices {
  /** Undefined: nothing has been read yet. */
  items: readonly Notice[] | undefined;
  /** Whose notices these are; null where the reader serves no function that is told anything. */
  function: string | null;
  unread: number;
  error: unknown;
  again: () => void;
  /** Reads older ones; undefined where there are none. */
  older: (() => void) | undefined;
  reading: boolean;
}

/** What the reader's function was told, the newest first. */
export function useNotices(unreadOnly: boolean): Notices {
  const { organisation } = useSession();
  const path = { organisation: organisation.id };
  const filter = unreadOnly ? { unread: '1' as const } : {};
  const read = useInfiniteQuery({
    // In the form of every other read: the live stream marks it stale by its address.
    queryKey: ['get', LIST, { params: { path, query: filter }, pages: true }],
    queryFn: async ({ pageParam }) => {
      const page = pageParam === undefined ? {} : { cursor: pageParam };
      const { data } = await server.GET(LIST, { params: { path, query: { limit: PAGE, ...filter, ...page } } });
      if (data === undefined) throw new Error('no answer');
      return data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const pages = read.data?.pages;
  return {
    items: pages?.flatMap(({ items }) => items),
    function: pages?.[0]?.function ?? null,
    unread: pages?.[0]?.unread ?? 0,
    error: read.error,
    again: () => void read.refetch(),
    older: read.hasNextPage ? () => void read.fetchNextPage() : undefined,
    reading: read.isFetchingNextPage,
  };
}

export interface Marking {
  mark: (what: { upTo: number } | { ids: number[] }) => void;
  busy: boolean;
  error: unknown;
}

/** Marks notices as read by the reader alone: it is no act, and harmless to repeat. */
export function useMarking(): Marking {
  const { organisation } = useSession();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  return {
    busy,
    error,
    mark: (body) => {
      setBusy(true);
      setError(undefined);
      void server
        .POST('/v1/{organisation}/notices/read', { params: { path: { organisation: organisation.id } }, body })
        .then(() => queries.invalidateQueries({ queryKey: ['get', LIST] }))
        .catch(setError)
        .finally(() => setBusy(false));
    },
  };
}
