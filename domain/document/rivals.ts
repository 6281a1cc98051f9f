import type { DeliveryRequest, EventPlace } from '../../schemas/decider.ts';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Asked } from './agenda-tasks.ts';
import { isAdopted, stageRecord } from './lookups.ts';
import type { DocumentRecord, DocumentState } from './state.ts';

type Standing = DocumentPayload<'note-rival'>['standing'];

/** Drafts on one subject of which only one can stand: named here, or told by the other (case 11). */
function rivalsOf({ agenda }: DocumentRecord): StreamId[] {
  const named = (agenda?.relations ?? []).filter(({ relation }) => relation === 'excludes').map(({ to }) => to);
  return [...new Set([...named, ...(agenda?.rivals ?? []).map(({ document }) => document)])];
}

/** The rivals that were adopted as this document was, and of which nobody has said which stands. */
export function unsettledRivals(document: DocumentRecord): { document: StreamId; since: number }[] {
  if (!isAdopted(document)) return [];
  const { relations = [], rivals = [] } = document.agenda ?? {};
  return rivals.filter(
    (rival) =>
      rival.standing === 'adopted' &&
      !relations.some(({ relation, to }) => relation === 'supersedes' && to === rival.document),
  );
}

/** Both have passed, each by its own consensus: neither falls by itself, and the Chair is asked to see which stands (case 11). */
export function ofRivals(document: DocumentRecord): Asked[] {
  const [first] = unsettledRivals(document);
  if (first === undefined) return [];
  const assignee = { kind: 'office', office: 'chair' } as const;
  const { since } = first;
  return [{ subject: 'rivals', assignee, act: 'settle-rivals', since, onSilence: 'nothing', rule: 'case 11' }];
}

function tell(to: StreamId, document: StreamId, standing: Standing): DeliveryRequest {
  const payload: DocumentPayload<'note-rival'> = { document, standing };
  return { target: to, kind: 'note-rival', payload };
}

/**
 * What rivals are told of each other: that they are, that one was adopted, that it is so no more, and which stands. Who knows it already
 * answers nothing, so that it comes to an end.
 */
export function toRivals({ document }: DocumentState, event: DocumentEvent, { stream }: EventPlace): DeliveryRequest[] {
  if (document === null) return [];
  const standing = isAdopted(document) ? 'adopted' : 'pending';
  const rivals = rivalsOf(document);
  switch (event.name) {
    case 'document-related': {
      const { relation, to } = event.data;
      if (relation === 'excludes') return [tell(to, stream, standing)];
      return relation === 'supersedes' && rivals.includes(to) ? [tell(to, stream, 'settled')] : [];
    }
    case 'stage-completed':
      return standing === 'adopted' ? rivals.map((rival) => tell(rival, stream, standing)) : [];
    case 'stage-opened': {
      // Opened again: what was adopted is so no more (I11).
      const again = stageRecord(document, event.data.stage)?.earlier !== undefined;
      return again && standing === 'pending' ? rivals.map((rival) => tell(rival, stream, standing)) : [];
    }
    case 'rival-noted':
      return standing === 'adopted' && event.data.standing !== 'settled'
        ? [tell(event.data.document, stream, standing)]
        : [];
    default:
      return [];
  }
}
