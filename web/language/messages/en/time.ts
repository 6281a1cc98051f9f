export const time = {
  in: 'in {span}',
  ago: '{span} ago',
  noTerm: 'no term',
  overdue: 'overdue',
  yours: '{when} (where you are)',
  yoursAndSeat: '{when} (where you are and at the seat of {body})',
  state: '{when} ({state})',
  stateAndSeat: '{when} ({state} and the seat of {body})',
  seat: '{when} (seat of {body})',
} as const;
