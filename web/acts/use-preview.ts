import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ActForm } from '../../schemas/act-forms.ts';
import { useLanguage } from '../language/language.tsx';
import type { components } from '../server/api-types.d.ts';
import { server } from '../server/client.ts';
import { ServerProblem } from '../server/problem.ts';
import { useSession } from '../session/session.tsx';
import type { ActRequest } from './act-request.ts';
import type { Body } from './draft.ts';

export type Preview = components['schemas']['RecipientsPreview'];

/** How long nothing is entered before it is asked, ms. */
const QUIET = 400;

/** Whom the act would tell as it is entered now, or why it would be refused; `waits` until that is known. Nothing is asked while something required is missing. */
export function usePreview(
  form: ActForm,
  { act, places }: ActRequest,
  body: Body | undefined,
  /** The sequence of the matter: where more has happened, it is asked again. */
  now: number | undefined,
  /** The act is under way, or done: what it did itself is no news, and what was told of it stands. */
  still: boolean,
): UseQueryResult<Preview> & { waits: boolean } {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const entered = body === undefined ? undefined : JSON.stringify(body);
  const asked = useQuiet(entered);
  const query = useQuery({
    queryKey: ['recipients-preview', act, places, asked, language, now],
    enabled: !still && asked !== undefined && body !== undefined,
    ...(still ? { placeholderData: keepPreviousData<Preview> } : {}),
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
    retry: (failures, error) => failures < 2 && !(error instanceof ServerProblem),
    queryFn: async (): Promise<Preview> => {
      const { document, ...params } = places;
      const request = { act, params, body: JSON.parse(asked ?? '{}') as Body };
      const path = { organisation: organisation.id };
      const { data } = form.places.includes('document')
        ? await server.POST('/v1/{organisation}/documents/{document}/recipients-preview', {
            params: { path: { ...path, document: document ?? '' } },
            body: request,
          })
        : await server.POST('/v1/{organisation}/recipients-preview', { params: { path }, body: request });
      if (data === undefined) throw new Error('no answer');
      return data;
    },
  });
  // What is entered is not yet what was asked about.
  return { ...query, waits: entered !== undefined && (entered !== asked || query.isPending) };
}

/** A value once it has stopped changing; the first one at once. */
function useQuiet(value: string | undefined): string | undefined {
  const [quiet, setQuiet] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), QUIET);
    return () => clearTimeout(timer);
  }, [value]);
  return quiet;
}
