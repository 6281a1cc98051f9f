import type { EventPlace } from '../../schemas/decider.ts';
import type { OrganisationPayload } from '../../schemas/organisation-commands.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import type { Instant } from '../../schemas/time.ts';
import { certaintyOn } from '../shared/index.ts';
import { dayAsked } from './dated-facts.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { factsOf } from './facts.ts';
import { organOf } from './lookups.ts';
import type { Organisation } from './state.ts';

/** So many overrides are kept in the state, the latest ones; all of them stand in the record (I13). */
const KEPT = 200;

type Request = Pick<OrganisationPayload<'freeze-electorate'>, 'document' | 'organ' | 'kind' | 'day'>;

/**
 * Whether an organ may decide a document on a day (I1, case 44): by the roster or a decision that gave it the competence, by a decision that says so
 * all the same, or not. A kind that no competence names is open to every organ; one whose competences have all been withdrawn is open to none. What
 * the record does not tell (a beginning, a day within an imprecise date) is not held against an organ; what is only attested to have been is history
 * and closes nothing. The edge tells the day at the seat; where nobody did, it is the day in UTC.
 */
export function competenceFor(
  organisation: Organisation,
  { document, organ, kind, day }: Request,
  now: Instant,
): 'roster' | 'none' | { decision: string } {
  if (kind === undefined) return 'roster';
  const ofKind = factsOf(organisation, 'competence').filter(
    (fact) => fact.value === kind && (fact.to === undefined || !fact.attested || fact.sourced !== undefined),
  );
  if (ofKind.length === 0) return 'roster';
  const on = dayAsked(day ?? new Date(now).toISOString().slice(0, 10), now);
  if (ofKind.some((fact) => fact.subject === organ && certaintyOn(fact, on) !== 'no')) return 'roster';
  const { competenceOverrides } = organisation;
  return competenceOverrides?.findLast((each) => each.document === document && each.organ === organ) ?? 'none';
}

/** An organ decides one document that its competence does not cover, by a decision that is named: never by the program's leave (case 44). */
export function overrideCompetence(
  organisation: Organisation,
  payload: OrganisationPayload<'override-competence'>,
  now: Instant,
): OrganisationDecision {
  const { document, organ } = payload;
  if (!document.startsWith(`${organisation.id}/document/`)) return refuse('document-unknown', 'API', { document });
  const decides = organOf(organisation, organ);
  if (!decides) return refuse('organ-unknown', 'I1', { organ });
  if (decides.electorate === 'none') return refuse('organ-decides-nothing', 'I1', { organ });
  if (decides.dissolved !== undefined) return refuse('organ-ended', 'I1', { organ });
  const known = organisation.competenceOverrides?.some((each) => each.document === document && each.organ === organ);
  if (known) return refuse('competence-overridden', 'I9', { document, organ });
  return { events: [happened('competence-overridden', payload, now)] };
}

export function competenceOverridden(
  organisation: Organisation,
  data: OrganisationEventData<'competence-overridden'>,
  { sequence }: EventPlace,
): Organisation {
  const competenceOverrides = [...(organisation.competenceOverrides ?? []), { ...data, sequence }].slice(-KEPT);
  return { ...organisation, competenceOverrides };
}
