import { CommandError } from '../command-error.ts';
import type { AgendaClient, FinalAnswer } from './load-agenda.ts';

/** How often an answer of "not known yet" (503, or no answer at all) is asked for again, and the pause between, ms. */
const TRIES = 60;
const PAUSE = 1_000;

/** An ordinary client of the API: repeats an act under its key until it knows the answer (I9). */
export class ActClient implements AgendaClient {
  readonly #address: string;
  readonly #token: string;

  constructor(address: string, token: string) {
    this.#address = address;
    this.#token = token;
  }

  /** What became of the act, carried out or refused. Throws where that did not become known. */
  async act(path: string, body: unknown, key: string): Promise<FinalAnswer> {
    let last = 'no answer';
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const answer = await this.#send(path, body, key).catch((error: unknown) => {
        last = error instanceof Error ? error.message : String(error);
        return undefined;
      });
      if (answer === undefined) continue;
      // 202: received, and carried out as soon as a worker is there; the same key brings the answer then.
      if (answer.status !== 202 && answer.status < 500) return answer;
      const { code, detail } = answer.body as { code?: string; detail?: string };
      last = `${answer.status} ${code ?? ''}: ${detail ?? ''}`;
    }
    throw new CommandError(`POST ${path} was not answered: ${last}`);
  }

  async #send(path: string, body: unknown, key: string): Promise<FinalAnswer> {
    const response = await fetch(this.#address + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    return { status: response.status, body: await response.json() };
  }
}
