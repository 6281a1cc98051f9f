export const clock = {
  now: '{when} for the body',
  demonstration: 'Demonstration clock',
  forward: 'Move it forward',
  day: '1 day',
  week: '1 week',
  month: '30 days',
  to: 'To a moment',
  move: 'Move the clock',
  onlyForward: 'Every period follows. It never goes back.',
  moving: 'The clock is moving …',
} as const;
