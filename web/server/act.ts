import { accepted, problemIn, send } from './client.ts';
import { ServerProblem, type ProblemBody } from './problem.ts';

/** What an act did. */
export interface ActAnswer {
  sequence?: number;
  id?: string;
  events?: { sequence: number; type: string; subjects?: Record<string, string | number> }[];
  [more: string]: unknown;
}

export interface Act {
  /** `/v1/cica/documents/…/positions` */
  path: string;
  body: unknown;
  /** The same for every try of one act: nothing is done twice (I9). */
  key: string;
  /** The sequence that was read: an act on what has changed since is refused. */
  readAt?: number | undefined;
}

/** Tries of one act while its outcome is not known. */
const TRIES = 6;
const WAIT = 700;

/** A key for one act, whatever is repeated of it. */
export const newKey = (): string => crypto.randomUUID();

/**
 * Carries an act out. What was received and kept (202) is asked for until it is done; what is not known (no answer, 503) is repeated with
 * the same key. Throws a `ServerProblem` where it was refused, or where nothing was heard after all tries.
 */
export async function carryOut({ path, body, key, readAt }: Act): Promise<ActAnswer> {
  let unheard: unknown;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, WAIT * attempt));
    let response: Response;
    try {
      response = await send(
        new Request(path, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'idempotency-key': key,
            ...(readAt === undefined ? {} : { 'if-match': `"${readAt}"` }),
          },
          body: JSON.stringify(body),
        }),
      );
    } catch (error) {
      unheard = error;
      continue;
    }
    if (response.status === 202 || response.status >= 500) {
      unheard = new ServerProblem(response.status === 202 ? waiting() : await problemIn(response));
      continue;
    }
    return (await (await accepted(response)).json()) as ActAnswer;
  }
  throw unheard instanceof Error ? unheard : new Error(String(unheard));
}

const waiting = (): ProblemBody => ({
  type: 'about:blank',
  title: 'It was received, and is being carried out.',
  status: 202,
  detail: 'It was received, and is being carried out.',
  code: 'receipt-waiting',
  rule: 'I3',
});
