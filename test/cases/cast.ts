import type { Actor, CommandEnvelope } from '../../schemas/actor.ts';
import type { Refusal } from '../../schemas/decider.ts';
import type * as Cores from './cores.ts';
import type { OrganisationState } from '../../domain/organisation/index.ts';

const OFFICES = ['secretariat', 'depositary', 'operator', 'auditor'] as const;

/**
 * Who acts: `jo` (its focal point), `jo (minister)` (another person of it), `chair` (whoever holds it now), `az as chair` (who says that he
 * does), `tm` of an observer, an office.
 */
export function actorOf(by: string, organisation: OrganisationState, cores: typeof Cores): Actor {
  const [, who = '', person, as] = /^([a-z][a-z0-9-]*)(?: \(([a-z ]+)\))?(?: as ([a-z-]+))?$/.exec(by) ?? [];
  if (who === '') throw new Error(`"${by}" is nobody that a story can name.`);
  const token = `person-${by.replaceAll(/[^a-z0-9]+/g, '-')}`.padEnd(24, '-').slice(0, 64);
  const office = OFFICES.find((each) => each === who);
  if (office) return { token, role: office };
  if (who === 'chair') return { token, role: 'chair', party: cores.chairNow(organisation) ?? '' };
  const party = organisation.organisation?.parties.find((each) => each.id === who);
  if (party === undefined) throw new Error(`"${who}"${person ? ` (${person})` : ''} is no party of the body.`);
  if (as === 'chair') return { token, role: 'chair', party: who };
  const role = party.standing.status === 'member' || party.standing.status === 'departed' ? 'focal-point' : 'observer';
  return { token, role, party: who };
}

/** What the edge asks before it takes an act in: only the State that holds the Chair acts as it (RoP 14.2, I11; `api/chair-gate.ts`). */
export function edgeRefuses(actor: Actor, organisation: OrganisationState, cores: typeof Cores): Refusal | undefined {
  if (actor.role !== 'chair' || cores.holdsChair(organisation, actor)) return undefined;
  return { code: 'mandate-ended', rule: 'RoP 14.2' };
}

export function envelopeOf(id: string, actor: Actor, receivedAt: number): CommandEnvelope {
  return {
    id,
    actor,
    mandate: { source: 'token-claims', reference: 'a case' },
    receipt: { receivedAt, way: 'intake', by: 'api-1' },
  };
}
