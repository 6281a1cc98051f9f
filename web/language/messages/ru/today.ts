import type { Messages } from '../en.ts';

export const today: Messages['today'] = {
  title: 'Сегодня',
  for: '{who}',
  yours: 'Что ожидается от Вас',
  rulings: 'Решения и подтверждения, которых ждут от Вас',
  otherOwn: 'Что Вы также можете начать',
  toInbox: 'Открыть входящие',
  moreInInbox: 'Ещё {count, number} во входящих',
  nothing:
    'От Вас ничего не ожидается. Когда понадобится Ваше действие, здесь будут указаны его срок и значение Вашего молчания.',
  toBoard: 'Все документы',
  stuck: 'Что и от кого ожидается',
  moreStuck: 'Показаны только самые срочные задачи.',
  nobody: 'От других ничего не ожидается.',
  meetings: 'Предстоящие заседания',
  noMeetings: 'Заседаний не объявлено.',
  daysOpen: 'Даты не назначены',
  items:
    '{count, plural, =0 {пунктов пока нет} one {# пункт повестки дня} few {# пункта повестки дня} other {# пунктов повестки дня}}',
  group: '{act}: {count, number}',
  groupDue: 'ближайший срок через {span}',
  groupOverdue: 'срок истёк',
  notAsked: 'От Вас ничего не ожидается: ниже показано, что ожидается от других.',
  toAudit: 'Проверить досье',
  moreLines: 'Показать ещё {count, number}',
  moreMeetings:
    '{count, plural, one {Ещё # заседание} few {Ещё # заседания} many {Ещё # заседаний} other {Ещё # заседания}}',
};
