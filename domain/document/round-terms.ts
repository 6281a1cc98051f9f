import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { RoundId } from '../../schemas/identifiers.ts';
import type { ConsensusRules } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import { refusal } from '../shared/refusal.ts';
import { emit, type Draft } from './draft.ts';
import { consensusRules, contestedRound, currentRevision, roundUnderWay, stageRecord, stageRules } from './lookups.ts';
import { packageFault, packageHold } from './package-hold.ts';
import { periodFault } from './periods.ts';
import { comesTooLate } from './validity-terms.ts';
import type { DocumentRecord } from './state.ts';

export type RoundTerms = DocumentPayload<'open-round'>;

/** Whether any new round may be asked for now (I1: one at a time, and nothing over a contested outcome). */
function matterFault(document: DocumentRecord): Refusal | undefined {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const held = packageHold(document);
  if (held) return held;
  const under = roundUnderWay(document);
  if (under) return refusal('round-under-way', 'I1', { round: under.id });
  const contested = contestedRound(document);
  return contested ? refusal('contest-open', 'I11', { round: contested.id }) : packageFault(document);
}

function stageFault(document: DocumentRecord, { stage, method, revision }: RoundTerms): Refusal | undefined {
  const rules = stageRules(document, stage);
  if (rules === undefined) return refusal('stage-unknown', 'design §6', { stage });
  if (rules.consensus === undefined || stageRecord(document, stage)?.state !== 'open')
    return refusal('stage-not-open', 'I1', { stage });
  if (!rules.consensus.methods.includes(method)) return refusal('method-not-allowed-here', 'design §6', { method });
  const barred =
    method === 'silence' && document.silenceBarred.some((each) => each.stage === stage && each.revision === revision);
  return barred ? refusal('method-barred', 'OSCE Annex 1(A) step 1', { stage, revision }) : undefined;
}

/** Whether a round can be held on a revision: the current one, and only once it has gone out. */
export function revisionFault(document: DocumentRecord, revision: number): Refusal | undefined {
  const current = currentRevision(document);
  if (current === undefined) return refusal('revision-missing', 'I1');
  if (revision > current.number) return refusal('revision-unknown', 'I1', { revision });
  if (revision < current.number) return refusal('revision-superseded', 'I5', { revision, current: current.number });
  return current.circulatedAt === undefined ? refusal('revision-not-circulated', 'design §6', { revision }) : undefined;
}

/** A round is opened without States only where its kind of decision permits it, and without so many at most (case 24). */
function minusFault({ consensusMinus }: ConsensusRules, without: RoundTerms['without']): Refusal | undefined {
  if (without === undefined || without.length <= (consensusMinus?.most ?? 0)) return undefined;
  const most = consensusMinus?.most ?? 0;
  return refusal('consensus-minus-not-allowed', consensusMinus?.source ?? 'case 24', {
    without: without.join(','),
    most,
  });
}

/** Why a round cannot be asked for on these terms now. Whether the matter is frozen is for the caller: reopening is the way out. */
export function termsFault(document: DocumentRecord, terms: RoundTerms, now: Instant): Refusal | undefined {
  const fault = matterFault(document) ?? stageFault(document, terms) ?? revisionFault(document, terms.revision);
  if (fault) return fault;
  if (comesTooLate(document, terms.stage, now)) return refusal('validity-expired', 'case 45', { stage: terms.stage });
  const rules = consensusRules(document, terms.stage);
  const minus = rules && minusFault(rules, terms.without);
  if (minus) return minus;
  return rules && periodFault(terms.method, terms.period, rules, now);
}

/** Asks the organisation for an electorate; the round opens when it comes back (design §5 "Freezing an electorate"). */
export function requestRound(draft: Draft, terms: RoundTerms & { day?: string }, reopens?: RoundId): void {
  const { document } = draft;
  const { stage, method, revision, meeting, period, without } = terms;
  // The edge tells the day; of a round that is called in a meeting, the meeting.
  const day = terms.day ?? draft.command.facts?.seatDay?.day;
  const organ = consensusRules(document, stage)?.organ ?? '';
  emit(draft, 'round-requested', {
    round: `r${document.roundCount + 1}`,
    stage,
    organ,
    method,
    revision,
    ...(meeting === undefined ? {} : { meeting }),
    ...(period === undefined ? {} : { period }),
    ...(reopens === undefined ? {} : { reopens }),
    ...(without === undefined ? {} : { without }),
    ...(day === undefined ? {} : { day }),
  });
}
