export const time = {
  in: 'in {span}',
  ago: '{span} ago',
  noTerm: 'no term',
  overdue: 'overdue',
  yours: '{when} where you are',
  seat: '{when} at the seat',
} as const;
