import { useEffect, useMemo } from 'react';
import { useInfiniteQuery, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { server } from '../../server/client.ts';
import { onChanged } from '../../server/read-anew.ts';
import { useSession } from '../../session/session.tsx';
import type { BoardRow } from './board-row.ts';
import { patched, type BoardPage } from './patch.ts';

/** Rows of one answer, and documents asked for by name at once: as many as the API gives. */
const PAGE = 1_000;
const NAMED = 100;
/** What is being read is waited for, ms, before what changed is put into it. */
const WAIT = 150;

type Read = InfiniteData<BoardPage, string | undefined>;

async function readPage(
  organisation: string,
  query: { limit?: number; cursor?: string; id?: string[] },
): Promise<BoardPage> {
  const { data } = await server.GET('/v1/{organisation}/documents/board', {
    params: { path: { organisation }, query },
  });
  if (data === undefined) throw new Error('no answer');
  return data;
}

export interface Board {
  /** Undefined: nothing has been read yet. */
  rows: readonly BoardRow[] | undefined;
  /** Not all have been read yet. */
  reading: boolean;
  error: unknown;
  again: () => void;
}

/** All documents that the reader may see: page by page at first, then only those of which something was recorded. */
export function useBoard(): Board {
  const { organisation } = useSession();
  const queries = useQueryClient();
  const { id } = organisation;
  const read = useInfiniteQuery({
    queryKey: ['board', id],
    queryFn: ({ pageParam }) =>
      readPage(id, { limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    // The live stream says what changed, below.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = read;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  useEffect(() => follow(queries, id), [queries, id]);
  const pages = read.data?.pages;
  const rows = useMemo(() => pages?.flatMap(({ items }) => items), [pages]);
  return { rows, reading: hasNextPage, error: read.error, again: () => void read.refetch() };
}

/** Reads anew each document of which something was recorded, and puts it into what was read. Until it is ended. */
function follow(queries: QueryClient, organisation: string): () => void {
  const key = ['board', organisation];
  const changed = new Set<string>();
  let running = false;
  let ended = false;
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      while (changed.size > 0 && !ended) {
        if (queries.isFetching({ queryKey: key }) > 0) {
          await new Promise((resolve) => setTimeout(resolve, WAIT));
          continue;
        }
        const ids = [...changed].slice(0, NAMED);
        for (const id of ids) changed.delete(id);
        const { items } = await readPage(organisation, { id: ids, limit: NAMED });
        queries.setQueryData<Read>(key, (data) => data && { ...data, pages: patched(data.pages, ids, items) });
      }
    } catch {
      // What cannot be read in part is read whole, with its own tries and its own word of failure.
      changed.clear();
      void queries.invalidateQueries({ queryKey: key });
    } finally {
      running = false;
    }
  };
  const stop = onChanged((streams) => {
    for (const stream of streams) {
      const [, kind, id] = stream.split('/');
      if (kind === 'document' && id !== undefined) changed.add(id);
      // Who is a member decides who is asked: of every document.
      if (kind === 'organisation') void queries.invalidateQueries({ queryKey: key });
    }
    void run();
  });
  return () => {
    ended = true;
    stop();
  };
}
