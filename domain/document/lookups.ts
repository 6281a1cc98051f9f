import type { PartyId, RoundId, StageId } from '../../schemas/identifiers.ts';
import type { ConsensusRules, StageRules } from '../../schemas/procedure.ts';
import { isContested, isUnderWay } from './phases.ts';
import type { ClosedRound, DocumentRecord, DocumentState, RevisionRecord, RoundState, StageRecord } from './state.ts';

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

/** Stages in which a text may still change; when none is open the document is adopted or has failed. */
export function openDecisionStages(document: DocumentRecord): StageRules[] {
  const open = document.stages.filter((stage) => stage.state === 'open');
  return document.procedure.stages.filter(
    (rules) =>
      ['proposed', 'drafting', 'consensus'].includes(rules.type) && open.some((stage) => stage.id === rules.id),
  );
}

/** Adopted for good: a round brought the last decision stage to its word, and none is open. */
export function isAdopted(document: DocumentRecord): boolean {
  return (
    openDecisionStages(document).length === 0 &&
    document.stages.some((stage) => stage.state === 'done' && stage.round !== undefined)
  );
}

export function currentRevision(document: DocumentRecord): RevisionRecord | undefined {
  return document.revisions.at(-1);
}

/** 0 while the document has no text. */
export function revisionNumber(document: DocumentRecord): number {
  return document.revisions.at(-1)?.number ?? 0;
}
