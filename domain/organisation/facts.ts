import type { DatedFact, FactTime } from '../../schemas/dated-fact.ts';
import type { Party, Organ } from '../../schemas/organisation-commands.ts';
import type { PartialDate } from '../../schemas/time.ts';
import { chairFactId, numbered } from './fact-ids.ts';
import type { Organisation, OrganisationState } from './state.ts';

/**
 * Every dated fact of an organisation (design §5 "Two clocks"), for `certaintyOn`: statuses, organs, Chairs, the next Chair, coordinators
 * and series, from the roster and from what came after it, each with its source, its evidence or the decision that it rests on.
 */
export function organisationFacts({ organisation }: OrganisationState): DatedFact[] {
  return organisation === null ? [] : factsOf(organisation);
}

/** A fact of the roster that an event has changed since stands in `facts` and replaces the roster's word. */
export function factsOf(organisation: Organisation): DatedFact[] {
  const own = organisation.facts ?? [];
  const known = new Set(own.map(({ id }) => id));
  return [...rosterFacts(organisation, own).filter(({ id }) => !known.has(id)), ...own];
}

function rosterFacts(organisation: Organisation, own: readonly DatedFact[]): DatedFact[] {
  // By the roster's word it was so on the day from which the body decides here, however little is told of its beginning (I15).
  const since = (date?: PartialDate): FactTime => ({
    attested: date === undefined ? {} : { date },
    recorded: organisation.liveSince,
  });
  const { chair } = organisation;
  const held = own.some(({ kind, subject, to }) => kind === 'chair' && subject === chair.party && to === undefined);
  const term: DatedFact = {
    id: chairFactId(chair.party, chair.from === undefined ? { sequence: chair.since } : { date: chair.from }),
    kind: 'chair',
    subject: chair.party,
    value: 'chair',
    from: since(chair.from),
    attested: true,
    ...(chair.evidence ? { sourced: chair.evidence } : {}),
    sequence: chair.since,
  };
  return [
    ...organisation.parties.flatMap((party) => (party.admitted === undefined ? statusFacts(party, since) : [])),
    ...organisation.organs.map((organ) => organFact(organ, organisation.documentLanguage, since)),
    ...(held ? [] : [term]),
  ];
}

/** The statuses of a party's entry in a roster. */
function statusFacts({ id: subject, statuses }: Party, since: (date?: PartialDate) => FactTime): DatedFact[] {
  const ids: string[] = [];
  return statuses.map(({ status, from, to, evidence }) => {
    const id = numbered(`status/${subject}/${status}`, ids);
    ids.push(id);
    return {
      id,
      kind: 'status',
      subject,
      value: status,
      from: since(from),
      ...(to === undefined ? {} : { to: since(to) }),
      attested: true,
      sourced: evidence,
      sequence: 1,
    };
  });
}

/** An organ is as old as its oldest name; a name without a beginning says that nobody tells. */
function organFact(
  { id, names, evidence }: Organ,
  language: string,
  since: (date?: PartialDate) => FactTime,
): DatedFact {
  const beginnings = names.map(({ from }) => from ?? '').sort();
  const title = (names.findLast((name) => name.language === language) ?? names.at(-1))?.name;
  return {
    id: `organ/${id}`,
    kind: 'organ',
    subject: id,
    value: 'established',
    ...(title === undefined ? {} : { title }),
    from: since(beginnings[0] || undefined),
    attested: true,
    sourced: evidence,
    sequence: 1,
  };
}
