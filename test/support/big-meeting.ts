/**
 * A meeting as big as bodies have them, through the real API: many documents, one sitting, everything ruled on en bloc. The benchmark and
 * the test that kills the worker hold the same one.
 */
import pg from 'pg';
import { loadAgendaInto } from '../../cli/load/load.ts';
import { personas } from '../../activities/identity/demonstration-issuer.ts';
import { loadRoster } from '../../activities/rules-files/index.ts';
import { Body } from './body.ts';

/** The body with 193 Members whose decisions may be taken in a meeting. */
export const ORGANISATION = 'un-general-assembly';
const STAGE = 'general-assembly';

/** Acts under way at once, while things are made ready: a secretariat's scripts would not send more. */
const AT_ONCE = 20;
/** Between two looks into the archive, ms. */
const LOOK = 200;

export interface AgendaEntry {
  /** Its name on the agenda. */
  item: string;
  /** The document's id and its stream. */
  document: string;
  stream: string;
}

export interface BigMeetingPlace {
  address: string;
  dataDirectory: string;
  connectionString: string;
}

/** One meeting and those who hold it. */
export class BigMeeting {
  readonly members: readonly string[];
  readonly entries: AgendaEntry[] = [];
  stream = '';
  readonly #body: Body;
  readonly #archive: pg.Client;
  readonly #offset: number;

  private constructor(body: Body, members: readonly string[], archive: pg.Client, offset: number) {
    this.#body = body;
    this.members = members;
    this.#archive = archive;
    this.#offset = offset;
  }

  /** Establishes the body where it is not; the meetings of one body may follow one another. */
  static async of({ address, dataDirectory, connectionString }: BigMeetingPlace): Promise<BigMeeting> {
    await loadAgendaInto({ address, dataDirectory, organisation: ORGANISATION });
    const body = await Body.of(address, dataDirectory, ORGANISATION);
    const members = personas(await loadRoster(ORGANISATION)).flatMap(({ role, party }) =>
      role === 'focal-point' && party !== undefined ? [party] : [],
    );
    const archive = new pg.Client({ connectionString });
    // Where the engines end first, whoever waits is told by the query that fails.
    archive.on('error', () => undefined);
    await archive.connect();
    const read = await body.get('secretariat', `/v1/${ORGANISATION}`);
    return new BigMeeting(body, members, archive, read.body.clock.now - Date.now());
  }

  stop(): Promise<void> {
    return this.#archive.end();
  }

  /** Epoch ms of the body's clock. */
  now(): number {
    return Date.now() + this.#offset;
  }

  get path(): string {
    return `/v1/${ORGANISATION}/meetings/${this.stream.slice(-36)}`;
  }

  /** Of the documents. */
  get streams(): string[] {
    return this.entries.map(({ stream }) => stream);
  }

  get items(): string[] {
    return this.entries.map(({ item }) => item);
  }

  /** One act of the Secretariat on the meeting, under one key until it is carried out. */
  act(path: string, body: object): Promise<{ sequence: number }> {
    return this.#body.act('secretariat', `${this.path}${path}`, body);
  }

  room(): Promise<{ status: number; body: any }> {
    return this.#body.get('secretariat', `${this.path}/room`);
  }

  /** `count` documents, each with a circulated text, before the stage that decides. */
  async makeDocuments(count: number): Promise<void> {
    const made = await inTurns(count, (index) => this.#document(index));
    this.entries.push(...made);
  }

  async #document(index: number): Promise<AgendaEntry> {
    const english = (text: string) => ({ text, language: 'en' });
    const act = (path: string, body: object) => this.#body.act('secretariat', path, body);
    const { stream } = await act(`/v1/${ORGANISATION}/documents`, {
      kind: 'decision',
      title: english(`Item ${index + 1} of a long agenda`),
      class: 'members',
      procedure: { id: `${ORGANISATION}/decision` },
    });
    const document = String(stream).slice(-36);
    const path = `/v1/${ORGANISATION}/documents/${document}`;
    await act(`${path}/revisions`, { texts: [english(`Text of item ${index + 1}`)], basedOn: 0 });
    await act(`${path}/circulations`, { revision: 1 });
    await act(`${path}/stages/drafting/completion`, {});
    return { item: `item-${index + 1}`, document, stream };
  }

  /** A meeting is announced. */
  async announce(): Promise<void> {
    const announced = await this.#body.act('secretariat', `/v1/${ORGANISATION}/meetings`, {
      kind: 'regular',
      organ: STAGE,
      title: { text: 'A long sitting', language: 'en' },
      class: 'public',
      mode: 'in-person',
      takesDecisions: true,
    });
    this.stream = announced.stream;
  }

  /** Every document comes on the agenda. */
  async fillAgenda(): Promise<void> {
    await inTurns(this.entries.length, async (index) => {
      const { item, document } = this.entries[index] as AgendaEntry;
      await this.act('/agenda', { item, document, stage: STAGE });
    });
  }

  /** The first `count` delegations enter, the meeting is opened, and its quorum established. */
  async open(count = this.members.length): Promise<void> {
    const parties = this.members.slice(0, count);
    await this.act('/attendance', { parties, presence: 'present', at: this.now() });
    await this.act('/opening', { openedAt: this.now() });
    await this.until('quorum-checked', 1);
  }

  call(items: readonly string[] = this.items): Promise<unknown> {
    return this.act('/calls', { items, calledAt: this.now() });
  }

  proposeEnBloc(items: readonly string[] = this.items): Promise<unknown> {
    return this.act('/en-bloc', { items, proposedAt: this.now() });
  }

  /** The gavel. */
  ruleEnBloc(): Promise<unknown> {
    return this.act('/en-bloc/ruling', { ruledAt: this.now() });
  }

  say(item: string, party: string, position: string): Promise<unknown> {
    return this.act(`/agenda/${item}/positions`, { party, position, saidAt: this.now() });
  }

  async close(): Promise<void> {
    await this.act('/closing', { closedAt: this.now() });
    await this.act('/record/closing', { closedAt: this.now() });
  }

  /** How often an event, by its short name, stands in the archive: in the meeting's stream, or in its documents'. */
  async count(name: string): Promise<number> {
    const streams = [this.stream, ...this.streams];
    const { rows } = await this.#archive.query<{ count: string }>(
      'SELECT count(*) FROM archive.events WHERE stream = ANY($1) AND type LIKE $2',
      [streams, `nemcon.%.${name}.v1`],
    );
    return Number(rows[0]?.count ?? 0);
  }

  /** Waits until an event stands in the archive so often. Rejects after `within` ms. */
  async until(name: string, count: number, within = 300_000): Promise<void> {
    const end = performance.now() + within;
    for (;;) {
      const found = await this.count(name);
      if (found >= count) return;
      if (performance.now() > end) throw new Error(`${name} stands ${found} times in the archive, not ${count}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }
}

/** So many times, `AT_ONCE` side by side; gives the answers in order. */
async function inTurns<T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  let next = 0;
  const loop = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) answers[index] = await act(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, loop));
  return answers;
}
