export const inbox = {
  for: 'For {who}',
  waiting: '{count, plural, one {# task waits} other {# tasks wait}}',
  overdue: '{count} overdue',
  soon: '{count} within a week',
  moreThan: 'These are the first {count}, the most urgent ones.',
  nothing: 'Nothing is asked of you.',
  teach:
    'When a round opens, comments or nominations are asked for, or a meeting is convened, what is asked of you comes here at once: with its deadline, with what your silence will mean, and with the act itself.',
  toBoard: 'All documents',
  toMeetings: 'All meetings',
} as const;
