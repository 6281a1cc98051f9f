import { message } from './message.ts';

/** What is told of terms. */
export const termMessages = {
  'validity-determined': message(
    'Term of validity',
    'What was adopted is valid for a term[, until {until}][, until this event: {event}].',
    'Срок действия',
    'Принятое действует в течение срока[ до {until}][ до события: {event}].',
  ),
  'validity-reminder-issued': message(
    'The term is about to end',
    'What was adopted is valid until {until}. It is extended by a decision before that, or it lapses.',
    'Срок действия истекает',
    'Принятое действует до {until}. До этого его продлевают решением, иначе оно утратит силу.',
  ),
  'extension-opened': message(
    'Extension proposed',
    'An extension of the term is before the Member States, by the same method as the adoption.',
    'Предложено продление',
    'Продление срока вынесено на рассмотрение государств-членов тем же способом, что и принятие.',
  ),
  'extension-closed': message(
    'No extension',
    'The term was not extended ({because}). The end that stood stands.',
    'Продления нет',
    'Срок не продлён ({because}). Прежний срок остаётся в силе.',
  ),
  'validity-extended': message(
    'Term extended',
    'What was adopted is valid longer[, until {until}][, until this event: {event}].',
    'Срок продлён',
    'Срок действия принятого продлён[ до {until}][ до события: {event}].',
  ),
  'extension-undone': message(
    'Extension undone',
    'The extension does not stand; its contest was upheld. The end before stands again[: {until}].',
    'Продление не остаётся в силе',
    'Продление не остаётся в силе: оспаривание удовлетворено. Вновь действует прежний срок[: {until}].',
  ),
  'validity-expired': message(
    'Valid no more',
    'What was adopted is valid no more. To go on, it needs a new decision.',
    'Срок действия истёк',
    'Принятое больше не действует. Для продолжения нужно новое решение.',
  ),
  'soft-term-passed': message(
    'A term has passed',
    'A term that only warns has passed: {term}, stage {stage}. Nothing is refused or decided by that.',
    'Срок прошёл',
    'Прошёл срок, который лишь предупреждает: {term}, стадия {stage}. Это ничего не запрещает и не решает.',
  ),
  'review-fell-due': message(
    'Review due',
    'The next review is due since {until}.',
    'Наступил срок обзора',
    'Срок следующего обзора наступил: {until}.',
  ),
};
