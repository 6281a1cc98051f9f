import { message } from './message.ts';

/** What a decision changes in the organisation: statuses, names, organs, competences, its own rules. */
export const organisationChangeMessages = {
  'status-ended': message(
    'Status ended',
    '{party}: the status {status} has ended.',
    'Статус прекращён',
    '{party}: статус «{status}» прекращён.',
  ),
  renamed: message(
    'New name',
    'By a decision on record there is a new name from now on: {names}. Earlier documents keep the earlier name.',
    'Новое наименование',
    'На основании зарегистрированного решения отныне действует новое наименование: {names}. Прежние документы сохраняют прежнее наименование.',
  ),
  'organ-dissolved': message(
    'Organ dissolved',
    'An organ was dissolved: {organ}. It opens no more rounds; those that are open go on.',
    'Орган упразднён',
    'Упразднён орган: {organ}. Новых раундов в нём не открывают; открытые продолжаются.',
  ),
  'competence-granted': message(
    'Competence granted',
    '{organ} decides documents of this kind from now on: {documentKind}.',
    'Предоставлена компетенция',
    '{organ}: отныне принимает решения по документам вида «{documentKind}».',
  ),
  'competence-withdrawn': message(
    'Competence withdrawn',
    '{organ} decides documents of this kind no more: {documentKind}.',
    'Компетенция отозвана',
    '{organ}: больше не принимает решений по документам вида «{documentKind}».',
  ),
  'working-languages-set': message(
    'Working languages changed',
    'The working languages are from now on: {languages}.',
    'Изменены рабочие языки',
    'Рабочие языки отныне: {languages}.',
  ),
  'basic-quorum-set': message(
    'Quorum changed',
    'The basic quorum is from now on {numerator}/{denominator} of the Member States. Meetings and rounds that are open already keep theirs.',
    'Изменён кворум',
    'Основной кворум отныне — {numerator}/{denominator} государств-членов. Уже открытые заседания и раунды сохраняют прежний.',
  ),
};
