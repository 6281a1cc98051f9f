import type { Task } from './shapes.ts';

/** One thing that is asked of several: the same act, by the same time, for the same matter. */
export interface TaskGroup {
  task: Task;
  parties: string[];
  offices: string[];
}

/** Tasks that ask the same thing, together; the most urgent first, those without a term last. `order`: the protocol order of States. */
export function groupedTasks(tasks: readonly Task[], order: readonly string[]): TaskGroup[] {
  const groups = new Map<string, TaskGroup>();
  for (const task of tasks) {
    const key = [task.act, task.subject, task.dueAt, task.onSilence, task.rule].join(' ');
    const group = groups.get(key) ?? { task, parties: [], offices: [] };
    groups.set(key, group);
    if (task.party !== null) group.parties.push(task.party);
    if (task.office !== null) group.offices.push(task.office);
  }
  const place = (party: string): number => (order.includes(party) ? order.indexOf(party) : order.length);
  for (const group of groups.values()) group.parties.sort((one, other) => place(one) - place(other));
  return [...groups.values()].sort((one, other) => (one.task.dueAt ?? Infinity) - (other.task.dueAt ?? Infinity));
}
