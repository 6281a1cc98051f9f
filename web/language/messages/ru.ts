import type { Messages } from './en.ts';
import { clock } from './ru/clock.ts';
import { dialog } from './ru/dialog.ts';
import { matter } from './ru/matter.ts';
import { problem } from './ru/problem.ts';
import { shell } from './ru/shell.ts';
import { signIn } from './ru/sign-in.ts';
import { tasks } from './ru/tasks.ts';
import { time } from './ru/time.ts';
import { today } from './ru/today.ts';

/** Everything that the pages say in Russian. Terms: docs/glossary.md. */
export const ru: Messages = {
  clock,
  dialog,
  matter,
  problem,
  shell,
  signIn,
  tasks,
  time,
  today,
};
