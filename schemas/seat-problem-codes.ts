/** Refusals about seats, accredited people and candidates; a part of the one table in `problem-codes`. */
export const seatProblemCodes = {
  'seat-unchanged': { status: 409, sentence: 'That seat is in that state already.', rule: 'I9' },
  'seat-not-filled': {
    status: 409,
    sentence: 'Nobody is recognised to sit for that State now, so it cannot hold the Chair.',
    rule: 'case 22',
  },
  'accreditation-exists': {
    status: 409,
    sentence: 'That person is accredited for that party in that capacity already.',
    rule: 'I9',
  },
  'accreditation-unknown': { status: 404, sentence: 'That party has no such accreditation now.', rule: 'API' },
  'accreditations-full': {
    status: 409,
    sentence: 'That party has as many accredited people as it can have; end one first.',
    rule: 'I13',
  },
  'candidature-pending': { status: 409, sentence: 'That party is a candidate already.', rule: 'I9' },
  'candidature-unknown': { status: 409, sentence: 'That party is no candidate now.', rule: 'case 34' },
  'candidature-withdrawn': { status: 409, sentence: 'The candidate has withdrawn its application.', rule: 'case 34' },
  'condition-unknown': {
    status: 422,
    sentence: 'The status that the party is a candidate for has no such condition.',
    rule: 'API',
  },
  'candidate-step-recorded': { status: 409, sentence: 'That step of the candidate is on record already.', rule: 'I9' },
  'candidate-conditions-missing': {
    status: 409,
    sentence: 'The candidate has not done yet what is asked of it before the status can be granted.',
    rule: 'CICA admission',
  },
} as const;
