/** Refusals of links to calendars; a part of the one table in `problem-codes`. */
export const calendarProblemCodes = {
  'calendar-feed-unknown': { status: 404, sentence: 'You have no such calendar link.', rule: 'I14' },
  'calendar-feeds-too-many': {
    status: 409,
    sentence: 'You have as many calendar links as one person can have; revoke one that you do not use.',
    rule: 'API',
  },
} as const;
