import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useSession } from '../session/session.tsx';
import type { components } from './api-types.d.ts';
import { ask } from './client.ts';

type Reference = Pick<components['schemas']['ContentReference'], 'sha256'>;

/** The bytes of a content; throws a `ServerProblem` where one may not read it. */
export async function contentOf(organisation: string, sha256: string): Promise<Blob> {
  return (await ask(`/v1/${organisation}/contents/${sha256}`)).blob();
}

/** The words of a content, by their hash: they never change, so that they are read once by each who may (I14). */
export function useContentText(reference: Reference | undefined): UseQueryResult<string> {
  const { organisation, demonstration } = useSession();
  return useQuery({
    queryKey: ['content', organisation.id, reference?.sha256, demonstration?.persona],
    staleTime: Infinity,
    enabled: reference !== undefined,
    queryFn: async () => (await contentOf(organisation.id, reference?.sha256 ?? '')).text(),
  });
}
