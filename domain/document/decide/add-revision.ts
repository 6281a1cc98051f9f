import type { ContentReference } from '../../../schemas/content.ts';
import type { Refusal } from '../../../schemas/decider.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type Draft, type Handler } from '../draft.ts';
import { lapsePoints } from '../ending.ts';
import { currentRevision, isAdopted, openDecisionStages, revisionNumber, roundUnderWay } from '../lookups.ts';
import { packageHold } from '../package-hold.ts';
import { isContested, isUndecided } from '../phases.ts';
import type { DocumentRecord, RevisionRecord, RoundState } from '../state.ts';

function sameTexts(revision: RevisionRecord | undefined, texts: readonly ContentReference[]): boolean {
  if (revision === undefined || Object.keys(revision.texts).length !== texts.length) return false;
  return texts.every(
    (text) => Object.hasOwn(revision.texts, text.language) && revision.texts[text.language] === text.sha256,
  );
}

function textFault(document: DocumentRecord, basedOn: number, texts: readonly ContentReference[]): Refusal | undefined {
  const current = revisionNumber(document);
  if (basedOn < current) return refusal('revision-superseded', 'I5', { revision: basedOn, current });
  if (basedOn > current) return refusal('revision-unknown', 'I5', { revision: basedOn, current });
  return sameTexts(currentRevision(document), texts)
    ? refusal('revision-unchanged', 'I5', { revision: current })
    : undefined;
}

/** Whether the text may change at all, and what a round under way says to it. */
function stageFault(document: DocumentRecord): Refusal | undefined {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const held = packageHold(document);
  if (held) return held;
  const { round } = document;
  // Consensus has been reached on the present text, or its outcome is contested: the Chair comes first.
  const decided = round && (isContested(round) || (roundUnderWay(document) && !isUndecided(round)));
  if (decided) return refusal('round-under-way', 'I5', { round: round.id });
  if (openDecisionStages(document).length > 0) return undefined;
  return isAdopted(document) ? refusal('document-adopted', 'case 35') : refusal('stage-not-open', 'I1');
}

/** A round on the earlier text: it goes on where the procedure lets positions survive an editorial change, else it ends (I5, cases 5, 6). */
function followRound(draft: Draft, round: RoundState, editorial: boolean): void {
  const to = round.revision + 1;
  const carries = editorial && round.rules.editorialCarryOver && round.phase !== 'requested';
  if (!carries) {
    emit(draft, 'round-lapsed', { round: round.id, because: 'superseded-revision' });
    lapsePoints(draft, round, 'I5');
    return;
  }
  const parties = round.positions.map((record) => record.party);
  emit(draft, 'positions-carried-over', { round: round.id, from: round.revision, to, parties });
  // With notice to all (case 6): the round goes on, so its text has gone out.
  emit(draft, 'document-circulated', { revision: to });
}

export const addRevision: Handler<'add-revision'> = (draft, { payload }) => {
  const { texts, editorial, basedOn } = payload;
  const fault = stageFault(draft.document) ?? textFault(draft.document, basedOn, texts);
  if (fault) return fault;
  const round = roundUnderWay(draft.document);
  emit(draft, 'revision-added', { revision: basedOn + 1, texts, editorial });
  if (round) followRound(draft, round, editorial);
  return undefined;
};
