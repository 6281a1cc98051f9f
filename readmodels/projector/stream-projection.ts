import { documentDecider, type DocumentState } from '../../domain/document/index.ts';
import { meetingDecider, type MeetingState } from '../../domain/meeting/index.ts';
import { organisationDecider, type OrganisationState } from '../../domain/organisation/index.ts';
import { EMPTY_HEAD } from '../../chain/index.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { MeetingEvent } from '../../schemas/meeting-events.ts';
import type { OrganisationEvent } from '../../schemas/organisation-events.ts';
import { accreditationRows } from './accreditation-rows.ts';
import { aggregateOfStream, coreEvent, organisationOf, placeOf } from './event-parts.ts';
import { rowsOfEvent } from './event-rows.ts';
import { rowsOfMeeting } from './meeting-rows.ts';
import { rowsOfOrganisation } from './organisation-rows.ts';
import { owned } from './owned.ts';
import { RowSet } from './row-set.ts';
import type { Owned, StreamRow } from './rows.ts';
import { rowsOfState } from './state-rows.ts';
import { timelineRow } from './timeline-row.ts';

/**
 * One stream as the read model holds it: its state, folded by the core that decided it, and its rows (I10: a row is a function of one
 * stream). The projector feeds it live, the rebuild from the archive, `knownAt` up to an instant.
 */
export class StreamProjection {
  readonly stream: StreamId;
  readonly rows = new RowSet();
  head: Head = EMPTY_HEAD;
  #aggregate: StreamRow['aggregate'];
  #document: DocumentState = documentDecider.initial();
  #organisation: OrganisationState = organisationDecider.initial();
  #meeting: MeetingState = meetingDecider.initial();
  #recorded = 0;
  /** All rows since the first event are in memory. */
  #complete: boolean;
  /** The round whose rows are, where not all are. */
  #inMemory: string | undefined;

  constructor(stream: StreamId, stored?: StreamRow) {
    this.stream = stream;
    this.#aggregate = aggregateOfStream(stream);
    this.#complete = stored === undefined;
    if (stored === undefined) return;
    this.head = { sequence: stored.sequence, hash: stored.hash };
    this.#recorded = stored.recorded;
    if (this.#aggregate === 'document') this.#document = documentDecider.upcast(stored.state);
    else if (this.#aggregate === 'meeting') this.#meeting = meetingDecider.upcast(stored.state);
    else this.#organisation = organisationDecider.upcast(stored.state);
    this.#inMemory = this.#document.document?.round?.id;
  }

  /** The document's state, `document: null` for another aggregate. */
  get document(): DocumentState {
    return this.#document;
  }

  get organisation(): OrganisationState {
    return this.#organisation;
  }

  get meeting(): MeetingState {
    return this.#meeting;
  }

  /** The next event; what it makes of the rows is known at once, except for what `finish` makes. */
  apply(event: RecordedEventShape): void {
    const place = placeOf(event);
    if (this.#aggregate === 'document') {
      const core = coreEvent<DocumentEvent>(event);
      this.#document = documentDecider.evolve(this.#document, core, place);
      const { document } = this.#document;
      if (document !== null) rowsOfEvent(this.rows, document, core, place);
      this.rows.put('timeline', timelineRow(document === null ? this.#unregistered() : owned(document), event, core));
    } else if (this.#aggregate === 'meeting') {
      const core = coreEvent<MeetingEvent>(event);
      this.#meeting = meetingDecider.evolve(this.#meeting, core, place);
      const { meeting } = this.#meeting;
      this.rows.put('timeline', timelineRow(meeting === null ? this.#unregistered() : owned(meeting), event, core));
    } else {
      const core = coreEvent<OrganisationEvent>(event);
      this.#organisation = organisationDecider.evolve(this.#organisation, core, place);
      accreditationRows(this.rows, organisationOf(this.stream), core, place);
      this.rows.put('timeline', timelineRow(this.#openly(), event, undefined));
    }
    this.head = { sequence: event.sequence, hash: event.hash };
    this.#recorded = event.recorded;
  }

  /** The rows that follow from the state as a whole, after the last of the events that came together. */
  finish(): void {
    if (this.#aggregate === 'document') rowsOfState(this.rows, this.#document, this.head.hash);
    else if (this.#aggregate === 'meeting') rowsOfMeeting(this.rows, this.#meeting, this.head.hash);
    else if (this.#organisation.organisation !== null)
      rowsOfOrganisation(this.rows, this.stream, this.#organisation.organisation, this.head, this.#recorded);
    this.rows.put('streams', {
      stream: this.stream,
      organisation: organisationOf(this.stream),
      aggregate: this.#aggregate,
      sequence: this.head.sequence,
      hash: this.head.hash,
      recorded: this.#recorded,
      state: { document: this.#document, organisation: this.#organisation, meeting: this.#meeting }[this.#aggregate],
    });
  }

  /** Drops from memory what no later event needs, as far as can be told; the rest is read again when it is named. */
  shed(): void {
    const last = this.#document.document?.round?.id;
    for (const table of ['streams', 'documents', 'comments', 'timeline', 'organisations', 'meetings'] as const)
      this.rows.keepOnly(table, () => false);
    for (const table of ['rounds', 'positions', 'points'] as const)
      this.rows.keepOnly(table, (row) => row.round === last);
    this.#inMemory = last;
    this.#complete = false;
  }

  /** Whether the rows of a round may be stored and are not in memory. */
  hasShed(round: string): boolean {
    return !this.#complete && round !== this.#inMemory;
  }

  /** A stream whose creation was refused holds that refusal and nothing else: for the offices alone. */
  #unregistered(): Owned {
    return { ...this.#openly(), class: 'named' };
  }

  #openly(): Owned {
    return { organisation: organisationOf(this.stream), stream: this.stream, class: 'public', named: [] };
  }
}
