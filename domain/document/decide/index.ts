import type { Decision } from '../../../schemas/decider.ts';
import type { DocumentCommand, DocumentCommandKind } from '../../../schemas/document-commands.ts';
import type { DocumentEvent } from '../../../schemas/document-events.ts';
import type { Instant } from '../../../schemas/time.ts';
import { permits } from '../../capabilities.ts';
import { refusal, refused } from '../../shared/refusal.ts';
import type { Draft, Handler } from '../draft.ts';
import { refuseUnauthorised, stageRoles } from '../authority.ts';
import { failedFault } from '../failed.ts';
import type { DocumentState } from '../state.ts';
import { addRevision } from './add-revision.ts';
import { planOutcome, recordConsideration, recordOutcome, relateDocument, scheduleStage } from './agenda.ts';
import { admitElectorate } from './admit-electorate.ts';
import { adoptProcedureVersion } from './adopt-procedure-version.ts';
import { attestCommunication } from './attest-communication.ts';
import { closeCall, concludeCall, openCall, submitNomination, withdrawNomination } from './calls.ts';
import { circulateDocument } from './circulate-document.ts';
import { circulatePositions } from './circulate-positions.ts';
import { clarifyPosition } from './clarify-position.ts';
import { closeCommentPeriod } from './close-comment-period.ts';
import { completeStage } from './complete-stage.ts';
import { concludeAdReferendum } from './conclude-ad-referendum.ts';
import { concludeCommentPeriod } from './conclude-comment-period.ts';
import { concludePeriod } from './conclude-period.ts';
import { confirmAdReferendum } from './confirm-ad-referendum.ts';
import { confirmAdoption } from './confirm-adoption.ts';
import { correctRecord } from './correct-record.ts';
import { declineElectorate } from './decline-electorate.ts';
import { extendRound } from './extend-round.ts';
import { defineTask, recordReview, reportProgress } from './follow-up.ts';
import { followDeadline } from './follow-deadline.ts';
import { freezeRound } from './freeze-round.ts';
import { cureInstrument, enterIntoForce, receiveInstrument, withdrawInstrument } from './instruments.ts';
import { issueDocument } from './issue-document.ts';
import { issueReminder } from './issue-reminder.ts';
import { liftPoint } from './lift-point.ts';
import { noteRival } from './note-rival.ts';
import { objectToMethod } from './object-to-method.ts';
import { openCommentPeriod } from './open-comment-period.ts';
import { callRound, openRound } from './open-round.ts';
import { composePackage, dissolvePackage, removeFromPackage, repeatConclusion } from './package.ts';
import { concludePackageItem, joinPackage, leavePackage } from './package-item.ts';
import { recordDelivery } from './record-delivery.ts';
import { recordPastConsideration, recordPastReview, recordPastSignature } from './record-past-facts.ts';
import { recordPastFreeze } from './record-past-freeze.ts';
import { recordPastStage } from './record-past-stage.ts';
import { rule } from './record-ruling.ts';
import { reduceElectorate } from './reduce-electorate.ts';
import { registerDocument } from './register-document.ts';
import { reopenRound } from './reopen-round.ts';
import { resolveContest } from './resolve-contest.ts';
import { resumeRound } from './resume-round.ts';
import { addSponsor, withdrawSponsorship } from './sponsors.ts';
import { closeForSignature, confirmTreatySignature, signTreaty } from './sign-treaty.ts';
import { statePosition } from './state-position.ts';
import { submitComment } from './submit-comment.ts';
import { suspendRound } from './suspend-round.ts';
import {
  concludeValidity,
  dropExtension,
  noteReviewDue,
  noteSoftTerm,
  proposeExtension,
  recordTermEvent,
  remindOfValidity,
} from './terms.ts';
import { recordSignature, reportDomesticAct } from './treaty.ts';
import { withdrawDocument } from './withdraw-document.ts';
import { withdrawRound } from './withdraw-round.ts';

type Handlers = { [K in Exclude<DocumentCommandKind, 'register-document'>]: Handler<K> };

/** One handler a command; a missing one does not compile. */
const handlers: Handlers = {
  'add-revision': addRevision,
  'circulate-document': circulateDocument,
  'complete-stage': completeStage,
  'open-comment-period': openCommentPeriod,
  'submit-comment': submitComment,
  'close-comment-period': closeCommentPeriod,
  'open-round': openRound,
  'call-round': callRound,
  'admit-electorate': admitElectorate,
  'decline-electorate': declineElectorate,
  'state-position': statePosition,
  'attest-communication': attestCommunication,
  'lift-point': liftPoint,
  'clarify-position': clarifyPosition,
  'object-to-method': objectToMethod,
  'extend-round': extendRound,
  'suspend-round': suspendRound,
  'resume-round': resumeRound,
  'freeze-round': freezeRound,
  'reopen-round': reopenRound,
  'record-ruling': rule,
  'confirm-adoption': confirmAdoption,
  'confirm-ad-referendum': confirmAdReferendum,
  'circulate-positions': circulatePositions,
  'withdraw-round': withdrawRound,
  'resolve-contest': resolveContest,
  'withdraw-document': withdrawDocument,
  'adopt-procedure-version': adoptProcedureVersion,
  'correct-record': correctRecord,
  'reduce-electorate': reduceElectorate,
  'conclude-period': concludePeriod,
  'issue-reminder': issueReminder,
  'conclude-comment-period': concludeCommentPeriod,
  'conclude-ad-referendum': concludeAdReferendum,
  'record-delivery': recordDelivery,
  'note-rival': noteRival,
  'record-past-stage': recordPastStage,
  'record-past-freeze': recordPastFreeze,
  'record-past-consideration': recordPastConsideration,
  'record-past-signature': recordPastSignature,
  'record-past-review': recordPastReview,
  'add-sponsor': addSponsor,
  'withdraw-sponsorship': withdrawSponsorship,
  'relate-document': relateDocument,
  'schedule-stage': scheduleStage,
  'record-consideration': recordConsideration,
  'open-call': openCall,
  'submit-nomination': submitNomination,
  'withdraw-nomination': withdrawNomination,
  'close-call': closeCall,
  'conclude-call': concludeCall,
  'follow-deadline': followDeadline,
  'plan-outcome': planOutcome,
  'record-outcome': recordOutcome,
  'record-signature': recordSignature,
  'report-domestic-act': reportDomesticAct,
  'sign-treaty': signTreaty,
  'confirm-treaty-signature': confirmTreatySignature,
  'receive-instrument': receiveInstrument,
  'cure-instrument': cureInstrument,
  'withdraw-instrument': withdrawInstrument,
  'close-for-signature': closeForSignature,
  'enter-into-force': enterIntoForce,
  'define-task': defineTask,
  'report-progress': reportProgress,
  'record-review': recordReview,
  'compose-package': composePackage,
  'remove-from-package': removeFromPackage,
  'dissolve-package': dissolvePackage,
  'repeat-conclusion': repeatConclusion,
  'join-package': joinPackage,
  'leave-package': leavePackage,
  'conclude-package-item': concludePackageItem,
  'propose-extension': proposeExtension,
  'drop-extension': dropExtension,
  'record-term-event': recordTermEvent,
  'remind-of-validity': remindOfValidity,
  'conclude-validity': concludeValidity,
  'note-soft-term': noteSoftTerm,
  'note-review-due': noteReviewDue,
  'issue-document': issueDocument,
};

/**
 * Decides one command on a document. `now` is the body's clock, epoch ms; nothing else is read but state and command, so that the
 * decision can be made again from the record, for ever (design §5 `cause`).
 */
export function decide(state: DocumentState, command: DocumentCommand, now: Instant): Decision<DocumentEvent> {
  const { document } = state;
  if (command.kind === 'register-document') {
    const forbidden = permits(command.kind, command.actor);
    if (forbidden) return refused(forbidden);
    return document ? refused(refusal('document-exists', 'I9')) : registerDocument(command, now);
  }
  const handler = Object.hasOwn(handlers, command.kind)
    ? (handlers[command.kind] as Handler<DocumentCommandKind>)
    : undefined;
  if (handler === undefined)
    return refused(refusal('command-unknown', 'API', { command: String((command as DocumentCommand).kind) }));
  if (document === null) return refused(refusal('document-unknown', 'API'));
  const draft: Draft = { document, events: [], command, now };
  const forbidden = permits(command.kind, command.actor, stageRoles(document, command));
  const refusedWith = forbidden
    ? refuseUnauthorised(draft, forbidden)
    : (failedFault(document, command.kind) ?? handler(draft, command));
  return refusedWith ? { events: draft.events, refusal: refusedWith } : { events: draft.events };
}
