import type { DocumentRecord } from '../document/index.ts';
import { openStagesOf, revisionNumber } from '../document/lookups.ts';
import { missingSignatories } from '../document/signatures.ts';
import type { MoveDraft } from './moves.ts';

/** Texts of revisions differ by their numbers. */
const textOf = (revision: number) => ({
  sha256: revision.toString(16).padStart(64, '0'),
  language: 'en',
  class: 'members' as const,
  bytes: 1,
  mediaType: 'text/plain',
});

/** Acts on the text and the stages: revisions, circulation, what the Secretariat completes, rounds to be asked for, withdrawal. */
export function textDrafts(document: DocumentRecord, others: readonly string[]): MoveDraft[] {
  const revision = revisionNumber(document);
  const added = { texts: [textOf(revision + 1)], basedOn: revision };
  return [
    ...openStagesOf(document, 'proposed', 'drafting', 'implementation').map(({ id }): MoveDraft => ({
      kind: 'complete-stage',
      payload: { stage: id },
    })),
    { kind: 'add-revision', payload: { ...added, editorial: false } },
    { kind: 'add-revision', payload: { ...added, editorial: true } },
    { kind: 'circulate-document', payload: { revision: Math.max(1, revision) } },
    ...roundsToOpen(document, revision, others),
    ...openStagesOf(document, 'signature').flatMap((stage): MoveDraft[] => {
      // Who signs first changes nothing: the first that is missing stands for all.
      const [missing] = missingSignatories(document, stage);
      if (!missing) return [];
      const payload = { stage: stage.id, signatory: missing.id, signedOn: '2020-01-01', capacity: '-' };
      return [{ kind: 'record-signature', payload }];
    }),
    { kind: 'withdraw-document', payload: {} },
  ];
}

/** On the current text and on the one before it: a round on an old text has to be refused. Where it may be, also without one State (case 24). */
function roundsToOpen(document: DocumentRecord, current: number, others: readonly string[]): MoveDraft[] {
  return openStagesOf(document, 'consensus').flatMap(({ id: stage, consensus }) =>
    (consensus?.methods ?? []).flatMap((method) =>
      [current, current - 1]
        .filter((revision) => revision > 0)
        .flatMap((revision): MoveDraft[] => {
          const minutes = Math.max(1, consensus?.period.usual ?? 1, consensus?.period.minimum ?? 1);
          const period = method === 'meeting' ? {} : { period: { kind: 'minutes', minutes } };
          const whole = { stage, method, revision, ...period };
          const minus = consensus?.consensusMinus === undefined ? [] : others.map((party) => ({ without: [party] }));
          return [{}, ...minus].map((without): MoveDraft => {
            const terms = { ...whole, ...without };
            if (!document.frozen) return { kind: 'open-round', payload: terms };
            return { kind: 'reopen-round', payload: { ...terms, reopens: document.frozen.round } };
          });
        }),
    ),
  );
}
