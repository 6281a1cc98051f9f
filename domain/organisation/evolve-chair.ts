import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import { effectFact } from './evolve-effects.ts';
import { begin, ended, factsAbout, withFacts } from './fact-book.ts';
import { chairFactId } from './fact-ids.ts';
import { namedSource } from './named-source.ts';
import type { Organisation } from './state.ts';

/** One next Chair at a time: whoever was to be it before is it no more. */
export function chairDesignated(
  organisation: Organisation,
  { party, meeting, until, ...effect }: OrganisationEventData<'chair-designated'>,
  place: EventPlace,
): Organisation {
  const before = withFacts(organisation, ended(nextChairs(organisation), { at: place.recorded }));
  const fact = { kind: 'next-chair' as const, subject: party, value: 'next-chair', ...effectFact(effect, place) };
  const { decision, attested, when } = effect;
  const designated = { party, until, decision, attested, ...(meeting ? { meeting } : {}), ...(when ? { when } : {}) };
  return { ...begin(before, `next-chair/${party}`, fact), designated };
}

/** The term before ends with the event that begins the next (RoP 14.2, case 26); a designation that has come true is spent. */
export function chairHandedOver(
  organisation: Organisation,
  { from, to, until, occasion, decision: by, evidence }: OrganisationEventData<'chair-handed-over'>,
  place: EventPlace,
): Organisation {
  const { recorded, sequence } = place;
  const { designated, ...others } = organisation;
  const spent = designated?.party === to;
  const now = { at: recorded };
  const over = [
    ...ended(factsAbout(organisation, { kind: 'chair', subject: from }), now),
    ...(spent ? ended(nextChairs(organisation), now) : []),
  ];
  const after = begin(withFacts(spent ? others : organisation, over), chairFactId(to, now), {
    kind: 'chair',
    subject: to,
    value: 'chair',
    from: now,
    attested: false,
    // Without a decision on record it rests on the occasion that the Secretariat names.
    ...namedSource({ decision: occasion, by, evidence }, place),
    sequence,
  });
  return { ...after, chair: { party: to, until, occasion, since: sequence } };
}

function nextChairs(organisation: Organisation): DatedFact[] {
  const party = organisation.designated?.party;
  return party === undefined ? [] : factsAbout(organisation, { kind: 'next-chair', subject: party });
}
