import type { Task } from '../../schemas/decider.ts';
import type { Asked } from './agenda-tasks.ts';
import { runningValidity } from './validity-terms.ts';
import type { DocumentRecord } from './state.ts';

const secretariat: Task['assignee'] = { kind: 'office', office: 'secretariat' };

/**
 * Once reminded, the Secretariat sees to an extension or lets it lapse; a validity that waits for an event waits for the Secretariat to
 * record it, so that nothing waits without an owner (case 45).
 */
export function ofValidity(document: DocumentRecord): Asked[] {
  return runningValidity(document).flatMap(
    ({ stage: subject, until, from, derivation, remindedAt, extension }): Asked[] => {
      const asked = { subject, assignee: secretariat, rule: 'case 45' };
      if (!('at' in until))
        return [{ ...asked, act: 'record-term-event', since: from, onSilence: 'nothing', derivation }];
      if (remindedAt === undefined || extension !== undefined) return [];
      const act = 'extend-or-let-lapse';
      return [{ ...asked, act, since: remindedAt, dueAt: until.at, onSilence: 'expires', derivation }];
    },
  );
}
