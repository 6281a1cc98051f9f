import { message } from './message.ts';

/** A round from its opening to its end, outcomes apart. */
export const roundMessages = {
  'silence-opened': message(
    'Silence procedure opened',
    'Revision {revision} is under silence procedure[ until {until}]. It is agreed unless a Member State breaks the silence before then.',
    'Открыта процедура молчания',
    'Редакция {revision} поставлена на процедуру молчания[ до {until}]. Она считается согласованной, если до этого срока ни одно государство-член не прервёт молчание.',
  ),
  'written-opened': message(
    'Written procedure opened',
    'Revision {revision} is put to the Member States in writing[; answers are received until {until}]. An answer that is missing is not consent.',
    'Открыта письменная процедура',
    'Редакция {revision} представлена государствам-членам в письменном виде[; ответы принимаются до {until}]. Отсутствие ответа не означает согласия.',
  ),
  'meeting-round-opened': message(
    'Item called in the meeting',
    'Revision {revision} is before the meeting for consensus; the Chair rules on the outcome.',
    'Пункт открыт на заседании',
    'Редакция {revision} вынесена на консенсус на заседании; результат объявляет Председательство.',
  ),
  'round-opened': message(
    'Round opened',
    'Round {round} on revision {revision} is open[ until {until}].',
    'Раунд открыт',
    'Раунд {round} по редакции {revision} открыт[ до {until}].',
  ),
  'round-opened-without': message(
    'Round opened without your State',
    'Round {round} on revision {revision} concerns your State and is decided without it[; it is open until {until}]. You may state a position; it is recorded and circulated, and has no effect.',
    'Раунд открыт без участия Вашего государства',
    'Раунд {round} по редакции {revision} касается Вашего государства, и решение принимается без него[; раунд открыт до {until}]. Вы можете заявить позицию: она будет записана и распространена, но последствий не имеет.',
  ),
  'round-not-opened': message(
    'Round not opened',
    'Round {round} could not be opened[: {code}].',
    'Раунд не открыт',
    'Раунд {round} не удалось открыть[: {code}].',
  ),
  'round-extended': message(
    'Period extended',
    'The period of round {round} is extended[ until {until}]. Positions already stated stay.',
    'Срок продлён',
    'Срок раунда {round} продлён[ до {until}]. Уже заявленные позиции сохраняются.',
  ),
  'round-suspended': message(
    'Round suspended',
    'Round {round} is suspended; its clock stands still.',
    'Раунд приостановлен',
    'Раунд {round} приостановлен; отсчёт времени остановлен.',
  ),
  'round-resumed': message(
    'Round resumed',
    'Round {round} goes on[ until {until}].',
    'Раунд возобновлён',
    'Раунд {round} продолжается[ до {until}].',
  ),
  'round-held': message(
    'Round held: the intake was interrupted',
    'At the end of round {round} positions could not be received without interruption. Nothing is adopted by that; the Chair reopens the period or confirms.',
    'Раунд задержан: приём был прерван',
    'В конце раунда {round} приём позиций прерывался. Это не ведёт к принятию; Председательство вновь открывает срок или подтверждает.',
  ),
  'round-lapsed': message(
    'Round lapsed',
    'Round {round} has lapsed[: {because}]. Positions stated in it do not carry over.',
    'Раунд утратил силу',
    'Раунд {round} утратил силу[: {because}]. Заявленные в нём позиции не переносятся.',
  ),
  'round-withdrawn': message(
    'Round withdrawn',
    'Round {round} is withdrawn.',
    'Раунд отозван',
    'Раунд {round} отозван.',
  ),
  'electorate-reduced': message(
    'Electorate reduced',
    '{party} takes part in round {round} no more. Nothing is adopted by that alone.',
    'Состав участников сокращён',
    '{party} больше не участвует в раунде {round}. Само по себе это не ведёт к принятию.',
  ),
  reminder: message(
    'Reminder: no answer yet',
    'Round {round} ends[ at {until}], and no position of yours is on record.',
    'Напоминание: ответа ещё нет',
    'Раунд {round} завершается[ {until}], а Ваша позиция не зарегистрирована.',
  ),
};
