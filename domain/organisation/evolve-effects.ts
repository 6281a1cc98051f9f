import type { AttestedTime } from '../../schemas/attested.ts';
import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { Sourced } from '../../schemas/organisation-commands.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import { attestedAt, begin, factsAbout, sourcedFrom, withFacts } from './fact-book.ts';
import { nameFactId } from './fact-ids.ts';
import { factsOf } from './facts.ts';
import { standingOf, withStanding } from './standings.ts';
import type { Organisation } from './state.ts';

export type EffectData = Pick<OrganisationEventData<'status-granted'>, 'decision' | 'attested' | 'when' | 'evidence'>;

/** Since when, by which decision, recorded where. */
export function effectFact(
  { decision, attested, when, evidence }: EffectData,
  { recorded, sequence }: EventPlace,
): Pick<DatedFact, 'from' | 'attested' | 'evidence' | 'decision' | 'sequence'> {
  const from = attested ? attestedAt(when, recorded) : { at: recorded };
  return { from, attested, ...(evidence ? { evidence } : {}), decision, sequence };
}

export function statusGranted(
  organisation: Organisation,
  { party, status, ...effect }: OrganisationEventData<'status-granted'>,
  place: EventPlace,
): Organisation {
  const fact = { kind: 'status' as const, subject: party, value: status, ...effectFact(effect, place) };
  const granted = withStanding(organisation, party, () => standingOf(status, place.sequence));
  return begin(granted, `status/${party}/${status}`, fact);
}

export function coordinatorAppointed(
  organisation: Organisation,
  { area, title, party, ...effect }: OrganisationEventData<'coordinator-appointed'>,
  place: EventPlace,
): Organisation {
  const fact = { kind: 'coordinator' as const, subject: area, value: party, title, ...effectFact(effect, place) };
  return begin(organisation, `coordinator/${area}`, fact);
}

export function organEstablished(
  organisation: Organisation,
  { organ, name, language, electorate, ...effect }: OrganisationEventData<'organ-established'>,
  place: EventPlace,
): Organisation {
  const { document, stage } = effect.decision;
  const source = sourcedFrom(effect.evidence, `${document}, ${stage}`);
  const fact = { kind: 'organ' as const, subject: organ, value: 'established', title: name };
  const before = withoutOrgan(organisation, organ);
  const called = begin(before, nameFactId('organ-name', organ, language), {
    kind: 'organ-name',
    subject: organ,
    value: name,
    language,
    ...effectFact(effect, place),
  });
  const known = begin(called, `organ/${organ}`, { ...fact, ...effectFact(effect, place) });
  return withOrgan(known, { organ, name, language, electorate }, effect.when, source);
}

export function withOrgan(
  organisation: Organisation,
  organ: Pick<OrganisationEventData<'organ-established'>, 'organ' | 'name' | 'language' | 'electorate'>,
  when: AttestedTime | undefined,
  evidence: Sourced,
): Organisation {
  const { organ: id, name, language, electorate } = organ;
  // A name has a date or none: one that is only approximate would look like one that is told.
  const from = when?.date === undefined || when.approximate ? {} : { from: when.date };
  const names = [{ name, language, ...from, evidence }];
  return { ...organisation, organs: [...organisation.organs, { id, names, electorate, evidence }] };
}

/** One that was dissolved and is established anew: what is known of its names stays. */
function withoutOrgan(organisation: Organisation, organ: string): Organisation {
  if (!organisation.organs.some(({ id }) => id === organ)) return organisation;
  const told = withFacts(organisation, [
    ...factsAbout(organisation, { kind: 'organ-name', subject: organ }),
    ...factsAbout(organisation, { kind: 'organ', subject: organ }),
  ]);
  return { ...told, organs: told.organs.filter(({ id }) => id !== organ) };
}

/** The fact answers from now on by which decision it is, or by which it ended; its own evidence comes before that of the decision. */
export function decisionAttributed(
  organisation: Organisation,
  { fact: id, decision, evidence, end }: OrganisationEventData<'decision-attributed'>,
  { sequence }: EventPlace,
): Organisation {
  const known = factsOf(organisation).filter((fact) => fact.id === id);
  const told = evidence === undefined ? {} : { evidence };
  return withFacts(
    organisation,
    known.map((fact) =>
      end ? { ...fact, endedBy: { sequence, ...told, ...fact.endedBy, decision } } : { ...told, ...fact, decision },
    ),
  );
}
