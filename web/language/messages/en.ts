import { acts } from './en/acts.ts';
import { audit } from './en/audit.ts';
import { board } from './en/board.ts';
import { calendar } from './en/calendar.ts';
import { clock } from './en/clock.ts';
import { combobox } from './en/combobox.ts';
import { dialog } from './en/dialog.ts';
import { document } from './en/document.ts';
import { fields } from './en/fields.ts';
import { inbox } from './en/inbox.ts';
import { matter } from './en/matter.ts';
import { meetings } from './en/meetings.ts';
import { notices } from './en/notices.ts';
import { organisation } from './en/organisation.ts';
import { problem } from './en/problem.ts';
import { procedures } from './en/procedures.ts';
import { shell } from './en/shell.ts';
import { signIn } from './en/sign-in.ts';
import { tasks } from './en/tasks.ts';
import { time } from './en/time.ts';
import { today } from './en/today.ts';
import { treaties } from './en/treaties.ts';

/** Everything that the pages say in English, a file for each part; the Russian ones have the same keys. `{…}` are ICU message arguments. */
export const en = {
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
} as const;

type Strings<T> = { readonly [K in keyof T]: T[K] extends string ? string : Strings<T[K]> };
/** The form of the messages, whatever the language. */
export type Messages = Strings<typeof en>;
