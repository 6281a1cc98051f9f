import type { Instant } from '../../schemas/time.ts';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { RoundId } from '../../schemas/identifiers.ts';
import type { StageRules } from '../../schemas/procedure.ts';
import { emit, lastEventId, type Draft } from './draft.ts';
import type { DocumentRecord, PackageItemRecord } from './state.ts';

/** The one stage in which a package is decided; `undefined`: it has none, or several. */
export function decidingStage({ procedure }: Pick<DocumentRecord, 'procedure'>): StageRules | undefined {
  const [stage, ...others] = procedure.stages.filter(({ type }) => type === 'consensus');
  return others.length === 0 ? stage : undefined;
}

/** The package is adopted: with it, from the same instant, all that is in it. */
export function adoptItems(draft: Draft, round: RoundId, at: Instant): void {
  const items = draft.document.agenda?.package?.items ?? [];
  if (items.length === 0) return;
  const adopted = items.map(({ document, revision, stage, kind }) => ({ document, revision, stage, kind }));
  emit(draft, 'package-adopted', { round, items: adopted }, at);
}

type Answered = Pick<DocumentPayload<'record-delivery'>, 'command' | 'target' | 'answer'>;

/** The answer of an item to what it was asked by an event of the package; one to an earlier question changes nothing. */
export function followItemAnswer(draft: Draft, { command, target, answer }: Answered, cause: number): void {
  const item = draft.document.agenda?.package?.items.find(({ document }) => document === target);
  if (item?.askedBy !== cause) return;
  const code = answer.outcome === 'refused' ? answer.code : undefined;
  if (command === 'join-package' && item.state === 'invited') {
    if (code === undefined) emit(draft, 'package-item-joined', { document: target });
    else emit(draft, 'package-item-refused', { document: target, code });
  }
  if (command === 'conclude-package-item' && item.state === 'concluding') concluded(draft, item, code);
}

function concluded(draft: Draft, { document }: PackageItemRecord, code: string | undefined): void {
  if (code === undefined) return emit(draft, 'package-item-concluded', { document });
  emit(draft, 'package-item-not-concluded', { document, code });
  const round = draft.document.agenda?.package?.adopted?.round;
  if (round === undefined) return;
  const causedBy = lastEventId(draft);
  emit(draft, 'outcome-contested', { round, reason: 'package-item-refused', parties: [], causedBy });
}
