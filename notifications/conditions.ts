import { lastRound } from '../domain/document/lookups.ts';
import { unsettledRivals } from '../domain/document/rivals.ts';
import type { DocumentRecord } from '../domain/document/index.ts';
import type { DocumentEvent } from '../schemas/document-events.ts';
import type { MeetingEvent } from '../schemas/meeting-events.ts';
import type { OrganisationEvent } from '../schemas/organisation-events.ts';

export type AnyEvent = DocumentEvent | OrganisationEvent | MeetingEvent;
type Holds = (event: AnyEvent, document: DocumentRecord | null) => boolean;

const method =
  (name: string): Holds =>
  ({ data }, document) =>
    document !== null &&
    'round' in data &&
    typeof data.round === 'string' &&
    lastRound(document, data.round)?.method === name;

/** When a line of the table holds, where it does not always. */
export const conditions = {
  'by silence': method('silence'),
  'in writing': method('written'),
  'in a meeting': method('meeting'),
  'no round decided it': ({ data }) => !('round' in data) || data.round === undefined,
  'it ended the last block': ({ name, data }) => name === 'electorate-reduced' && data.lastBlock,
  'the ruling was deferred': ({ name, data }) => name === 'ruling-recorded' && data.ruling === 'deferred',
  'the notice is short': ({ name, data }) => name === 'meeting-convened' && data.notice.short,
  'both rivals were adopted': ({ name, data }, document) =>
    name === 'rival-noted' && data.standing === 'adopted' && document !== null && unsettledRivals(document).length > 0,
  'a deadline of the meeting itself was set': ({ name, data }) =>
    name === 'deadlines-fixed' && data.because === 'set' && data.document === undefined,
  'a deadline of the meeting itself was removed': ({ name, data }) =>
    name === 'meeting-deadline-removed' && data.because === 'removed',
  'the former deadline was kept': ({ name, data }) => name === 'deadline-followed' && data.kept === true,
  'the meeting told nobody of it': ({ name, data }) => name === 'deadline-followed' && data.because === 'set',
  'another organ takes it over': ({ name, data }) => name === 'stage-failed' && data.referredTo !== undefined,
  'the instrument is in due form': ({ name, data }) => name === 'instrument-received' && data.inDueForm,
  'the instrument is not in due form': ({ name, data }) => name === 'instrument-received' && !data.inDueForm,
} as const satisfies Record<string, Holds>;
export type Condition = keyof typeof conditions;
