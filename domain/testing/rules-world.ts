import type { Role } from '../../schemas/actor.ts';
import type { DocumentPayload, DocumentCommandKind } from '../../schemas/document-commands.ts';
import type {
  OrganisationCommandKind,
  OrganisationPayload,
  Party,
  PartyStatus,
  Roster,
} from '../../schemas/organisation-commands.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { World, type WorldAnswer } from '../world/index.ts';
import type { RoundState } from '../document/index.ts';
import { START, STREAM, TEXT, text } from './document-scenario.ts';

const ORGANISATION = 'cica/organisation';
const evidence = { confidence: 'S', source: 'a test' } as const;
const named = (name: string) => [{ name, language: 'en', evidence }];

export const stateOf = (id: string, order: number, status: PartyStatus = 'member'): Party => ({
  id,
  type: 'state',
  order,
  names: named(id.toUpperCase()),
  statuses: [{ status, evidence }],
});

/** Six Member States and an observer; three organs that decide. */
export const roster = (more: Partial<Roster> = {}): Roster => ({
  id: 'cica',
  names: named('The body'),
  liveSince: START,
  seatZone: 'Asia/Almaty',
  workingLanguages: ['en', 'ru'],
  documentLanguage: 'en',
  parties: [
    ...['az', 'in', 'jo', 'kz', 'tr', 'vn'].map((id, order) => stateOf(id, order)),
    stateOf('by', 90, 'observer'),
  ],
  organs: ['senior-officials-committee', 'ministerial-council', 'defence-planning-committee'].map((id) => ({
    id,
    names: named(id),
    electorate: 'all-members',
    evidence,
  })),
  chair: { party: 'kz', from: '2022', until: 'the next Council', evidence },
  ...more,
});

interface By {
  role: Role;
  party?: string;
}
const SECRETARIAT: By = { role: 'secretariat' };

/** An organisation and one document in memory, on their own cores, with what they deliver to each other. */
export class RulesWorld {
  readonly world = new World(START);

  constructor(procedure: Procedure, body: Partial<Roster> = {}) {
    this.organisation('establish-organisation', { roster: roster(body) });
    this.document('register-document', {
      organisation: 'cica',
      id: STREAM.slice(-36),
      kind: procedure.kind,
      title: TEXT,
      visibility: { class: 'members' },
      procedure,
      sponsors: [],
    });
    this.document('add-revision', { texts: [text('1')], editorial: false, basedOn: 0 });
    this.document('circulate-document', { revision: 1 });
    this.document('complete-stage', { stage: 'drafting' });
  }

  document<K extends DocumentCommandKind>(kind: K, payload: DocumentPayload<K>, by: By = SECRETARIAT, facts?: object) {
    return this.#act(STREAM, kind, payload, by, facts);
  }
  organisation<K extends OrganisationCommandKind>(kind: K, payload: OrganisationPayload<K>, by: By = SECRETARIAT) {
    return this.#act(ORGANISATION, kind, payload, by);
  }
  /** Asks for a round in a meeting, on a day at the seat. */
  opens(more: Partial<DocumentPayload<'open-round'>> = {}, day?: string): WorldAnswer {
    const terms = { stage: 'soc', method: 'meeting', revision: 1, ...more } as const;
    return this.document('open-round', terms, SECRETARIAT, day === undefined ? undefined : { seatDay: { day } });
  }
  says(party: string, position: DocumentPayload<'state-position'>['position']): WorldAnswer {
    const body = { round: this.round.id, revision: 1, position, class: 'members' as const, points: [] };
    return this.document('state-position', body, { role: 'focal-point', party });
  }
  rules(present: string[], more: Partial<DocumentPayload<'record-ruling'>> = {}): WorldAnswer {
    const ruling = { round: this.round.id, ruling: 'adopted', present, ruledAt: this.world.now, ...more } as const;
    return this.document('record-ruling', ruling);
  }

  get round(): RoundState {
    const round = this.world.document(STREAM).document?.round;
    if (!round) throw new Error('There is no round.');
    return round;
  }

  #act(stream: string, kind: string, payload: unknown, { role, party }: By, facts?: object): WorldAnswer {
    const { world } = this;
    return world.carryOut(stream, {
      id: world.nextId(),
      kind,
      payload,
      actor: { token: `person-of-${party ?? role}-xxxxxxxxxxxx`, role, ...(party === undefined ? {} : { party }) },
      mandate: { source: 'token-claims', reference: 'test' },
      receipt: { receivedAt: world.now, way: 'intake', by: 'test' },
      ...(facts === undefined ? {} : { facts }),
    });
  }
}
