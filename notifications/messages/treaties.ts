import { message } from './message.ts';

/** What the treaty desk tells. */
export const treatyMessages = {
  'treaty-signed': message('Treaty signed', '{party} has signed.', 'Договор подписан', 'Подписано: {party}.'),
  'treaty-signature-confirmed': message(
    'Signature confirmed',
    '{party} has confirmed its signature; it counts from its own date.',
    'Подпись подтверждена',
    'Подпись подтверждена ({party}); она действует со своей даты.',
  ),
  'instrument-received': message(
    'Instrument received',
    'An instrument of {party} was received in due form: {act}.',
    'Документ о согласии принят',
    'Получен документ в надлежащей форме ({party}): {act}.',
  ),
  'instrument-defective': message(
    'Instrument not in due form',
    'An instrument of {party} was received and is not in due form: {act}. It does not count until this is cured.',
    'Документ не в надлежащей форме',
    'Полученный документ не в надлежащей форме ({party}): {act}. До исправления он не засчитывается.',
  ),
  'instrument-cured': message(
    'Instrument in due form',
    'The instrument of {party} is in due form now: {act}. It counts from {dates}.',
    'Документ приведён в надлежащую форму',
    'Документ приведён в надлежащую форму ({party}): {act}. Он засчитывается с {dates}.',
  ),
  'instrument-withdrawn': message(
    'Instrument withdrawn',
    '{party} has withdrawn its instrument: {act}. It does not count any more.',
    'Документ отозван',
    'Документ отозван ({party}): {act}. Он больше не засчитывается.',
  ),
  'entry-into-force-determined': message(
    'Entry into force determined',
    'The condition is fulfilled. The treaty enters into force on {dates}.',
    'Определена дата вступления в силу',
    'Условие выполнено. Договор вступает в силу {dates}.',
  ),
  'entry-into-force-undetermined': message(
    'Entry into force open again',
    'By what was registered since, the condition is not fulfilled. The treaty has no date of entry into force.',
    'Дата вступления в силу отпала',
    'С учётом зарегистрированного позднее условие не выполнено. Даты вступления в силу нет.',
  ),
  'entry-into-force-disputed': message(
    'Entry into force to be settled',
    'An act of {party} puts the entry into force in question. The date {dates} stands until this is settled.',
    'Вступление в силу под вопросом',
    'Из-за действия ({party}) вступление в силу под вопросом. До решения дата {dates} остаётся.',
  ),
  'party-date-determined': message(
    'Own date of entry into force',
    'For {party} the treaty enters into force on {dates}.',
    'Собственная дата вступления в силу',
    'Дата вступления в силу ({party}): {dates}.',
  ),
  'treaty-entered-into-force': message(
    'In force',
    'The treaty is in force since {dates}.',
    'Договор в силе',
    'Договор вступил в силу {dates}.',
  ),
};
