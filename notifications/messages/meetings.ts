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
    'The meeting is on {dates}[ and not on {fromDates}]. It is the same meeting, with the same items.',
    'Даты заседания изменены',
    'Заседание состоится {dates}[, а не {fromDates}]. Это то же заседание с той же повесткой.',
  ),
  'meeting-moved': message(
    'Meeting moved',
    'Place or form of the meeting changed[: {place}][ ({mode})].',
    'Изменено место или формат',
    'Изменено место или формат заседания[: {place}][ ({mode})].',
  ),
  'meeting-opened': message('Meeting opened', 'The meeting is open.', 'Заседание открыто', 'Заседание открыто.'),
  'meeting-closed': message('Meeting closed', 'The meeting is closed.', 'Заседание закрыто', 'Заседание закрыто.'),
  'meeting-cancelled': message(
    'Meeting cancelled',
    'The meeting will not take place.',
    'Заседание отменено',
    'Заседание не состоится.',
  ),
};
