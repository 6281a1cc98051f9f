import type { Refusal } from '../../../schemas/decider.ts';
import type { PackageItem } from '../../../schemas/document-package-commands.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { contestedRound, isAdopted, isFailed, roundUnderWay, stageRecord } from '../lookups.ts';
import { decidingStage } from '../package-round.ts';
import type { DocumentRecord, PackageItemRecord } from '../state.ts';

/** A package that is still to be decided, between its rounds. */
function betweenRounds(document: DocumentRecord): Refusal | undefined {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (document.kind !== 'package') return refusal('not-a-package', 'case 37', { kind: document.kind });
  const round = roundUnderWay(document);
  if (round) return refusal('round-under-way', 'case 37', { round: round.id });
  return isAdopted(document) ? refusal('document-adopted', 'case 35') : undefined;
}

function compositionFault(document: DocumentRecord): Refusal | undefined {
  const fault = betweenRounds(document);
  if (fault) return fault;
  const contested = contestedRound(document);
  if (contested) return refusal('contest-open', 'I11', { round: contested.id });
  // A frozen one may be composed anew: what the Chair reopens has to be whole again.
  const stage = document.procedure.language < 2 ? undefined : decidingStage(document);
  if (stage === undefined) return refusal('package-procedure-unfit', 'case 37');
  const over = isFailed(document) || stageRecord(document, stage.id)?.state === 'failed';
  return over ? refusal('stage-not-open', 'I1', { stage: stage.id }) : undefined;
}

const asked = ({ state }: PackageItemRecord): boolean => state !== 'refused';
const equal = (one: PackageItem, other: PackageItem): boolean =>
  one.document === other.document &&
  one.revision === other.revision &&
  one.stage === other.stage &&
  one.kind === other.kind;

/** What is in the package; it can grow between rounds. Who has joined or was asked stays as he is: taking one out is the Chair's (case 37). */
export const composePackage: Handler<'compose-package'> = (draft, { payload: { items } }) => {
  const { document } = draft;
  const fault = compositionFault(document);
  if (fault) return fault;
  if (items.some((item) => item.document === document.stream)) return refusal('relation-to-itself', 'API');
  const kept = (document.agenda?.package?.items ?? []).filter(asked);
  const lost = kept.find((known) => !items.some((item) => equal(item, known)));
  if (lost) return refusal('package-item-joined', 'case 37', { document: lost.document });
  const invited = items.filter((item) => !kept.some((known) => equal(item, known))).map((item) => item.document);
  if (invited.length === 0) return refusal('package-item-joined', 'I9');
  emit(draft, 'package-composed', { items, invited });
  return undefined;
};

/** The Chair takes one document out, with notice to all; it is free then. */
export const removeFromPackage: Handler<'remove-from-package'> = (draft, { payload }) => {
  const fault = betweenRounds(draft.document);
  if (fault) return fault;
  const item = draft.document.agenda?.package?.items.find(({ document }) => document === payload.document);
  if (item === undefined) return refusal('package-item-unknown', 'case 37', { document: payload.document });
  emit(draft, 'package-item-removed', payload);
  return undefined;
};

/** The Chair gives the package up: all that is in it is free. */
export const dissolvePackage: Handler<'dissolve-package'> = (draft, { payload }) => {
  const fault = betweenRounds(draft.document);
  if (fault) return fault;
  const items = (draft.document.agenda?.package?.items ?? []).map(({ document }) => document);
  if (items.length === 0) return refusal('package-not-composed', 'case 37');
  emit(draft, 'package-dissolved', { items, ...payload });
  return undefined;
};

/** An item did not conclude: what hindered it is out of the way, so that it is told once more. */
export const repeatConclusion: Handler<'repeat-conclusion'> = (draft, { payload: { document } }) => {
  const { kind, agenda } = draft.document;
  if (kind !== 'package') return refusal('not-a-package', 'case 37', { kind });
  const item = agenda?.package?.items.find((each) => each.document === document);
  if (item === undefined) return refusal('package-item-unknown', 'case 37', { document });
  const round = agenda?.package?.adopted?.round;
  if (item.state !== 'not-concluded' || round === undefined) return refusal('package-item-settled', 'I9', { document });
  emit(draft, 'package-conclusion-repeated', { document, round });
  return undefined;
};
