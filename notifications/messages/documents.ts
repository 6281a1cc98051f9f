import { message } from './message.ts';

/** A document, its texts, stages and comments. */
export const documentMessages = {
  'document-registered': message(
    'Document registered',
    'The document is registered.',
    'Документ зарегистрирован',
    'Документ зарегистрирован.',
  ),
  'revision-added': message(
    'New revision',
    'Revision {revision} was added. A round on an earlier revision ends with it.',
    'Новая редакция',
    'Добавлена редакция {revision}. Раунд по прежней редакции на этом завершается.',
  ),
  'document-circulated': message(
    'Revision circulated',
    'Revision {revision} was circulated to the Member States.',
    'Редакция распространена',
    'Редакция {revision} распространена среди государств-членов.',
  ),
  'stage-completed': message(
    'Stage completed',
    'The stage {stage} is completed: {word}.',
    'Стадия завершена',
    'Стадия {stage} завершена: {word}.',
  ),
  'rival-noted': message(
    'Rival draft',
    'Another draft on the same subject is on record; only one of the two can stand.',
    'Конкурирующий проект',
    'Зарегистрирован другой проект по тому же вопросу; остаться в силе может только один из двух.',
  ),
  'rivals-both-adopted': message(
    'Two rival drafts were adopted',
    'This document and another one that excludes it were both adopted. Neither falls by itself: the Chair is asked to see which of them stands.',
    'Приняты два взаимоисключающих проекта',
    'Приняты и этот документ, и другой, который его исключает. Ни один не теряет силу сам по себе: Председательство просят определить, какой из них остаётся в силе.',
  ),
  'stage-failed': message(
    'No consensus: the document ends here',
    'No consensus was reached in the stage {stage}. By its procedure the document is not put forward again.',
    'Консенсуса нет: рассмотрение документа завершено',
    'На стадии {stage} консенсус не достигнут. По своей процедуре документ повторно не выносится.',
  ),
  'stage-referred': message(
    'Referred to another organ',
    'No consensus was reached in the stage {stage}. The matter goes to the stage {toStage}: another organ decides in its place.',
    'Передано другому органу',
    'На стадии {stage} консенсус не достигнут. Вопрос переходит на стадию {toStage}: решение принимает другой орган.',
  ),
  'stage-returned': message(
    'Sent back to an earlier stage',
    'The document goes back from {stage} to {toStage}.',
    'Возвращено на предыдущую стадию',
    'Документ возвращён со стадии {stage} на стадию {toStage}.',
  ),
  'document-withdrawn': message(
    'Document withdrawn',
    'The document was withdrawn before its adoption.',
    'Документ отозван',
    'Документ отозван до принятия.',
  ),
  'procedure-version-adopted': message(
    'Procedure changed',
    'From now on the document follows another version of its procedure. A round ends under the version it opened under.',
    'Процедура изменена',
    'Отныне документ подчиняется другой редакции процедуры. Раунд завершается по той редакции, по которой он открыт.',
  ),
  'record-corrected': message(
    'Record corrected',
    'A correction of the record was entered; it names what it corrects, and that stays.',
    'Запись исправлена',
    'Внесено исправление к записи; исправляемое остаётся в записи.',
  ),
  'comment-period-opened': message(
    'Comments are asked for',
    'Comments are received[ until {until}]. Silence means nothing.',
    'Запрошены замечания',
    'Замечания принимаются[ до {until}]. Молчание ничего не означает.',
  ),
  'comment-submitted': message(
    'Comment received',
    'A comment was received[ from {party}].',
    'Получены замечания',
    'Получены замечания[ ({party})].',
  ),
  'comment-period-closed': message(
    'Comments closed',
    'Comments are received no more.',
    'Приём замечаний завершён',
    'Замечания больше не принимаются.',
  ),
  'act-refused': message(
    'Act refused, and recorded',
    'An act was refused and its refusal is on record: {code} ({rule}).',
    'В действии отказано, отказ записан',
    'В действии отказано, и отказ занесён в запись: {code} ({rule}).',
  ),
  'delivery-refused': message(
    'Delivery refused',
    'What this decision asks elsewhere was refused: {code}. The Secretariat looks into it.',
    'Передача отклонена',
    'То, чего это решение требует в другом месте, отклонено: {code}. Секретариат выясняет причину.',
  ),
};
