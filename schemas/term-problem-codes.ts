/** The codes of terms; part of `problemCodes`. */
export const termProblemCodes = {
  'validity-expired': {
    status: 409,
    sentence: 'What was adopted here is valid no more. It is not extended after its end: it needs a new decision.',
    rule: 'case 45',
  },
  'validity-not-running': { status: 409, sentence: 'No term of validity runs in that stage.', rule: 'case 45' },
  'validity-ends-by-date': {
    status: 409,
    sentence: 'This validity ends on its own day, not with an event that is recorded.',
    rule: 'case 45',
  },
  'extension-not-provided': {
    status: 409,
    sentence: 'The procedure does not say how this validity is extended; it needs a new decision.',
    rule: 'case 45',
  },
  'extension-under-way': {
    status: 409,
    sentence: 'An extension is under way already.',
    rule: 'case 45',
  },
  'extension-not-open': { status: 409, sentence: 'No extension is under way there.', rule: 'case 45' },
} as const;
