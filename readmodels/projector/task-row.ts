import type { Task } from '../../schemas/decider.ts';
import type { Owned, TaskRow } from './rows.ts';

/** What somebody is asked, as the list of tasks has it. */
export function taskRow(owner: Owned, task: Task): TaskRow {
  return {
    ...owner,
    id: task.id,
    subject: task.subject,
    party: task.assignee.kind === 'party' ? task.assignee.party : null,
    office: task.assignee.kind === 'office' ? task.assignee.office : null,
    members: task.assignee.kind === 'members',
    excepted: task.assignee.kind === 'members' ? task.assignee.except : [],
    act: task.act,
    since: task.since,
    due_at: task.dueAt ?? null,
    on_silence: task.onSilence,
    derivation: task.derivation ?? null,
    rule: task.rule,
  };
}
