import type { Task } from '../../schemas/decider.ts';
import { openStagesOf, stageRecord } from './lookups.ts';
import { reviewDueIn } from './review-schedule.ts';
import { ofValidity } from './terms-tasks.ts';
import { expiredValidity } from './validity-terms.ts';
import { ofRivals } from './rivals.ts';
import type { DocumentRecord } from './state.ts';
import { ofTreaty } from './treaty-tasks.ts';

export type Asked = Omit<Task, 'id' | 'stream'>;

const secretariat: Task['assignee'] = { kind: 'office', office: 'secretariat' };
/** What is asked without a consequence: nobody is taken at his silence (case 32). */
const open = { onSilence: 'nothing' } as const;

/** Every Member State is asked for its comments while a period is open; without a deadline it waits until the Secretariat closes it. */
function ofComments(document: DocumentRecord): Asked[] {
  return document.commentPeriods
    .filter((period) => period.state === 'open')
    .flatMap(({ id: subject, deadline, openedAt: since, commented = [] }) =>
      invitation({ subject, since, deadline: deadline?.at, submit: 'submit-comment', close: 'close-comment-period' }, [
        ...commented,
      ]),
    );
}

/** Every Member State that has none standing may nominate: silence is never a nomination (case 32). */
function ofCalls({ agenda }: DocumentRecord): Asked[] {
  return (agenda?.calls ?? [])
    .filter((call) => call.state === 'open')
    .flatMap(({ id: subject, deadline, openedAt: since, nominations }) =>
      invitation({ subject, since, deadline: deadline?.at, submit: 'submit-nomination', close: 'close-call' }, [
        ...new Set(nominations.map((each) => each.party)),
      ]),
    );
}

interface Invitation {
  subject: string;
  since: number;
  deadline: number | undefined;
  submit: string;
  close: string;
}

function invitation({ subject, since, deadline, submit, close }: Invitation, except: string[]): Asked[] {
  const rule = 'case 32';
  const dueAt = deadline === undefined ? {} : { dueAt: deadline };
  const asked: Asked = { subject, assignee: { kind: 'members', except }, act: submit, since, ...dueAt, ...open, rule };
  if (deadline !== undefined) return [asked];
  return [asked, { subject, assignee: secretariat, act: close, since, ...open, rule }];
}

/** What is expected beside the adoption waits for its record. */
function ofOutcomes({ agenda }: DocumentRecord): Asked[] {
  return (agenda?.outcomes ?? [])
    .filter((outcome) => outcome.state === 'planned')
    .map(({ id: subject, plannedAt: since }) => ({
      subject,
      assignee: secretariat,
      act: 'record-outcome',
      since,
      ...open,
      rule: 'design §3 task',
    }));
}

/** A review falls due again and again, as long as its stage is open. When in the year is the body's own choice: only months give a date. */
function ofReviews(document: DocumentRecord): Asked[] {
  // What is valid no more is reviewed no more (case 45).
  if (expiredValidity(document) !== undefined) return [];
  return openStagesOf(document, 'review').map(({ id }) => {
    const { dueAt, derivation } = reviewDueIn(document, id) ?? {};
    return {
      subject: id,
      assignee: secretariat,
      act: 'record-review',
      since: stageRecord(document, id)?.openedAt ?? document.registeredAt,
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(derivation === undefined ? {} : { derivation }),
      ...open,
      rule: 'design §3 stage',
    };
  });
}

/** What is asked beside rounds. What is attested of the past asks nobody for anything; a stage that is open does, however it opened (I15). */
export function ofAgenda(document: DocumentRecord): Asked[] {
  return [
    ...ofComments(document),
    ...ofCalls(document),
    ...ofOutcomes(document),
    ...ofTreaty(document),
    ...ofReviews(document),
    ...ofRivals(document),
    ...ofValidity(document),
  ];
}
