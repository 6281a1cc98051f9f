import type { Due } from '../../schemas/decider.ts';
import type { DocumentCommand, DocumentCommandKind, DocumentPayload } from '../../schemas/document-commands.ts';
import { callDue } from './calls.ts';
import { commentsDue } from './comment-periods.ts';
import { protectedWindow } from './evidence.ts';
import { conclusionDue, conclusionOf, reminderAt } from './periods.ts';
import { isContested, periodRuns } from './phases.ts';
import { termsDue } from './terms-due.ts';
import { firstInstantOf } from './treaty-clause.ts';
import type { DocumentState, RoundState } from './state.ts';

type DocumentDue = Due<DocumentCommand>;

function dueOf<K extends DocumentCommandKind>(at: number, kind: K, payload: DocumentPayload<K>): DocumentDue {
  return { at, command: { kind, payload } };
}

/** The conclusion of the running period; for a silence with the window whose evidence has to be read first (I4). */
function conclusion(round: RoundState): DocumentDue[] {
  const at = conclusionDue(round);
  if (at === undefined || round.expiry === undefined) return [];
  const due = dueOf(at, 'conclude-period', { round: round.id });
  if (round.method !== 'silence') return [due];
  return [{ ...due, evidence: { ...protectedWindow(round, round.expiry), tolerance: round.rules.holeTolerance } }];
}

function reminders(round: RoundState): DocumentDue[] {
  const { expiry, reminded } = round;
  if (!periodRuns(round) || expiry === undefined) return [];
  return round.rules.reminders
    .filter((minutesBefore) => !reminded.includes(minutesBefore))
    .map((minutesBefore) =>
      dueOf(reminderAt(expiry, minutesBefore), 'issue-reminder', { round: round.id, minutesBefore }),
    );
}

/** Over a contested outcome nothing moves by itself (I11). */
function confirmation(round: RoundState): DocumentDue[] {
  if (round.phase !== 'adopted-provisionally' || !round.provisional || isContested(round)) return [];
  return [dueOf(conclusionOf(round.provisional.confirmBy), 'conclude-ad-referendum', { round: round.id })];
}

/**
 * The next thing that falls due by time alone, and the command that it is (design §5). A frozen, held or suspended round, a requested
 * one and a period without a deadline have no timer: somebody's act ends them.
 */
export function due(state: DocumentState): DocumentDue | undefined {
  const { document } = state;
  if (document === null || document.withdrawnAt !== undefined) return undefined;
  const { round } = document;
  const all = round ? [...conclusion(round), ...reminders(round), ...confirmation(round)] : [];
  for (const period of document.commentPeriods) {
    const at = commentsDue(period);
    if (at !== undefined) all.push(dueOf(at, 'conclude-comment-period', { period: period.id }));
  }
  for (const call of document.agenda?.calls ?? []) {
    const at = callDue(call);
    if (at !== undefined) all.push(dueOf(at, 'conclude-call', { call: call.id }));
  }
  const { determined, inForce } = document.agenda?.treaty ?? {};
  if (determined !== undefined && inForce === undefined)
    all.push(dueOf(firstInstantOf(determined.on), 'enter-into-force', { stage: determined.stage }));
  all.push(...termsDue(document));
  return all.reduce<DocumentDue | undefined>(
    (next, each) => (next === undefined || each.at < next.at ? each : next),
    undefined,
  );
}
