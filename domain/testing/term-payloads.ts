import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import { EVIDENCE, OTHER } from './agenda-scenario.ts';
import { RULES, STREAM } from './document-scenario.ts';

const stages = ['mc', 'in-effect', 'review', 'constructor'];
const each = stages.map((stage) => ({ stage }));
const item = (document: string) => ({ document, revision: 1, stage: 'mc', kind: 'appointment' });

/** Payloads of the acts on terms and packages: fitting ones, and ones that name what is not there. */
export function termAndPackagePayloads(now: number): Partial<Record<DocumentCommandKind, unknown[]>> {
  const joining = { revision: 1, stage: 'mc', kind: 'statement', visibility: { class: 'members' } };
  const packages = [OTHER, STREAM];
  return {
    'propose-extension': each,
    'drop-extension': each,
    'record-term-event': stages.flatMap((stage) => [
      { stage, happenedAt: now },
      { stage, happenedAt: 0, evidence: EVIDENCE },
      { stage, happenedAt: now + 1 },
    ]),
    'remind-of-validity': each,
    'conclude-validity': each,
    'note-soft-term': stages.flatMap((stage) => [
      { stage, term: 'next-chair' },
      { stage, term: 'constructor' },
    ]),
    'note-review-due': each,
    'compose-package': [{ items: [item(OTHER)] }, { items: [item(STREAM)] }, { items: [item(OTHER), item(STREAM)] }],
    'remove-from-package': packages.map((document) => ({ document })),
    'dissolve-package': [{}],
    'repeat-conclusion': packages.map((document) => ({ document })),
    'join-package': packages.flatMap((by) => [
      { package: by, ...joining, rules: RULES },
      { package: by, ...joining, rules: { ...RULES, organ: 'ministerial-council' } },
    ]),
    'leave-package': packages.map((by) => ({ package: by, because: 'removed' })),
    'conclude-package-item': packages.map((by) => ({ package: by, round: 'r1', revision: 1, stage: 'mc', at: now })),
  };
}
