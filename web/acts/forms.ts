import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { actForms, type ActForm, type OpenApi } from '../../schemas/act-forms.ts';
import { accepted } from '../server/client.ts';

/** Every act as the running API describes it, by its name: forms can never know fewer, or others, than the API does. */
export function useActForms(): UseQueryResult<ReadonlyMap<string, ActForm>> {
  return useQuery({
    queryKey: ['openapi'],
    staleTime: Infinity,
    queryFn: async () => {
      const response = await accepted(await fetch('/openapi.json'));
      return new Map(actForms((await response.json()) as OpenApi).map((form) => [form.name, form]));
    },
  });
}
