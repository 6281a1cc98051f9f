import type { RoundId } from '../../../schemas/identifiers.ts';
import type { Procedure } from '../../../schemas/procedure.ts';
import { as, type ProofEvent } from './proof-event.ts';
import { follow } from './follow-round.ts';
import { RoundAccount, type EventOf } from './round-account.ts';

/** A document as its events alone tell it, up to some event. */
export class Account {
  readonly events: readonly ProofEvent[];
  readonly rounds = new Map<RoundId, RoundAccount>();
  readonly revisions: EventOf<'revision-added'>[] = [];
  procedure?: Procedure;
  /** The event that pinned it. */
  pinned?: ProofEvent;
  /** The last event that is taken in. */
  last?: ProofEvent;

  /** Of the first `until` events; each is numbered by its place in its stream. */
  constructor(events: readonly ProofEvent[], until: number) {
    this.events = events.filter(({ sequence }) => sequence <= until);
    for (const event of this.events) this.#take(event);
  }

  round(id: unknown): RoundAccount | undefined {
    return typeof id === 'string' ? this.rounds.get(id) : undefined;
  }

  /** The last revision of the text. */
  get revision(): EventOf<'revision-added'> | undefined {
    return this.revisions.at(-1);
  }

  /** Events that one command gave. */
  ofCommand(id: string): ProofEvent[] {
    return this.events.filter(({ command }) => command.id === id);
  }

  find(id: string): ProofEvent | undefined {
    return this.events.find((event) => event.id === id);
  }

  #take(event: ProofEvent): void {
    this.last = event;
    const pins = as(event, 'document-registered') ?? as(event, 'procedure-version-adopted');
    if (pins) {
      this.procedure = pins.data.procedure;
      this.pinned = event;
    }
    const revision = as(event, 'revision-added');
    if (revision) this.revisions.push(revision);
    const requested = as(event, 'round-requested');
    if (requested && this.procedure && this.pinned)
      this.rounds.set(requested.data.round, new RoundAccount(requested, this.procedure, this.pinned));
    const { round } = event.data as { round?: string };
    const about = this.round(round);
    if (about && !requested) follow(about, event);
  }
}
