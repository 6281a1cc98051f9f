import type { components } from '../../server/api-types.d.ts';

export type Permission = components['schemas']['Permission'];

/** Acts as one looks for them. An act that is in none stands in the last. */
const GROUPS = {
  text: [
    'add-revision',
    'circulate-document',
    'open-comment-period',
    'submit-comment',
    'close-comment-period',
    'issue-document',
  ],
  course: [
    'complete-stage',
    'schedule-stage',
    'open-round',
    'reopen-round',
    'record-ruling',
    'confirm-adoption',
    'resolve-contest',
    'withdraw-document',
    'adopt-procedure-version',
  ],
  round: [
    'state-position',
    'lift-point',
    'confirm-ad-referendum',
    'object-to-method',
    'attest-communication',
    'clarify-position',
    'extend-round',
    'suspend-round',
    'resume-round',
    'freeze-round',
    'circulate-positions',
    'withdraw-round',
  ],
  treaty: [
    'sign-treaty',
    'confirm-treaty-signature',
    'record-signature',
    'report-domestic-act',
    'receive-instrument',
    'cure-instrument',
    'withdraw-instrument',
    'close-for-signature',
  ],
  terms: [
    'propose-extension',
    'drop-extension',
    'record-term-event',
    'compose-package',
    'remove-from-package',
    'dissolve-package',
    'repeat-conclusion',
  ],
  beside: [
    'add-sponsor',
    'withdraw-sponsorship',
    'relate-document',
    'plan-outcome',
    'record-outcome',
    'record-consideration',
    'open-call',
    'submit-nomination',
    'withdraw-nomination',
    'close-call',
    'define-task',
    'report-progress',
    'record-review',
  ],
  past: [
    'record-past-stage',
    'record-past-freeze',
    'record-past-consideration',
    'record-past-signature',
    'record-past-review',
    'correct-record',
  ],
} as const;
export type GroupName = keyof typeof GROUPS;

/** It made the document, and is no act on it. */
const NOT_HERE = new Set(['register-document']);
/** Never the first thing that is offered, whatever asks for it. */
const GRAVE = new Set(['withdraw-document', 'withdraw-round', 'dissolve-package', 'freeze-round']);
/** What stands out at most. */
const FIRST = 3;

export interface SortedActs {
  /** What the state of the document asks of the reader. */
  first: string[];
  groups: { name: GroupName; acts: string[] }[];
  /** Acts that are the reader's and not open now. */
  closed: Permission[];
  /** Acts that are somebody else's. */
  others: Permission[];
}

/** The acts of a reader: `asked` are the acts that blocks and tasks ask for, the most urgent first. */
export function sortedActs(permissions: readonly Permission[], asked: readonly string[]): SortedActs {
  const here = permissions.filter(({ act }) => !NOT_HERE.has(act));
  const allowed = new Set(here.filter((each) => each.allowed).map(({ act }) => act));
  const first = [...new Set(asked)].filter((act) => allowed.has(act) && !GRAVE.has(act)).slice(0, FIRST);
  const rest = [...allowed].filter((act) => !first.includes(act));
  const known = new Set<string>(Object.values(GROUPS).flat());
  const groups = (Object.keys(GROUPS) as GroupName[]).map((name) => {
    const listed: readonly string[] = GROUPS[name];
    const own = rest.filter((act) => listed.includes(act) || (name === 'past' && !known.has(act)));
    return { name, acts: own.sort((one, other) => listed.indexOf(one) - listed.indexOf(other)) };
  });
  const refused = here.filter((each) => !each.allowed);
  return {
    first,
    groups: groups.filter(({ acts }) => acts.length > 0),
    closed: refused.filter(({ code }) => code !== 'not-permitted'),
    others: refused.filter(({ code }) => code === 'not-permitted'),
  };
}

export const isGrave = (act: string): boolean => GRAVE.has(act);
