import { issueProblemCodes } from './issue-problem-codes.ts';
import { meetingProblemCodes } from './meeting-problem-codes.ts';
import { packageProblemCodes } from './package-problem-codes.ts';
import { termProblemCodes } from './term-problem-codes.ts';
import { ruleProblemCodes } from './rule-problem-codes.ts';
import { simulationProblemCodes } from './simulation-problem-codes.ts';
import { periodProblemCodes } from './period-problem-codes.ts';
import { treatyProblemCodes } from './treaty-problem-codes.ts';

/**
 * The one table of refusals and problems: code → HTTP status, sentence for a person, rule. The core names codes (as types), the API
 * renders them as RFC 9457 problems, `docs/use/errors.md` is generated from here. A code never changes its meaning.
 */
export const problemCodes = {
  // form
  'request-malformed': {
    status: 400,
    sentence: 'The request does not have the form that this act needs.',
    rule: 'API',
  },
  'query-malformed': {
    status: 400,
    sentence: 'A query parameter is unknown or does not have the right form.',
    rule: 'API',
  },
  'body-too-large': { status: 413, sentence: 'The request is larger than the limit.', rule: 'API' },
  'media-type-unsupported': {
    status: 415,
    sentence: 'The content type of the request is not supported here.',
    rule: 'API',
  },
  'headers-too-large': { status: 431, sentence: 'The headers of the request are larger than the limit.', rule: 'API' },
  'request-timeout': { status: 408, sentence: 'The request did not arrive in time; send it again.', rule: 'API' },
  'not-found': { status: 404, sentence: 'There is nothing here, or nothing that you may see.', rule: 'I14' },
  'clock-only-forward': {
    status: 422,
    sentence: 'A demonstration clock moves forward only, and by ten years at most in one step.',
    rule: 'I3',
  },
  'method-not-allowed': { status: 405, sentence: 'This resource does not know that method.', rule: 'API' },
  'idempotency-key-missing': {
    status: 400,
    sentence: 'Every act needs an Idempotency-Key header of 8 to 200 characters.',
    rule: 'I9',
  },
  'idempotency-key-reused': {
    status: 422,
    sentence: 'The same Idempotency-Key was used for another request; use a new key for a new act.',
    rule: 'I9',
  },
  'precondition-failed': {
    status: 412,
    sentence: 'The resource has changed since you read it; read it again and repeat.',
    rule: 'API',
  },
  // authority
  'token-missing': { status: 401, sentence: 'The request carries no bearer token.', rule: 'I11' },
  'token-invalid': {
    status: 401,
    sentence: 'The bearer token is expired, forged or not for this program.',
    rule: 'I11',
  },
  'role-missing': {
    status: 403,
    sentence: 'Your sign-in is valid, but it gives you no role here; whoever runs the sign-in can say why.',
    rule: 'I11',
  },
  'not-permitted': { status: 403, sentence: 'Your role may not carry out this act.', rule: 'I11' },
  'not-your-state': {
    status: 403,
    sentence: 'You may act only for the State that you are accredited for.',
    rule: 'I11',
  },
  'mandate-ended': { status: 403, sentence: 'Your accreditation has ended.', rule: 'I2' },
  // time and intake
  'time-in-future': { status: 422, sentence: 'The time that you state lies in the future.', rule: 'I11' },
  'date-invalid': { status: 422, sentence: 'That date or time does not exist in the zone you named.', rule: 'I12' },
  'receipt-unconfirmed': {
    status: 503,
    sentence:
      'It is not known whether the act was received. Repeat it with the same Idempotency-Key, or ask for its receipt.',
    rule: 'I9',
  },
  'not-ready': { status: 503, sentence: 'The service is not ready to take acts in; try again shortly.', rule: 'I4' },
  overloaded: {
    status: 503,
    sentence: 'Too many acts wait for this document; repeat with the same Idempotency-Key shortly.',
    rule: 'I13',
  },
  'publication-behind': {
    status: 503,
    sentence:
      'This record cannot take more acts until its events have been published; repeat with the same Idempotency-Key later.',
    rule: 'I13',
  },
  'stream-quarantined': {
    status: 503,
    sentence: 'This record is behind its archive and was taken out of use; the operator must restore it.',
    rule: 'design §5',
  },
  'record-forked': { status: 500, sentence: 'Two different records claim the same place in this stream.', rule: 'I10' },
  'deliveries-behind': {
    status: 503,
    sentence:
      'More would be asked of other records than can wait; repeat with the same Idempotency-Key later, or ask for less at once.',
    rule: 'I13',
  },
  'snapshot-too-large': {
    status: 409,
    sentence: 'This document carries as much as it can hold; no further act is possible.',
    rule: 'I13',
  },
  'internal-error': {
    status: 500,
    sentence: 'Something went wrong here; it was logged under the instance named in this answer.',
    rule: 'API',
  },
  'wait-timed-out': {
    status: 504,
    sentence: 'The read model has not reached that sequence yet; ask again.',
    rule: 'I10',
  },
  // the document
  'document-exists': { status: 409, sentence: 'This document is registered already.', rule: 'I9' },
  'document-unknown': { status: 404, sentence: 'There is no such document.', rule: 'API' },
  'document-withdrawn': { status: 409, sentence: 'The document was withdrawn.', rule: 'case 35' },
  'document-adopted': {
    status: 409,
    sentence: 'The document was adopted; it can be repealed, not withdrawn or changed.',
    rule: 'case 35',
  },
  'kind-mismatch': { status: 422, sentence: 'The procedure is for another kind of document.', rule: 'design §6' },
  'procedure-unknown': { status: 422, sentence: 'There is no such procedure.', rule: 'design §6' },
  'procedure-not-newer': {
    status: 409,
    sentence: 'Only a later version of the same procedure can be adopted for a document.',
    rule: 'I2',
  },
  'procedure-pinned-by-round': {
    status: 409,
    sentence: 'The procedure cannot change while a round is under way.',
    rule: 'I2',
  },
  'sponsor-unknown': { status: 422, sentence: 'A sponsor is not a party of this organisation.', rule: 'API' },
  'party-unknown': { status: 422, sentence: 'There is no such State or party.', rule: 'API' },
  'content-unknown': { status: 422, sentence: 'No content with that hash has been uploaded.', rule: 'I14' },
  'content-hash-mismatch': { status: 422, sentence: 'The content does not have the hash that you named.', rule: 'I14' },
  'revision-unknown': { status: 422, sentence: 'The document has no such revision.', rule: 'I1' },
  'revision-superseded': { status: 409, sentence: 'A newer revision has replaced the one you named.', rule: 'I5' },
  'revision-missing': { status: 409, sentence: 'The document has no text yet.', rule: 'I1' },
  'revision-unchanged': {
    status: 409,
    sentence: 'The texts are the same as those of the current revision.',
    rule: 'I5',
  },
  'revision-not-circulated': { status: 409, sentence: 'This revision has not been circulated.', rule: 'design §6' },
  'already-circulated': { status: 409, sentence: 'This revision was circulated already.', rule: 'I9' },
  'stage-unknown': { status: 422, sentence: 'The procedure of this document has no such stage.', rule: 'design §6' },
  'stage-not-open': { status: 409, sentence: 'That stage is not open.', rule: 'I1' },
  'stage-decided-by-round': { status: 409, sentence: 'A stage of consensus is completed by a round only.', rule: 'I1' },
  'stage-not-completable': {
    status: 409,
    sentence: 'A stage of that type is not completed by this act.',
    rule: 'design §3 stage',
  },
  'comment-period-unknown': { status: 404, sentence: 'There is no such comment period.', rule: 'API' },
  'comment-period-closed': { status: 409, sentence: 'That comment period is closed.', rule: 'design §6' },
  'comment-period-open': {
    status: 409,
    sentence: 'A comment period for this audience is open already.',
    rule: 'design §6',
  },
  // the past, and the agenda beside rounds
  'past-after-round': {
    status: 409,
    sentence: 'This document has had a round here; its past can no longer be recorded as attested.',
    rule: 'I15',
  },
  'past-not-past': {
    status: 422,
    sentence: 'That lies after the day from which the body decides here; use the ordinary act.',
    rule: 'I15',
  },
  'past-recorded': { status: 409, sentence: 'That part of the past is on the record already.', rule: 'I7' },
  'sponsor-exists': { status: 409, sentence: 'That party is a sponsor already.', rule: 'case 35' },
  'sponsor-missing': { status: 409, sentence: 'That party is not a sponsor.', rule: 'case 35' },
  'relation-exists': { status: 409, sentence: 'That relation is on the record already.', rule: 'I9' },
  'relation-to-itself': { status: 422, sentence: 'A document cannot be related to itself.', rule: 'API' },
  'effect-not-in-procedure': {
    status: 422,
    sentence: 'No stage of the procedure causes an effect of that kind.',
    rule: 'design §6',
  },
  'call-unknown': { status: 404, sentence: 'The document has no such call.', rule: 'API' },
  'call-closed': { status: 409, sentence: 'That call is closed.', rule: 'case 32' },
  'nomination-unknown': { status: 404, sentence: 'There is no such nomination, or it was withdrawn.', rule: 'case 32' },
  'outcome-exists': { status: 409, sentence: 'An outcome of that name is planned already.', rule: 'I9' },
  'outcome-unknown': { status: 404, sentence: 'No outcome of that name is planned.', rule: 'API' },
  'outcome-settled': { status: 409, sentence: 'That outcome was recorded already.', rule: 'I7' },
  'signatory-unknown': {
    status: 422,
    sentence: 'The procedure names no such signatory for this stage.',
    rule: 'design §6',
  },
  'signed-already': { status: 409, sentence: 'That signatory has signed already.', rule: 'I9' },
  ...treatyProblemCodes,
  ...simulationProblemCodes,
  ...termProblemCodes,
  ...packageProblemCodes,
  ...issueProblemCodes,
  ...ruleProblemCodes,
  'task-exists': { status: 409, sentence: 'A task of that name is defined already.', rule: 'I9' },
  'task-unknown': { status: 404, sentence: 'No task of that name is defined.', rule: 'API' },
  ...meetingProblemCodes,
  'fact-recorded': { status: 409, sentence: 'That fact is on the record already.', rule: 'I9' },
  // rounds
  'round-unknown': { status: 404, sentence: 'The document has no such round.', rule: 'API' },
  'round-under-way': { status: 409, sentence: 'A round of this document is under way already.', rule: 'I1' },
  'round-not-open': { status: 409, sentence: 'That round is not open.', rule: 'I3' },
  'round-concluded': { status: 409, sentence: 'That round was concluded.', rule: 'I3' },
  'round-not-reopenable': {
    status: 409,
    sentence: 'Only a frozen, broken or not adopted round can be reopened.',
    rule: 'design §3 freeze',
  },
  'round-frozen': {
    status: 409,
    sentence: 'The matter is frozen; only the Chair can reopen it.',
    rule: 'design §3 freeze',
  },
  'contest-open': { status: 409, sentence: 'An outcome is contested; the Chair decides first.', rule: 'I11' },
  'not-contested': { status: 409, sentence: 'No outcome of that round is contested.', rule: 'I11' },
  'method-not-allowed-here': {
    status: 422,
    sentence: 'The procedure does not allow this method at this stage.',
    rule: 'design §6',
  },
  'method-barred': {
    status: 409,
    sentence: 'A State objected to silence for this revision; the matter goes to a meeting.',
    rule: 'OSCE Annex 1(A) step 1',
  },
  ...periodProblemCodes,
  'not-in-electorate': { status: 403, sentence: 'This State is not in the electorate of the round.', rule: 'I2' },
  'not-silence': {
    status: 409,
    sentence: 'This act belongs to a round by silence.',
    rule: 'design §3 silence procedure',
  },
  'not-in-meeting': { status: 409, sentence: 'This act belongs to a round in a meeting.', rule: 'design §3 round' },
  'nothing-to-confirm': { status: 409, sentence: 'Nothing waits for this confirmation.', rule: 'I6' },
  'answers-missing': { status: 409, sentence: 'Not every member has answered in writing.', rule: 'design §3 written' },
  'live-block': { status: 409, sentence: 'A position that blocks is still in force.', rule: 'I1' },
  'quorum-missing': {
    status: 409,
    sentence: 'Fewer Member States were present than the quorum needs.',
    rule: 'RoP 1.2',
  },
  'point-unknown': { status: 404, sentence: 'There is no such objection point.', rule: 'API' },
  'point-not-live': {
    status: 409,
    sentence: 'That point was lifted or has lapsed already.',
    rule: 'design §3 objection point',
  },
  'position-restates-nothing': {
    status: 409,
    sentence: 'This is the position that your State already holds.',
    rule: 'I9',
  },
  'points-not-applicable': {
    status: 422,
    sentence: 'Objection points go with an objection or an amendment only.',
    rule: 'design §3 objection point',
  },
  'points-used-up': {
    status: 409,
    sentence: 'Your State has numbered as many objection points in this round as a round can hold.',
    rule: 'I13',
  },
  'text-required': { status: 422, sentence: 'This position needs its text.', rule: 'case 5' },
  'not-suspended': { status: 409, sentence: 'That round is neither suspended nor held.', rule: 'I4' },
  'positions-circulated': { status: 409, sentence: 'The positions of that round are circulated already.', rule: 'I14' },
  'sequence-unknown': { status: 422, sentence: 'The record has no event with that sequence.', rule: 'I7' },
  'too-early': { status: 409, sentence: 'This does not fall due yet.', rule: 'I3' },
  // the organisation
  'organisation-exists': { status: 409, sentence: 'This organisation is established already.', rule: 'I9' },
  'organisation-unknown': { status: 404, sentence: 'There is no such organisation.', rule: 'API' },
  'organ-unknown': { status: 422, sentence: 'The organisation has no such organ.', rule: 'I1' },
  'organ-decides-nothing': { status: 422, sentence: 'That organ takes no decisions.', rule: 'I1' },
  'party-exists': { status: 409, sentence: 'That party is in the roster already.', rule: 'I9' },
  'party-not-member': { status: 409, sentence: 'That party is not a Member State now.', rule: 'RoP 1.2' },
  'party-not-suspended': { status: 409, sentence: 'That party is not suspended.', rule: 'API' },
  'party-suspended': { status: 409, sentence: 'That party is suspended already.', rule: 'API' },
  'electorate-empty': {
    status: 409,
    sentence: 'No Member State is entitled to take part in a decision.',
    rule: 'RoP 1.2',
  },
  'chair-holds-office': {
    status: 409,
    sentence: 'That State holds the Chair; hand the Chair over first.',
    rule: 'RoP 14.2',
  },
  'chair-unchanged': { status: 409, sentence: 'That State holds the Chair already.', rule: 'RoP 14.2' },
  'delivery-unknown': { status: 409, sentence: 'There is no such delivery.', rule: 'design §5' },
  'command-unknown': { status: 422, sentence: 'This record does not know that act.', rule: 'API' },
} as const satisfies Record<string, { status: number; sentence: string; rule: string }>;

export type ProblemCode = keyof typeof problemCodes;
