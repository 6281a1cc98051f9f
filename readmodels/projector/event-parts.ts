import { eventName } from '../../chain/index.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import { documentEventData, type DocumentEvent } from '../../schemas/document-events.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { meetingEventData, type MeetingEvent } from '../../schemas/meeting-events.ts';
import { organisationEventData, type OrganisationEvent } from '../../schemas/organisation-events.ts';

/** `nemcon.document.position-stated.v1` → `document`. */
export function aggregateOf(type: string): string {
  return type.slice(7, type.indexOf('.', 7));
}

/** Why the read model cannot carry an event: a type or a version that this release does not know. `undefined`: it can. */
export function unknownType(type: string): string | undefined {
  const known = { document: documentEventData, organisation: organisationEventData, meeting: meetingEventData }[
    aggregateOf(type)
  ];
  const readable = known !== undefined && Object.hasOwn(known, eventName(type)) && type.endsWith('.v1');
  return readable ? undefined : `this release does not know the event type ${type}`;
}

/** The event as the core hands it out, from its record. */
export function coreEvent<E extends DocumentEvent | OrganisationEvent | MeetingEvent>(event: RecordedEventShape): E {
  return { name: eventName(event.type), data: event.data, effective: event.effective } as unknown as E;
}

/** Where it stands, as the core is told. */
export function placeOf({ subject, sequence, recorded, hash, cause }: RecordedEventShape): EventPlace {
  const { id, actor } = cause.command;
  return { stream: subject, sequence, recorded, hash, command: { id, actor: actor.token, role: actor.role } };
}

/** `cica/document/…` → `document`. */
export function aggregateOfStream(stream: string): 'document' | 'organisation' | 'meeting' {
  if (stream.includes('/document/')) return 'document';
  return stream.includes('/meeting/') ? 'meeting' : 'organisation';
}

/** `cica/document/…` → `cica`. */
export function organisationOf(stream: string): string {
  return stream.slice(0, stream.indexOf('/'));
}
