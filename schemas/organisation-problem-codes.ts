/** Refusals of what a decision changes in the organisation; a part of the one table in `problem-codes`. */
export const organisationProblemCodes = {
  'decision-not-taken': {
    status: 409,
    sentence:
      'The decision that the act names is not taken: its stage is not completed. Name one that is, or say in words what was decided.',
    rule: 'I11',
  },
  'organ-ended': { status: 409, sentence: 'That organ was dissolved; it decides no more.', rule: 'I1' },
  'office-unknown': { status: 422, sentence: 'The organisation has no such office.', rule: 'API' },
  'status-not-held': { status: 409, sentence: 'The party does not have that status now.', rule: 'API' },
  'competence-not-held': {
    status: 409,
    sentence: 'The organ does not have that competence, so that it cannot be withdrawn.',
    rule: 'case 44',
  },
} as const;
