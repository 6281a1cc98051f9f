import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { server } from '../../server/client.ts';
import { useContentText } from '../../server/content.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { useMatter } from './matter.tsx';
import type { Entry } from './moments.ts';
import type { Reference } from './shapes.ts';

/** What was shown stays while the slider moves and the next is read. */
export const kept = { placeholderData: keepPreviousData } as const;

/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- the types of the API's own reads */
export function useDocument() {
  const { path, query } = useMatter();
  return api.useQuery('get', '/v1/{organisation}/documents/{document}', { params: { path, query } }, kept);
}

export function useExplanation() {
  const { path, query } = useMatter();
  return api.useQuery('get', '/v1/{organisation}/documents/{document}/explanation', { params: { path, query } }, kept);
}

export function useRounds() {
  const { path, query } = useMatter();
  return api.useQuery('get', '/v1/{organisation}/documents/{document}/rounds', { params: { path, query } }, kept);
}

export function usePositions(round: string) {
  const { path, query } = useMatter();
  const params = { path: { ...path, round }, query };
  return api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}/rounds/{round}/positions',
    { params },
    { enabled: round !== '', ...kept },
  );
}

export function useRevisions() {
  const { path, query } = useMatter();
  return api.useQuery('get', '/v1/{organisation}/documents/{document}/revisions', { params: { path, query } }, kept);
}

export function usePeriods() {
  const { path, query } = useMatter();
  return api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}/comment-periods',
    { params: { path, query } },
    kept,
  );
}
/* eslint-enable @typescript-eslint/explicit-module-boundary-types */

/** The whole record of a document, which grows and never changes: always as of now. */
export function useTimeline(): UseQueryResult<Entry[]> {
  return useTimelineOf(useMatter().document);
}

/** The same, of a document of which the moment that is looked at is still to be found. */
export function useTimelineOf(document: string): UseQueryResult<Entry[]> {
  const { organisation } = useSession();
  const path = { organisation: organisation.id, document };
  return useQuery({
    // In the form of the other reads, so that the live stream marks it stale with them.
    queryKey: ['get', '/v1/{organisation}/documents/{document}/timeline', { params: { path }, whole: true }],
    queryFn: async () => {
      const entries: Entry[] = [];
      for (let after = 0; ;) {
        const { data } = await server.GET('/v1/{organisation}/documents/{document}/timeline', {
          params: { path, query: { limit: PAGE, after } },
        });
        const items = (data?.items ?? []) as Entry[];
        entries.push(...items);
        const last = items.at(-1)?.sequence;
        if (items.length < PAGE || last === undefined) return entries;
        after = last;
      }
    },
  });
}
const PAGE = 200;

/** Texts longer than this are for reading in a file of their own, bytes. */
const READABLE = 400_000;
export const isReadable = ({ mediaType, bytes }: Reference): boolean =>
  mediaType.startsWith('text/') && bytes <= READABLE;

/** The words of a content, where they are for reading on the page. */
export const useContent = (reference: Reference | null | undefined): UseQueryResult<string> =>
  useContentText(reference && isReadable(reference) ? reference : undefined);
