/** A task, as far as its urgency and its likeness to others go. */
export interface Ordered {
  stream: string;
  act: string;
  subject: string;
  party: string | null;
  office: string | null;
  dueAt: number | null;
  onSilence: string;
  since: number;
}

const DAY = 24 * 3_600_000;

/** How pressing a task is: overdue, within a week, later, or without a term. */
export type Press = 'overdue' | 'soon' | 'later' | 'no-term';

export function pressOf({ dueAt }: Pick<Ordered, 'dueAt'>, now: number): Press {
  if (dueAt === null) return 'no-term';
  if (dueAt <= now) return 'overdue';
  return dueAt - now <= 7 * DAY ? 'soon' : 'later';
}

/** The most urgent first: by deadline, what has none last; among equals what waits longest. */
export function inOrder<T extends Ordered>(tasks: readonly T[]): T[] {
  return [...tasks].sort(
    (one, other) => (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || one.since - other.since || 0,
  );
}

/** One line of what is stuck: a task of an office, or equal tasks of several States on one matter. */
export interface TaskLine<T> {
  first: T;
  all: T[];
}

/** Equal tasks of many States, and of several offices, stand in one line: never 28 rows of the same. */
export function linesOf<T extends Ordered>(tasks: readonly T[]): TaskLine<T>[] {
  const lines = new Map<string, TaskLine<T>>();
  for (const task of inOrder(tasks)) {
    // The State that a subject names is who is asked, not what is asked.
    const subject = task.subject.split('/')[0] ?? '';
    const whose = task.party === null ? 'office' : 'state';
    const key = JSON.stringify([task.stream, task.act, subject, whose, task.dueAt, task.onSilence]);
    const line = lines.get(key);
    if (line) line.all.push(task);
    else lines.set(key, { first: task, all: [task] });
  }
  return [...lines.values()];
}
