import type { DocumentRecord } from '../document/index.ts';
import { extensionUnderWay, runningValidity } from '../document/validity-terms.ts';
import type { MoveDraft } from './moves.ts';

/** Two documents that a package could decide; in this body they are nowhere but in its answers (`carryOut`). */
const ITEMS = ['a', 'b'].map((last) => `-/document/00000000-0000-8000-8000-00000000d0c${last}`);

/** What is in a package is told once, and freed by the Chair (case 37). */
function packageDrafts({ kind, agenda, procedure }: DocumentRecord): MoveDraft[] {
  if (kind !== 'package' || procedure.language < 2) return [];
  const items = ITEMS.map((document) => ({ document, revision: 1, stage: '-', kind: 'decision' }));
  const inside = agenda?.package?.items ?? [];
  return inside.length === 0
    ? [{ kind: 'compose-package', payload: { items } }]
    : [{ kind: 'dissolve-package', payload: {} }];
}

/** Acts on how long what was adopted is valid (case 45): an extension is proposed or given up, the event that ends it has come. */
export function termDrafts(document: DocumentRecord): MoveDraft[] {
  const extended = extensionUnderWay(document)?.stage;
  return [
    ...packageDrafts(document),
    ...runningValidity(document).flatMap(({ stage, until, from }): MoveDraft[] => [
      { kind: 'propose-extension', payload: { stage } },
      ...('event' in until
        ? [{ kind: 'record-term-event', payload: { stage, happenedAt: Math.max(from, 0) } } as const]
        : []),
    ]),
    ...(extended === undefined ? [] : [{ kind: 'drop-extension', payload: { stage: extended } } as const]),
  ];
}
