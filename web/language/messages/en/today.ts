export const today = {
  title: 'Today',
  for: 'For {who}',
  yours: 'What waits for you',
  toInbox: 'Open the inbox',
  nothing:
    'Nothing waits for you. When something is asked of you, it stands here with its deadline and with what your silence would mean.',
  toBoard: 'See all documents',
  others: 'What waits for others',
  nobody: 'Nobody is asked for anything.',
  meetings: 'Meetings to come',
  noMeetings: 'No meeting is announced.',
} as const;
