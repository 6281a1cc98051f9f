import type { FactEnd } from '../../schemas/dated-fact.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import { candidateOf } from './candidates.ts';
import { inProtocolOrder, namesTold, statusesEnded } from './evolve-admission.ts';
import { add, attestedAt, begin, ended, factsAbout, standingFact, withFacts } from './fact-book.ts';
import { partyOf } from './lookups.ts';
import { withStanding } from './standings.ts';
import type { Candidate, Organisation } from './state.ts';

/** Who has no other status is an applicant from now on; an observer that would be a member stays an observer. */
export function candidateRegistered(
  organisation: Organisation,
  { party, for: status, paper }: OrganisationEventData<'candidate-registered'>,
  place: EventPlace,
): Organisation {
  const { recorded, sequence } = place;
  const id = typeof party === 'string' ? party : party.id;
  const from = { at: recorded };
  const evidence = [{ source: 'registered paper', place: paper }];
  const met = typeof party === 'string' ? organisation : withEntry(organisation, party, place);
  const of = { subject: id, from, attested: false, evidence, sequence };
  const before = partyOf(met, id)?.standing.status;
  const applies =
    before === 'none' || before === 'departed'
      ? withStanding(begin(met, `status/${id}/applicant`, { kind: 'status', value: 'applicant', ...of }), id, () => ({
          status: 'applicant',
        }))
      : met;
  const told = begin(applies, `candidature/${id}/${status}`, { kind: 'candidature', value: status, ...of });
  return withCandidate(told, { party: id, for: status, since: sequence, steps: [] });
}

function withEntry(
  organisation: Organisation,
  entry: Exclude<OrganisationEventData<'candidate-registered'>['party'], string>,
  place: EventPlace,
): Organisation {
  const party = { ...entry, statuses: [], standing: { status: 'none' as const }, admitted: place.sequence };
  const named = namesTold(organisation, party, place);
  return { ...named, parties: inProtocolOrder([...named.parties, party]) };
}

/** It was done on the day that the evidence tells; it "holds" ever after. */
export function candidateStepRecorded(
  organisation: Organisation,
  { party, for: status, condition, when, evidence }: OrganisationEventData<'candidate-step-recorded'>,
  { recorded, sequence }: EventPlace,
): Organisation {
  const candidate = candidateOf(organisation, party);
  if (!candidate) return organisation;
  const rule = organisation.admission?.find((each) => each.status === status);
  const titles = rule?.conditions.find(({ id }) => id === condition)?.titles ?? [];
  const title = (titles.find(({ language }) => language === organisation.documentLanguage) ?? titles[0])?.title;
  // A candidate that comes again does it again.
  const before = factsAbout(organisation, { kind: 'candidate-step', subject: party });
  const earlier = before.filter(({ value }) => value === condition);
  const known = withFacts(organisation, ended(earlier, { at: recorded }, { sequence }));
  const told = add(known, `candidate-step/${party}/${condition}`, {
    kind: 'candidate-step',
    subject: party,
    value: condition,
    ...(title === undefined ? {} : { title }),
    from: attestedAt({ date: when }, recorded),
    attested: true,
    evidence,
    sequence,
  });
  return withCandidate(told, { ...candidate, steps: [...candidate.steps, condition] });
}

export function candidatureWithdrawn(
  organisation: Organisation,
  { party, for: status, paper }: OrganisationEventData<'candidature-withdrawn'>,
  place: EventPlace,
): Organisation {
  const candidate = candidateOf(organisation, party);
  const { since = place.sequence, steps = [] } = candidate?.outcome === undefined ? (candidate ?? {}) : {};
  const over = { party, ...(status === undefined ? {} : { for: status }), since, steps };
  const evidence = paper === undefined ? {} : { evidence: [{ source: 'registered paper', place: paper }] };
  const told = concluded(organisation, { ...over, outcome: 'withdrawn' }, evidence, place);
  if (partyOf(told, party)?.standing.status !== 'applicant') return told;
  return withStanding(statusesEnded(told, party, place, { ...evidence, sequence: place.sequence }), party, () => ({
    status: 'none',
  }));
}

/** A candidature ends by whatever gives the status: its decision, an admission, an attested fact. */
export function candidaturesGranted(organisation: Organisation, place: EventPlace): Organisation {
  const granted = (organisation.candidates ?? []).filter(
    ({ party, for: status, outcome }) =>
      outcome === undefined && partyOf(organisation, party)?.standing.status === status,
  );
  return granted.reduce((so, candidate) => {
    const decision = standingFact(so, { kind: 'status', subject: candidate.party })?.decision;
    return concluded(so, { ...candidate, outcome: 'granted' }, decision === undefined ? {} : { decision }, place);
  }, organisation);
}

function concluded(
  organisation: Organisation,
  candidate: Candidate,
  by: Omit<FactEnd, 'sequence'>,
  { recorded, sequence }: EventPlace,
): Organisation {
  const facts = factsAbout(organisation, { kind: 'candidature', subject: candidate.party });
  return withCandidate(withFacts(organisation, ended(facts, { at: recorded }, { ...by, sequence })), {
    ...candidate,
    ended: sequence,
  });
}

function withCandidate(organisation: Organisation, candidate: Candidate): Organisation {
  const others = (organisation.candidates ?? []).filter(({ party }) => party !== candidate.party);
  return { ...organisation, candidates: [...others, candidate] };
}
