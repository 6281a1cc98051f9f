import { organisationFacts, type Organisation } from '../../domain/organisation/index.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { factRows } from './fact-rows.ts';
import type { RowSet } from './row-set.ts';
import type { Owned } from './rows.ts';

/** The rows that follow from an organisation's state; the roster is public (I14). */
export function rowsOfOrganisation(
  rows: RowSet,
  stream: StreamId,
  organisation: Organisation,
  head: Head,
  recorded: number,
): void {
  const id = organisation.id;
  rows.put('organisations', {
    stream,
    organisation: id,
    names: organisation.names,
    live_since: organisation.liveSince,
    seat_zone: organisation.seatZone,
    working_languages: organisation.workingLanguages,
    document_language: organisation.documentLanguage,
    chair: organisation.chair,
    offices: organisation.offices,
    designated: organisation.designated ?? null,
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
      names: party.names,
      statuses: party.statuses,
      zone: party.zone ?? null,
      status: party.standing.status,
      entitled: party.standing.entitled !== undefined && party.standing.entitled.until === undefined,
      suspended: party.standing.suspended ?? null,
      chair: organisation.chair.party === party.id,
    })),
  );
  rows.replace(
    'organs',
    organisation.organs.map((organ, ordinal) => ({
      stream,
      organisation: id,
      organ: organ.id,
      ordinal,
      names: organ.names,
      electorate: organ.electorate,
      seat: organ.seat ?? null,
      evidence: organ.evidence,
    })),
  );
  const owner: Owned = { organisation: id, stream, class: 'public', named: [] };
  rows.replace('facts', factRows(owner, organisationFacts({ v: 1, organisation })));
}
