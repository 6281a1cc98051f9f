import type { Due } from '../../schemas/decider.ts';
import type { DocumentCommand, DocumentCommandKind, DocumentPayload } from '../../schemas/document-commands.ts';
import { openStagesOf } from './lookups.ts';
import { reviewDueIn } from './review-schedule.ts';
import { runningSoftTerms } from './soft-terms.ts';
import { runningValidity } from './validity-terms.ts';
import type { DocumentRecord } from './state.ts';

type DocumentDue = Due<DocumentCommand>;

function dueOf<K extends DocumentCommandKind>(at: number, kind: K, payload: DocumentPayload<K>): DocumentDue {
  return { at, command: { kind, payload } };
}

/** The reminder, then the end; one that ends with an event has no clock, but an owner (`terms-tasks`). */
function ofValidity(document: DocumentRecord): DocumentDue[] {
  return runningValidity(document).flatMap(({ stage, until, remindAt, remindedAt }) => {
    if (!('at' in until)) return [];
    const end = dueOf(until.at, 'conclude-validity', { stage });
    return remindAt === undefined || remindedAt !== undefined
      ? [end]
      : [dueOf(remindAt, 'remind-of-validity', { stage }), end];
  });
}

function ofReviews(document: DocumentRecord): DocumentDue[] {
  return openStagesOf(document, 'review').flatMap(({ id: stage }) => {
    const review = reviewDueIn(document, stage);
    return review === undefined || review.noted ? [] : [dueOf(review.dueAt, 'note-review-due', { stage })];
  });
}

/** What falls due by the terms of what was adopted, and by those that only warn (cases 29, 45). */
export function termsDue(document: DocumentRecord): DocumentDue[] {
  const soft = runningSoftTerms(document).map(({ stage, term, at }) =>
    dueOf(at, 'note-soft-term', { stage, term: term.id }),
  );
  return [...ofValidity(document), ...ofReviews(document), ...soft];
}
