import type { PartyId, RoundId, StageId } from '../../schemas/identifiers.ts';
import type { ConsensusRules, StageRules, StageType } from '../../schemas/procedure.ts';
import { isContested, isUnderWay } from './phases.ts';
import { extensionBy, extensionUnderWay } from './validity-terms.ts';
import type {
  AttestedFreeze,
  ClosedRound,
  DocumentRecord,
  DocumentState,
  RevisionRecord,
  RoundState,
  StageRecord,
} from './state.ts';

/** The round that is under way, or contested, frozen and so on: the last one in full. `undefined` where there is none under way. */
export function liveRound(state: DocumentState): RoundState | undefined {
  return state.document ? roundUnderWay(state.document) : undefined;
}

export function roundUnderWay(document: DocumentRecord): RoundState | undefined {
  return document.round && isUnderWay(document.round) ? document.round : undefined;
}

/** The last round, if it is the one named. */
export function lastRound(document: DocumentRecord, id: RoundId): RoundState | undefined {
  return document.round?.id === id ? document.round : undefined;
}

export function closedRound(document: DocumentRecord, id: RoundId): ClosedRound | undefined {
  return document.closedRounds.find((round) => round.id === id);
}

export function anyRound(document: DocumentRecord, id: RoundId): RoundState | ClosedRound | undefined {
  return lastRound(document, id) ?? closedRound(document, id);
}

/** The electorate of a round as far as it is still entitled; of a shrunk one as it was frozen. */
export function electorateOf(document: DocumentRecord, round: RoundState | ClosedRound): readonly PartyId[] {
  if ('members' in round) return round.members;
  return round.electorate === undefined ? [] : (document.electorates[round.electorate] ?? []);
}

/** What a refusal says of a freeze: the round that froze, or the stage of one that is attested (I15). */
export function aboutFreeze(frozen: NonNullable<DocumentRecord['frozen']>): Record<string, string> {
  return isAttestedFreeze(frozen) ? { stage: frozen.stage } : { round: frozen.round };
}

/** A freeze of the time before the body decided here: no round of this program's froze (I15). */
export function isAttestedFreeze(frozen: DocumentRecord['frozen']): frozen is AttestedFreeze {
  return frozen !== null && frozen.round === undefined;
}

/** A round whose outcome is contested, the last one first. */
export function contestedRound(document: DocumentRecord): RoundState | ClosedRound | undefined {
  if (document.round && isContested(document.round)) return document.round;
  return document.closedRounds.findLast(isContested);
}

export function stageRules(document: DocumentRecord, id: StageId): StageRules | undefined {
  return document.procedure.stages.find((stage) => stage.id === id);
}

export function stageRecord(document: DocumentRecord, id: StageId): StageRecord | undefined {
  return document.stages.find((stage) => stage.id === id);
}

export function consensusRules(document: DocumentRecord, id: StageId): ConsensusRules | undefined {
  return stageRules(document, id)?.consensus;
}

/**
 * Stages in which a text may still change; when none is open the document is adopted or has failed. One that is open again for nothing but
 * an extension is none of them: the text was adopted (case 45).
 */
export function openDecisionStages(document: DocumentRecord): StageRules[] {
  const open = openStagesOf(document, 'proposed', 'drafting', 'consensus');
  return open.filter(({ id }) => extensionBy(document, id) === undefined);
}

/** Open stages of the other types, in the procedure's order: a document stands in a set of stages (design §3). */
export function openStagesOf(document: DocumentRecord, ...types: StageType[]): StageRules[] {
  return document.procedure.stages.filter(
    (rules) => types.includes(rules.type) && stageRecord(document, rules.id)?.state === 'open',
  );
}

/** Its last stage failed, and no other organ was to take the matter over: by its procedure it ends there (design §6 `onFailure`). */
export function isFailed(document: DocumentRecord): boolean {
  return openDecisionStages(document).length === 0 && document.stages.some((stage) => stage.final === true);
}

/**
 * Adopted for good: no decision stage is open, and one was decided, by a round here or as it is attested (I15); or a stage is done that
 * comes after every decision, such as signature.
 */
export function isAdopted(document: DocumentRecord): boolean {
  if (openDecisionStages(document).length > 0 || isFailed(document)) return false;
  if (extensionUnderWay(document) !== undefined) return true;
  return document.stages.some((stage) => {
    const type = stageRules(document, stage.id)?.type;
    return stage.state === 'done' && (stage.round !== undefined || (type !== 'proposed' && type !== 'drafting'));
  });
}

export function currentRevision(document: DocumentRecord): RevisionRecord | undefined {
  return document.revisions.at(-1);
}

/** 0 while the document has no text. */
export function revisionNumber(document: DocumentRecord): number {
  return document.revisions.at(-1)?.number ?? 0;
}
