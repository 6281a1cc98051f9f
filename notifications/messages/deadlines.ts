import { message } from './message.ts';

/** Deadlines that are relative to a meeting (case 28). */
export const deadlineMessages = {
  'meeting-deadline-fixed': message(
    'Deadline before a meeting',
    'The meeting has a deadline[ for {deadlinePurpose}][, until {until}]. It is relative to the days of the meeting and moves with them.',
    'Срок, связанный с заседанием',
    'Для заседания установлен срок[: {deadlinePurpose}][, до {until}]. Он отсчитывается от дней заседания и переносится вместе с ними.',
  ),
  'meeting-deadline-removed': message(
    'Deadline before a meeting lifted',
    'A deadline of the meeting[ for {deadlinePurpose}] no longer applies.',
    'Срок, связанный с заседанием, снят',
    'Срок заседания[ ({deadlinePurpose})] больше не действует.',
  ),
  'deadline-follows-meeting': message(
    'Deadline known',
    'What you are asked for is due by {until}. The deadline is relative to the days of a meeting and moves with them.',
    'Срок известен',
    'Ответ ожидается до {until}. Срок отсчитывается от дней заседания и переносится вместе с ними.',
  ),
  'deadline-kept': message(
    'Deadline stays',
    'By the new days of the meeting the deadline would have passed, or it has passed already: what applied before applies.',
    'Срок остаётся прежним',
    'По новым дням заседания срок уже истёк бы или он уже истёк: действует прежний порядок.',
  ),
};
