import type { Refusal } from '../../schemas/decider.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { StageRules } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import type { DocumentRecord, DocumentState } from '../document/index.ts';
import { World, type WorldEvent } from '../world/index.ts';
import { reaches } from './target.ts';
import type { PlannedAct } from './way.ts';

/** What a document and its body stand at: hypothetical acts begin here, and nothing is written. */
export interface Standing {
  stream: StreamId;
  state: DocumentState;
  /** The body's clock, epoch ms. */
  now: Instant;
  /** Other streams of the body: the organisation, which gives each round its electorate, and the meetings that effects reach. */
  others?: readonly { stream: StreamId; state: unknown; sequence: number }[];
}

/** More than falls due in any life: a sound core comes to an end long before. */
const MOST_DUE = 300;

/** One course that things could take, from where the body stands. */
export class Trial {
  readonly stream: StreamId;
  readonly target: StageRules;
  readonly world: World;

  private constructor(stream: StreamId, target: StageRules, world: World) {
    this.stream = stream;
    this.target = target;
    this.world = world;
  }

  /** From where the body stands now; `target`: the stage whose success is sought. */
  static begin({ stream, state, now, others = [] }: Standing, target: StageRules): Trial {
    const streams = [{ stream, state, sequence: state.document?.sequence ?? 0 }, ...others];
    const world = new World(Math.max(now, state.document?.recorded ?? 0), {
      states: streams.map((each) => [each.stream, each.state]),
      sequences: streams.map((each) => [each.stream, each.sequence]),
    });
    const trial = new Trial(stream, target, world);
    trial.#askAgain();
    return trial;
  }

  /** An electorate that was asked for and has not come yet: the delivery is repeated until it has (design §5). */
  #askAgain(): void {
    const { round } = this.document;
    if (round?.phase !== 'requested') return;
    const { id, organ, stage, method, firstSequence } = round;
    const asked = { document: this.stream, round: id, organ, stage, method };
    const reference = `${this.stream}#${firstSequence}`;
    const organisation = `${this.stream.slice(0, this.stream.indexOf('/'))}/organisation`;
    this.world.carryOut(organisation, this.world.command('freeze-electorate', asked, { way: 'delivery', reference }));
  }

  fork(): Trial {
    return new Trial(this.stream, this.target, this.world.fork());
  }

  get document(): DocumentRecord {
    const { document } = this.world.document(this.stream);
    if (document === null) throw new Error(`${this.stream} has no document.`);
    return document;
  }

  get events(): WorldEvent[] {
    return this.world.eventsOf(this.stream);
  }

  /** The success that was sought, if it has come. */
  get success(): { event: WorldEvent; word: string } | undefined {
    for (const event of this.events) {
      const word = reaches(this.document, this.target, event);
      if (word !== undefined) return { event, word };
    }
    return undefined;
  }

  /** When an event counts from; one that counts from a date, when it was recorded. */
  instantOf({ effective, place }: Pick<WorldEvent, 'effective' | 'place'>): Instant {
    return effective.kind === 'instant' ? effective.at : place.recorded;
  }

  /** Carries one act out now, as the one whose act it is. */
  carryOut({ who, act, payload }: Pick<PlannedAct, 'who' | 'act' | 'payload'>): Refusal | undefined {
    const { now } = this.world;
    const { refusal } = this.world.carryOut(this.stream, {
      id: this.world.nextId(),
      kind: act,
      payload,
      actor:
        who.kind === 'party'
          ? { token: 'system', role: 'focal-point', party: who.party }
          : { token: 'system', role: who.office },
      mandate: { source: 'system', reference: '' },
      receipt: { receivedAt: now, way: 'intake', by: '' },
      // Whether what is recorded as past is past is for its own date to say (I15).
      facts: { liveSince: { day: '9999-12-31' } },
    });
    return refusal;
  }

  /** Lets time pass until something happens to the document; `false`: nothing will. */
  wait(): boolean {
    const before = this.events.length;
    for (let count = 0; count < MOST_DUE && this.world.fallDue(); count += 1)
      if (this.events.slice(before).some(({ name }) => name !== 'reminder-issued')) return true;
    return false;
  }

  /** Lets everything fall due that still does, or until the success has come. */
  runOut(): void {
    for (let count = 0; count < MOST_DUE; count += 1) if (this.success !== undefined || !this.world.fallDue()) return;
  }

  /** Carries acts out, each at its time; one that is refused changes nothing. Then lets time pass. */
  play(acts: readonly (PlannedAct & { at: Instant })[]): this {
    for (const act of acts) {
      this.world.passTo(act.at);
      this.carryOut(act);
    }
    this.runOut();
    return this;
  }
}
