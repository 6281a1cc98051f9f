/** The world in which one scene plays: streams by their letters, instants by their names. */
import type { DocumentRecord } from '../../domain/document/index.ts';
import type { World } from '../../domain/world/index.ts';
import type { DaysInput } from '../../schemas/api-inputs.ts';
import type { Refusal } from '../../schemas/decider.ts';
import { LIVE_FACTS } from './live-facts.ts';
import type { CaseAct } from './case-file.ts';
import { actorOf, edgeRefuses, envelopeOf } from './cast.ts';
import { content, idOf } from './content.ts';
import type * as Cores from './cores.ts';
import { instantOf } from './instants.ts';
import { aggregateOf, payloadOf, type Surroundings } from './payloads.ts';
import type { Scene, Story } from './story.ts';

/** Words of an act that are no payload. */
const OF_THE_ACT = ['act', 'by', 'at', 'received', 'in', 'remember', 'then', 'note'];
const DRAIN = 10_000;
/** More than falls due in any story. */
const MOST_DUE = 500;

export class Stage {
  readonly cores: typeof Cores;
  readonly story: Story;
  readonly world: World;
  readonly organisation: string;
  readonly #remembered = new Map<string, number>();

  constructor(story: Story, { holes: shut }: Pick<Scene, 'holes'>, cores: typeof Cores) {
    this.cores = cores;
    this.story = story;
    this.organisation = `${story.roster.id}/organisation`;
    this.world = new cores.World(story.begins, {}, ({ due }) => {
      if (due.resolve) return cores.resolvedFacts(due.resolve);
      if (!due.evidence) return undefined;
      const { from, to } = due.evidence;
      const holes = shut.map((hole) => ({ from: this.instant(hole.from), to: this.instant(hole.to) }));
      return { intakeEvidence: { from, to, state: 'read', holes } };
    });
    this.#begin();
  }

  stream(letter: string): string {
    const kind = letter < 'M' ? 'document' : 'meeting';
    return `${this.story.roster.id}/${kind}/${idOf(letter)}`;
  }

  document(letter: string): DocumentRecord | null {
    return this.world.document(this.stream(letter)).document;
  }

  readonly instant = (text: string): number => instantOf(text, (name) => this.#named(name));

  /**
   * Carries an act out, at its time; gives the refusal, if it is refused, and where its own events begin: what fell due before it is none of
   * them. An act without a time comes before anything that has fallen due meanwhile. Throws on an act that is not well formed.
   */
  carryOut(act: CaseAct): { refusal: Refusal | undefined; from: number } {
    let from = this.world.events.length;
    const at = act.at === undefined ? undefined : this.instant(act.at);
    if (act.act === 'outage') this.world.now = Math.max(this.world.now, at ?? 0);
    else if (at !== undefined || act.act === 'pass') this.#passTo(at ?? this.world.now);
    const told = act.act !== 'outage' && act.act !== 'pass';
    if (told) from = this.world.events.length;
    const refusal = told ? this.#command(act) : undefined;
    for (const [name, text] of Object.entries(act.remember ?? {})) this.#remembered.set(name, this.instant(text));
    return { refusal, from };
  }

  /** Lets time pass. What falls due again and again at once is a fault of the core, or of a mutant, that would never end. */
  #passTo(until: number): void {
    const { world } = this;
    for (let done = 0; (world.nextDue()?.due.at ?? Infinity) <= until; done += 1) {
      if (done > MOST_DUE) throw new Error('What falls due does not come to an end.');
      world.fallDue();
    }
    world.now = Math.max(world.now, until);
  }

  #command(act: CaseAct): Refusal | undefined {
    const aggregate = aggregateOf(act.act);
    const letter = act.in ?? (aggregate === 'meeting' ? 'M' : 'A');
    const stream = aggregate === 'organisation' ? this.organisation : this.stream(letter);
    const actor = actorOf(act.by ?? 'secretariat', this.world.organisation(this.organisation), this.cores);
    const refused = edgeRefuses(actor, this.world.organisation(this.organisation), this.cores);
    if (refused) return refused;
    const receivedAt = act.received === undefined ? this.world.now : this.instant(act.received);
    const fields = Object.fromEntries(
      Object.entries(act)
        .filter(([key]) => !OF_THE_ACT.includes(key))
        // What a State does towards a treaty is called `act` in the command too.
        .map(([key, value]) => [key === 'act-of-state' ? 'act' : key, value]),
    );
    const payload = payloadOf(aggregate, act.act, fields, this.#around(letter, receivedAt));
    return this.#carry(stream, act.act, payload, envelopeOf(this.world.nextId(), actor, receivedAt));
  }

  #carry(stream: string, kind: string, payload: unknown, envelope: ReturnType<typeof envelopeOf>) {
    const facts = kind.startsWith('record-past-') ? { facts: LIVE_FACTS(this.story.begins) } : {};
    return this.world.carryOut(stream, { ...envelope, kind, payload, ...facts }).refusal;
  }

  #around(letter: string, receivedAt: number): Surroundings {
    const document = letter < 'M' ? this.document(letter) : null;
    const { round } = document ?? {};
    const members = round?.members.length ? round.members : this.#members();
    return {
      instant: this.instant,
      resolve: (period, { stage }) => this.#resolved(letter, period, stage),
      stream: (other) => this.stream(other),
      item: (other) => {
        const { kind, revisions } = this.document(other) ?? {};
        const stage = this.#stageOf(this.document(other));
        return { document: this.stream(other), revision: revisions?.at(-1)?.number, stage, kind };
      },
      now: this.world.now,
      receivedAt,
      round: round?.id,
      revision: document?.revisions.at(-1)?.number ?? 0,
      stage: this.#stageOf(document),
      members,
      creation: { organisation: this.story.roster.id, id: idOf(letter) },
    };
  }

  /** As the API does it (`api/period-of.ts`): days of a new round from now, of an extension from the expiry that stands. */
  #resolved(letter: string, period: { wallTime: string; zone: string } | DaysInput, stage: string | undefined) {
    const { cores, story, world } = this;
    const calendars = new Map(Object.entries(story.calendars));
    const document = this.document(letter) ?? undefined;
    const where = stage === undefined ? { round: document?.round?.id ?? '' } : { stage };
    const counting = cores.roundCounting(
      document,
      { roster: story.roster, procedures: [], calendars },
      where,
      world.now,
    );
    const begin = stage === undefined ? (counting.expiry ?? world.now) : world.now;
    if ('days' in period) return cores.countedDeadline({ ...period, kind: 'days' }, begin, counting);
    return cores.statedDeadline(period, begin, counting);
  }

  #members = (): string[] => this.cores.membersNow(this.world.organisation(this.organisation));

  /** The stage of consensus that is open; where none is, the one that came last to a round, or that comes first. */
  #stageOf(document: DocumentRecord | null): string | undefined {
    const deciding = document?.procedure.stages.filter(({ type }) => type === 'consensus') ?? [];
    const open = deciding.find(({ id }) => document?.stages.find((each) => each.id === id)?.state === 'open');
    return open?.id ?? document?.round?.stage ?? deciding[0]?.id;
  }

  #named(name: string): number {
    const remembered = this.#remembered.get(name);
    if (remembered !== undefined) return remembered;
    if (name === 'now') return this.world.now;
    if (name === 'start') return this.story.begins;
    const [what = '', letter = 'A'] = name.split(' of ');
    const round = this.document(letter)?.round;
    const instants: Record<string, number | undefined> = {
      opening: round?.openedAt,
      expiry: round?.expiry,
      conclusion: round?.expiry === undefined ? undefined : round.expiry + DRAIN,
      confirmation: round?.provisional?.confirmBy,
    };
    const at = instants[what];
    if (at === undefined) throw new Error(`Nothing is known here as "${name}".`);
    return at;
  }

  /** The body, its meetings, and each document as far as the story finds it. */
  #begin(): void {
    this.#must('establish-organisation', this.organisation, { roster: this.story.roster });
    for (const [letter, meeting] of Object.entries(this.story.meetings))
      this.#mustAct({ act: 'announce-meeting', in: letter, ...MEETING, ...meeting });
    for (const [letter, document] of Object.entries(this.story.documents)) {
      const { procedure, begins, title = procedure.name, class: visible, sponsors = [], effects } = document;
      if (begins === 'unregistered') continue;
      const visibility = { class: visible };
      const more = effects === undefined ? {} : { effects: effects.map((each) => this.#withStreams(each)) };
      const registration = { kind: procedure.kind, title, visibility, procedure, sponsors, ...more };
      this.#mustAct({ act: 'register-document', in: letter, ...registration });
      if (begins === 'registered') continue;
      this.#mustAct({ act: 'add-revision', in: letter, texts: `${title}, first text`, basedOn: 0 });
      this.#mustAct({ act: 'circulate-document', in: letter });
      if (begins === 'circulated') this.#mustAct({ act: 'complete-stage', in: letter, stage: 'drafting' });
      else {
        const adopted = { stage: lastConsensus(document.procedure), word: 'adopted', when: { date: '2024-06' } };
        this.#mustAct({ act: 'record-past-stage', in: letter, ...adopted, evidence: 'the record of the body' });
      }
    }
  }

  #withStreams(effect: unknown): unknown {
    const fields = Object.entries(effect as Record<string, unknown>);
    return Object.fromEntries(
      fields.map(([key, value]) => [
        key,
        key === 'meeting' && /^[A-Z]$/.test(String(value)) ? this.stream(String(value)) : value,
      ]),
    );
  }

  #mustAct(act: CaseAct): void {
    const refusal = this.#command(act);
    if (refusal) throw new Error(`The story cannot begin: ${act.act} was refused, ${refusal.code}.`);
  }

  #must(kind: string, stream: string, payload: unknown): void {
    const actor = { token: 'person-of-the-secretariat', role: 'secretariat' } as const;
    const refusal = this.#carry(stream, kind, payload, envelopeOf(this.world.nextId(), actor, this.world.now));
    if (refusal) throw new Error(`The story cannot begin: ${kind} was refused, ${refusal.code}.`);
  }
}

const MEETING = {
  kind: 'regular',
  organ: 'ministerial-council',
  title: content('Meeting of the Ministerial Council'),
  visibility: { class: 'members' },
  takesDecisions: true,
};

const lastConsensus = ({ stages }: { stages: { id: string; type: string }[] }): string =>
  stages.findLast(({ type }) => type === 'consensus')?.id ?? '';
