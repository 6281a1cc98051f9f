/** The codes of the issue of texts; part of `problemCodes`. */
export const issueProblemCodes = {
  'not-adopted-yet': {
    status: 409,
    sentence: 'The text has not been adopted. Until it is, it has a title and an id, and no official symbol.',
    rule: 'case 42',
  },
  'symbol-given': { status: 409, sentence: 'The text has been issued under its symbol already.', rule: 'case 42' },
  'symbol-taken': { status: 409, sentence: 'Another document of the body bears that symbol.', rule: 'case 42' },
} as const;
