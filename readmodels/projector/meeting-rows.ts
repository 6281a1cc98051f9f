import { meetingFacts, meetingTasks, type MeetingRecord, type MeetingState } from '../../domain/meeting/index.ts';
import type { AttestedTime } from '../../schemas/attested.ts';
import { factRows } from './fact-rows.ts';
import { owned } from './owned.ts';
import type { RowSet } from './row-set.ts';
import { taskRow } from './task-row.ts';

/** The rows that follow from a meeting's state; none of one whose creation was refused. */
export function rowsOfMeeting(rows: RowSet, state: MeetingState, hash: string): void {
  const { meeting } = state;
  if (meeting === null) return;
  const { stream, attested } = meeting;
  rows.put('meetings', {
    ...owned(meeting),
    id: stream.slice(stream.lastIndexOf('/') + 1),
    kind: meeting.kind,
    organ: meeting.organ ?? null,
    number: meeting.number ?? null,
    series: meeting.series ?? null,
    title: meeting.title,
    mode: meeting.mode ?? null,
    place: meeting.place ?? null,
    takes_decisions: meeting.takesDecisions,
    state: meeting.state,
    date_from: meeting.dates?.from ?? null,
    date_to: meeting.dates?.to ?? null,
    day: meeting.dates?.from ?? dayOf(attested?.when),
    dates_set: meeting.datesSet,
    attested: attested?.when ?? null,
    evidence: meeting.evidence ?? [],
    registered_at: meeting.registeredAt,
    ...instants(meeting),
    refused_deliveries: meeting.refusedDeliveries,
    sequence: meeting.sequence,
    hash,
    recorded: meeting.recorded,
  });
  rows.replace(
    'tasks',
    meetingTasks(state).map((task) => taskRow(owned(meeting), task)),
  );
  rows.replace('facts', factRows(owned(meeting), meetingFacts(state)));
}

function instants({ openedAt, closedAt, cancelledAt }: MeetingRecord) {
  return { opened_at: openedAt ?? null, closed_at: closedAt ?? null, cancelled_at: cancelledAt ?? null };
}

function dayOf(when: AttestedTime | undefined): string | null {
  return when?.date ?? when?.notBefore ?? when?.notAfter ?? null;
}
