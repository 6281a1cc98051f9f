import type { DocumentRecord } from '../document/index.ts';
import { extensionUnderWay, runningValidity } from '../document/validity-terms.ts';
import type { MoveDraft } from './moves.ts';

/** Acts on how long what was adopted is valid (case 45): an extension is proposed or given up, the event that ends it has come. */
export function termDrafts(document: DocumentRecord): MoveDraft[] {
  const extended = extensionUnderWay(document)?.stage;
  return [
    ...runningValidity(document).flatMap(({ stage, until, from }): MoveDraft[] => [
      { kind: 'propose-extension', payload: { stage } },
      ...('event' in until
        ? [{ kind: 'record-term-event', payload: { stage, happenedAt: Math.max(from, 0) } } as const]
        : []),
    ]),
    ...(extended === undefined ? [] : [{ kind: 'drop-extension', payload: { stage: extended } } as const]),
  ];
}
