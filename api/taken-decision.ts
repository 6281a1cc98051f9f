import { decisionReference } from '../schemas/attested.ts';
import type { TakenDecision } from '../schemas/organisation-commands.ts';
import type { StandingDocuments } from './standing-documents.ts';

/**
 * Whether a decision on record that an act names (`decision: {document, stage}`) is taken: its stage is completed, here or as it is attested.
 * `undefined` where none is named so. Whether the actor may see the document was asked when its name was resolved (I14).
 */
export async function takenDecision(
  documents: StandingDocuments,
  payload: unknown,
): Promise<TakenDecision | undefined> {
  const named = decisionReference.safeParse((payload as { decision?: unknown } | null)?.decision);
  if (!named.success) return undefined;
  const { document, stage } = named.data;
  const standing = await documents(document);
  return {
    decision: named.data,
    taken: standing?.stages.find(({ id }) => id === stage)?.state === 'done',
  };
}
