/** The codes of periods and of the calendars that days are counted by; part of `problemCodes`. */
export const periodProblemCodes = {
  'period-missing': {
    status: 422,
    sentence: 'A round by silence or in writing needs its period or its expiry.',
    rule: 'I12',
  },
  'period-not-applicable': { status: 422, sentence: 'A round in a meeting has no period of its own.', rule: 'I12' },
  'period-too-short': { status: 422, sentence: 'The period is shorter than the procedure allows.', rule: 'design §6' },
  'period-not-counted': {
    status: 422,
    sentence: 'The rules count this period in days: state days, or the wall time at which it ends.',
    rule: 'case 12',
  },
  'deadline-missing': {
    status: 404,
    sentence: 'No period of that round has been announced.',
    rule: 'I12',
  },
  'calendar-missing': {
    status: 422,
    sentence: 'No working calendar is named for that seat, so that working days cannot be counted.',
    rule: 'case 12',
  },
  'calendar-exceeded': {
    status: 422,
    sentence:
      'The working calendar of the seat does not tell of that day: state the wall time at which the period ends.',
    rule: 'case 12',
  },
  'expiry-passed': { status: 409, sentence: 'The period is over; what arrives now is late.', rule: 'I3' },
  'extension-not-later': { status: 422, sentence: 'An extension can only lengthen a period.', rule: 'case 10' },
  'extensions-used-up': { status: 409, sentence: 'The procedure allows no further extension.', rule: 'case 9' },
} as const;
