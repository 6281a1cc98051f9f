import type { Messages } from '../en.ts';

export const time: Messages['time'] = {
  in: 'через {span}',
  ago: '{span} назад',
  noTerm: 'без срока',
  overdue: 'срок истёк',
  yours: '{when} (у Вас)',
  yoursAndSeat: '{when} (у Вас и в месте пребывания: {body})',
  state: '{when} ({state})',
  stateAndSeat: '{when} ({state} и место пребывания: {body})',
  seat: '{when} (место пребывания: {body})',
};
