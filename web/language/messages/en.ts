import { clock } from './en/clock.ts';
import { dialog } from './en/dialog.ts';
import { matter } from './en/matter.ts';
import { problem } from './en/problem.ts';
import { shell } from './en/shell.ts';
import { signIn } from './en/sign-in.ts';
import { tasks } from './en/tasks.ts';
import { time } from './en/time.ts';
import { today } from './en/today.ts';

/** Everything that the pages say in English, a file for each part; the Russian ones have the same keys. `{…}` are ICU message arguments. */
export const en = {
  clock,
  dialog,
  matter,
  problem,
  shell,
  signIn,
  tasks,
  time,
  today,
} as const;

type Strings<T> = { readonly [K in keyof T]: T[K] extends string ? string : Strings<T[K]> };
/** The form of the messages, whatever the language. */
export type Messages = Strings<typeof en>;
