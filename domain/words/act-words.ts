import type { WorkingLanguage } from './glossary.ts';
import { moreDeeds } from './more-act-words.ts';
import { saidIn, type Pair } from './pair.ts';

/** Acts on a document as something that one may do: a button, a row of a list. What somebody is asked to do stands in the glossary. */
const deeds: Readonly<Record<string, Pair>> = {
  // the matter and its texts
  'register-document': ['Register a document', 'Зарегистрировать документ'],
  'add-revision': ['Add a revision', 'Внести новую редакцию'],
  'circulate-document': ['Circulate the text', 'Распространить текст'],
  'complete-stage': ['Complete the stage', 'Завершить стадию'],
  'open-comment-period': ['Ask for comments', 'Запросить замечания'],
  'submit-comment': ['Submit a comment', 'Представить замечание'],
  'close-comment-period': ['Close the comment period', 'Завершить приём замечаний'],
  'withdraw-document': ['Withdraw the document', 'Отозвать документ'],
  'correct-record': ['Correct the record', 'Внести исправление в запись'],
  'adopt-procedure-version': ['Put it under a new version of the procedure', 'Применить новую версию процедуры'],
  'issue-document': ['Issue the adopted text', 'Выпустить принятый текст'],
  // rounds
  'open-round': ['Open a round', 'Открыть раунд'],
  'state-position': ['State a position', 'Заявить позицию'],
  'lift-point': ['Lift an objection point', 'Снять пункт возражения'],
  'object-to-method': ['Object to the method', 'Возразить против процедуры'],
  'confirm-ad-referendum': ['Confirm what was agreed ad referendum', 'Подтвердить согласие, данное ad referendum'],
  'clarify-position': ['Record which position stands', 'Внести разъяснение позиции'],
  'attest-communication': ['Enter a communication on paper', 'Внести полученное письменное сообщение'],
  'extend-round': ['Extend the period', 'Продлить срок'],
  'suspend-round': ['Suspend the period', 'Приостановить течение срока'],
  'resume-round': ['Resume the period', 'Возобновить течение срока'],
  'freeze-round': ['Record that the matter is frozen', 'Внести замораживание вопроса'],
  'reopen-round': ['Reopen the matter in a new round', 'Вновь открыть вопрос в новом раунде'],
  'record-ruling': ['Record the ruling of the Chair', 'Внести решение Председательства'],
  'confirm-adoption': ['Confirm the adoption', 'Подтвердить принятие'],
  'circulate-positions': ['Circulate the positions', 'Распространить позиции'],
  'withdraw-round': ['Withdraw the round', 'Отозвать раунд'],
  'resolve-contest': ['Decide on the contested outcome', 'Принять решение по оспоренному результату'],
  // what was before
  'record-past-stage': ['Record a stage completed in the past', 'Внести стадию, завершённую в прошлом'],
  'record-past-freeze': ['Record a freeze of the past', 'Внести прошлое замораживание'],
  'record-past-consideration': ['Record a consideration of the past', 'Внести прошлое рассмотрение'],
  'record-past-signature': ['Record a signature of the past', 'Внести прошлое подписание'],
  'record-past-review': ['Record a review of the past', 'Внести прошлый обзор'],
  // beside the rounds
  'add-sponsor': ['Add a sponsor', 'Добавить автора'],
  'withdraw-sponsorship': ['Withdraw a sponsorship', 'Отозвать авторство'],
  'relate-document': ['Relate it to another document', 'Указать связь с другим документом'],
  'schedule-stage': ['Put the stage before a meeting', 'Назначить стадию на заседание'],
  'record-consideration': ['Record a consideration', 'Внести рассмотрение'],
  'open-call': ['Call for nominations', 'Объявить о выдвижении кандидатур'],
  'submit-nomination': ['Submit a nomination', 'Выдвинуть кандидатуру'],
  'withdraw-nomination': ['Withdraw a nomination', 'Отозвать кандидатуру'],
  'close-call': ['Close the call for nominations', 'Завершить приём кандидатур'],
  'plan-outcome': ['Plan an outcome beside it', 'Запланировать сопутствующий результат'],
  'record-outcome': ['Record an outcome', 'Внести сопутствующий результат'],
  'define-task': ['Define a task of the implementation', 'Определить задачу по осуществлению'],
  'report-progress': ['Report progress', 'Сообщить о ходе осуществления'],
  'record-review': ['Record a review', 'Внести обзор'],
  // treaties
  'record-signature': ['Record a signature', 'Внести подписание'],
  'report-domestic-act': ['Report a domestic act', 'Сообщить о внутригосударственном акте'],
  'sign-treaty': ['Record the signature of a State', 'Внести подписание государством'],
  'confirm-treaty-signature': ['Confirm a signature ad referendum', 'Подтвердить подпись ad referendum'],
  'receive-instrument': ['Receive an instrument', 'Принять документ о согласии'],
  'cure-instrument': ['Record that an instrument was put right', 'Внести исправление документа о согласии'],
  'withdraw-instrument': ['Record the withdrawal of an instrument', 'Внести отзыв документа о согласии'],
  'close-for-signature': ['Close it for signature', 'Закрыть для подписания'],
  // terms and packages
  'propose-extension': ['Propose an extension of its term', 'Предложить продление срока действия'],
  'drop-extension': ['Drop the extension', 'Снять предложение о продлении'],
  'record-term-event': ['Record what its term depends on', 'Внести событие, от которого зависит срок действия'],
  'compose-package': ['Compose the package', 'Сформировать пакет'],
  'remove-from-package': ['Take a document out of the package', 'Исключить документ из пакета'],
  'dissolve-package': ['Dissolve the package', 'Расформировать пакет'],
  'repeat-conclusion': ['Repeat the conclusion', 'Повторить завершение'],
};

/** An act as something that one may do; undefined where it has no words yet. */
export function deedFor(act: string, language: WorkingLanguage): string | undefined {
  return saidIn(deeds, act, language) ?? saidIn(moreDeeds, act, language);
}
