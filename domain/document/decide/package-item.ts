import type { Refusal } from '../../../schemas/decider.ts';
import type { Visibility } from '../../../schemas/content.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type CommandOf, type Handler } from '../draft.ts';
import { completeDecision } from '../extension.ts';
import { aboutFreeze, consensusRules, contestedRound, revisionNumber, roundUnderWay, stageRecord } from '../lookups.ts';
import { looserClause } from '../package-rules.ts';
import { revisionFault } from '../round-terms.ts';
import { extensionBy } from '../validity-terms.ts';
import type { DocumentRecord } from '../state.ts';

type Asked = CommandOf<'join-package'>['payload'];

/** Whether the matter is free to be decided elsewhere. */
function matterFault(document: DocumentRecord, { package: by }: Asked): Refusal | undefined {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const inside = document.agenda?.inPackage;
  if (inside) return refusal('in-package', 'case 37', { package: inside.package, asked: by });
  const round = roundUnderWay(document);
  if (round) return refusal('round-under-way', 'I1', { round: round.id });
  const contested = contestedRound(document);
  if (contested) return refusal('contest-open', 'I11', { round: contested.id });
  return document.frozen ? refusal('round-frozen', 'design §3 freeze', aboutFreeze(document.frozen)) : undefined;
}

/** Whether its own rules let it be decided by such a package, in that stage. */
function rulesFault(document: DocumentRecord, { stage, kind, rules: whole }: Asked): Refusal | undefined {
  // A package in a package would be decided by a round of others (design §5).
  if (document.kind === 'package' || document.kind !== kind)
    return refusal('package-not-allowed', 'case 37', { kind: document.kind });
  const rules = consensusRules(document, stage);
  if (rules === undefined || stageRecord(document, stage)?.state !== 'open')
    return refusal('stage-not-open', 'I1', { stage });
  // An extension has an end by which it must be decided; a package has none (case 45).
  if (rules.packages !== true || extensionBy(document, stage))
    return refusal('package-not-allowed', 'case 37', { stage });
  const clause = looserClause(rules, whole);
  return clause === undefined ? undefined : refusal('package-rules-differ', 'I1', { stage, clause });
}

const sight = ({ class: own, named = [] }: Visibility): string => JSON.stringify([own, [...named].sort()]);

/** I14: whoever sees the one sees the other, so that neither tells of what somebody may not see. */
function sightFault({ visibility }: DocumentRecord, asked: Asked): Refusal | undefined {
  return sight(visibility) === sight(asked.visibility) ? undefined : refusal('package-sight-differs', 'I14');
}

/** A package asks the document to be decided with others: from now on it is decided there, or nowhere (case 37). */
export const joinPackage: Handler<'join-package'> = (draft, { payload }) => {
  const { document } = draft;
  const { package: by, revision, stage } = payload;
  const fault =
    matterFault(document, payload) ??
    rulesFault(document, payload) ??
    sightFault(document, payload) ??
    revisionFault(document, revision);
  if (fault) return fault;
  emit(draft, 'joined-package', { package: by, revision, stage });
  return undefined;
};

/** Free again. What never joined, or is free already, needs no event. */
export const leavePackage: Handler<'leave-package'> = (draft, { payload }) => {
  const inside = draft.document.agenda?.inPackage;
  if (inside !== undefined && inside.package === payload.package) emit(draft, 'left-package', payload);
  return undefined;
};

/** The package was adopted: the item's stage is completed by that, from the same instant, exactly once. */
export const concludePackageItem: Handler<'conclude-package-item'> = (draft, { payload }) => {
  const { document } = draft;
  const { package: by, round, revision, stage, at } = payload;
  const inside = document.agenda?.inPackage;
  if (inside === undefined || inside.package !== by || inside.stage !== stage)
    return refusal('not-in-package', 'case 37', { package: by });
  const rules = consensusRules(document, stage);
  if (rules === undefined || stageRecord(document, stage)?.state !== 'open')
    return refusal('stage-not-open', 'I1', { stage });
  if (revision !== inside.revision || revision !== revisionNumber(document))
    return refusal('revision-superseded', 'I1', { revision });
  const word = rules.success;
  emit(draft, 'adopted-in-package', { package: by, round, revision, stage, word, basis: 'package' }, at);
  completeDecision(draft, stage, word);
  return undefined;
};
