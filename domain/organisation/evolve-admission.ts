import type { DatedFact, FactEnd } from '../../schemas/dated-fact.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { Party } from '../../schemas/organisation-commands.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import { namedSource } from './named-source.ts';
import { nameFactId } from './fact-ids.ts';
import { attestedAt, begin, ended, factsAbout, withFacts } from './fact-book.ts';
import { standingOf } from './standings.ts';
import type { Organisation, OrganisationParty } from './state.ts';

/** The entry of a party with what its own dated statuses say of it now: a status without an end has not ended. */
export function entryOf(party: Party, sequence: number): OrganisationParty {
  const open = party.statuses.filter((fact) => fact.to === undefined).map((fact) => fact.status);
  const status = open.includes('member') ? 'member' : (open.at(-1) ?? 'none');
  return { ...party, standing: standingOf(status, sequence) };
}

export function inProtocolOrder(parties: OrganisationParty[]): OrganisationParty[] {
  return parties.sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

/** A new party, or another word of one that is known: what it was before has ended, what its new entry says beyond that begins. */
export function partyAdmitted(
  organisation: Organisation,
  { party, ...named }: OrganisationEventData<'party-admitted'>,
  place: EventPlace,
): Organisation {
  const before = factsAbout(organisation, { kind: 'status', subject: party.id }).map((fact) =>
    endedByEntry(fact, party, place),
  );
  const told = party.statuses.reduce(
    (so, entry) => statusTold(so, party.id, entry, { before, place, source: namedSource(named, place) }),
    withFacts(namesTold(organisation, party, place), before),
  );
  const others = told.parties.filter((entry) => entry.id !== party.id);
  const entry = { ...entryOf(party, place.sequence), admitted: place.sequence };
  return { ...told, parties: inProtocolOrder([...others, entry]) };
}

/** A status that the new entry does not tell as standing ended on the day that it gives, else with the admission. */
function endedByEntry(fact: DatedFact, { statuses }: Party, { recorded }: EventPlace): DatedFact {
  const told = statuses.filter(({ status }) => status === fact.value);
  if (fact.to !== undefined || told.some(({ to }) => to === undefined)) return fact;
  const date = told.at(-1)?.to;
  return { ...fact, to: date === undefined ? { at: recorded } : attestedAt({ date }, recorded) };
}

function statusTold(
  organisation: Organisation,
  subject: string,
  { status, from, to, evidence }: Party['statuses'][number],
  {
    before,
    place: { recorded, sequence },
    source,
  }: { before: readonly DatedFact[]; place: EventPlace; source: Pick<DatedFact, 'decision' | 'evidence'> },
): Organisation {
  const open = to === undefined;
  if (before.some((fact) => fact.value === status && (!open || fact.to === undefined))) return organisation;
  const date = (day: string | undefined) => attestedAt(day === undefined ? undefined : { date: day }, recorded);
  return begin(organisation, `status/${subject}/${status}`, {
    kind: 'status',
    subject,
    value: status,
    from: open && from === undefined ? { at: recorded } : date(from),
    ...(open ? {} : { to: date(to) }),
    attested: !open,
    sourced: evidence,
    // The admission is the decision on what begins; of what was before its entry tells.
    ...(open ? source : {}),
    sequence,
  });
}

/** The names of an entry that are not known: one that is borne still begins with the entry, unless it says since when, and ends the earlier one. */
export function namesTold(
  organisation: Organisation,
  { id: subject, names }: Pick<Party, 'id' | 'names'>,
  { recorded, sequence }: EventPlace,
): Organisation {
  const kind = 'party-name';
  return names.reduce((so, { name, language, from, to, evidence }) => {
    const known = factsAbout(so, { kind, subject, language }).some(
      (fact) => fact.value === name && (fact.to === undefined) === (to === undefined),
    );
    if (known) return so;
    const date = (day: string | undefined) => attestedAt(day === undefined ? undefined : { date: day }, recorded);
    return begin(so, nameFactId(kind, subject, language), {
      kind,
      subject,
      value: name,
      language,
      from: date(from),
      ...(to === undefined ? {} : { to: date(to) }),
      attested: true,
      sourced: evidence,
      sequence,
    });
  }, organisation);
}

/** A State that leaves is a Member no more, from the event on. */
export function statusesEnded(
  organisation: Organisation,
  subject: string,
  { recorded }: EventPlace,
  endedBy?: FactEnd,
): Organisation {
  const facts = factsAbout(organisation, { kind: 'status', subject });
  return withFacts(organisation, ended(facts, { at: recorded }, endedBy));
}
