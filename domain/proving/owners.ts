import type { Block } from '../../schemas/decider.ts';
import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { Role } from '../../schemas/actor.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { documentDecider, explain, may } from '../document/index.ts';
import { roundOf } from './account.ts';
import { carryOut, type Move } from './carry-out.ts';
import type { Found, Node } from './explore.ts';
import type { Verdict } from './fault.ts';
import { consensusPath, indexOf } from './judged.ts';
import type { SmallBody } from './small-body.ts';
import { isGood, isOver, isOwner } from './ways-out.ts';

/** Acts that `explain` names by what they mean, and the acts that do it. */
const MEANS: Readonly<Record<string, readonly string[]>> = {
  'deposit-instrument': ['receive-instrument', 'cure-instrument'],
};

/** A situation that waits: whoever it waits for has to be able to do what it waits for, or a clock has to run. */
export function waitingFaults(procedure: Procedure, body: SmallBody, node: Node): Found[] {
  if (isOver(node)) return [];
  const { state, pending } = node.situation;
  const due = documentDecider.due(state);
  const { blocks } = explain(state);
  const verdicts = ofBlocks(procedure, body, node, blocks);
  const clock = due !== undefined || pending !== undefined;
  // Where an act led beyond the bound, what it leads to is not known.
  if (node.cut !== true && due !== undefined && !node.edges.some(({ clock: runs, to }) => runs && to !== node))
    verdicts.push(idleClock(procedure, node));
  if (
    node.cut !== true &&
    blocks.length === 0 &&
    !clock &&
    !isGood(procedure, node.account) &&
    !node.edges.some(isOwned)
  )
    verdicts.push(forgotten(procedure, node));
  return [...verdicts, ...voiceless(procedure, body, node)].map((verdict) => ({ verdict, node }));
}

const isOwned = ({ kind, role }: Node['edges'][number]): boolean => kind !== 'withdraw-document' && isOwner(kind, role);

/** One of the things that it waits for has to be done now; what has to wait for that is judged when it is done. */
function ofBlocks(procedure: Procedure, body: SmallBody, node: Node, blocks: readonly Block[]): Verdict[] {
  const stage = stageOf(node);
  // Where a term is over already, its clock is what is waited for.
  const { state } = node.situation;
  const now = state.document?.recorded ?? 0;
  const clock = documentDecider.due(state) !== undefined;
  const asking = blocks
    .filter(({ acts, until = Infinity, since = now }) => acts.length > 0 && !(clock && until <= now && since < until))
    .map((block) => ({ block, who: rolesThatCan(node, body, actsOf(block)) }));
  if (asking.length === 0) return blocks.flatMap((block) => clockless(procedure, node, block));
  const [first] = asking;
  const stuck = first !== undefined && asking.every(({ who }) => who.length === 0);
  if (stuck && first.block.kind === 'round' && state.document?.silenceBarred.some((barred) => barred.stage === stage))
    return [methodless(procedure, stage)];
  if (stuck)
    return [
      ownerless(procedure, stage, first.block, `nobody whose function it is may ${first.block.acts.join(' or ')}`),
    ];
  return asking
    .filter(({ who }) => who.length > 0)
    .flatMap(({ block, who }) => {
      const named = block.by.map((by) => (by.kind === 'office' ? by.office : 'focal-point'));
      if (named.length === 0 || named.some((role) => who.includes(role))) return [];
      return [misnamed(procedure, stage, block, named, who)];
    });
}

const actsOf = ({ acts }: Block): string[] => acts.flatMap((act) => MEANS[act] ?? [act]);

/** Blocks that others lift elsewhere, or that hold nothing up by themselves. */
const ELSEWHERE: ReadonlySet<string> = new Set(['meeting', 'signature', 'instruments']);

/** What asks for no act waits for time, or for the organisation; a term that is over when it begins gives nobody time. */
function clockless(procedure: Procedure, node: Node, block: Block): Verdict[] {
  const { state, pending } = node.situation;
  const { since = 0, until = Infinity } = block;
  if (block.kind === 'ad-referendum' && since >= until)
    return [ownerless(procedure, stageOf(node), block, 'the term for it is over when it begins')];
  const runs = documentDecider.due(state) !== undefined || pending !== undefined;
  if (runs || ELSEWHERE.has(block.kind)) return [];
  return [ownerless(procedure, stageOf(node), block, 'no clock runs')];
}

/** By the acts that were explored; else each is asked of the core by itself. */
function rolesThatCan(node: Node, body: SmallBody, acts: readonly string[]): Role[] {
  const explored = node.edges
    .filter(({ kind, role }) => acts.includes(kind) && isOwner(kind, role))
    .map(({ role }) => role);
  if (explored.length > 0) return explored;
  const actors: { role: Role; party?: string }[] = [
    { role: 'secretariat' },
    { role: 'chair', party: body.chair },
    { role: 'depositary' },
    ...body.members.map((party) => ({ role: 'focal-point' as const, party })),
  ];
  const { state } = node.situation;
  return actors
    .filter((actor) =>
      may(state, actor).some(
        ({ act, allowed }) => allowed && acts.includes(act) && isOwner(act as DocumentCommandKind, actor.role),
      ),
    )
    .map(({ role }) => role);
}

const stageOf = ({ account, situation }: Node): string =>
  situation.state.document?.round?.stage ?? account.open.at(-1) ?? '';

/** The clause that says who may: `who` where the stage has one for these acts, else the stage. */
function whoPath(procedure: Procedure, stage: string, acts: readonly string[]): (string | number)[] {
  const who = procedure.stages.find(({ id }) => id === stage)?.consensus?.who;
  const act = acts.find((each) => who && Object.hasOwn(who, each));
  if (act !== undefined) return [...consensusPath(procedure, stage, 'who'), act];
  return ['stages', indexOf(procedure, stage)];
}

function ownerless(procedure: Procedure, stage: string, block: Block, why: string): Verdict {
  return {
    class: 'clock-without-owner',
    check: 'nobody-can-act',
    message: `"${stage}" waits (${block.kind}), and ${why}: it waits for ever.`,
    remedy:
      'Name under "who" a role that holds this function (chair, secretariat, focal-point), or leave the act out of it.',
    path: whoPath(procedure, stage, block.acts),
  };
}

function misnamed(
  procedure: Procedure,
  stage: string,
  block: Block,
  named: readonly string[],
  who: readonly string[],
): Verdict {
  return {
    class: 'clock-without-owner',
    check: 'another-owner',
    message: `"${stage}" asks ${[...new Set(named)].join(', ')} (${block.kind}), and by "who" only ${[...new Set(who)].join(', ')} may.`,
    remedy: 'Keep to the usual roles, or tell those whom "who" names that they are asked.',
    path: whoPath(procedure, stage, block.acts),
    warning: true,
  };
}

/** A State refused silence as such, and the stage has no other method: only a new text leads on (case 8). */
function methodless(procedure: Procedure, stage: string): Verdict {
  return {
    class: 'dead-end',
    check: 'no-other-method',
    message: `Where a State refuses silence as such, "${stage}" has no other method for that text (case 8).`,
    remedy: 'Allow a meeting beside silence, unless the source wants a new text then.',
    path: consensusPath(procedure, stage, 'methods'),
    warning: true,
  };
}

function idleClock(procedure: Procedure, node: Node): Verdict {
  const stage = stageOf(node);
  return {
    class: 'clock-without-owner',
    check: 'clock-does-nothing',
    message: `A clock of "${stage}" runs out, and nothing follows.`,
    remedy: 'Give the period a length, and its end a consequence.',
    path: ['stages', indexOf(procedure, stage)],
  };
}

function forgotten(procedure: Procedure, node: Node): Verdict {
  const stage = stageOf(node);
  return {
    class: 'clock-without-owner',
    check: 'waits-for-nothing',
    message: `The document waits in "${stage}": nobody is asked for anything, and no clock runs.`,
    remedy: `Say what follows "${stage}", and who brings it about.`,
    path: ['stages', indexOf(procedure, stage)],
  };
}

/** Every State that is asked has to be able to say no. */
function voiceless(procedure: Procedure, body: SmallBody, node: Node): Verdict[] {
  const { round } = node.situation.state.document ?? {};
  const account = round && roundOf(node.account, round.id);
  if (!round || round.phase !== 'open' || round.positions.length > 0 || !account || account.ended) return [];
  const says = (party: string): Move => ({
    kind: 'state-position',
    payload: { round: round.id, revision: round.revision, position: 'objection', class: 'members', points: [] },
    role: 'focal-point',
    party,
    now: node.situation.state.document?.recorded ?? 0,
  });
  const mute = node.representatives
    .filter((party) => round.members.includes(party))
    .filter((party) => carryOut(body, node.situation, says(party)).refusal !== undefined);
  if (mute.length === 0) return [];
  return [
    {
      class: 'adoption-over-block',
      check: 'cannot-object',
      message: `In "${round.stage}" ${mute.map((party) => body.nameOf.get(party) ?? party).join(', ')} cannot say no.`,
      remedy: 'Leave "state-position" out of "who", or name "focal-point" there: each State speaks for itself.',
      path: whoPath(procedure, round.stage, ['state-position']),
    },
  ];
}
