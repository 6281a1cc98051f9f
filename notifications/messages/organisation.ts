import { message } from './message.ts';
import { organisationChangeMessages } from './organisation-changes.ts';

/** Parties, organs and the Chair. */
export const organisationMessages = {
  ...organisationChangeMessages,
  'party-suspended': message(
    'Rights suspended',
    'The rights of {party} are suspended. It leaves the electorates of rounds that are open.',
    'Права приостановлены',
    'Права приостановлены ({party}). Сторона выходит из состава участников открытых раундов.',
  ),
  'party-reinstated': message(
    'Suspension ended',
    'The suspension of {party} has ended; it takes part from the next round on.',
    'Приостановление завершено',
    'Приостановление завершено ({party}); участие — со следующего раунда.',
  ),
  'party-departed': message(
    'Departure recorded',
    '{party} is a Member State no more.',
    'Выход зарегистрирован',
    '{party} больше не является государством-членом.',
  ),
  'party-admitted-to-it': message(
    'Admission recorded',
    'Your admission is on record. In rounds that are open already you may state a position; it counts from the next round on.',
    'Приём зарегистрирован',
    'Ваш приём зарегистрирован. В уже открытых раундах можно заявить позицию; учитывается она со следующего раунда.',
  ),
  'party-admitted': message('Party admitted', '{party} was admitted.', 'Принят участник', 'Принят участник: {party}.'),
  'chair-handed-over': message(
    'Chair handed over',
    'The Chair passed from {fromParty} to {toParty}. The tasks of the Chair pass with it.',
    'Председательство передано',
    'Председательство перешло: {fromParty} → {toParty}. Вместе с ним перешли задачи Председательства.',
  ),
  'status-granted': message(
    'Status granted',
    '{party}: status {status}.',
    'Предоставлен статус',
    '{party}: статус «{status}».',
  ),
  'seat-set': message(
    'Seat of a Member State',
    'The seat of {party}: {seat}. A seat that is not filled is counted for the quorum and takes no part from the next round on; rounds that are open keep their electorate.',
    'Место государства-члена',
    'Место стороны «{party}»: {seat}. Незанятое или оспариваемое место учитывается в кворуме и не участвует начиная со следующего раунда; состав участников открытых раундов не меняется.',
  ),
  'representative-accredited': message(
    'Accreditation recorded',
    'Somebody was accredited for {party}: {function}. The tasks are the function’s and go on.',
    'Аккредитация зарегистрирована',
    'Аккредитовано лицо за стороной «{party}»: {function}. Задачи закреплены за функцией и сохраняются.',
  ),
  'accreditation-ended': message(
    'Accreditation ended',
    'An accreditation for {party} has ended: {function}. The tasks are the function’s and go on.',
    'Аккредитация прекращена',
    'Прекращена аккредитация за стороной «{party}»: {function}. Задачи закреплены за функцией и сохраняются.',
  ),
  'candidate-registered': message(
    'Candidate registered',
    '{party} is a candidate for the status {status}; it is pending until it is decided or withdrawn.',
    'Зарегистрирован кандидат',
    'Кандидат: {party}; статус «{status}». Заявка рассматривается без срока, до решения или отзыва.',
  ),
  'candidate-step-recorded': message(
    'Step of a candidate recorded',
    '{party} has done what is asked of a candidate before the decision on the status {status}: one step is on record.',
    'Зарегистрирован шаг кандидата',
    'Кандидат {party} (статус «{status}»): зарегистрирован один из шагов, которые требуются до решения.',
  ),
  'candidature-withdrawn': message(
    'Candidature withdrawn',
    '{party} has withdrawn its application.',
    'Заявка кандидата отозвана',
    'Кандидат {party} отозвал заявку.',
  ),
  'organ-established': message(
    'Organ established',
    'An organ was established: {name}.',
    'Учреждён орган',
    'Учреждён орган: {name}.',
  ),
  'chair-designated': message(
    'Next Chair designated',
    '{party} is the next Chair; its term begins with an event, not with a date.',
    'Определено следующее Председательство',
    'Следующее Председательство: {party}; срок начинается с события, а не с даты.',
  ),
  'competence-overridden': message(
    'An organ decides by exception',
    'By a decision on record, an organ may decide a document of a kind that its competence does not cover.',
    'Решение органа в порядке исключения',
    'На основании зарегистрированного решения орган вправе принять решение по документу, вид которого не входит в его компетенцию.',
  ),
  'coordinator-appointed': message(
    'Coordinator appointed',
    '{party} coordinates: {title}.',
    'Назначен координатор',
    '{party} — координатор: {title}.',
  ),
};
