import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { PastFact } from '../../schemas/organisation-commands.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import { withOrgan } from './evolve-effects.ts';
import { attestedAt, begin, sourcedFrom } from './fact-book.ts';
import { pastFactId } from './fact-ids.ts';
import { standingOf, withStanding } from './standings.ts';
import type { Organisation } from './state.ts';

/** An attested fact (I15). One that has not ended holds now: a status that is no membership, an organ; a Chair's term never does. */
export function pastFactRecorded(
  organisation: Organisation,
  { fact, evidence }: OrganisationEventData<'past-fact-recorded'>,
  { recorded, sequence }: EventPlace,
): Organisation {
  const over = fact.to !== undefined || fact.kind === 'chair-term';
  const time = {
    from: attestedAt(fact.from, recorded),
    ...(over ? { to: attestedAt(fact.to, recorded) } : {}),
  };
  const known = { ...aboutOf(fact), ...time, attested: true, evidence, sequence };
  const after = begin(organisation, pastFactId(fact), known);
  if (over) return after;
  if (fact.kind === 'status') return withStanding(after, fact.party, () => standingOf(fact.status, sequence));
  return fact.kind === 'organ' ? withOrgan(after, fact, fact.from, sourcedFrom(evidence, '')) : after;
}

/** What a past fact says of whom. */
export function aboutOf(fact: PastFact): Pick<DatedFact, 'kind' | 'subject' | 'value' | 'title'> {
  switch (fact.kind) {
    case 'status':
      return { kind: 'status', subject: fact.party, value: fact.status };
    case 'chair-term':
      return { kind: 'chair', subject: fact.party, value: 'chair' };
    case 'coordinator':
      return { kind: 'coordinator', subject: fact.area, value: fact.party, title: fact.title };
    case 'organ':
      return { kind: 'organ', subject: fact.organ, value: 'established', title: fact.name };
    case 'series':
      return {
        kind: 'series',
        subject: fact.series,
        value: fact.held === undefined ? 'recurring' : `held-${fact.held}`,
        title: fact.name,
      };
  }
}
