import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { StageId } from '../../schemas/identifiers.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { rulesOf, type Account } from './account.ts';
import type { Verdict } from './fault.ts';
import { consensusPath, indexOf, type Judged } from './judged.ts';
import type { SmallBody } from './small-body.ts';

/**
 * A stage is opened in which the text is taken as decided: in effect, in implementation, for signature, for consent to be bound. By a
 * decision of consensus, on this very text, and over nobody who said no.
 */
export function judgeStanding(judged: Judged, stage: StageId): Verdict[] {
  const { procedure, before } = judged;
  const path = wayTo(judged, stage);
  return [
    ...undecided(procedure, before, stage, path, judged.earlier),
    ...overStanding(procedure, before, stage, path),
    ...overUnheard(judged, stage),
  ];
}

/** The clause by which the document came there. */
function wayTo({ procedure, earlier }: Judged, stage: StageId): (string | number)[] {
  const ways: ReadonlySet<string> = new Set(['stage-returned', 'stage-failed', 'stage-completed']);
  const way = earlier.findLast(({ name }) => ways.has(name));
  const sent = (way?.name === 'stage-returned' && way.data.to) || (way?.name === 'stage-failed' && way.data.referredTo);
  if (way?.name !== 'stage-completed' && way && sent === stage)
    return consensusPath(procedure, (way.data as { stage: string }).stage, 'onFailure');
  const opensWith = procedure.stages.find(({ id }) => id === stage)?.opensWith;
  if (opensWith !== undefined) return ['stages', indexOf(procedure, stage), 'opensWith'];
  if (way?.name === 'stage-completed') return ['stages', indexOf(procedure, way.data.stage), 'next'];
  return ['stages', indexOf(procedure, stage)];
}

function undecided(
  procedure: Procedure,
  { decided, revision, stands, upheld }: Account,
  stage: StageId,
  path: (string | number)[],
  earlier: readonly DocumentEvent[],
): Verdict[] {
  const rules = procedure.stages.find(({ id }) => id === stage);
  if (decided === undefined) {
    // Those whom the procedure names decide by signing; what stands from the first was decided elsewhere, and is only kept here.
    const signed = rules?.signatories !== undefined || stands.length > 0;
    const kept = earlier.some(({ name }) => name === 'document-registered') && !procedure.stages.some(isDecision);
    const verdict: Verdict = {
      class: 'adoption-over-block',
      check: 'stands-without-decision',
      message: `"${stage}" is opened although nothing was decided by consensus: no State was asked, and none could object.`,
      remedy: 'Let a stage of consensus come first, with "adopted" as its success.',
      path,
    };
    const declared = upheld !== undefined || (!procedure.stages.some(({ consensus }) => consensus) && (signed || kept));
    return [declared ? { ...verdict, warning: true } : verdict];
  }
  if (decided.revision === revision) return [];
  return [
    {
      class: 'old-revision',
      check: 'stands-on-undecided-text',
      message: `"${stage}" is opened on revision ${revision}, and what "${decided.stage}" decided was revision ${decided.revision}.`,
      remedy: `Put the text to the States again after it may have changed, or let no drafting come after "${decided.stage}".`,
      path,
    },
  ];
}

const isDecision = ({ type }: Procedure['stages'][number]): boolean =>
  type === 'proposed' || type === 'drafting' || type === 'consensus';

/** Who said no, and was asked by no later round that was adopted. By referral, or by consensus minus that State, the procedure says so. */
function overStanding(
  procedure: Procedure,
  { standing, decided }: Account,
  stage: StageId,
  path: (string | number)[],
): Verdict[] {
  const minus = decided !== undefined && rulesOf(procedure, decided.stage)?.consensusMinus !== undefined;
  return Object.entries(standing).map(([party, { stage: where, kind, referred }]) => ({
    class: 'adoption-over-block',
    check: referred ? 'referred-over-objection' : minus ? 'decided-without-objector' : 'stands-over-objection',
    message: `"${stage}" is opened although ${party} said no in "${where}" (${kind}) and was not asked again.`,
    remedy: 'Let the document stay, or go back to a stage from which all who said no are asked anew.',
    path: referred ? consensusPath(procedure, where, 'onFailure') : path,
    ...(referred || minus ? { warning: true as const } : {}),
  }));
}

/** A Member State that said no where it is not asked, and was asked nowhere else. */
function overUnheard({ procedure, body, before }: Judged, stage: StageId): Verdict[] {
  const at = before.decided?.stage;
  const rules = at === undefined ? undefined : rulesOf(procedure, at);
  if (at === undefined || rules === undefined) return [];
  return before.unheard.map((party): Verdict => {
    const declared = isDeclared(procedure, body, at, party);
    return {
      class: 'adoption-over-block',
      check: 'left-out-objection',
      message: `"${stage}" is opened although ${party}, a Member State, said no: "${at}" decides without it.`,
      remedy: 'Ask every Member State where it is decided, or say by "consensusMinus" whom a decision may leave out.',
      path: consensusPath(procedure, at, rules.electorate ? 'electorate' : 'organ'),
      ...(declared ? { warning: true as const } : {}),
    };
  });
}

/** Whether the body or the procedure says, with its source, that the State has no voice there. */
function isDeclared(procedure: Procedure, body: SmallBody, at: StageId, party: string): boolean {
  const rules = rulesOf(procedure, at);
  const organ = body.organisation.organisation?.organs.find(({ id }) => id === rules?.organ);
  if (rules?.consensusMinus !== undefined) return true;
  if (organ?.only && !organ.only.includes(party)) return true;
  const referred = procedure.stages.some(({ consensus }) => {
    const back = consensus?.onFailure;
    return typeof back === 'object' && 'referTo' in back && back.referTo === at;
  });
  if (referred) return true;
  if (!rules?.electorate || 'except' in rules.electorate) return false;
  // A group of States that decides a matter of its own; where others are asked at one stage, they are not left out at the last.
  return procedure.stages.every(({ consensus }) => !consensus || isLeftOut(consensus.electorate, party));
}

function isLeftOut(electorate: NonNullable<ReturnType<typeof rulesOf>>['electorate'], party: string): boolean {
  if (electorate === undefined) return false;
  return 'only' in electorate ? !electorate.only.includes(party) : electorate.except.includes(party);
}
