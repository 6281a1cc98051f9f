import type { Messages } from './en.ts';
import { acts } from './ru/acts.ts';
import { audit } from './ru/audit.ts';
import { board } from './ru/board.ts';
import { calendar } from './ru/calendar.ts';
import { clock } from './ru/clock.ts';
import { combobox } from './ru/combobox.ts';
import { dialog } from './ru/dialog.ts';
import { document } from './ru/document.ts';
import { fields } from './ru/fields.ts';
import { inbox } from './ru/inbox.ts';
import { matter } from './ru/matter.ts';
import { meetings } from './ru/meetings.ts';
import { notices } from './ru/notices.ts';
import { organisation } from './ru/organisation.ts';
import { problem } from './ru/problem.ts';
import { procedures } from './ru/procedures.ts';
import { shell } from './ru/shell.ts';
import { signIn } from './ru/sign-in.ts';
import { tasks } from './ru/tasks.ts';
import { time } from './ru/time.ts';
import { today } from './ru/today.ts';
import { treaties } from './ru/treaties.ts';

/** Everything that the pages say in Russian. Terms: docs/glossary.md. */
export const ru: Messages = {
  acts,
  audit,
  board,
  calendar,
  clock,
  combobox,
  dialog,
  document,
  fields,
  inbox,
  matter,
  meetings,
  notices,
  organisation,
  problem,
  procedures,
  shell,
  signIn,
  tasks,
  time,
  today,
  treaties,
};
