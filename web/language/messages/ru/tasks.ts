import type { Messages } from '../en.ts';

export const tasks: Messages['tasks'] = {
  asked: 'Ожидается от: {who}',
  rule: 'правило {rule}',
  silenceMeansNothing: 'Молчание ничего не меняет.',
  overdue: 'срок истёк',
  'say-support': 'Поддержать',
  'say-no-objection': 'Не возражать',
  'say-objection': 'Возразить',
  'say-support-with-statement': 'Поддержать с заявлением',
  'say-support-with-reservation': 'Поддержать с оговоркой',
  'say-disassociate': 'Не присоединиться',
  'say-ad-referendum': 'Согласиться ad referendum',
  'say-more-time': 'Запросить дополнительное время',
  'say-reserved': 'Зарезервировать позицию',
  'say-amendment': 'Предложить поправку',
  positionTitle: 'Заявить позицию: {position}',
  otherPositions: 'Другие позиции',
  anotherPosition: 'Заявить вместо этого другую позицию',
  lift: 'Снять возражение по пункту {paragraph}',
  liftTitle: 'Снять возражение по пункту {paragraph}',
  'reply-yes': 'Примем участие',
  'reply-no': 'Участвовать не будем',
  'reply-undecided': 'Решение ещё не принято',
  outside: 'Совершается вне программы; Секретариат вносит запись, когда это состоится.',
  'outside-deposit-instrument':
    'Сдайте документ на хранение депозитарию: он внесёт его получение. Сообщение о внутригосударственном акте не засчитывается.',
  'outside-confirm-signature': 'Направьте подтверждение депозитарию: он внесёт его в запись.',
  'outside-ask-the-state':
    'Запросите у государства, какая из двух позиций верна; вопрос решит его следующее заявление или внесённое Вами разъяснение.',
  'outside-settle-rivals': 'Определите, какой из двух проектов продолжит рассматриваться; другой отзывается.',
  'outside-settle-entry-into-force':
    'Проведите консультации с заинтересованными государствами. До решения вопроса дата остаётся прежней.',
  'outside-look-into-delivery': 'Ознакомьтесь с отказом на странице вопроса и повторите то, что требовалось.',
  awaited:
    '{all, plural, one {Ожидаются ответы {waiting} из # государства} other {Ожидаются ответы {waiting} из # государств}}',
  awaitedFew: '{count, plural, one {Ожидается ответ # государства} other {Ожидаются ответы # государств}}: {who}',
  whoIsAwaited: 'От кого',
  list: 'Задачи',
  onMatter: 'Вопрос',
  allMatters: 'Все вопросы ({count})',
};
