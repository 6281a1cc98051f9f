import { message } from './message.ts';

/** How a round comes out. */
export const outcomeMessages = {
  'silence-broken': message(
    'Silence broken',
    '{party} has broken the silence in round {round} ({position}). The text is not adopted.',
    'Молчание прервано',
    '{party}: молчание прервано в раунде {round} ({position}). Текст не принят.',
  ),
  'silence-broken-unnamed': message(
    'Silence broken',
    'The silence in round {round} was broken. The text is not adopted.',
    'Молчание прервано',
    'Молчание в раунде {round} прервано. Текст не принят.',
  ),
  'approved-subject-to-silence': message(
    'Approved subject to silence',
    'The meeting approved the text in round {round} subject to a silence procedure[ until {until}]. The decision does not stand before that silence has held; until then any Member State that takes part may break it.',
    'Одобрено с условием процедуры молчания',
    'Заседание одобрило текст в раунде {round} с условием процедуры молчания[ до {until}]. До её завершения решение не действует; любое участвующее государство-член может до этого прервать молчание.',
  ),
  'silence-held': message(
    'Silence held',
    'Nobody broke the silence in round {round}[; it ended at {until}]. The text is adopted once the Chair confirms it.',
    'Молчание соблюдено',
    'В раунде {round} молчание соблюдено[; срок истёк {until}]. Текст будет принят после подтверждения Председательством.',
  ),
  'answers-completed': message(
    'All answers received',
    'Every Member State that takes part in round {round} has answered, and no answer blocks.',
    'Все ответы получены',
    'Все участвующие в раунде {round} государства-члены ответили, и ни один ответ не препятствует.',
  ),
  'round-adopted': message(
    'Consensus reached',
    'Revision {revision} is {word} by consensus in round {round}.',
    'Консенсус достигнут',
    'Редакция {revision}: {word} консенсусом в раунде {round}.',
  ),
  'ad-referendum-asked': message(
    'Confirmation ad referendum awaited',
    'Round {round} reached consensus provisionally; the position of your State was stated ad referendum and waits for its confirmation[ until {until}].',
    'Ожидается подтверждение ad referendum',
    'В раунде {round} консенсус достигнут предварительно; позиция Вашего государства заявлена ad referendum и ожидает подтверждения[ до {until}].',
  ),
  'round-adopted-provisionally': message(
    'Adopted provisionally',
    'Round {round} reached consensus provisionally[; confirmation is awaited until {until}] from: {parties}.',
    'Принято предварительно',
    'В раунде {round} консенсус достигнут предварительно[; подтверждение ожидается до {until}]: {parties}.',
  ),
  'round-adopted-provisionally-unnamed': message(
    'Adopted provisionally',
    'Round {round} reached consensus provisionally[; confirmations ad referendum are awaited until {until}].',
    'Принято предварительно',
    'В раунде {round} консенсус достигнут предварительно[; подтверждения ad referendum ожидаются до {until}].',
  ),
  'round-not-adopted': message(
    'Not adopted',
    'Round {round} ended without adoption[: {because}].',
    'Не принято',
    'Раунд {round} завершён без принятия[: {because}].',
  ),
  'round-frozen': message(
    'Matter frozen',
    'Round {round} is frozen[ by {parties}]. There is no term; the Chair reopens the matter.',
    'Вопрос заморожен',
    'Раунд {round} заморожен[: {parties}]. Срока нет; вопрос вновь открывает Председательство.',
  ),
  'round-frozen-unnamed': message(
    'Matter frozen',
    'Round {round} is frozen. There is no term; the Chair reopens the matter.',
    'Вопрос заморожен',
    'Раунд {round} заморожен. Срока нет; вопрос вновь открывает Председательство.',
  ),
  'ruling-recorded': message(
    "Chair's ruling recorded",
    'The ruling of the Chair in round {round} is on record: {ruling}.',
    'Решение Председательства записано',
    'Решение Председательства в раунде {round} занесено в запись: {ruling}.',
  ),
  'ruling-deferred': message(
    'Item deferred',
    'The Chair has deferred the item of round {round}.',
    'Пункт отложен',
    'Председательство отложило рассмотрение пункта раунда {round}.',
  ),
  'outcome-contested': message(
    'Outcome contested',
    'The outcome of round {round} is contested[ ({parties})]: {reason}. It changes nothing by itself; the Chair decides.',
    'Результат оспорен',
    'Результат раунда {round} оспорен[ ({parties})]: {reason}. Само по себе это ничего не меняет; решает Председательство.',
  ),
  'outcome-contested-unnamed': message(
    'Outcome contested',
    'The outcome of round {round} is contested. It changes nothing by itself; the Chair decides.',
    'Результат оспорен',
    'Результат раунда {round} оспорен. Само по себе это ничего не меняет; решает Председательство.',
  ),
  'contest-resolved': message(
    'Contest decided',
    'The Chair has decided on the contested outcome of round {round}: {resolution}.',
    'Решение по оспоренному результату',
    'Председательство приняло решение по оспоренному результату раунда {round}: {resolution}.',
  ),
};
