import { randomUUID } from 'node:crypto';
import { issueToken, personas } from '../../activities/identity/demonstration-issuer.ts';
import { loadRoster } from '../../activities/rules-files/index.ts';
import { readConfiguration } from '../../activities/configuration.ts';
import { request, type Answer } from './http.ts';

/** The 28 Member States by their roster ids, in protocol order. */
export async function memberStates(): Promise<string[]> {
  return personas(await loadRoster('cica'))
    .filter(({ role }) => role === 'focal-point')
    .map(({ party }) => party ?? '');
}

/** Everybody who acts in a test of the running program: one token each. */
export class Body {
  readonly address: string;
  readonly #tokens: ReadonlyMap<string, string>;

  constructor(address: string, tokens: ReadonlyMap<string, string>) {
    this.address = address;
    this.#tokens = tokens;
  }

  /** Everybody of a body of the program's own rules: CICA, unless told. */
  static async of(address: string, dataDirectory: string, organisation = 'cica'): Promise<Body> {
    const configuration = readConfiguration({ NEMCON_DEMO: '1', HOST: '127.0.0.1', NEMCON_DATA: dataDirectory });
    const tokens = new Map<string, string>();
    for (const persona of personas(await loadRoster(organisation)))
      tokens.set(persona.id, await issueToken(configuration, organisation, persona));
    return new Body(address, tokens);
  }

  get(persona: string, path: string): Promise<Answer> {
    return request('GET', this.address + path, { authorization: this.#bearer(persona) });
  }

  /** One try. */
  post(persona: string, path: string, body: unknown, key: string = randomUUID(), timeout?: number): Promise<Answer> {
    return request(
      'POST',
      this.address + path,
      { authorization: this.#bearer(persona), 'idempotency-key': key },
      body,
      timeout,
    );
  }

  /** Repeats under one key until the act is carried out; throws where it is refused or not carried out within a minute. */
  async act(persona: string, path: string, body: unknown, key: string = randomUUID()): Promise<Answer['body']> {
    const until = performance.now() + 60_000;
    let last = '';
    while (performance.now() < until) {
      const answer = await this.post(persona, path, body, key).catch((error: unknown) => ({
        status: 0,
        headers: {},
        body: String(error),
      }));
      if (answer.status === 200 || answer.status === 201) return answer.body;
      last = `${answer.status} ${JSON.stringify(answer.body)}`;
      if (answer.status !== 0 && answer.status !== 202 && answer.status < 500) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`${persona}: POST ${path}: ${last}`);
  }

  #bearer(persona: string): string {
    const token = this.#tokens.get(persona);
    if (token === undefined) throw new Error(`there is no persona ${persona}`);
    return `Bearer ${token}`;
  }
}
