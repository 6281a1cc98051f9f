import type { FactTime } from '../../schemas/dated-fact.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { PartyId, PersonToken, Sha256, StreamId } from '../../schemas/identifiers.ts';
import type { OrganisationEvent } from '../../schemas/organisation-events.ts';
import type { Capacity } from '../../schemas/organisation-seat-commands.ts';
import type { Instant, LegalDate } from '../../schemas/time.ts';
import type { RowSet } from './row-set.ts';

/** Who held a function of a party, since when and by which paper; the state keeps only who holds it now (I13). */
export interface AccreditationRow {
  stream: StreamId;
  organisation: string;
  accreditation: string;
  party: PartyId;
  /** A token; names are looked up for those who may read them. */
  person: PersonToken;
  capacity: Capacity;
  from_stated: FactTime;
  paper: Sha256;
  received_at: Instant;
  sequence: number;
  /** Null: it has not ended. */
  to_stated: FactTime | null;
  end_paper: Sha256 | null;
  end_received_at: Instant | null;
  end_sequence: number | null;
}

/** From the day that the paper names, else from its receipt. */
const when = (day: LegalDate | undefined, receivedAt: Instant): FactTime =>
  day === undefined ? { at: receivedAt } : { attested: { date: day } };

export function accreditationRows(
  rows: RowSet,
  organisation: string,
  { name, data }: OrganisationEvent,
  { stream, sequence }: EventPlace,
): void {
  if (name === 'representative-accredited') {
    const { from, receivedAt, ...told } = data;
    rows.put('accreditations', {
      stream,
      organisation,
      ...told,
      from_stated: when(from, receivedAt),
      received_at: receivedAt,
      sequence,
      to_stated: null,
      end_paper: null,
      end_received_at: null,
      end_sequence: null,
    });
  } else if (name === 'accreditation-ended') {
    const { accreditation, on, paper, receivedAt } = data;
    rows.patch('accreditations', (row) => row.accreditation === accreditation, {
      to_stated: when(on, receivedAt),
      end_paper: paper ?? null,
      end_received_at: receivedAt,
      end_sequence: sequence,
    });
  }
}
