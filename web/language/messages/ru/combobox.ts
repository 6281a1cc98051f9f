import type { Messages } from '../en.ts';

export const combobox: Messages['combobox'] = {
  write: 'Введите часть названия',
  list: 'Варианты для выбора',
  reading: 'Загрузка …',
  found: '{found, plural, =0 {Ничего не найдено.} other {Найдено: #.}}',
  more: 'Найдено: {found, number}; показаны первые {shown, number}. Уточните название.',
};
