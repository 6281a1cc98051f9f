import { derivedIdentifier, sha256Hex } from '../../chain/index.ts';
import { coreOf, type Core } from '../../audit/index.ts';
import type { DocumentState, RoundState } from '../../domain/document/index.ts';
import type { Role } from '../../schemas/actor.ts';
import type { documentPayloads, DocumentCommandKind, IntakeEvidence } from '../../schemas/document-commands.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { AnyCommand, ClockSetting, CommandAnswer } from '../../schemas/host.ts';
import type { meetingPayloads, MeetingCommandKind } from '../../schemas/meeting-commands.ts';
import type { ResolvedWallTime, WallTime } from '../../schemas/meeting-deadline-rule.ts';
import type { organisationPayloads, OrganisationCommandKind } from '../../schemas/organisation-commands.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import type { ConsensusRules, PositionKind } from '../../schemas/procedure.ts';
import type { z } from 'zod';
import { AggregateStream, type Way } from '../../workflows/host/aggregate-stream.ts';
import { systemCommand } from '../../workflows/host/system-command.ts';
import { LIVE_SINCE, ORGANISATION, procedureWith, ROSTER, START, text } from './golden-rules.ts';

export interface Sender {
  role: Role;
  party?: string;
  /** Another person of the same function. */
  token?: string;
}
export const SECRETARIAT: Sender = { role: 'secretariat' };
export const CHAIR: Sender = { role: 'chair', party: 'kz' };
export const SYSTEM: Sender = { role: 'system' };
export const state = (party: string): Sender => ({ role: 'focal-point', party });

export interface ActOptions {
  /** The server's stamp; else the body's clock. */
  receivedAt?: number;
  way?: Way;
  /** Of a system's act: by what it came; else by a timer. */
  came?: 'delivery';
  /** Outside facts, as the edge reads them. */
  facts?: object;
  reference?: string;
}

type Kind = DocumentCommandKind | OrganisationCommandKind | MeetingCommandKind;
type Payloads = typeof documentPayloads & typeof organisationPayloads & typeof meetingPayloads;
type Payload<K extends Kind> = z.input<Payloads[K]>;

/** Milliseconds between two acts: each record has its own time, the same whenever it is made. */
const STEP = 1_000;
const STEP_OF_SYSTEM = 20;

/**
 * An organisation, its documents and its meetings in memory, each on the host's own stream, with deliveries and timers as the host carries them and no
 * randomness: a scenario gives the same records whenever and wherever it is played.
 */
export class GoldenBody {
  now = START;
  /** Evidence that a conclusion reads; sound unless told. */
  evidence: (window: { from: number; to: number }) => IntakeEvidence = ({ from, to }) => ({
    from,
    to,
    state: 'read',
    holes: [],
  });
  /** While true, what is to be delivered waits. */
  deliveriesWait = false;
  readonly organisation = `${ORGANISATION}/organisation`;
  readonly name: string;
  readonly #clock: ClockSetting;
  readonly #streams = new Map<string, AggregateStream>();
  readonly #records = new Map<string, RecordedEventShape[]>();
  #commands = 0;

  constructor(name: string, clock: ClockSetting = { kind: 'system', offset: 0 }, roster: Roster = ROSTER) {
    this.name = name;
    this.#clock = clock;
    this.did(this.organisation, SECRETARIAT, 'establish-organisation', { roster });
  }

  documentStream(title: string): string {
    return `${ORGANISATION}/document/${derivedIdentifier('golden document', this.name, title)}`;
  }

  meetingStream(title: string): string {
    return `${ORGANISATION}/meeting/${derivedIdentifier('golden meeting', this.name, title)}`;
  }

  /** A document whose text is circulated, before the Committee. */
  circulated(rules: Partial<ConsensusRules> = {}, title = 'A statement', procedure = procedureWith(rules)): string {
    const stream = this.documentStream(title);
    this.did(stream, SECRETARIAT, 'register-document', {
      organisation: ORGANISATION,
      id: stream.slice(-36),
      kind: procedure.kind,
      title: text(title),
      visibility: { class: 'members' },
      procedure,
      sponsors: ['kz'],
    });
    this.revise(stream);
    this.did(stream, SECRETARIAT, 'complete-stage', { stage: 'drafting' });
    return stream;
  }

  /** The next text, and its circulation. */
  revise(stream: string): void {
    const basedOn = this.#document(stream)?.revisions.at(-1)?.number ?? 0;
    const texts = [text(`Text ${basedOn + 1}`), text(`Text ${basedOn + 1}`, 'ru')];
    this.did(stream, SECRETARIAT, 'add-revision', { texts, editorial: false, basedOn });
    this.did(stream, SECRETARIAT, 'circulate-document', { revision: basedOn + 1 });
  }

  /** Asks for a round; its electorate comes back unless deliveries wait. Two days where a period is needed. */
  openRound(stream: string, more: Partial<Payload<'open-round'>> = {}): void {
    const { method = 'silence' } = more;
    this.did(stream, CHAIR, 'open-round', {
      stage: 'soc',
      method,
      revision: this.#document(stream)?.revisions.at(-1)?.number ?? 1,
      ...(method === 'meeting' ? {} : { period: { kind: 'minutes' as const, minutes: 2 * 1440 } }),
      ...more,
    });
  }

  round(stream: string): RoundState {
    const round = this.#document(stream)?.round;
    if (!round) throw new Error(`${this.name}: there is no round`);
    return round;
  }

  expiry(stream: string): number {
    return this.round(stream).expiry ?? 0;
  }

  /** What a position says of the last round. */
  saying(
    stream: string,
    position: PositionKind,
    more: Partial<Payload<'state-position'>> = {},
  ): Payload<'state-position'> {
    const { id, revision } = this.round(stream);
    return { round: id, revision, position, class: 'members', points: [], ...more };
  }

  says(
    stream: string,
    party: string,
    position: PositionKind,
    more: Partial<Payload<'state-position'>> = {},
    options: ActOptions = {},
  ): CommandAnswer {
    return this.act(stream, state(party), 'state-position', this.saying(stream, position, more), options);
  }

  /** The Secretariat registers a note verbale. */
  attests(stream: string, parties: string[], position: PositionKind, receivedAt: number): CommandAnswer {
    return this.act(stream, SECRETARIAT, 'attest-communication', {
      ...this.saying(stream, position),
      parties,
      channel: 'note-verbale',
      receivedAt,
      paper: sha256Hex(`note of ${parties.join(' and ')}`),
      registeredBy: tokenOf({ role: 'secretariat', party: 'registry' }),
    });
  }

  rules(
    stream: string,
    ruling: 'adopted' | 'not-adopted' | 'deferred',
    present: string[],
    ruledAt = this.now,
  ): CommandAnswer {
    const { id: round } = this.round(stream);
    return this.act(stream, SECRETARIAT, 'record-ruling', { round, ruling, present, ruledAt });
  }

  /** Carries an act out that must succeed. */
  did<K extends Kind>(stream: string, sender: Sender, kind: K, payload: Payload<K>, options: ActOptions = {}): void {
    const { refusal } = this.act(stream, sender, kind, payload, options);
    if (refusal) throw new Error(`${this.name}: ${kind} was refused: ${JSON.stringify(refusal)}`);
  }

  /** Carries an act out, whatever comes of it, and lets what follows from it arrive. */
  act<K extends Kind>(
    stream: string,
    sender: Sender,
    kind: K,
    payload: Payload<K>,
    options: ActOptions = {},
  ): CommandAnswer {
    this.now += STEP;
    const system = sender.role === 'system';
    const answer = this.#carryOut(
      stream,
      {
        id: derivedIdentifier('golden', this.name, String((this.#commands += 1))),
        kind,
        payload,
        actor: { token: system ? 'system' : tokenOf(sender), ...sender },
        mandate: { source: system ? 'system' : 'token-claims', reference: options.reference ?? 'golden issuer' },
        receipt: {
          receivedAt: options.receivedAt ?? this.now,
          way: system ? (options.came ?? 'timer') : 'intake',
          by: 'api-1',
        },
        // The edge puts it into what is recorded of the past (I15).
        ...(kind.startsWith('record-past-') ? { facts: { liveSince: { day: LIVE_SINCE } } } : {}),
        ...(options.facts === undefined ? {} : { facts: options.facts }),
      },
      options.way ?? 'update',
    );
    if (!this.deliveriesWait) this.deliver();
    return answer;
  }

  /** Time passes: everything that falls due on the way is carried out, as the host does it. */
  until(instant: number): void {
    for (;;) {
      const [next] = [...this.#streams]
        .flatMap(([stream, { due }]) => (due && due.at <= instant ? [{ stream, due }] : []))
        .sort((one, other) => one.due.at - other.due.at);
      if (!next) break;
      const { stream, due } = next;
      this.now = Math.max(this.now, due.at);
      const words = ['due', stream, due.command.kind, String(due.at), JSON.stringify(due.command.payload)];
      const command = systemCommand(
        derivedIdentifier(...words),
        due.command.kind,
        due.command.payload,
        this.now,
        'due',
        'timer',
      );
      const facts = {
        ...(due.evidence ? { facts: { intakeEvidence: this.evidence(due.evidence) } } : {}),
        ...(due.resolve ? { facts: { resolved: due.resolve.map(goldenWallTime) } } : {}),
      };
      const { refusal } = this.#carryOut(stream, { ...command, ...facts }, 'own');
      if (refusal) throw new Error(`${this.name}: what fell due was refused: ${JSON.stringify(refusal)}`);
      this.deliver();
    }
    this.now = Math.max(this.now, instant);
  }

  /** To just after the conclusion of the running period. */
  conclude(stream: string): void {
    this.until(this.expiry(stream) + 10_000);
  }

  /** Lets everything arrive that waits, first in, first out. */
  deliver(): void {
    for (;;) {
      const [found] = [...this.#streams].filter(([, { deliveries }]) => deliveries.length > 0);
      const [from, sender] = found ?? [];
      const delivery = sender?.deliveries[0];
      if (from === undefined || !sender || !delivery) return;
      this.now += STEP_OF_SYSTEM;
      const { id, target, kind, payload, causedBy } = delivery;
      const command = systemCommand(id, kind, payload, this.now, causedBy, 'delivery');
      const answer = this.#carryOut(target, { ...command, receipt: { ...command.receipt, by: from } }, 'update');
      this.now += STEP_OF_SYSTEM;
      const head = this.#streams.get(target)?.head.sequence ?? 0;
      const said = answer.refusal
        ? { outcome: 'refused', code: answer.refusal.code }
        : { outcome: 'accepted', sequence: answer.events.at(-1)?.sequence ?? head };
      const told = { delivery: id, target, command: kind, answer: said };
      const own = derivedIdentifier('delivery-answer', id);
      this.#carryOut(from, systemCommand(own, 'record-delivery', told, this.now, causedBy, 'delivery'), 'own');
      sender.deliveries.splice(sender.deliveries.indexOf(delivery), 1);
    }
  }

  records(stream: string): RecordedEventShape[] {
    const records = this.#records.get(stream);
    if (!records) throw new Error(`${this.name}: no stream ${stream}`);
    return records;
  }

  #carryOut(stream: string, command: AnyCommand, way: Way): CommandAnswer {
    const host = this.#host(stream);
    const answer = host.carryOut({ ...command, payload: parsed(stream, command) }, way);
    if (host.lastFault !== undefined) throw new Error(`${this.name}: ${host.lastFault}`);
    this.#records.get(stream)?.push(...host.outbox);
    host.published(host.outbox.length);
    return answer;
  }

  #host(stream: string): AggregateStream {
    const known = this.#streams.get(stream);
    if (known) return known;
    const made = new AggregateStream(
      coreOfStream(stream).decider,
      { v: 1, stream, source: `urn:nemcon:golden:${ORGANISATION}`, clock: this.#clock },
      () => this.now - this.#clock.offset,
    );
    this.#streams.set(stream, made);
    this.#records.set(stream, []);
    return made;
  }

  #document(stream: string): DocumentState['document'] {
    return (this.#host(stream).snapshot as DocumentState).document;
  }
}

/** As the worker resolves it, by zone data that no machine changes: the records shall be the same wherever they are made. */
function goldenWallTime({ wallTime, zone }: WallTime): ResolvedWallTime {
  if (zone !== 'Asia/Almaty') return { wallTime, zone, deadline: null };
  const offset = wallTime < '2024-03-01' ? '+06:00' : '+05:00';
  const at = Date.parse(`${wallTime}:00${offset}`);
  const derivation = [`${wallTime} is local time in ${zone}`, `${zone} is then at UTC${offset} by tzdata 2025b`];
  return { wallTime, zone, deadline: { at, wallTime, zone, tzdata: '2025b', derivation } };
}

/** As the edge hands it over: checked, with its defaults. */
function parsed(stream: string, { kind, payload }: AnyCommand): unknown {
  return coreOfStream(stream).payloads[kind]?.parse(payload);
}

function coreOfStream(stream: string): Core {
  const core = coreOf(stream);
  if (!core) throw new Error(`no core for ${stream}`);
  return core;
}

/** A person's token: the same for the same function, and nobody's name. */
export function tokenOf({ role, party = '' }: Sender): string {
  return sha256Hex(`golden ${role} ${party}`).slice(0, 43);
}
