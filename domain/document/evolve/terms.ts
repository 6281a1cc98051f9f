import type { EventPlace } from '../../../schemas/decider.ts';
import type { StageId } from '../../../schemas/identifiers.ts';
import { anyRound } from '../lookups.ts';
import type { DocumentRecord, ReviewDue, StageRecord, ValidityRecord, ValidityTerm } from '../state.ts';
import { NOTHING, without, type EventOf, type Evolvers, type Patch } from './evolver.ts';
import { thaw } from './freezes.ts';
import { changeStage, closedAgain } from './stages.ts';
import { kept, withAgenda } from './with-agenda.ts';

/** So many soft terms that passed are kept in the state; all of them stand in the record (I13). */
const SOFT_TERMS = 60;

function withValidity(
  document: DocumentRecord,
  stage: StageId,
  change: (term: ValidityRecord) => ValidityRecord,
): Patch {
  const all = document.agenda?.validity ?? [];
  return withAgenda(document, { validity: all.map((term) => (term.stage === stage ? change(term) : term)) });
}

/** The end that an event tells of, in place of the one before. */
function ending({
  until,
  remindAt,
  derivation,
}: Pick<ValidityTerm, 'until' | 'derivation'> & { remindAt?: number | undefined }): ValidityTerm {
  return { until, derivation, ...(remindAt === undefined ? {} : { remindAt }) };
}

const unended = (term: ValidityRecord): ValidityRecord =>
  without(term, ['remindAt', 'remindedAt', 'extension', 'lastExtension', 'expired']);

function determined(document: DocumentRecord, { data }: EventOf<'validity-determined'>, place: EventPlace): Patch {
  const { stage, from, source } = data;
  const openedSequence = document.stages.find((each) => each.id === stage)?.openedSequence ?? place.sequence;
  const term: ValidityRecord = { stage, openedSequence, from, source, extensions: 0, ...ending(data) };
  const others = (document.agenda?.validity ?? []).filter((each) => each.stage !== stage);
  return withAgenda(document, { validity: [...others, term] });
}

/** It never ended where the decision counts from before the end. */
function extended(document: DocumentRecord, { data }: EventOf<'validity-extended'>): Patch {
  const { stage, round } = data;
  const patch = withValidity(document, stage, (term) => ({
    ...unended(term),
    ...ending(data),
    extensions: term.extensions + 1,
    ...(round === undefined ? {} : { lastExtension: { round, ...ending(term) } }),
  }));
  const revived = document.agenda?.validity?.some((term) => term.stage === stage && term.expired !== undefined);
  return revived ? { ...patch, stages: changeStage(document, stage, revive) } : patch;
}

const revive = (stage: StageRecord): StageRecord => ({
  ...without(stage, ['doneAt', 'doneSequence', 'effectiveAt', 'word']),
  state: 'open',
});

function expired(document: DocumentRecord, { data }: EventOf<'validity-expired'>, place: EventPlace): Patch {
  const { stage, because, endedAt, word } = data;
  const done = { state: 'done', word, doneAt: place.recorded, doneSequence: place.sequence } as const;
  const effective = endedAt === place.recorded ? {} : { effectiveAt: endedAt };
  return {
    ...withValidity(document, stage, (term) => ({ ...term, expired: { because, endedAt, sequence: place.sequence } })),
    stages: changeStage(document, stage, (record) => ({ ...record, ...done, ...effective })),
  };
}

/** The stage that decided stands as it stood; a freeze of the extension is over with its matter. */
function extensionClosed(document: DocumentRecord, { data }: EventOf<'extension-closed'>, place: EventPlace): Patch {
  const { frozen } = document;
  const moot = frozen?.round !== undefined && anyRound(document, frozen.round)?.stage === data.by;
  const thawed = moot ? thaw(document, place) : NOTHING;
  const base = { ...document, ...thawed };
  return {
    ...thawed,
    ...withValidity(base, data.stage, (term) => without(term, ['extension'])),
    stages: changeStage(document, data.by, (stage) => closedAgain(stage, place.recorded)),
  };
}

function withReview(document: DocumentRecord, stage: StageId, review: ReviewDue): Patch {
  const others = (document.agenda?.reviewsDue ?? []).filter((each) => each.stage !== stage);
  return withAgenda(document, { reviewsDue: [...others, review] });
}

export const termEvolvers: Evolvers<
  | 'validity-determined'
  | 'validity-reminder-issued'
  | 'extension-opened'
  | 'extension-closed'
  | 'validity-extended'
  | 'extension-undone'
  | 'validity-expired'
  | 'soft-term-passed'
  | 'review-scheduled'
  | 'review-fell-due'
> = {
  'validity-determined': determined,
  'validity-reminder-issued': (document, { data }, place) =>
    withValidity(document, data.stage, (term) => ({ ...term, remindedAt: place.recorded })),
  'extension-opened': (document, { data }, place) =>
    withValidity(document, data.stage, (term) => ({ ...term, extension: { by: data.by, openedAt: place.recorded } })),
  'extension-closed': extensionClosed,
  'validity-extended': extended,
  'extension-undone': (document, { data }) =>
    withValidity(document, data.stage, (term) => ({
      ...unended(term),
      ...ending(data),
      extensions: term.extensions - 1,
    })),
  'validity-expired': expired,
  'soft-term-passed': (document, { data: { stage, term, since, at, source } }) =>
    withAgenda(document, {
      softTerms: kept(document.agenda?.softTerms, { stage, term, since, at, source }, SOFT_TERMS),
    }),
  'review-scheduled': (document, { data }) => withReview(document, data.stage, data),
  'review-fell-due': (document, { data: { stage } }) => {
    const review = document.agenda?.reviewsDue?.find((each) => each.stage === stage);
    return review === undefined ? NOTHING : withReview(document, stage, { ...review, noted: true });
  },
};
