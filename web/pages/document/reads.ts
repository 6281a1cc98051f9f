import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { problemIn, requestHeaders } from '../../server/client.ts';
import { ServerProblem } from '../../server/problem.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { useMatter } from './matter.tsx';
import type { Entry } from './moments.ts';
import type { Reference } from './shapes.ts';

/** What was shown stays while the slider moves and the next is read. */
const kept = { placeholderData: keepPreviousData } as const;

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
  const { organisation } = useSession();
  const { path } = useMatter();
  return useQuery({
    // In the form of the other reads, so that the live stream marks it stale with them.
    queryKey: ['get', '/v1/{organisation}/documents/{document}/timeline', { params: { path }, whole: true }],
    queryFn: async () => {
      const entries: Entry[] = [];
      for (let after = 0; ;) {
        const address = `/v1/${organisation.id}/documents/${path.document}/timeline?limit=${PAGE}&after=${after}`;
        const response = await fetch(address, { headers: await requestHeaders() });
        if (!response.ok) throw new ServerProblem(await problemIn(response));
        const items = itemsOf((await response.json()) as { items: Entry[] });
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

/** The words of a content, by their hash: they never change. */
export function useContent(reference: Reference | null | undefined): UseQueryResult<string> {
  const { organisation } = useSession();
  return useQuery({
    queryKey: ['content', organisation.id, reference?.sha256],
    staleTime: Infinity,
    enabled: reference !== null && reference !== undefined && isReadable(reference),
    queryFn: async () => (await contentOf(organisation.id, reference?.sha256 ?? '')).text(),
  });
}

/** The bytes of a content; throws a `ServerProblem` where one may not read it. */
export async function contentOf(organisation: string, sha256: string): Promise<Blob> {
  const response = await fetch(`/v1/${organisation}/contents/${sha256}`, { headers: await requestHeaders() });
  if (!response.ok) throw new ServerProblem(await problemIn(response));
  return response.blob();
}
