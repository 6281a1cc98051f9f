/** Refusals of convening a meeting and of what it announces; a part of the one table in `problem-codes`. */
export const conveningProblemCodes = {
  'meeting-without-days': {
    status: 409,
    sentence: 'The meeting has no days now; set them first.',
    rule: 'case 28',
  },
  'notice-too-short': {
    status: 409,
    sentence:
      'The rules of the body ask for more notice, and allow no exception; see the earliest day that is possible.',
    rule: 'design §6 notice of meetings',
  },
  'nobody-invited': {
    status: 422,
    sentence: 'The convocation invites nobody: name the parties.',
    rule: 'API',
  },
  'convocation-unchanged': {
    status: 409,
    sentence: 'The meeting was convened so already: same days, same place, and nobody new is invited.',
    rule: 'I9',
  },
  'meeting-not-convened': { status: 409, sentence: 'The meeting has not been convened yet.', rule: 'API' },
  'not-invited': { status: 409, sentence: 'That party was not invited to the meeting.', rule: 'API' },
  'reply-unchanged': { status: 409, sentence: 'That reply to the invitation is on record already.', rule: 'I9' },
  'confirmations-missing': {
    status: 422,
    sentence: 'Name the delegations on whose confirmation it is adopted: none has spoken ad referendum on this item.',
    rule: 'case 38',
  },
  'deferred-to-itself': { status: 422, sentence: 'An item is not deferred to the meeting that it is on.', rule: 'API' },
  'round-not-by-silence': {
    status: 409,
    sentence: 'That round was not decided by silence; there is nothing to announce.',
    rule: 'OSCE Annex 1(A) step 5',
  },
  'silence-not-over': {
    status: 409,
    sentence: 'That silence procedure has no outcome yet.',
    rule: 'OSCE Annex 1(A) step 5',
  },
} as const;
