/** The codes of the treaty desk; part of `problemCodes`. */
export const treatyProblemCodes = {
  'signature-missing': {
    status: 409,
    sentence: 'That State has no signature that has an effect: confirm it first, or receive an accession.',
    rule: 'VCLT 14',
  },
  'instrument-received-already': {
    status: 409,
    sentence: 'That State has an instrument in due form already.',
    rule: 'I9',
  },
  'instrument-missing': { status: 409, sentence: 'No instrument of that State was received.', rule: 'case 49' },
  'instrument-in-force': {
    status: 409,
    sentence: 'The treaty is in force for that State; its instrument cannot be withdrawn any more.',
    rule: 'case 48',
  },
  'entry-not-determined': {
    status: 409,
    sentence: 'No date of entry into force waits here.',
    rule: 'I12',
  },
  'act-not-of-stage': { status: 409, sentence: 'That stage takes no such act.', rule: 'design §3 stage' },
  'date-in-future': { status: 422, sentence: 'That day has not begun yet.', rule: 'design §5' },
  'dates-out-of-order': { status: 422, sentence: 'That day lies before the act that it follows.', rule: 'design §5' },
} as const;
