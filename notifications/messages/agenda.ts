import { message } from './message.ts';

/** What an agenda holds of a document beside its rounds. */
export const agendaMessages = {
  'sponsor-added': message(
    'Sponsor added',
    '{party} is a sponsor now.',
    'Новый автор',
    '{party} — теперь среди авторов.',
  ),
  'sponsorship-withdrawn': message(
    'Sponsorship withdrawn',
    '{party} sponsors the document no more.',
    'Авторство отозвано',
    '{party} больше не является автором документа.',
  ),
  'document-related': message(
    'Relation recorded',
    'A relation to another document was recorded.',
    'Связь записана',
    'Записана связь с другим документом.',
  ),
  'stage-scheduled': message(
    'Meeting for the stage set',
    'The meeting that the stage {stage} waits for was set or changed.',
    'Назначено заседание для стадии',
    'Заседание, которого ожидает стадия {stage}, назначено или изменено.',
  ),
  'consideration-recorded': message(
    'Consideration recorded',
    'The document was considered; nothing was decided by that.',
    'Рассмотрение записано',
    'Документ рассматривался; решения это не означает.',
  ),
  'call-opened': message(
    'Nominations are asked for',
    'Nominations are received[ until {until}]. Silence is no nomination and no consent.',
    'Запрошены кандидатуры',
    'Кандидатуры принимаются[ до {until}]. Молчание не означает ни выдвижения, ни согласия.',
  ),
  'nomination-submitted': message(
    'Nomination received',
    'A nomination of {party} was received.',
    'Получена кандидатура',
    'Получена кандидатура ({party}).',
  ),
  'nomination-withdrawn': message(
    'Nomination withdrawn',
    '{party} has withdrawn a nomination.',
    'Кандидатура отозвана',
    'Кандидатура отозвана ({party}).',
  ),
  'call-closed': message(
    'Nominations closed',
    'Nominations are received no more.',
    'Приём кандидатур завершён',
    'Кандидатуры больше не принимаются.',
  ),
  'outcome-planned': message(
    'Outcome planned',
    'An outcome is expected of the document, beside its adoption.',
    'Запланирован результат',
    'Помимо принятия, от документа ожидается результат.',
  ),
  'outcome-recorded': message(
    'Outcome recorded',
    'A planned outcome is settled: {word}.',
    'Результат записан',
    'Запланированный результат: {word}.',
  ),
  'signature-recorded': message(
    'Signature recorded',
    'A signature was recorded.',
    'Подпись записана',
    'Записана подпись.',
  ),
  'domestic-act-reported': message(
    'Domestic act reported',
    'A domestic act of {party} was reported. It is not a deposit and does not count.',
    'Сообщено о внутригосударственном акте',
    'Сообщено о внутригосударственном акте ({party}). Это не сдача документа на хранение; акт не засчитывается.',
  ),
  'task-defined': message(
    'Task of implementation',
    'A task of implementation was defined.',
    'Задача по осуществлению',
    'Определена задача по осуществлению.',
  ),
  'progress-reported': message(
    'Progress reported',
    'Progress was reported on a task of implementation.',
    'Сообщено о ходе работы',
    'Сообщено о ходе выполнения задачи.',
  ),
  'document-issued': message(
    'Text issued',
    'The text that was adopted has been issued under the symbol {symbol}.',
    'Текст выпущен',
    'Принятый текст выпущен под условным обозначением {symbol}.',
  ),
  'review-recorded': message('Review recorded', 'A review was recorded.', 'Обзор записан', 'Записан обзор.'),
};
