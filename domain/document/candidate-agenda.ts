import type { Actor } from '../../schemas/actor.ts';
import type { ContentReference } from '../../schemas/content.ts';
import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import { openDecisionStages, openStagesOf, stageRules } from './lookups.ts';
import { missingSignatories } from './signatures.ts';
import { PAST_WORDS } from './past.ts';
import { isPackageAct, PACKAGE_ACTS, packageCandidates } from './candidate-packages.ts';
import { isTermAct, TERM_ACTS, termCandidates } from './candidate-terms.ts';
import { treatyCandidates } from './candidate-treaty.ts';
import type { DocumentRecord } from './state.ts';

/** Acts of persons on the past that is attested, and beside rounds. */
export const AGENDA_ACTS = [
  'record-past-stage',
  'record-past-freeze',
  'record-past-consideration',
  'record-past-signature',
  'record-past-review',
  'add-sponsor',
  'withdraw-sponsorship',
  'relate-document',
  'schedule-stage',
  'record-consideration',
  'open-call',
  'submit-nomination',
  'withdraw-nomination',
  'close-call',
  'plan-outcome',
  'record-outcome',
  'record-signature',
  'report-domestic-act',
  'sign-treaty',
  'confirm-treaty-signature',
  'receive-instrument',
  'cure-instrument',
  'withdraw-instrument',
  'close-for-signature',
  'define-task',
  'report-progress',
  'record-review',
  'issue-document',
  ...TERM_ACTS,
  ...PACKAGE_ACTS,
] as const satisfies readonly DocumentCommandKind[];
export type AgendaAct = (typeof AGENDA_ACTS)[number];

export const isAgendaAct = (act: DocumentCommandKind): act is AgendaAct =>
  (AGENDA_ACTS as readonly DocumentCommandKind[]).includes(act);

/** A text that no document has: 64 hexadecimal digits of nothing. */
export const TEXT: ContentReference = {
  sha256: 'f'.repeat(64),
  language: 'en',
  class: 'members',
  bytes: 0,
  mediaType: 'text/plain',
};
const EVIDENCE = [{ source: '-', place: '-' }];
/** Names that no party, outcome or task has. */
const NEW = 'x-1';
const NOBODY = 'zz-nobody';
/** Told with no time at all: it can have been at any time of the past. */
const UNTOLD = { when: {}, evidence: EVIDENCE };
/** Never empty. */
const or = <T>(all: readonly T[], instead: T): T[] => (all.length > 0 ? [...all] : [instead]);

const idsOf = (all: readonly { id: string }[] = []): string[] => all.map((each) => each.id);

/** Payloads with which an act could be tried now; see `candidates`. */
export function agendaCandidates(document: DocumentRecord, act: AgendaAct, actor: Pick<Actor, 'party'>): unknown[] {
  const { agenda } = document;
  if (isPackageAct(act)) return packageCandidates(document, act);
  if (isTermAct(act)) return termCandidates(document, act);
  switch (act) {
    case 'add-sponsor':
      return [{ party: NOBODY }];
    case 'withdraw-sponsorship':
      return or(document.sponsors, NOBODY).map((party) => ({ party }));
    case 'relate-document':
      return [{ relation: 'follows-from', to: `${document.stream.slice(0, -36)}00000000-0000-0000-0000-000000000000` }];
    case 'record-consideration':
      return [{ what: 'considered', when: {} }];
    case 'open-call':
      return [{ purpose: TEXT }];
    case 'submit-nomination':
    case 'close-call':
    case 'withdraw-nomination':
      return ofCalls(document, act, actor);
    case 'plan-outcome':
      return [{ outcome: NEW, title: TEXT }];
    case 'record-outcome':
      return or(idsOf(agenda?.outcomes), NEW).map((outcome) => ({ outcome, word: 'achieved' }));
    case 'report-domestic-act':
      return [{ party: NOBODY, act: 'ratification', ...UNTOLD }];
    case 'sign-treaty':
    case 'confirm-treaty-signature':
    case 'receive-instrument':
    case 'cure-instrument':
    case 'withdraw-instrument':
    case 'close-for-signature':
      return treatyCandidates(document, act);
    case 'define-task':
      return [{ task: NEW, title: TEXT }];
    case 'report-progress':
      return or(idsOf(agenda?.tasks), NEW).map((task) => ({ task, progress: 'in-progress' }));
    case 'record-review':
      return [{ when: {} }];
    case 'issue-document':
      return [{ symbol: 'X', issuedAt: document.recorded }];
    default:
      return ofStages(document, act);
  }
}

function ofCalls({ agenda }: DocumentRecord, act: AgendaAct, { party }: Pick<Actor, 'party'>): unknown[] {
  const calls = [...(agenda?.calls ?? [])].reverse();
  if (act !== 'withdraw-nomination') return or(idsOf(calls), 'n1').map((call) => ({ call, nominee: TEXT }));
  const own = calls.flatMap(({ id, nominations }) =>
    nominations.filter((each) => each.party === party).map((each) => ({ call: id, nomination: each.id })),
  );
  return or(own, { call: calls[0]?.id ?? 'n1', nomination: `${calls[0]?.id ?? 'n1'}-zz-1` });
}

/** Acts that name a stage: those of the past on any stage, the others on an open one first. */
function ofStages(document: DocumentRecord, act: AgendaAct): unknown[] {
  const all = document.stages.map((stage) => stage.id);
  switch (act) {
    case 'record-past-stage':
      return or(all, '-').map((stage) => {
        const type = stageRules(document, stage)?.type ?? 'consensus';
        return { stage, word: PAST_WORDS[type][0], ...UNTOLD };
      });
    case 'record-past-freeze':
      return or(all, '-').map((stage) => ({ stage, by: 'unnamed', ...UNTOLD }));
    case 'record-past-signature':
      return or(all, '-').flatMap((stage) => pastSignatures(document, stage));
    case 'record-past-consideration':
      return [{ what: 'considered', ...UNTOLD }];
    case 'record-past-review':
      return [UNTOLD];
    case 'record-signature':
      return or(
        openStagesOf(document, 'signature').flatMap((rules) => signatures(document, rules)),
        NO_SIGNATURE,
      );
    default: {
      const open = openDecisionStages(document).map((stage) => stage.id);
      return or([...open, ...all], '-').map((stage) => ({ stage }));
    }
  }
}

const SIGNED = { signedOn: '2000-01-01', capacity: '-' };
const NO_SIGNATURE = { stage: '-', signatory: NEW, ...SIGNED };

const signatures = (document: DocumentRecord, rules: Parameters<typeof missingSignatories>[1]) =>
  missingSignatories(document, rules).map(({ id }) => ({ stage: rules.id, signatory: id, ...SIGNED }));

/** By a party that may have signed, and by States that are not named. */
function pastSignatures(document: DocumentRecord, stage: string): unknown[] {
  const parties = (stageRules(document, stage)?.signatories ?? [{ party: NOBODY }]).flatMap(({ party }) => party ?? []);
  return [
    ...parties.map((party) => ({ stage, by: [party], ...UNTOLD })),
    { stage, by: 'unnamed', when: { notBefore: '0001' }, evidence: EVIDENCE },
  ];
}
