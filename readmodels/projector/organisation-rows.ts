import {
  candidateOf,
  namesTold,
  organisationFacts,
  takesPart,
  type Organisation,
} from '../../domain/organisation/index.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { factRows } from './fact-rows.ts';
import type { RowSet } from './row-set.ts';
import type { Owned, PartyRow } from './rows.ts';

/** The rows that follow from an organisation's state; the roster is public (I14). */
export function rowsOfOrganisation(
  rows: RowSet,
  stream: StreamId,
  organisation: Organisation,
  head: Head,
  recorded: number,
): void {
  const id = organisation.id;
  const facts = organisationFacts({ v: 1, organisation });
  rows.put('organisations', {
    stream,
    organisation: id,
    names: namesTold(facts, 'organisation-name', id),
    live_since: organisation.liveSince,
    seat_zone: organisation.seatZone,
    working_languages: organisation.workingLanguages,
    document_language: organisation.documentLanguage,
    chair: organisation.chair,
    offices: organisation.offices.map((office) => ({
      ...office,
      names: namesTold(facts, 'office-name', office.id),
    })),
    designated: organisation.designated ?? null,
    admission: organisation.admission ?? null,
    sequence: head.sequence,
    hash: head.hash,
    recorded,
  });
  rows.replace(
    'parties',
    organisation.parties.map((party, ordinal) => ({
      stream,
      organisation: id,
      party: party.id,
      ordinal,
      type: party.type,
      names: namesTold(facts, 'party-name', party.id),
      statuses: party.statuses,
      zone: party.zone ?? null,
      status: party.standing.status,
      entitled: takesPart(party),
      suspended: party.standing.suspended ?? null,
      chair: organisation.chair.party === party.id,
      seat: party.standing.status === 'member' ? (party.seat ?? 'filled') : null,
      candidature: candidatureOf(organisation, party.id),
    })),
  );
  rows.replace(
    'organs',
    organisation.organs.map((organ, ordinal) => ({
      stream,
      organisation: id,
      organ: organ.id,
      ordinal,
      names: namesTold(facts, 'organ-name', organ.id),
      electorate: organ.electorate,
      seat: organ.seat ?? null,
      dissolved: organ.dissolved !== undefined,
      evidence: organ.evidence,
    })),
  );
  const owner: Owned = { organisation: id, stream, class: 'public', named: [] };
  rows.replace('facts', factRows(owner, facts));
}

function candidatureOf(organisation: Organisation, id: string): PartyRow['candidature'] {
  const candidate = candidateOf(organisation, id);
  if (candidate === undefined) return null;
  const { party: _party, ...candidature } = candidate;
  return candidature;
}
