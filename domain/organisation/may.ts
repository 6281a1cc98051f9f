import type { Actor } from '../../schemas/actor.ts';
import type { Permission } from '../../schemas/decider.ts';
import type { OrganisationCommandKind } from '../../schemas/organisation-commands.ts';
import type { ProblemCode } from '../../schemas/problem-codes.ts';
import { permits } from '../capabilities.ts';
import { isEntitled } from './lookups.ts';
import type { Organisation, OrganisationState } from './state.ts';

/** The acts that a person can carry out on an organisation; the rest are delivered by documents. */
const PERSONS_ACTS = [
  'establish-organisation',
  'suspend-party',
  'reinstate-party',
  'record-departure',
  'admit-party',
  'hand-over-chair',
  'record-past-fact',
  'override-competence',
  'set-seat',
  'accredit-representative',
  'end-accreditation',
  'register-candidate',
  'record-candidate-step',
  'withdraw-candidature',
] as const satisfies readonly OrganisationCommandKind[];
type PersonsAct = (typeof PERSONS_ACTS)[number];

type Hindrance = { code: ProblemCode; rule: string } | undefined;

/** Which acts an actor has on the organisation now, one entry per act, with code and rule where it would be refused. */
export function mayInOrganisation(state: OrganisationState, actor: Actor): Permission[] {
  return PERSONS_ACTS.map((act) => {
    const hindrance = permits(act, actor) ?? hindranceOf(state.organisation, act);
    return hindrance ? { act, allowed: false, code: hindrance.code, rule: hindrance.rule } : { act, allowed: true };
  });
}

function hindranceOf(organisation: Organisation | null, act: PersonsAct): Hindrance {
  if (act === 'establish-organisation') return organisation ? { code: 'organisation-exists', rule: 'I9' } : undefined;
  if (!organisation) return { code: 'organisation-unknown', rule: 'API' };
  return hindranceOfAct(organisation, act);
}

/** What stands in the way of an act whichever party it names. */
function hindranceOfAct(organisation: Organisation, act: PersonsAct): Hindrance {
  const { parties, chair } = organisation;
  const others = parties.filter((party) => party.id !== chair.party && party.standing.status === 'member');
  switch (act) {
    case 'suspend-party':
    case 'hand-over-chair':
      return others.some(isEntitled) ? undefined : { code: 'party-not-member', rule: 'RoP 1.2' };
    case 'record-departure':
    case 'set-seat':
      return others.length > 0 ? undefined : { code: 'party-not-member', rule: 'RoP 1.2' };
    case 'reinstate-party':
      return others.every(isEntitled) ? { code: 'party-not-suspended', rule: 'API' } : undefined;
    case 'end-accreditation':
      return organisation.accredited?.current.length ? undefined : { code: 'accreditation-unknown', rule: 'API' };
    case 'record-candidate-step':
      return pending(organisation) ? undefined : { code: 'candidature-unknown', rule: 'case 34' };
    case 'withdraw-candidature': {
      const applies = parties.some(({ standing }) => standing.status === 'applicant');
      return applies || pending(organisation) ? undefined : { code: 'candidature-unknown', rule: 'case 34' };
    }
    default:
      return undefined;
  }
}

const pending = ({ candidates = [] }: Organisation): boolean => candidates.some(({ outcome }) => outcome === undefined);
