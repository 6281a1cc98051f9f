import type { Messages } from '../en.ts';

export const time: Messages['time'] = {
  in: 'через {span}',
  ago: '{span} назад',
  noTerm: 'без срока',
  overdue: 'срок истёк',
  yours: '{when} у Вас',
  seat: '{when} в месте пребывания',
};
