import { message } from './message.ts';

/** Meetings. */
export const meetingMessages = {
  'meeting-announced': message(
    'Meeting announced',
    'A meeting is announced[ for {dates}][, {place}].',
    'Объявлено заседание',
    'Объявлено заседание[: {dates}][, {place}].',
  ),
  'meeting-re-dated': message(
    'Meeting re-dated',
    'The meeting is on {dates}[ and not on {fromDates}]. It is the same meeting, with the same items; deadlines that are counted from its days move with it.',
    'Даты заседания изменены',
    'Заседание состоится {dates}[, а не {fromDates}]. Это то же заседание с той же повесткой; сроки, отсчитываемые от его дней, переносятся вместе с ним.',
  ),
  'meeting-moved': message(
    'Meeting moved',
    'Place or form of the meeting changed[: {place}][ ({mode})].',
    'Изменено место или формат',
    'Изменено место или формат заседания[: {place}][ ({mode})].',
  ),
  'meeting-opened': message('Meeting opened', 'The meeting is open.', 'Заседание открыто', 'Заседание открыто.'),
  'meeting-closed': message('Meeting closed', 'The meeting is closed.', 'Заседание закрыто', 'Заседание закрыто.'),
  'meeting-convened': message(
    'Meeting convened',
    'The meeting is convened for {dates}.',
    'Созыв заседания',
    'Заседание созывается: {dates}.',
  ),
  'meeting-convened-short': message(
    'Meeting convened at short notice',
    'The meeting is convened for {dates}: {given} days of notice, where the rules ask for {required}.',
    'Созыв заседания с нарушением срока',
    'Заседание созывается: {dates}. До него остаётся дней: {given}; правила требуют: {required}.',
  ),
  'invitation-reply-recorded': message(
    'Reply to an invitation',
    '{party} replied to the invitation: {attends}.',
    'Ответ на приглашение',
    'Ответ на приглашение от государства {party}: {attends}.',
  ),
  'meeting-postponed': message(
    'Meeting postponed',
    'The meeting is not on {fromDates}. It will take place later; its new days are not set yet.',
    'Заседание перенесено',
    'Заседание не состоится {fromDates}. Оно пройдёт позже; новые даты пока не назначены.',
  ),
  'meeting-cancelled': message(
    'Meeting cancelled',
    'The meeting will not take place.',
    'Заседание отменено',
    'Заседание не состоится.',
  ),
  'agenda-item-added': message(
    'Item added to the agenda',
    'A matter was put on the agenda of the meeting.',
    'Пункт включён в повестку дня',
    'В повестку дня заседания включён новый пункт.',
  ),
  'agenda-item-withdrawn': message(
    'Item taken off the agenda',
    'A matter was taken off the agenda of the meeting.',
    'Пункт снят с повестки дня',
    'Пункт снят с повестки дня заседания.',
  ),
  'late-item-admitted': message(
    'Late item admitted',
    'A matter that came after the cut-off was admitted to the agenda by the Chair.',
    'Поздний пункт допущен',
    'Пункт, внесённый после установленного срока, допущен Председателем в повестку дня.',
  ),
  'cut-off-set': message(
    'Cut-off for the agenda',
    'After the cut-off, new matters need the word of the Chair.',
    'Срок внесения пунктов',
    'После установленного срока новые пункты вносятся только с согласия Председателя.',
  ),
  'statement-attached': message(
    'Statement received',
    'A statement on a matter of the meeting was received[ from {parties}].',
    'Поступило заявление',
    'Поступило заявление по пункту повестки дня заседания[: {parties}].',
  ),
  'silence-outcome-announced': message(
    'Outcome of a silence procedure announced',
    'The outcome of a silence procedure was announced in the meeting.',
    'Объявлен итог процедуры молчания',
    'На заседании объявлен итог процедуры молчания.',
  ),
  'record-closed': message(
    'Record of the meeting closed',
    'The record is closed: what is received from now on is circulated separately.',
    'Журнал заседания закрыт',
    'Журнал закрыт: поступившее позднее распространяется отдельно.',
  ),
};
