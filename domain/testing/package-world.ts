import type { Role } from '../../schemas/actor.ts';
import type { Visibility } from '../../schemas/content.ts';
import type { DocumentCommandKind, DocumentPayload } from '../../schemas/document-commands.ts';
import type { ConsensusRules, DocumentKind, Procedure } from '../../schemas/procedure.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import { World, type WorldAnswer } from '../world/index.ts';
import type { DocumentRecord, RoundState } from '../document/index.ts';
import { RULES, START, TEXT, text } from './document-scenario.ts';
import { roster } from './rules-world.ts';

const ORGANISATION = 'cica/organisation';
export const MEMBERS = ['az', 'in', 'jo', 'kz', 'tr', 'vn'];
const named = (digit: string): string => `cica/document/00000000-0000-8000-8000-0000000000${digit}`;
export const PACKAGE = named('aa');
export const A = named('a1');
export const B = named('b2');
export const C = named('c3');

export interface By {
  role: Role;
  party?: string;
}
export const SECRETARIAT: By = { role: 'secretariat' };
export const CHAIR: By = { role: 'chair', party: 'kz' };

/** Drafting, the ministers, then in effect. */
export function ministers(kind: DocumentKind, consensus: Partial<ConsensusRules> = {}): Procedure {
  const rules = { ...RULES, organ: 'ministerial-council', success: 'adopted', ...consensus } as const;
  return {
    id: `cica/${kind}`,
    version: 1,
    language: 2,
    kind,
    name: kind,
    source: 'test',
    stages: [
      { id: 'drafting', type: 'drafting', next: 'mc' },
      { id: 'mc', type: 'consensus', next: 'in-effect', consensus: rules },
      { id: 'in-effect', type: 'in-effect' },
    ],
  };
}

/** The four posts of case 37: appointments that may be decided together. */
export const APPOINTMENT = ministers('appointment', { packages: true });
export const itemOf = (document: string, more: Partial<{ revision: number; kind: DocumentKind }> = {}) => ({
  document,
  revision: 1,
  stage: 'mc',
  kind: 'appointment' as const,
  ...more,
});

/** A package and the documents that it decides, with their organisation, on their own cores. */
export class PackageWorld {
  readonly world: World;

  /** `items`: the documents with their procedures, each before the ministers with its text. */
  constructor(
    items: Record<string, Procedure> = { [A]: APPOINTMENT, [B]: APPOINTMENT },
    whole: Procedure = ministers('package'),
    body: Partial<Roster> = {},
    world = new World(START),
  ) {
    this.world = world;
    if (world.states.size > 0) return;
    this.act(ORGANISATION, 'establish-organisation', { roster: roster(body) }, SECRETARIAT);
    for (const [stream, procedure] of Object.entries({ ...items, [PACKAGE]: whole })) this.brings(stream, procedure);
  }

  /** The same world, which goes its own way from here. */
  fork(): PackageWorld {
    return new PackageWorld({}, undefined, {}, this.world.fork());
  }

  brings(stream: string, procedure: Procedure, visibility: Visibility = { class: 'members' }): void {
    this.did(stream, 'register-document', {
      organisation: 'cica',
      id: stream.slice(-36),
      kind: procedure.kind,
      title: TEXT,
      visibility,
      procedure,
      sponsors: [],
    });
    this.did(stream, 'add-revision', { texts: [text('1')], editorial: false, basedOn: 0 });
    this.did(stream, 'circulate-document', { revision: 1 });
    this.did(stream, 'complete-stage', { stage: 'drafting' });
  }

  does<K extends DocumentCommandKind>(stream: string, kind: K, payload: DocumentPayload<K>, by: By = SECRETARIAT) {
    return this.act(stream, kind, payload, by);
  }
  did<K extends DocumentCommandKind>(stream: string, kind: K, payload: DocumentPayload<K>, by: By = SECRETARIAT): this {
    const { refusal } = this.act(stream, kind, payload, by);
    if (refusal) throw new Error(`${kind} was refused: ${refusal.code} ${JSON.stringify(refusal.about ?? {})}`);
    return this;
  }

  composed(...documents: string[]): this {
    return this.did(PACKAGE, 'compose-package', { items: documents.map((document) => itemOf(document)) });
  }
  /** Asks for a round on the package, or on one of the documents. */
  opens(stream = PACKAGE, method: 'meeting' | 'silence' = 'meeting'): WorldAnswer {
    const period = method === 'meeting' ? {} : { period: { kind: 'minutes' as const, minutes: 600 } };
    return this.does(stream, 'open-round', { stage: 'mc', method, revision: 1, ...period });
  }
  says(party: string, position: DocumentPayload<'state-position'>['position'], item?: string): WorldAnswer {
    const body = { round: this.round.id, revision: 1, position, class: 'members' as const, points: [] };
    const aimed = item === undefined ? body : { ...body, item };
    return this.does(PACKAGE, 'state-position', aimed, { role: 'focal-point', party });
  }
  rules(ruling: 'adopted' | 'not-adopted' = 'adopted', present = MEMBERS): WorldAnswer {
    const { now } = this.world;
    return this.does(PACKAGE, 'record-ruling', { round: this.round.id, ruling, present, ruledAt: now });
  }

  document(stream: string): DocumentRecord {
    const { document } = this.world.document(stream);
    if (document === null) throw new Error(`There is no ${stream}.`);
    return document;
  }
  get round(): RoundState {
    const { round } = this.document(PACKAGE);
    if (!round) throw new Error('There is no round.');
    return round;
  }
  /** The state of the ministers' stage of a document. */
  stage(stream: string) {
    return this.document(stream).stages.find(({ id }) => id === 'mc');
  }
  /** How each document in the package stands, as the package knows it. */
  items(): Record<string, string> {
    const items = this.document(PACKAGE).agenda?.package?.items ?? [];
    return Object.fromEntries(items.map(({ document, state }) => [document, state]));
  }
  names(stream: string): string[] {
    return this.world.eventsOf(stream).map(({ name }) => name);
  }

  act(stream: string, kind: string, payload: unknown, { role, party }: By): WorldAnswer {
    const { world } = this;
    world.now += 1000;
    return world.carryOut(stream, {
      id: world.nextId(),
      kind,
      payload,
      actor: { token: `person-of-${party ?? role}-xxxxxxxxxxxx`, role, ...(party === undefined ? {} : { party }) },
      mandate: { source: 'token-claims', reference: 'test' },
      receipt: { receivedAt: world.now, way: 'intake', by: 'test' },
    });
  }
}
