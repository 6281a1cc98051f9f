import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { OrganisationId } from '../../schemas/identifiers.ts';
import type { PastFact } from '../../schemas/organisation-commands.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import { withOrgan } from './evolve-effects.ts';
import { add, attestedAt, begin, sourcedFrom } from './fact-book.ts';
import { nameFactId, pastFactId } from './fact-ids.ts';
import { languagesValue, quorumValue } from './rule-values.ts';
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
  const known = { ...aboutOf(fact, organisation.id), ...time, attested: true, evidence, sequence };
  const id = pastFactId(fact, organisation.id);
  // An organ decides several kinds at once: one competence ends no other.
  if (fact.kind === 'competence') return add(organisation, id, known);
  const after = begin(organisation, id, known);
  if (over) return after;
  if (fact.kind === 'status') return withStanding(after, fact.party, () => standingOf(fact.status, sequence));
  if (fact.kind !== 'organ') return after;
  const { kind: _kind, value: _value, title: _title, ...organ } = known;
  const called = begin(after, nameFactId('organ-name', fact.organ, fact.language), {
    ...organ,
    kind: 'organ-name',
    value: fact.name,
    language: fact.language,
  });
  return withOrgan(called, fact, fact.from, sourcedFrom(evidence, ''));
}

/** What a past fact says of whom. */
export function aboutOf(
  fact: PastFact,
  organisation: OrganisationId,
): Pick<DatedFact, 'kind' | 'subject' | 'value' | 'title' | 'language'> {
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
    case 'party-name':
      return { kind: fact.kind, subject: fact.party, value: fact.name, language: fact.language };
    case 'organ-name':
      return { kind: fact.kind, subject: fact.organ, value: fact.name, language: fact.language };
    case 'office-name':
      return { kind: fact.kind, subject: fact.office, value: fact.name, language: fact.language };
    case 'organisation-name':
      return { kind: fact.kind, subject: organisation, value: fact.name, language: fact.language };
    case 'competence':
      return { kind: 'competence', subject: fact.organ, value: fact.documentKind };
    case 'suspension':
      return { kind: 'suspension', subject: fact.party, value: 'suspended' };
    case 'working-languages':
      return { kind: fact.kind, subject: organisation, value: languagesValue(fact.languages) };
    case 'basic-quorum':
      return { kind: fact.kind, subject: organisation, value: quorumValue(fact) };
  }
}
