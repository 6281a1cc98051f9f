/** A body in memory with its real rules, for the stories of meetings. */
import { currentProcedure, loadProcedures, loadRoster } from '../../activities/rules-files/index.ts';
import { World, type WorldAnswer } from '../../domain/world/index.ts';
import type { Role } from '../../schemas/actor.ts';
import type { ContentReference } from '../../schemas/content.ts';

const roster = await loadRoster('cica');
const procedures = await loadProcedures(roster);

export const MINUTE = 60_000;
export const START = roster.liveSince;
export const ORGANISATION = 'cica/organisation';
export const MEMBERS = roster.parties
  .filter(({ statuses }) => statuses.some(({ status, to }) => status === 'member' && to === undefined))
  .map(({ id }) => id);

export const TEXT: ContentReference = {
  sha256: 'a'.repeat(64),
  language: 'en',
  class: 'members',
  bytes: 1,
  mediaType: 'text/plain',
};
const uuid = (group: string, number: number) => `00000000-0000-8000-8000-${group}${String(number).padStart(11, '0')}`;
export const documentStream = (number: number) => `cica/document/${uuid('d', number)}`;
export const meetingStream = (number: number) => `cica/meeting/${uuid('c', number)}`;

export type Who = Role | `${Role}:${string}`;

/** The acts of people in a room, on the aggregates' own cores; every delivery between them is carried out. */
export class RoomInMemory {
  readonly world: World;
  /** `without`: members that the roster does not have yet. */
  constructor(without: readonly string[] = []) {
    this.world = new World(START);
    const quorum = {
      numerator: 2,
      denominator: 3,
      rounding: 'up' as const,
      evidence: { confidence: 'V' as const, source: 'RoP 1.2' },
    };
    const parties = roster.parties.map((party) => (without.includes(party.id) ? { ...party, statuses: [] } : party));
    this.act('secretariat', ORGANISATION, 'establish-organisation', { roster: { ...roster, parties, quorum } });
  }

  /** A room of a body that is there already. */
  static of(world: World): RoomInMemory {
    const room = Object.create(RoomInMemory.prototype) as { world: World };
    room.world = world;
    return room as RoomInMemory;
  }

  /** Carries an act out, one second after the last, and gives the answer, refused or not. */
  try(who: Who, stream: string, kind: string, payload: unknown): WorldAnswer {
    this.world.now += 1_000;
    const [role, party] = who.split(':') as [Role, string | undefined];
    return this.world.carryOut(stream, {
      id: this.world.nextId(),
      kind,
      payload,
      actor: { token: `tokentokentokentoken${role.slice(0, 4)}`, role, ...(party === undefined ? {} : { party }) },
      mandate: { source: 'token-claims', reference: 'a test' },
      receipt: { receivedAt: this.world.now, way: 'intake', by: 'a test' },
    });
  }

  /** The same of an act that has to succeed. */
  act(who: Who, stream: string, kind: string, payload: unknown): WorldAnswer {
    const answer = this.try(who, stream, kind, payload);
    if (answer.refusal)
      throw new Error(`${kind} was refused: ${answer.refusal.code} ${JSON.stringify(answer.refusal.about)}`);
    return answer;
  }

  /** A document whose next stage is the one named, with a circulated text. */
  ready(number: number, procedure: string, until: string, more: object = {}): string {
    const stream = documentStream(number);
    const rules = currentProcedure(procedures, `cica/${procedure}`);
    if (!rules) throw new Error(`There is no procedure ${procedure}.`);
    this.act('secretariat', stream, 'register-document', {
      organisation: 'cica',
      id: stream.slice(-36),
      kind: rules.kind,
      title: TEXT,
      visibility: { class: 'members' },
      procedure: rules,
      sponsors: [],
      ...more,
    });
    this.act('secretariat', stream, 'add-revision', { texts: [TEXT], editorial: false, basedOn: 0 });
    this.act('secretariat', stream, 'circulate-document', { revision: 1 });
    for (const stage of rules.stages) {
      if (stage.id === until) break;
      if (stage.type === 'consensus') this.adoptInSilence(stream, stage.id);
      else this.act('secretariat', stream, 'complete-stage', { stage: stage.id });
    }
    return stream;
  }

  /** A State that bids for a status, and has done what is asked of it before the decision (domain §1.6). */
  candidate(party: string, status: string, steps: readonly string[]): void {
    const when = new Date(this.world.now).toISOString().slice(0, 10);
    const receivedAt = this.world.now;
    this.act('secretariat', ORGANISATION, 'register-candidate', { party, for: status, paper: TEXT.sha256, receivedAt });
    for (const condition of steps)
      this.act('secretariat', ORGANISATION, 'record-candidate-step', {
        party,
        condition,
        when,
        evidence: [{ source: 'a test', place: condition }],
      });
  }

  adoptInSilence(stream: string, stage: string): void {
    const period = { kind: 'minutes', minutes: 20_160 };
    this.act('secretariat', stream, 'open-round', { stage, method: 'silence', revision: 1, period });
    while (this.world.document(stream).document?.round?.phase !== 'silence-held') this.world.fallDue();
    this.act(`chair:kz`, stream, 'confirm-adoption', { round: this.roundOf(stream) });
  }

  meeting(number: number, more: object = {}): string {
    const stream = meetingStream(number);
    this.act('secretariat', stream, 'announce-meeting', {
      organisation: 'cica',
      id: stream.slice(-36),
      kind: 'regular',
      organ: 'ministerial-council',
      number,
      title: TEXT,
      visibility: { class: 'public' },
      mode: 'in-person',
      place: 'Baku',
      takesDecisions: true,
      ...more,
    });
    return stream;
  }

  /** Delegations enter, and the meeting is opened. */
  open(meeting: string, parties: readonly string[]): void {
    const at = this.world.now;
    this.act('secretariat', meeting, 'record-attendance', {
      parties,
      presence: 'present',
      credentials: 'accepted',
      at,
    });
    this.act('chair:kz', meeting, 'open-meeting', { openedAt: this.world.now });
  }

  add(meeting: string, item: string, document: string, stage = 'ministerial-council'): void {
    this.act('secretariat', meeting, 'add-agenda-item', { item, document, stage });
  }
  call(meeting: string, ...items: string[]): void {
    this.act('chair:kz', meeting, 'call-items', { items, calledAt: this.world.now });
  }
  say(meeting: string, item: string, party: string, position: string): WorldAnswer {
    const said = { item, party, position, class: 'members', points: [], saidAt: this.world.now };
    return this.try('secretariat', meeting, 'record-room-position', said);
  }
  rule(meeting: string, item: string, ruling = 'adopted'): WorldAnswer {
    return this.try('secretariat', meeting, 'rule-on-item', { item, ruling, ruledAt: this.world.now });
  }

  roundOf(stream: string): string {
    return this.world.document(stream).document?.round?.id ?? 'none';
  }
  item(meeting: string, id: string) {
    return this.world.meeting(meeting).meeting?.room?.items.find((item) => item.id === id);
  }
  stage(document: string, id: string) {
    return this.world.document(document).document?.stages.find((stage) => stage.id === id);
  }
  names(stream: string): string[] {
    return this.world.eventsOf(stream).map(({ name }) => name);
  }
}
