import { randomUUID } from 'node:crypto';
import { CommandError } from '../command-error.ts';
import { ActClient } from '../load/act-client.ts';
import { actForms, type ActForm, type OpenApi } from '../../schemas/act-forms.ts';
import { problemText, type TellableProblem } from './problem-text.ts';

const WITHIN = 30_000;

/** What an act was answered with. */
export interface ActAnswer {
  stream?: string;
  sequence?: number;
  id?: string;
  links?: Record<string, string>;
  events?: { name?: string; type?: string; sequence?: number }[];
}

/** An API for one organisation, as one person. Every refusal is thrown as a `CommandError` with the sentence, the rule and the code. */
export class ApiClient {
  readonly organisation: string;
  readonly language: 'en' | 'ru';
  readonly #address: string;
  readonly #token: string;
  #now: Promise<number> | undefined;
  #forms: Promise<ActForm[]> | undefined;

  constructor(setting: { address: string; token: string; organisation: string; language: 'en' | 'ru' }) {
    this.#address = setting.address;
    this.#token = setting.token;
    this.organisation = setting.organisation;
    this.language = setting.language;
  }

  /** A read below the organisation: `/meetings?limit=200`. */
  async get<T>(path: string): Promise<T> {
    return (await (await this.#send('GET', `/v1/${this.organisation}${path}`)).json()) as T;
  }

  /** A file, as its bytes. */
  async file(path: string, accept: string): Promise<Buffer> {
    const response = await this.#send('GET', `/v1/${this.organisation}${path}`, { accept });
    return Buffer.from(await response.arrayBuffer());
  }

  /** What is no act, such as a link to a calendar. */
  async send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    const response = await this.#send(method, `/v1/${this.organisation}${path}`, {}, body);
    return (await response.json()) as T;
  }

  /** All pages of a list. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | undefined;
    do {
      const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await this.get<{ items: T[]; next?: string }>(`${path}?limit=200${more}`);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return items;
  }

  /** Carries an act out, once (I9); repeated under its key until it is known what became of it. */
  async act(
    form: ActForm,
    places: Record<string, string>,
    body: unknown,
    key: string = randomUUID(),
  ): Promise<ActAnswer> {
    const path = form.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
      encodeURIComponent(name === 'organisation' ? this.organisation : (places[name] ?? '')),
    );
    const answer = await new ActClient(this.#address, this.#token, this.language).act(path, body, key);
    if (answer.status >= 400) throw new CommandError(problemText(answer.status, answer.body as TellableProblem));
    const done = answer.body as ActAnswer;
    await this.#untilShown(done);
    return done;
  }

  /** Reads follow their events: the next command finds what this one did. Not longer than the API waits, and no fault where it does not come. */
  async #untilShown({ stream, sequence }: ActAnswer): Promise<void> {
    const [, kind, id] = (stream ?? '').split('/');
    if (sequence === undefined || kind === undefined) return;
    const path = id === undefined ? '' : `/${kind}s/${id}`;
    await this.get(`${path}?waitFor=${sequence}`).catch(() => undefined);
  }

  /** The acts that this API knows, as it describes them. */
  forms(): Promise<ActForm[]> {
    this.#forms ??= this.#send('GET', '/openapi.json').then(async (response) =>
      actForms((await response.json()) as OpenApi),
    );
    return this.#forms;
  }

  /** The body's clock, epoch ms. */
  now(): Promise<number> {
    this.#now ??= this.get<{ clock: { now: number } }>('').then(({ clock }) => clock.now);
    return this.#now;
  }

  async #send(method: string, path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Response> {
    const response = await fetch(this.#address + path, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        'accept-language': this.language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(WITHIN),
    }).catch((error: unknown) => {
      throw new CommandError(`${this.#address} does not answer (${reasonOf(error)}).`);
    });
    if (response.ok) return response;
    const problem = (await response.json().catch(() => ({}))) as TellableProblem;
    throw new CommandError(problemText(response.status, problem));
  }
}

/** fetch says "fetch failed" and keeps the reason behind it. */
function reasonOf(error: unknown): string {
  const cause = (error as { cause?: { code?: string } }).cause?.code;
  return cause ?? (error instanceof Error ? error.message : String(error));
}
