import type { components } from '../../server/api-types.d.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';

export type Position = components['schemas']['Position'];

/** The positions of a round that count now and that the reader may see (I14). */
export function usePositions(document: string, round: string | undefined): Position[] {
  const { organisation } = useSession();
  const { data } = api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}/rounds/{round}/positions',
    { params: { path: { organisation: organisation.id, document, round: round ?? '' } } },
    { enabled: round !== undefined },
  );
  return (data ? (itemsOf(data) as Position[]) : []).filter(({ current }) => current);
}
