import type { DocumentRecord } from '../../domain/document/index.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import { owned } from './owned.ts';
import type { RowSet } from './row-set.ts';

type Nominating = Extract<DocumentEvent, { name: 'nomination-submitted' | 'nomination-withdrawn' }>;

/** One row for each nomination, one that came late or was withdrawn too (I7): the state keeps only those that stand. */
export function nominationRows(rows: RowSet, document: DocumentRecord, event: Nominating, place: EventPlace): void {
  if (event.name === 'nomination-withdrawn') {
    rows.patch('nominations', (row) => row.nomination === event.data.nomination, {
      state: 'withdrawn',
      withdrawn_at: place.recorded,
    });
    return;
  }
  const { nomination, call, party, nominee, receivedAt, late } = event.data;
  rows.put('nominations', {
    ...owned(document),
    nomination,
    call,
    party,
    nominee,
    received_at: receivedAt,
    state: late ? 'late' : 'standing',
    withdrawn_at: null,
    sequence: place.sequence,
  });
}
