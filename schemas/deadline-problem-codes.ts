/** Refusals of deadlines that are relative to a meeting; a part of the one table in `problem-codes`. */
export const deadlineProblemCodes = {
  'meeting-deadline-unknown': { status: 404, sentence: 'The meeting has no such deadline.', rule: 'API' },
  'meeting-deadline-unchanged': { status: 409, sentence: 'The meeting has this deadline already.', rule: 'I9' },
  'meeting-deadlines-full': {
    status: 409,
    sentence: 'As many deadlines hang on this meeting as it can hold.',
    rule: 'I13',
  },
  'meeting-deadline-of-document': {
    status: 409,
    sentence: 'That deadline is the one of a document; it ends when what it closes is closed there.',
    rule: 'case 28',
  },
  'meeting-has-cut-off': {
    status: 409,
    sentence: 'The meeting has a cut-off that follows it already; change that one.',
    rule: 'case 28',
  },
  'deadline-not-followed': {
    status: 409,
    sentence: 'That does not have its deadline from this meeting.',
    rule: 'case 28',
  },
} as const;
