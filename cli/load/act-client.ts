import { CommandError } from '../command-error.ts';
import type { AgendaClient, FinalAnswer } from './load-agenda.ts';

/** How often an answer of "not known yet" (202, 503, or no answer at all) is asked for again, and the first and longest pause, ms. */
const TRIES = 60;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 1_000;
const pauseBefore = (attempt: number): number => Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));

/** An ordinary client of the API: repeats an act under its key until it knows the answer (I9). */
export class ActClient implements AgendaClient {
  readonly #address: string;
  readonly #token: string;
  readonly #language: 'en' | 'ru';

  /** `language`: in which refusals are told. */
  constructor(address: string, token: string, language: 'en' | 'ru' = 'en') {
    this.#address = address;
    this.#token = token;
    this.#language = language;
  }

  /** What became of the act, carried out or refused. Throws where that did not become known. */
  async act(path: string, body: unknown, key: string): Promise<FinalAnswer> {
    let last = 'no answer';
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, pauseBefore(attempt)));
      const answer = await this.#send(path, body, key).catch((error: unknown) => {
        last = error instanceof Error ? error.message : String(error);
        return undefined;
      });
      if (answer === undefined) continue;
      // 202: received, and carried out as soon as a worker is there; the same key brings the answer then.
      // What only this call repeated was not carried out before it.
      if (answer.status !== 202 && answer.status < 500)
        return attempt === 0 ? answer : { ...answer, body: { ...answer.body, repeated: false } };
      const { code, detail } = answer.body as { code?: string; detail?: string };
      last = `${answer.status} ${code ?? ''}: ${detail ?? ''}`;
    }
    throw new CommandError(`POST ${path} was not answered: ${last}`);
  }

  async #send(path: string, body: unknown, key: string): Promise<FinalAnswer & { body: object }> {
    const response = await fetch(this.#address + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.#token}`,
        'accept-language': this.#language,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    return { status: response.status, body: (await response.json()) as object };
  }
}
