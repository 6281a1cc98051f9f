import type { Block } from '../../schemas/decider.ts';
import type { StageRules } from '../../schemas/procedure.ts';
import { isFailed, stageRecord } from './lookups.ts';
import { packageFault } from './package-hold.ts';
import type { DocumentRecord, PackageItemRecord } from './state.ts';

type Assignee = Block['by'][number];
const chair: Assignee = { kind: 'office', office: 'chair' };
const secretariat: Assignee = { kind: 'office', office: 'secretariat' };
const rule = 'case 37';

/** What is in a package waits for it: nobody decides it alone. */
export function ofMembership({ agenda }: DocumentRecord): Block[] {
  const inside = agenda?.inPackage;
  if (inside === undefined) return [];
  const { stage: subject, package: by, since } = inside;
  return [{ kind: 'package', subject, by: [], acts: [], package: by, since, rule }];
}

function ofItem(subject: string, { document: item, state, since }: PackageItemRecord): Block[] {
  const block = { kind: 'package', subject, item, since, rule } as const;
  if (state === 'invited' || state === 'concluding') return [{ ...block, by: [], acts: [] }];
  // What refused is corrected and asked anew, or taken out.
  if (state === 'refused')
    return [
      { ...block, by: [secretariat], acts: ['compose-package'] },
      { ...block, by: [chair], acts: ['remove-from-package'] },
    ];
  return state === 'not-concluded' ? [{ ...block, by: [secretariat], acts: ['repeat-conclusion'] }] : [];
}

/** What a package needs before it can be put to the Members. */
export function ofComposition(document: DocumentRecord, { id: subject }: StageRules): Block[] {
  if (packageFault(document) === undefined) return [];
  const items = document.agenda?.package?.items ?? [];
  const waiting = items.flatMap((item) => ofItem(subject, item));
  return waiting.length > 0
    ? waiting
    : [{ kind: 'package', subject, by: [secretariat], acts: ['compose-package'], rule }];
}

/** What follows its decision: items that have not concluded; of one that failed, those that are not free yet. */
export function afterDecision(document: DocumentRecord): Block[] {
  const items = document.agenda?.package?.items ?? [];
  const subject = document.procedure.stages.find(({ type }) => type === 'consensus')?.id ?? '';
  if (items.length === 0) return [];
  const failed = isFailed(document) || stageRecord(document, subject)?.state === 'failed';
  if (failed) return [{ kind: 'package', subject, by: [chair], acts: ['dissolve-package'], rule }];
  return document.agenda?.package?.adopted ? items.flatMap((item) => ofItem(subject, item)) : [];
}
