/** A stream of the organisation in memory: decides, folds and numbers as its host does, and keeps what it decided. */
import type { Actor, Role } from '../../../schemas/actor.ts';
import type { DeliveryRequest, EventPlace, Refusal } from '../../../schemas/decider.ts';
import type {
  OrganisationCommand,
  OrganisationCommandKind,
  OrganisationPayload,
  Party,
  PartyStatus,
  Roster,
} from '../../../schemas/organisation-commands.ts';
import type { OrganisationEvent } from '../../../schemas/organisation-events.ts';
import { organisationDecider, type OrganisationState } from '../index.ts';

export const NOW = 1_726_632_000_000;
const evidence = { confidence: 'S', source: 'a test' } as const;

/** A State with one open status, or none. */
export function party(id: string, order: number, status?: PartyStatus): Party {
  const statuses = status === undefined ? [] : [{ status, evidence }];
  return { id, type: 'state', order, names: [{ name: id.toUpperCase(), language: 'en', evidence }], statuses };
}

/** A small body with two deciding organs and one that only advises; `az` is its Chair unless told. */
export function rosterOf(parties: Party[], chair = 'az'): Roster {
  const named = (name: string) => [{ name, language: 'en', evidence }];
  return {
    id: 'cica',
    names: named('CICA'),
    liveSince: NOW,
    seatZone: 'Asia/Almaty',
    workingLanguages: ['en', 'ru'],
    documentLanguage: 'en',
    parties,
    organs: [
      { id: 'senior-officials-committee', names: named('Committee'), electorate: 'all-members', evidence },
      { id: 'ministerial-council', names: named('Council'), electorate: 'all-members', evidence },
      { id: 'council-of-eminent-persons', names: named('Eminent Persons'), electorate: 'none', evidence },
    ],
    chair: { party: chair, from: '2022', until: 'the next Ministerial Council', evidence },
  };
}

export function actorOf(role: Role, speaksFor?: string): Actor {
  const token = role === 'system' ? 'system' : 'tokentokentokentokentoken';
  return speaksFor === undefined ? { token, role } : { token, role, party: speaksFor };
}

/** The document stream number `n`. */
export const documentStream = (n: number): string =>
  `cica/document/00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;

export interface Answer {
  events: OrganisationEvent[];
  refusal?: Refusal;
  deliveries: DeliveryRequest[];
}

const OF_SYSTEM = new Set<OrganisationCommandKind>([
  'freeze-electorate',
  'deregister-round',
  'record-delivery',
  'apply-effect',
  'note-meeting-opening',
]);

export class OrganisationStream {
  state: OrganisationState = organisationDecider.initial();
  readonly recorded: { event: OrganisationEvent; place: EventPlace }[] = [];
  readonly commands: {
    command: OrganisationCommand;
    before: OrganisationState;
    now: number;
    events: OrganisationEvent[];
  }[] = [];
  #now = NOW;

  /** Carries a command out; by default as the one who may, one second after the last. */
  act<K extends OrganisationCommandKind>(
    kind: K,
    payload: OrganisationPayload<K>,
    options: { actor?: Actor; reference?: string; facts?: OrganisationCommand['facts'] } = {},
  ): Answer {
    this.#now += 1000;
    const actor = options.actor ?? actorOf(OF_SYSTEM.has(kind) ? 'system' : 'secretariat');
    const command = {
      id: `00000000-0000-8000-8000-${String(this.commands.length).padStart(12, '0')}`,
      kind,
      payload,
      actor,
      mandate: { source: 'system', reference: options.reference ?? 'a test' },
      receipt: { receivedAt: this.#now, way: 'intake', by: 'a test' },
      ...(options.facts ? { facts: options.facts } : {}),
    } as OrganisationCommand;
    const before = this.state;
    const { events, refusal } = organisationDecider.decide(before, command, this.#now);
    const deliveries = events.flatMap((event) => this.#record(event, command));
    this.commands.push({ command, before, now: this.#now, events });
    return refusal ? { events, refusal, deliveries } : { events, deliveries };
  }

  freeze(document: number, round = 'r1', organ = 'senior-officials-committee'): Answer {
    return this.act('freeze-electorate', {
      document: documentStream(document),
      round,
      organ,
      stage: organ,
      method: 'silence',
    });
  }

  #record(event: OrganisationEvent, command: OrganisationCommand): DeliveryRequest[] {
    const sequence = this.recorded.length + 1;
    const place: EventPlace = {
      stream: 'cica/organisation',
      sequence,
      recorded: this.#now,
      hash: sequence.toString(16).padStart(64, '0'),
      command: { id: command.id, actor: command.actor.token, role: command.actor.role },
    };
    this.recorded.push({ event, place });
    this.state = organisationDecider.evolve(this.state, event, place);
    return organisationDecider.deliveries(this.state, event, place);
  }
}

/** The members that an answer froze; throws where it froze none. */
export function frozenMembers(answer: Answer): string[] {
  const frozen = answer.events.find((event) => event.name === 'electorate-frozen');
  if (!frozen) throw new Error(`Nothing was frozen: ${JSON.stringify(answer.refusal)}`);
  return frozen.data.members;
}
