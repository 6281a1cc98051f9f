import type { UseQueryResult } from '@tanstack/react-query';
import type { components } from '../../server/api-types.d.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { useSitting } from './sitting.tsx';

/** What waits for the meeting. It hangs on documents too, whose changes do not name the meeting: it is asked again now and then. */
export function useBusiness(): UseQueryResult<components['schemas']['Business'], unknown> {
  const { organisation } = useSession();
  const { meeting } = useSitting();
  return api.useQuery(
    'get',
    '/v1/{organisation}/meetings/{meeting}/business',
    { params: { path: { organisation: organisation.id, meeting: meeting.id } } },
    { refetchInterval: 20_000, enabled: meeting.state === 'announced' || meeting.state === 'open' },
  );
}
