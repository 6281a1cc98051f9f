import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { StageId } from '../../schemas/identifiers.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import type { Account } from './account.ts';
import type { SmallBody } from './small-body.ts';

/** One event between two accounts, beside those of the same act before it. */
export interface Judged {
  procedure: Procedure;
  body: SmallBody;
  before: Account;
  event: DocumentEvent;
  earlier: readonly DocumentEvent[];
}

export const indexOf = ({ stages }: Procedure, id: StageId): number => stages.findIndex((stage) => stage.id === id);

export const consensusPath = (procedure: Procedure, stage: StageId, clause: string): (string | number)[] => [
  'stages',
  indexOf(procedure, stage),
  'consensus',
  clause,
];

/** Stages that `next` leads to. */
export function followers({ stages }: Procedure, id: StageId): StageId[] {
  const found: StageId[] = [];
  let next = stages.find((stage) => stage.id === id)?.next;
  while (next !== undefined && !found.includes(next)) {
    found.push(next);
    next = stages.find((stage) => stage.id === found.at(-1))?.next;
  }
  return found;
}
