import type { DeliveryRequest, EventPlace } from '../../schemas/decider.ts';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { RoundId, StreamId } from '../../schemas/identifiers.ts';
import { decidingStage } from './package-round.ts';
import type { DocumentRecord } from './state.ts';

type Leaving = DocumentPayload<'leave-package'>['because'];

function leaving(stream: StreamId, items: readonly StreamId[], because: Leaving): DeliveryRequest[] {
  const payload: DocumentPayload<'leave-package'> = { package: stream, because };
  return items.map((target) => ({ target, kind: 'leave-package', payload }));
}

function joining(document: DocumentRecord, stream: StreamId, invited: readonly StreamId[]): DeliveryRequest[] {
  const rules = decidingStage(document)?.consensus;
  if (rules === undefined) return [];
  const { visibility, agenda } = document;
  return (agenda?.package?.items ?? [])
    .filter((item) => invited.includes(item.document))
    .map(({ document: target, revision, stage, kind }) => {
      const payload: DocumentPayload<'join-package'> = { package: stream, revision, stage, kind, visibility, rules };
      return { target, kind: 'join-package', payload };
    });
}

function concluding(
  document: DocumentRecord,
  stream: StreamId,
  round: RoundId,
  which: (item: StreamId) => boolean,
): DeliveryRequest[] {
  const at = document.agenda?.package?.adopted?.at ?? document.recorded;
  return (document.agenda?.package?.items ?? [])
    .filter((item) => which(item.document))
    .map(({ document: target, revision, stage }) => {
      const payload: DocumentPayload<'conclude-package-item'> = { package: stream, round, revision, stage, at };
      return { target, kind: 'conclude-package-item', payload };
    });
}

/** What a package asks of the documents that are in it, or were (case 37). */
export function packageDeliveries(
  document: DocumentRecord,
  { name, data }: DocumentEvent,
  { stream }: EventPlace,
): DeliveryRequest[] {
  switch (name) {
    case 'package-composed':
      return joining(document, stream, data.invited);
    case 'package-item-removed':
      return leaving(stream, [data.document], 'removed');
    case 'package-dissolved':
      return leaving(stream, data.items, 'dissolved');
    case 'package-adopted':
      return concluding(document, stream, data.round, () => true);
    case 'package-conclusion-repeated':
      return concluding(document, stream, data.round, (item) => item === data.document);
    default:
      return [];
  }
}
