import type { EventPlace } from '../../schemas/decider.ts';
import type { OrganisationPayload } from '../../schemas/organisation-commands.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import type { Instant } from '../../schemas/time.ts';
import { heldAt } from './dated-facts.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { organOf } from './lookups.ts';
import type { Organisation } from './state.ts';

/** So many overrides are kept in the state, the latest ones; all of them stand in the record (I13). */
const KEPT = 200;

type Request = Pick<OrganisationPayload<'freeze-electorate'>, 'document' | 'organ' | 'kind' | 'day'>;

/**
 * Whether an organ may decide a document on a day (I1, case 44): by the roster, by a decision that says so all the same, or not. A kind that no
 * competence names is open to every organ; what the record does not tell (a beginning, a day within an imprecise date) is not held against
 * one. The edge tells the day at the seat; where nobody did, it is the day in UTC.
 */
export function competenceFor(
  { competences, competenceOverrides }: Organisation,
  { document, organ, kind, day }: Request,
  now: Instant,
): 'roster' | 'none' | { decision: string } {
  const ofKind = (competences ?? []).filter((competence) => kind !== undefined && competence.kind === kind);
  if (ofKind.length === 0) return 'roster';
  const on = day ?? new Date(now).toISOString().slice(0, 10);
  if (ofKind.some((competence) => competence.organ === organ && heldAt(competence, on) !== 'no')) return 'roster';
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
