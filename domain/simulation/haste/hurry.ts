import type { Actor } from '../../../schemas/actor.ts';
import type { Block } from '../../../schemas/decider.ts';
import type { StageId } from '../../../schemas/identifiers.ts';
import type { StageRules } from '../../../schemas/procedure.ts';
import { permits } from '../../capabilities.ts';
import type { DocumentRecord } from '../../document/index.ts';
import { chairNow, membersNow } from '../../organisation/index.ts';
import type { World } from '../../world/index.ts';
import type { HasteSetting } from './setting.ts';

type Who = Pick<Actor, 'role' | 'party'>;

const ASK_FOR_THE_DAY: ReadonlySet<string> = new Set(['open-round', 'reopen-round']);

/** Everybody acting at once on one document: what the moves share. It changes its world, which is its own. */
export class Hurry {
  readonly world: World;
  readonly setting: HasteSetting;
  /** What was done since the last stage was done, line by line (I12). */
  lines: string[] = [];
  readonly assumes = new Set<string>();
  /** An instant that a move waits for, beside what falls due. */
  wakeAt: number | undefined;
  /** Why a move could not be made. */
  hindrance: { because: string; rule: string } | undefined;

  constructor(world: World, setting: HasteSetting) {
    this.world = world;
    this.setting = setting;
  }

  get document(): DocumentRecord {
    const { document } = this.world.document(this.setting.document);
    if (document === null) throw new Error(`There is no document ${this.setting.document}.`);
    return document;
  }

  stageRules(id: StageId): StageRules | undefined {
    return this.document.procedure.stages.find((stage) => stage.id === id);
  }

  get organisationStream(): string {
    return `${this.setting.document.split('/')[0] ?? ''}/organisation`;
  }

  /** Member States in protocol order. */
  get members(): string[] {
    return membersNow(this.world.organisation(this.organisationStream));
  }

  say(line: string): void {
    this.lines.push(line);
  }

  /** Waits for an instant, unless something falls due before. */
  waitFor(at: number): void {
    this.wakeAt = this.wakeAt === undefined ? at : Math.min(this.wakeAt, at);
  }

  /** Carries an act out now, by the first of those who may; whether it was done. What the rules refuse is noted. */
  act(kind: string, payload: unknown, by: readonly Block['by'][number][] = []): boolean {
    const stage = (payload as { stage?: string }).stage ?? this.document.round?.stage;
    const overrides = stage === undefined ? undefined : this.stageRules(stage)?.consensus?.who;
    for (const who of this.#candidates(by)) {
      if (permits(kind, who, overrides) !== undefined) continue;
      const { events, refusal } = this.world.carryOut(this.setting.document, {
        id: this.world.nextId(),
        kind,
        payload,
        actor: { token: `hurried-${who.party ?? who.role}`, ...who },
        mandate: { source: 'system', reference: 'simulation' },
        receipt: { receivedAt: this.world.now, way: 'intake', by: 'simulation' },
        // An organ is competent on days, at the seat (case 44).
        ...(ASK_FOR_THE_DAY.has(kind) ? { facts: { seatDay: { day: this.setting.seat.dayOf(this.world.now) } } } : {}),
      });
      if (refusal === undefined) return events.length > 0;
      this.hindrance = { because: `${kind}: ${refusal.code}`, rule: refusal.rule };
    }
    return false;
  }

  /** Those whose act it is, then the offices: a stage's own rules may give it to another one. */
  #candidates(by: readonly Block['by'][number][]): Who[] {
    const party = chairNow(this.world.organisation(this.organisationStream));
    const chair: Who = party === undefined ? { role: 'chair' } : { role: 'chair', party };
    const offices: Record<string, Who> = {
      chair,
      secretariat: { role: 'secretariat' },
      depositary: { role: 'depositary' },
    };
    const named = by.flatMap((one): Who[] =>
      one.kind === 'party'
        ? [{ role: 'focal-point', party: one.party }]
        : one.kind === 'office'
          ? [offices[one.office] ?? chair]
          : [],
    );
    return [...named, ...Object.values(offices)];
  }
}
