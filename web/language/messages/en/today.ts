export const today = {
  title: 'Today',
  for: 'For {who}',
  yours: 'What waits for you',
  rulings: 'Rulings and confirmations that wait for you',
  otherOwn: 'What you can set going',
  toInbox: 'Open the inbox',
  moreInInbox: '{count, plural, one {# more in the inbox} other {# more in the inbox}}',
  nothing:
    'Nothing waits for you. When something is asked of you, it stands here with its deadline and with what your silence would mean.',
  toBoard: 'See all documents',
  stuck: 'What waits for others, and on whom',
  moreStuck: 'Only the most urgent tasks are shown.',
  nobody: 'Nobody else is asked for anything.',
  meetings: 'Meetings to come',
  noMeetings: 'No meeting is announced.',
  daysOpen: 'Days not set',
  items: '{count, plural, =0 {no items yet} one {# item} other {# items}}',
} as const;
