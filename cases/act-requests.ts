import type { AgendaAct } from './agenda-acts.ts';
import type { Evidence } from './agenda-parts.ts';
import { REFERENCES } from './agenda.ts';

/** How an act of an agenda file is said to the API: the path below its document, and the body. */
export interface ActRequest {
  path: string;
  body: Record<string, unknown>;
}

const PATHS: Partial<Record<AgendaAct['act'], string>> = {
  'add-revision': 'revisions',
  circulate: 'circulations',
  'open-comment-period': 'comment-periods',
  'record-past-stage': 'past-stages',
  'record-past-freeze': 'past-freezes',
  'record-past-consideration': 'past-considerations',
  'record-past-signature': 'past-signatures',
  'record-past-review': 'past-reviews',
  'relate-document': 'relations',
  'open-call': 'calls',
  'plan-outcome': 'outcomes',
  'report-domestic-act': 'domestic-acts',
  'define-task': 'implementation/tasks',
};

/** Acts that say nothing about where they are said. */
const WITHOUT_EVIDENCE: ReadonlySet<AgendaAct['act']> = new Set([
  'complete-stage',
  'add-revision',
  'circulate',
  'open-comment-period',
]);

/** `revision` is the number of the one that the act finds, `evidence` that of its item, `stated` turns evidence into the API's form. */
export function requestOfAct(
  { act, ...fields }: AgendaAct,
  { revision, evidence, stated }: { revision: number; evidence: Evidence[]; stated: (list: Evidence[]) => unknown },
): ActRequest {
  const { evidence: own, ...rest } = fields as Record<string, unknown> & { evidence?: Evidence[] };
  const proof = WITHOUT_EVIDENCE.has(act) ? {} : { evidence: stated(own ?? evidence) };
  const body = { ...withoutMissing(referring(rest)), ...proof };
  switch (act) {
    case 'complete-stage':
    case 'schedule-stage': {
      const { stage, ...others } = body as { stage: string };
      return { path: `stages/${stage}/${act === 'complete-stage' ? 'completion' : 'schedule'}`, body: others };
    }
    case 'report-progress': {
      const { task, ...others } = body as Record<string, unknown> & { task: string };
      return { path: `implementation/tasks/${task}/reports`, body: others };
    }
    case 'add-revision':
      return { path: 'revisions', body: { ...body, basedOn: revision } };
    case 'report-domestic-act': {
      const { domesticAct, ...others } = body as Record<string, unknown>;
      return { path: 'domestic-acts', body: { ...others, act: domesticAct } };
    }
    default:
      return { path: PATHS[act] ?? act, body };
  }
}

/** Other items by their key become places for their ids. */
export function referring<T extends object>(fields: T): T {
  const named = fields as Record<string, unknown>;
  const changed = Object.keys(REFERENCES).flatMap((field) =>
    typeof named[field] === 'string' ? [[field, `{${named[field]}}`]] : [],
  );
  return { ...fields, ...(Object.fromEntries(changed) as object) };
}

/** Without the fields that a file leaves out. */
export function withoutMissing(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
