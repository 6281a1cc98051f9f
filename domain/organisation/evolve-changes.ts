import type { DatedFact, FactEnd } from '../../schemas/dated-fact.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { StatedNames } from '../../schemas/organisation-effects.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import { effectFact, type EffectData } from './evolve-effects.ts';
import { add, begin, ended, factsAbout, withFacts } from './fact-book.ts';
import { competenceFactId, nameFactId, type NameKind } from './fact-ids.ts';
import { languagesValue, quorumValue } from './rule-values.ts';
import type { Organisation } from './state.ts';

/** The earlier name in each language ends; names in other languages stay (case 60). */
export function renamed(
  organisation: Organisation,
  kind: NameKind,
  subject: string,
  { names, ...effect }: EffectData & { names: StatedNames },
  place: EventPlace,
): Organisation {
  return names.reduce(
    (so, { name, language }) =>
      begin(so, nameFactId(kind, subject, language), {
        kind,
        subject,
        value: name,
        language,
        ...effectFact(effect, place),
      }),
    organisation,
  );
}

/** It freezes no electorate from now on; what is open with it stays open (I2). */
export function organDissolved(
  organisation: Organisation,
  { organ, ...effect }: OrganisationEventData<'organ-dissolved'>,
  place: EventPlace,
): Organisation {
  const told = endedBy(organisation, factsAbout(organisation, { kind: 'organ', subject: organ }), effect, place);
  const organs = told.organs.map((entry) => (entry.id === organ ? { ...entry, dissolved: place.sequence } : entry));
  return { ...told, organs };
}

/** Beside what the organ decides already. */
export function competenceGranted(
  organisation: Organisation,
  { organ, documentKind, ...effect }: OrganisationEventData<'competence-granted'>,
  place: EventPlace,
): Organisation {
  const fact = { kind: 'competence' as const, subject: organ, value: documentKind, ...effectFact(effect, place) };
  return add(organisation, competenceFactId(organ, documentKind), fact);
}

export function competenceWithdrawn(
  organisation: Organisation,
  { organ, documentKind, ...effect }: OrganisationEventData<'competence-withdrawn'>,
  place: EventPlace,
): Organisation {
  const facts = factsAbout(organisation, { kind: 'competence', subject: organ });
  const over = facts.filter(({ value }) => value === documentKind);
  return endedBy(organisation, over, effect, place);
}

export function workingLanguagesSet(
  organisation: Organisation,
  { languages, ...effect }: OrganisationEventData<'working-languages-set'>,
  place: EventPlace,
): Organisation {
  const { id } = organisation;
  const fact = { kind: 'working-languages' as const, subject: id, value: languagesValue(languages) };
  const told = begin(organisation, `working-languages/${id}`, { ...fact, ...effectFact(effect, place) });
  return { ...told, workingLanguages: languages };
}

/** Meetings and new rounds count by it from now on; `decided`: it goes to the rounds too, which the roster's own does not. */
export function basicQuorumSet(
  organisation: Organisation,
  { numerator, denominator, rounding, ...effect }: OrganisationEventData<'basic-quorum-set'>,
  place: EventPlace,
): Organisation {
  const { id } = organisation;
  const fraction = { numerator, denominator, rounding };
  const fact = { kind: 'basic-quorum' as const, subject: id, value: quorumValue(fraction) };
  const told = begin(organisation, `basic-quorum/${id}`, { ...fact, ...effectFact(effect, place) });
  // Meetings and rounds tell it to all who see them: they name this event, whoever may see the decision (I14).
  const evidence = { confidence: 'V' as const, source: `${place.stream}#${place.sequence}` };
  return { ...told, quorum: { ...fraction, evidence }, quorumDecided: true };
}

function endedBy(
  organisation: Organisation,
  facts: readonly DatedFact[],
  { decision, evidence }: EffectData,
  { recorded, sequence }: EventPlace,
): Organisation {
  const end: FactEnd = { decision, ...(evidence === undefined ? {} : { evidence }), sequence };
  return withFacts(organisation, ended(facts, { at: recorded }, end));
}
