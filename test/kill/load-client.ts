import { randomUUID } from 'node:crypto';
import type { Body } from '../support/body.ts';
import type { LedgerEntry, OwnLedger } from './own-ledger.ts';
import type { Random } from './random.ts';

const CONSENTING = ['support', 'no-objection', 'support-with-statement', 'disassociate', 'more-time'] as const;
const PAUSE = 100;

interface Act {
  persona: string;
  path: string;
  body: unknown;
}

/**
 * Secretariat, Chair and focal points at work while things die around them: each loop carries a document through rounds and begins
 * another. Every act keeps its key until its fate is known; what the client knows stands in its own ledger.
 */
export class LoadClient {
  readonly #body: Body;
  readonly #ledger: OwnLedger;
  readonly #random: Random;
  readonly #members: readonly string[];
  #stopped = false;
  lives = 0;

  constructor(body: Body, ledger: OwnLedger, random: Random, members: readonly string[]) {
    this.#body = body;
    this.#ledger = ledger;
    this.#random = random;
    this.#members = members;
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Runs `loops` lives side by side until stopped; then every act that was begun gets its answer within `settle` ms. */
  async run(loops: number, settle: number): Promise<void> {
    this.#settle = settle;
    await Promise.all(Array.from({ length: loops }, () => this.#loop()));
  }

  #settle = 60_000;
  #settleBy = Number.POSITIVE_INFINITY;

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      await this.#life();
      this.lives += 1;
    }
  }

  async #life(): Promise<void> {
    const registered = await this.#act({
      persona: 'secretariat',
      path: '/v1/cica/documents',
      body: {
        kind: 'statement',
        title: { text: `A statement under fire ${randomUUID()}`, language: 'en' },
        class: 'members',
        procedure: { id: 'cica/statement' },
        sponsors: [],
      },
    });
    const document = registered.stream?.split('/').at(-1);
    if (registered.fate !== 'carried-out' || !document) return;
    const path = `/v1/cica/documents/${document}`;
    await this.#bySecretariat(`${path}/stages/proposed/completion`, {});
    let revision = 0;
    const stage = 'senior-officials-committee';
    await this.#revise(path, revision++);
    await this.#bySecretariat(`${path}/stages/drafting/completion`, {});
    await this.#bySecretariat(`${path}/rounds`, {
      stage,
      method: 'silence',
      revision,
      period: { kind: 'minutes', minutes: 1_440 },
    });
    if ((await this.#opened(path, 'r1')) === undefined) return;
    const broken = await this.#positions(path, 'r1', revision, this.#random.next() < 0.5);
    if (!broken) {
      await this.#act({
        persona: 'chair',
        path: `${path}/rounds/r1/extensions`,
        body: { period: { kind: 'minutes', minutes: 2_880 } },
      });
      return;
    }
    await this.#revise(path, revision++);
    await this.#bySecretariat(`${path}/rounds`, { stage, method: 'meeting', revision });
    const ruledAt = await this.#opened(path, 'r2');
    if (ruledAt === undefined) return;
    await this.#positions(path, 'r2', revision, false);
    await this.#bySecretariat(`${path}/rounds/r2/rulings`, { ruling: 'adopted', present: [...this.#members], ruledAt });
  }

  async #revise(path: string, basedOn: number): Promise<void> {
    await this.#bySecretariat(`${path}/revisions`, {
      texts: [{ language: 'en', text: `Text ${randomUUID()}` }],
      basedOn,
      editorial: false,
    });
    await this.#bySecretariat(`${path}/circulations`, { revision: basedOn + 1 });
  }

  /** All members at once; with `objection` one of them objects, in the middle. Gives whether somebody objected. */
  async #positions(path: string, round: string, revision: number, objection: boolean): Promise<boolean> {
    const order = this.#random.shuffle(this.#members);
    const objector = objection ? order[this.#random.below(order.length)] : undefined;
    await Promise.all(
      order.map((party) => {
        const position = party === objector ? 'objection' : this.#random.pick(CONSENTING);
        const points = party === objector ? [{ paragraph: '3', text: { text: 'Not like this.', language: 'en' } }] : [];
        const body = { revision, position, points };
        return this.#act({ persona: `focal-point-${party}`, path: `${path}/rounds/${round}/positions`, body });
      }),
    );
    return objector !== undefined;
  }

  /** Waits for the electorate; gives when the round opened (epoch ms), nothing where it did not within the settling time. */
  async #opened(path: string, round: string): Promise<number | undefined> {
    for (;;) {
      const answer = await this.#body.get('secretariat', `${path}/rounds/${round}`).catch(() => undefined);
      if (answer?.status === 200 && answer.body.phase === 'open') return answer.body.openedAt;
      if (performance.now() > this.#settleBy) return undefined;
      if (this.#stopped && this.#settleBy === Number.POSITIVE_INFINITY)
        this.#settleBy = performance.now() + this.#settle;
      await pause();
    }
  }

  #bySecretariat(path: string, body: unknown): Promise<LedgerEntry> {
    return this.#act({ persona: 'secretariat', path, body });
  }

  /** One act under one key until its fate is known. */
  async #act({ persona, path, body }: Act): Promise<LedgerEntry> {
    const entry: LedgerEntry = { key: randomUUID(), persona, path, body, fate: 'unknown', tries: 0 };
    this.#ledger.note(entry);
    for (;;) {
      entry.tries += 1;
      const answer = await this.#body.post(persona, path, entry.body, entry.key).catch(() => undefined);
      if (answer) noteAnswer(entry, answer);
      if (entry.fate === 'carried-out' || entry.fate === 'refused') return entry;
      if (this.#stopped && this.#settleBy === Number.POSITIVE_INFINITY)
        this.#settleBy = performance.now() + this.#settle;
      if (performance.now() > this.#settleBy) return entry;
      await pause();
    }
  }
}

function noteAnswer(entry: LedgerEntry, { status, body }: { status: number; body: any }): void {
  if (status === 202) entry.fate = 'receipt';
  else if (status === 200 || status === 201) entry.fate = 'carried-out';
  else if (status >= 400 && status < 500) entry.fate = 'refused';
  else return;
  if (typeof body?.stream === 'string') entry.stream = body.stream;
  if (typeof body?.command === 'string') entry.command = body.command;
  if (typeof body?.sequence === 'number') entry.sequence = body.sequence;
  if (typeof body?.code === 'string') entry.code = body.code;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
