import type { Messages } from '../en.ts';

export const clock: Messages['clock'] = {
  now: '{when} для организации',
  demonstration: 'Демонстрационные часы',
  forward: 'Перевести вперёд',
  day: '1 день',
  week: '1 неделя',
  month: '30 дней',
  to: 'На момент',
  move: 'Перевести часы',
  onlyForward: 'Вместе с ними сдвигаются все сроки. Назад часы не переводятся.',
  moving: 'Часы переводятся …',
};
