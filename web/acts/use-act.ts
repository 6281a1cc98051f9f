import { useRef, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ActForm } from '../../schemas/act-forms.ts';
import { carryOut, newKey, type ActAnswer } from '../server/act.ts';
import { server } from '../server/client.ts';
import { asProblem } from '../server/problem.ts';
import { useSession } from '../session/session.tsx';
import type { ActRequest } from './act-request.ts';
import { pathOf } from './act-path.ts';
import { noteOwnAct } from './own-acts.ts';
import { leavesOpen, nextAttempt, type Attempt } from './attempt.ts';

export interface UnderWay {
  carryOut: (body: unknown) => void;
  /** A refusal is not shown any more. */
  forget: () => void;
  busy: boolean;
  /** It was sent, and what became of it is not known. */
  unknown: boolean;
  failure: unknown;
  answer: ActAnswer | undefined;
}

/** Carries an act out, once; what the pages show is read anew when it is done. */
export function useAct(
  form: ActForm,
  { places }: ActRequest,
  readAt: number | undefined,
  onDone: () => void,
): UnderWay {
  const { organisation } = useSession();
  const queries = useQueryClient();
  const attempt = useRef<Attempt>(undefined);
  const [state, setState] = useState<State>(IDLE);
  const path = pathOf(form.path, { ...places, organisation: organisation.id });
  const run = async (body: unknown): Promise<void> => {
    const now = nextAttempt(attempt.current, body, newKey);
    attempt.current = now;
    setState((before) => ({ ...before, busy: true, failure: undefined }));
    try {
      const answer = await carryOut({ path, body: now.body, key: now.key, readAt });
      noteOwnAct(places, answer.sequence);
      setState({ ...IDLE, answer });
      onDone();
      await readAnew(queries, organisation.id, places, answer);
    } catch (failure) {
      const unknown = leavesOpen(asProblem(failure).status);
      attempt.current = { ...now, unknown };
      setState({ ...IDLE, unknown, failure });
      // Whatever it was refused for may have happened meanwhile.
      if (!unknown) await markStale(queries);
    }
  };
  return { ...state, carryOut: (body) => void run(body), forget: () => setState(IDLE) };
}

type State = Omit<UnderWay, 'carryOut' | 'forget'>;
const IDLE: State = { busy: false, unknown: false, failure: undefined, answer: undefined };

/** Waits until the pages' tables have the act, then marks every read stale; where they take long, the stream will say so. */
async function readAnew(
  queries: QueryClient,
  organisation: string,
  places: Readonly<Record<string, string>>,
  { sequence }: ActAnswer,
): Promise<void> {
  const { document, meeting } = places;
  const query = { waitFor: sequence ?? 0 };
  try {
    if (sequence !== undefined && document !== undefined)
      await server.GET('/v1/{organisation}/documents/{document}', {
        params: { path: { organisation, document }, query },
      });
    else if (sequence !== undefined && meeting !== undefined)
      await server.GET('/v1/{organisation}/meetings/{meeting}', { params: { path: { organisation, meeting }, query } });
  } catch {
    // What was done is done: that it does not show yet, or that it may not be seen any more, is no failure of the act.
  }
  await markStale(queries);
}

const markStale = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/v1/'),
  });
