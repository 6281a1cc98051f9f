import { CommandError } from '../command-error.ts';
/** What the API answered to an act. */
export interface ActAnswer {
  status: number;
  /** The id of what the act made. */
  id?: string;
  sequence?: number;
  /** The act had been carried out before, under the same key. */
  repeated: boolean;
  body: Record<string, unknown>;
}

/** How often an answer of "not known yet" (503, or no answer at all) is asked for again, and the pause between, ms. */
const TRIES = 60;
const PAUSE = 1_000;

/** An ordinary client of the API: repeats an act under its key until it knows the answer (I9). */
export class ActClient {
  readonly #address: string;
  readonly #token: string;

  constructor(address: string, token: string) {
    this.#address = address;
    this.#token = token;
  }

  /** Throws with the problem's own words where the act is refused. */
  async act(path: string, body: unknown, key: string): Promise<ActAnswer> {
    let last = 'no answer';
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const answer = await this.#send(path, body, key).catch((error: unknown) => {
        last = error instanceof Error ? error.message : String(error);
        return undefined;
      });
      if (answer === undefined) continue;
      // 202: received, and carried out as soon as a worker is there; the same key brings the answer then.
      if (answer.status === 200 || answer.status === 201) return answer;
      const { code, detail, errors } = answer.body as { code?: string; detail?: string; errors?: unknown };
      last = `${answer.status} ${code ?? ''}: ${detail ?? ''} ${errors ? JSON.stringify(errors) : ''}`;
      if (answer.status !== 202 && answer.status < 500) break;
    }
    throw new CommandError(`POST ${path} was not carried out: ${last}`);
  }

  async #send(path: string, body: unknown, key: string): Promise<ActAnswer> {
    const response = await fetch(this.#address + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    const { id, sequence } = answer;
    return {
      status: response.status,
      repeated: answer['repeated'] === true,
      ...(typeof id === 'string' ? { id } : {}),
      ...(typeof sequence === 'number' ? { sequence } : {}),
      body: answer,
    };
  }
}
