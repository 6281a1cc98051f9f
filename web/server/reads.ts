import { QueryClient } from '@tanstack/react-query';
import createHooks from 'openapi-react-query';
import { server } from './client.ts';
import { ServerProblem } from './problem.ts';

/** Reads as hooks: `api.useQuery('get', '/v1/{organisation}/tasks', { params: … })`. The live stream says when one is stale. */
export const api = createHooks(server);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      // What the API said no to stays no; what could not be reached is asked again, more and more slowly.
      retry: (failures, error) => failures < 4 && !(error instanceof ServerProblem && error.problem.status < 500),
      retryDelay: (failures) => Math.min(500 * 2 ** failures, 8_000),
      refetchOnWindowFocus: true,
    },
  },
});
