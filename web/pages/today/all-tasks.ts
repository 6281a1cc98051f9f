import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { server } from '../../server/client.ts';
import { everyPage } from '../../server/every-page.ts';
import { useSession } from '../../session/session.tsx';
import type { Task } from '../../tasks/task-list.tsx';

const PAGE = 200;
/** So many pages are read at most: the most urgent tasks come first. */
const PAGES = 15;

/** The tasks of all, the most urgent first; the live stream marks them stale as it does any list. */
export function useAllTasks(): UseQueryResult<{ items: Task[]; whole: boolean }> {
  const { organisation } = useSession();
  const path = { organisation: organisation.id };
  return useQuery({
    queryKey: ['get', '/v1/{organisation}/tasks', { params: { path }, every: true }],
    queryFn: () =>
      everyPage(async (cursor) => {
        const query = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
        return (await server.GET('/v1/{organisation}/tasks', { params: { path, query } })).data;
      }, PAGES),
  });
}
