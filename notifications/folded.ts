import { documentDecider, tasks, type DocumentRecord, type DocumentState } from '../domain/document/index.ts';
import { meetingDecider, meetingTasks, type MeetingState } from '../domain/meeting/index.ts';
import { organisationDecider, type OrganisationState } from '../domain/organisation/index.ts';
import type { ContentReference, Visibility } from '../schemas/content.ts';
import type { EventPlace, Task } from '../schemas/decider.ts';
import type { DocumentEvent } from '../schemas/document-events.ts';
import type { MeetingEvent } from '../schemas/meeting-events.ts';
import type { OrganisationEvent } from '../schemas/organisation-events.ts';
import type { StreamId } from '../schemas/identifiers.ts';
import type { AnyEvent } from './conditions.ts';
import type { Aggregate } from './triggers.ts';

/** A stream as far as it was told, folded by the core that decided it. */
export type Folded =
  | { aggregate: 'document'; state: DocumentState }
  | { aggregate: 'organisation'; state: OrganisationState }
  | { aggregate: 'meeting'; state: MeetingState };

export function aggregateOfStream(stream: StreamId): Aggregate {
  if (stream.includes('/document/')) return 'document';
  return stream.includes('/meeting/') ? 'meeting' : 'organisation';
}

/** A stream before its first event, or from a state that was kept. Throws on a version that this release does not know. */
export function folded(stream: StreamId, kept?: unknown): Folded {
  const aggregate = aggregateOfStream(stream);
  switch (aggregate) {
    case 'document':
      return { aggregate, state: kept === undefined ? documentDecider.initial() : documentDecider.upcast(kept) };
    case 'organisation':
      return {
        aggregate,
        state: kept === undefined ? organisationDecider.initial() : organisationDecider.upcast(kept),
      };
    case 'meeting':
      return { aggregate, state: kept === undefined ? meetingDecider.initial() : meetingDecider.upcast(kept) };
  }
}

/** The state after one more event. */
export function evolved(before: Folded, event: AnyEvent, place: EventPlace): Folded {
  switch (before.aggregate) {
    case 'document':
      return { ...before, state: documentDecider.evolve(before.state, event as DocumentEvent, place) };
    case 'organisation':
      return { ...before, state: organisationDecider.evolve(before.state, event as OrganisationEvent, place) };
    case 'meeting':
      return { ...before, state: meetingDecider.evolve(before.state, event as MeetingEvent, place) };
  }
}

export function documentOf(after: Folded): DocumentRecord | null {
  return after.aggregate === 'document' ? after.state.document : null;
}

/** Who may see the stream at all; `undefined` where there is nothing to see (a creation that was refused). The organisation is public. */
export function visibilityOf(after: Folded): Visibility | undefined {
  if (after.aggregate === 'organisation') return { class: 'public' };
  return (after.aggregate === 'document' ? after.state.document : after.state.meeting)?.visibility;
}

/** The title of a document or a meeting. */
export function titleOf(after: Folded): ContentReference | undefined {
  if (after.aggregate === 'organisation') return undefined;
  return (after.aggregate === 'document' ? after.state.document : after.state.meeting)?.title;
}

/** What is asked of whom after the event (design §1 `tasks`): a notice asks nothing that stands in no task. */
export function tasksAfter(after: Folded, stream: StreamId): Task[] {
  if (after.aggregate === 'meeting') return meetingTasks(after.state);
  return after.aggregate === 'document' ? tasks(after.state, stream) : [];
}
