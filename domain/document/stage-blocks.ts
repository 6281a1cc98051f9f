import type { Block } from '../../schemas/decider.ts';
import type { StageRules } from '../../schemas/procedure.ts';
import {
  currentRevision,
  isAttestedFreeze,
  openDecisionStages,
  openStagesOf,
  stageRecord,
  stageRules,
} from './lookups.ts';
import { afterDecision, ofComposition, ofMembership } from './package-blocks.ts';
import { missingSignatories } from './signatures.ts';
import { ofConsent } from './treaty-blocks.ts';
import { extensionUnderWay } from './validity-terms.ts';
import { whoMay } from './who-may.ts';
import type { DocumentRecord } from './state.ts';

type Assignee = Block['by'][number];
const chair: Assignee = { kind: 'office', office: 'chair' };
const secretariat: Assignee = { kind: 'office', office: 'secretariat' };
const depositary: Assignee = { kind: 'office', office: 'depositary' };

/** Between rounds: what the open stages need before the document goes on. */
export function ofStages(document: DocumentRecord): Block[] {
  const inside = ofMembership(document);
  if (inside.length > 0) return inside;
  const [stage] = openDecisionStages(document);
  if (stage !== undefined) return ofDecision(document, stage);
  const extended = ofExtension(document);
  if (extended.length > 0) return extended;
  return [
    ...openStagesOf(document, 'signature').flatMap((each) => ofSignature(document, each)),
    ...openStagesOf(document, 'consent-to-be-bound').flatMap((each) => ofConsent(document, each)),
    ...afterDecision(document),
  ];
}

/** An extension waits for its round; one whose validity has ended can only be given up (case 45). */
function ofExtension(document: DocumentRecord): Block[] {
  const { extension, stage, expired } = extensionUnderWay(document) ?? {};
  const rules = extension && stageRules(document, extension.by);
  if (stage === undefined || rules === undefined) return [];
  if (expired === undefined) return ofDecision(document, rules);
  return [{ kind: 'stage', subject: stage, by: [secretariat, chair], acts: ['drop-extension'], rule: 'case 45' }];
}

function ofDecision(document: DocumentRecord, stage: StageRules): Block[] {
  const block = { subject: stage.id, by: [secretariat], rule: 'design §6' };
  const meeting = ofMeeting(document, stage);
  if (currentRevision(document) === undefined && stage.type !== 'proposed')
    return [{ ...block, kind: 'revision', acts: ['add-revision'] }, ...meeting];
  if (stage.type !== 'consensus') return [{ ...block, kind: 'stage', acts: ['complete-stage'] }];
  const waiting = [...ofText(document, stage.id), ...ofComposition(document, stage)];
  const ready: Block[] =
    waiting.length > 0
      ? waiting
      : [
          {
            ...block,
            kind: 'round',
            acts: ['open-round'],
            by: whoMay(stage.consensus?.who, 'open-round', [secretariat, chair]),
          },
        ];
  return [...ready, ...meeting];
}

/** A stage of consensus that is scheduled waits for its meeting, beside all else that a round needs (case 28). */
function ofMeeting(document: DocumentRecord, { id, consensus }: StageRules): Block[] {
  const meeting = stageRecord(document, id)?.meeting;
  if (meeting === undefined || consensus === undefined) return [];
  return [{ kind: 'meeting', subject: id, by: [], acts: [], meeting, rule: 'case 28' }];
}

/** A text that has not gone out cannot be put to the Members, in a first round or in a reopened one. */
function ofText(document: DocumentRecord, subject: string): Block[] {
  const block = { subject, by: [secretariat], rule: 'design §6' };
  const revision = currentRevision(document);
  if (revision === undefined) return [{ ...block, kind: 'revision', acts: ['add-revision'] }];
  return revision.circulatedAt === undefined ? [{ ...block, kind: 'circulation', acts: ['circulate-document'] }] : [];
}

/** Who has still to sign. Where the States sign as they choose, nobody has to: the stage stays open as long as the text says. */
function ofSignature(document: DocumentRecord, rules: StageRules): Block[] {
  const block = { kind: 'signature', rule: 'design §3 stage', ...sinceOf(document, rules) } as const;
  if (rules.signatories === undefined) {
    // What follows waits for the closing only where it has not opened beside the signature.
    const waits = rules.next !== undefined && stageRecord(document, rules.next)?.state === 'planned';
    return [{ ...block, subject: rules.id, by: [depositary], acts: waits ? ['close-for-signature'] : [] }];
  }
  const missing = missingSignatories(document, rules);
  // All have signed, as it is attested (I15): so is the end of the stage.
  if (missing.length === 0)
    return [{ ...block, kind: 'stage', subject: rules.id, by: [secretariat], acts: ['record-past-stage'] }];
  const acts = ['record-signature'];
  return missing.map(({ id }) => ({ ...block, subject: `${rules.id}/${id}`, by: [secretariat, depositary], acts }));
}

function sinceOf(document: DocumentRecord, { id }: StageRules): { since?: number } {
  const since = stageRecord(document, id)?.openedAt;
  return since === undefined ? {} : { since };
}

/** The matter is frozen; the Chair reopens it, on the text that is current then. A reopening that came to nothing leaves it so. */
export function ofFreeze(document: DocumentRecord): Block[] {
  const { frozen } = document;
  if (!frozen) return [];
  const subject = isAttestedFreeze(frozen) ? frozen.stage : frozen.round;
  const block: Block = {
    kind: 'frozen',
    subject,
    by: [chair],
    acts: ['reopen-round'],
    since: frozen.since,
    rule: 'design §3 freeze',
  };
  const told = isAttestedFreeze(frozen)
    ? { attested: { when: frozen.when, by: frozen.by, evidence: frozen.evidence } }
    : {};
  const stages = openDecisionStages(document).flatMap((stage) => ofComposition(document, stage));
  return [{ ...block, ...told }, ...ofText(document, subject), ...stages];
}
