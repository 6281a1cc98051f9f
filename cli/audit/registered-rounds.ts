import type pg from 'pg';
import { coreOf, foldEvents } from '../../audit/index.ts';
import {
  compareRounds,
  roundOf,
  type Difference,
  type Folded,
  type RoundOfDocument,
} from '../../audit/reconcile/index.ts';
import type { DocumentState } from '../../domain/document/index.ts';
import type { OrganisationState } from '../../domain/organisation/index.ts';
import { archiveRows } from '../../readmodels/audit/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { StreamId } from '../../schemas/identifiers.ts';

const organisationOf = (stream: StreamId): StreamId => `${stream.slice(0, stream.indexOf('/'))}/organisation`;

/** Collects the states of streams and compares what organisations registered with what their documents have under way. */
export class RegisteredRounds {
  readonly #pool: pg.Pool;
  readonly #patience: number;
  readonly #only: StreamId | undefined;
  readonly #organisations = new Map<StreamId, OrganisationState>();
  readonly #documents = new Map<StreamId, RoundOfDocument | undefined>();

  /** @param only the one stream that is looked at: what it is compared with is read here */
  constructor(pool: pg.Pool, patience: number, only: StreamId | undefined) {
    this.#pool = pool;
    this.#patience = patience;
    this.#only = only;
  }

  note(stream: StreamId, fold: Folded): void {
    if ('fault' in fold) return;
    if (stream.endsWith('/organisation')) this.#organisations.set(stream, fold.state as OrganisationState);
    else if (stream.includes('/document/')) this.#documents.set(stream, roundOf(fold.state as DocumentState));
  }

  /** Differences by stream. A registration that is under way is waited for. */
  async compare(): Promise<Map<string, Difference[]>> {
    await this.#readBesides();
    for (const until = Date.now() + this.#patience; ;) {
      const found = this.#once();
      if (found.size === 0 || Date.now() > until) return found;
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (const stream of [...this.#organisations.keys(), ...found.keys(), ...this.#registered()])
        await this.#read(stream);
    }
  }

  #once(): Map<string, Difference[]> {
    const found = new Map<string, Difference[]>();
    for (const [stream, state] of this.#organisations) {
      const own = new Map([...this.#documents].filter(([document]) => organisationOf(document) === stream));
      for (const [of, differences] of compareRounds(stream, state, own, this.#only === undefined))
        found.set(of, differences);
    }
    return found;
  }

  async #readBesides(): Promise<void> {
    if (this.#only === undefined) return;
    if (this.#documents.size > 0) await this.#read(organisationOf(this.#only));
    else for (const document of this.#registered()) await this.#read(document);
  }

  /** Documents with a registered round, of those that are looked at. */
  #registered(): StreamId[] {
    const all = [...this.#organisations.values()].flatMap((state) => state.organisation?.rounds ?? []);
    return all
      .map(({ document }) => document)
      .filter((each) => this.#documents.has(each) || this.#only?.endsWith('/organisation'));
  }

  async #read(stream: StreamId): Promise<void> {
    const core = coreOf(stream);
    const rows = await archiveRows(this.#pool, stream);
    if (core === undefined || rows.length === 0) return;
    try {
      const events = rows.map(({ body }) => JSON.parse(body) as RecordedEventShape);
      this.note(stream, { state: foldEvents(core, core.decider.initial(), events) });
    } catch {
      // That it cannot be folded was told with its own stream.
    }
  }
}
