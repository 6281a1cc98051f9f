import { inOrder, type Ordered } from './task-order.ts';

/** Tasks that ask for the same act, in short. */
export interface TaskGroup {
  act: string;
  count: number;
  /** The earliest deadline among them; null: none has one. */
  dueAt: number | null;
}

/** What is asked, act by act, the most urgent first. */
export function groupsOf(tasks: readonly Ordered[]): TaskGroup[] {
  const groups = new Map<string, TaskGroup>();
  // The first of each act is its most urgent one.
  for (const { act, dueAt } of inOrder(tasks)) {
    const group = groups.get(act);
    if (group) group.count += 1;
    else groups.set(act, { act, count: 1, dueAt });
  }
  return [...groups.values()];
}
