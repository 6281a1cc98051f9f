import type { StageRules, StageType } from '../../schemas/procedure.ts';
import { openDecisionStages, openStagesOf, stageRecord, stageRules } from '../document/lookups.ts';
import { clauseOf, clauseStage } from '../document/treaty-clause.ts';
import type { DocumentRecord } from '../document/index.ts';

const DECISIONS: readonly (StageType | undefined)[] = ['proposed', 'drafting', 'consensus'];

/**
 * The open stage whose success brings the document on: the one that its text is decided in, else signature, consent, implementation. None
 * where nothing follows, or where a stage ends for nobody's act (design §3 "stage").
 */
export function targetOf(document: DocumentRecord): StageRules | undefined {
  const [decision] = openDecisionStages(document);
  return (
    decision ??
    openStagesOf(document, 'signature').find((rules) => waitsForSignatures(document, rules)) ??
    openStagesOf(document, 'consent-to-be-bound').find((rules) => waitsForConsent(document, rules)) ??
    openStagesOf(document, 'implementation')[0]
  );
}

function waitsForSignatures(document: DocumentRecord, { signatories, next }: StageRules): boolean {
  return signatories !== undefined || (next !== undefined && stageRecord(document, next)?.state === 'planned');
}

function waitsForConsent(document: DocumentRecord, rules: StageRules): boolean {
  const { inForce } = document.agenda?.treaty ?? {};
  return inForce === undefined && clauseOf(rules) !== undefined && clauseStage(document)?.id === rules.id;
}

/** Whether an event is the success that is sought. A contest that is upheld opens an earlier stage again: its success counts too. */
export function reaches(
  document: DocumentRecord,
  target: StageRules,
  event: { name: string; data: unknown },
): string | undefined {
  const { stage = '', word = '' } = event.data as { stage?: string; word?: string };
  if (event.name === 'treaty-entered-into-force') return stage === target.id ? 'in-force' : undefined;
  // A stage that is over by attestation is over (I15).
  if (event.name !== 'stage-completed' && event.name !== 'past-stage-recorded') return undefined;
  if (stage === target.id) return word;
  const alike = DECISIONS.includes(target.type) && DECISIONS.includes(stageRules(document, stage)?.type);
  return alike ? word : undefined;
}
