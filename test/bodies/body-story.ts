/** A whole body in memory for its known story: its roster and procedures as they stand in the repository, on the real cores. */
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { currentProcedure, loadProcedures, loadRoster } from '../../activities/rules-files/index.ts';
import type { DocumentRecord, RoundState } from '../../domain/document/index.ts';
import { World, type WorldAnswer, type WorldEvent } from '../../domain/world/index.ts';
import type { ContentReference } from '../../schemas/content.ts';
import type { DocumentCommandKind, DocumentPayload } from '../../schemas/document-commands.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import type { ResolvedDeadline } from '../../schemas/time.ts';

/** Somebody: an office, or a State by its roster id, whose focal point acts. */
export type Who = 'secretariat' | 'chair' | { state: string };

/** What `open-round` takes beside the revision, which is always the last one. */
type Terms = Partial<DocumentPayload<'open-round'>> & { stage: string; method: 'silence' | 'meeting' };

export class BodyStory {
  readonly world: World;
  readonly roster: Roster;
  readonly #procedures: readonly Procedure[];
  #documents = 0;

  private constructor(world: World, roster: Roster, procedures: readonly Procedure[]) {
    this.world = world;
    this.roster = roster;
    this.#procedures = procedures;
  }

  /** The body as it begins, established from its own files. */
  static async of(organisation: string): Promise<BodyStory> {
    const roster = await loadRoster(organisation);
    const story = new BodyStory(new World(roster.liveSince), roster, await loadProcedures(roster));
    story.#did(story.organisation, 'secretariat', 'establish-organisation', { roster });
    return story;
  }

  /** The same story, which goes another way from here. */
  otherwise(): BodyStory {
    const other = new BodyStory(this.world.fork(), this.roster, this.#procedures);
    other.#documents = this.#documents;
    return other;
  }

  get organisation(): string {
    return `${this.roster.id}/organisation`;
  }
  get members(): string[] {
    return this.roster.parties.map(({ id }) => id);
  }

  /** Lets time pass to a wall time at the seat, or in another zone. */
  at(wallTime: string, zone = this.roster.seatZone): this {
    this.world.passTo(this.deadline(wallTime, zone).at);
    return this;
  }

  /** A wall time at the seat, resolved as the edge resolves it (I12). */
  deadline(wallTime: string, zone = this.roster.seatZone): ResolvedDeadline {
    const at = Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone).epochMilliseconds;
    return { at, wallTime, zone, tzdata: 'test', derivation: [`${wallTime} is local time in ${zone}`] };
  }

  /** A new document with its first text, circulated, before the stage that decides. */
  drafted(kind: string, more: Partial<DocumentPayload<'register-document'>> = {}): string {
    const procedure = currentProcedure(this.#procedures, `${this.roster.id}/${kind}`);
    if (!procedure) throw new Error(`There is no procedure ${kind}.`);
    const id = `00000000-0000-8000-8000-${(++this.#documents).toString().padStart(12, '0')}`;
    const document = `${this.roster.id}/document/${id}`;
    this.did(document, 'secretariat', 'register-document', {
      organisation: this.roster.id,
      id,
      kind: procedure.kind,
      title: words(`${kind} ${this.#documents}`),
      visibility: { class: 'members' },
      procedure,
      sponsors: [],
      ...more,
    });
    this.text(document, 'as drafted');
    this.did(document, 'secretariat', 'complete-stage', { stage: 'drafting' });
    return document;
  }

  /** Another text of it, circulated. */
  text(document: string, wording: string): this {
    const basedOn = this.#revision(document);
    this.did(document, 'secretariat', 'add-revision', { texts: [words(wording)], editorial: false, basedOn });
    return this.did(document, 'secretariat', 'circulate-document', { revision: basedOn + 1 });
  }

  /** The Chair places the last text under silence until a wall time at the seat. */
  silence(document: string, stage: string, until: string): this {
    const period = { kind: 'until', deadline: this.deadline(until) } as const;
    return this.did(document, 'chair', 'open-round', this.terms(document, { stage, method: 'silence', period }));
  }

  terms(document: string, terms: Terms): DocumentPayload<'open-round'> {
    return { revision: this.#revision(document), ...terms };
  }

  /** What a State says of the round, through the program. */
  says(document: string, state: string, position: DocumentPayload<'state-position'>['position'], more: object = {}) {
    return this.act(document, { state }, 'state-position', { ...this.#position(document, position), ...more });
  }

  /** One letter for several States, received now (case 7). */
  letter(
    document: string,
    parties: string[],
    position: DocumentPayload<'state-position'>['position'],
    more: Partial<DocumentPayload<'attest-communication'>> = {},
  ): this {
    return this.did(document, 'secretariat', 'attest-communication', {
      ...this.#position(document, position),
      parties,
      channel: 'letter',
      receivedAt: this.world.now,
      paper: hashOf(`${parties.join()} ${position} ${this.world.now}`),
      registeredBy: 'person-of-secretariat-xxxxxxxx',
      ...more,
    });
  }

  /** The Chair's letter: silence held, the text is adopted. */
  confirms(document: string): this {
    return this.did(document, 'chair', 'confirm-adoption', { round: this.round(document).id });
  }

  /** Has to succeed. */
  did<K extends DocumentCommandKind>(document: string, who: Who, kind: K, payload: DocumentPayload<K>): this {
    return this.#did(document, who, kind, payload);
  }
  act<K extends DocumentCommandKind>(document: string, who: Who, kind: K, payload: DocumentPayload<K>): WorldAnswer {
    return this.#act(document, who, kind, payload);
  }

  /** The Chair passes to another Member. */
  handsOver(to: string, until: string, occasion: string): this {
    return this.#did(this.organisation, 'secretariat', 'hand-over-chair', { to, until, occasion });
  }

  record(document: string): DocumentRecord {
    const { document: record } = this.world.document(document);
    if (!record) throw new Error(`${document} is not registered.`);
    return record;
  }
  round(document: string): RoundState {
    const { round } = this.record(document);
    if (!round) throw new Error(`${document} has no round.`);
    return round;
  }
  /** The events of a name, of one stream. */
  told(stream: string, name: string): WorldEvent[] {
    return this.world.eventsOf(stream).filter((event) => event.name === name);
  }
  /** Their data alone. */
  data(stream: string, name: string): Record<string, unknown>[] {
    return this.told(stream, name).map((event) => event.data as Record<string, unknown>);
  }
  /** The names of all events of one stream since a moment of the story. */
  since(stream: string, from: number): string[] {
    return this.world.events
      .slice(from)
      .filter((event) => event.stream === stream && !event.name.startsWith('delivery-'))
      .map(({ name }) => name);
  }
  /** A moment of the story, for `since`. */
  get moment(): number {
    return this.world.events.length;
  }
  /** The state of a stage: `open`, `done`, ... */
  stage(document: string, id: string): string | undefined {
    return this.record(document).stages.find((stage) => stage.id === id)?.state;
  }

  #position(document: string, position: DocumentPayload<'state-position'>['position']) {
    const { id: round, revision } = this.round(document);
    return { round, revision, position, class: 'members' as const, points: [] };
  }

  #revision(document: string): number {
    return this.record(document).revisions.at(-1)?.number ?? 0;
  }

  #did(stream: string, who: Who, kind: string, payload: unknown): this {
    const { refusal } = this.#act(stream, who, kind, payload);
    if (refusal) throw new Error(`${kind} in ${stream}: ${refusal.code} ${JSON.stringify(refusal.about ?? {})}`);
    return this;
  }

  #act(stream: string, who: Who, kind: string, payload: unknown): WorldAnswer {
    const { world } = this;
    const actor = typeof who === 'object' ? { role: 'focal-point' as const, party: who.state } : this.#office(who);
    return world.carryOut(stream, {
      id: world.nextId(),
      kind,
      payload,
      actor: { token: `person-of-${'party' in actor ? actor.party : actor.role}-xxxxxxxxxxxx`, ...actor },
      mandate: { source: 'token-claims', reference: 'test' },
      receipt: { receivedAt: world.now, way: 'intake', by: 'test' },
    });
  }

  #office(who: 'secretariat' | 'chair') {
    if (who === 'secretariat') return { role: who };
    const { organisation } = this.world.organisation(this.organisation);
    if (!organisation) throw new Error('The body is not established.');
    return { role: who, party: organisation.chair.party };
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A text as content: only its hash travels (I14). */
export function words(text: string): ContentReference {
  const bytes = Buffer.byteLength(text);
  return { sha256: hashOf(text), language: 'en', class: 'members', bytes, mediaType: 'text/plain' };
}
