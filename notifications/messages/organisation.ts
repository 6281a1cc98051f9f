import { message } from './message.ts';

/** Parties, organs and the Chair. */
export const organisationMessages = {
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
  'party-admitted': message('Party admitted', '{party} was admitted.', 'Принята сторона', 'Принята сторона: {party}.'),
  'chair-handed-over': message(
    'Chair handed over',
    'The Chair passed from {fromParty} to {toParty}. The tasks of the Chair pass with it.',
    'Председательство передано',
    'Председательство перешло от стороны «{fromParty}» к стороне «{toParty}», вместе с задачами Председательства.',
  ),
  'status-granted': message(
    'Status granted',
    '{party}: status {status}.',
    'Предоставлен статус',
    '{party}: статус «{status}».',
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
