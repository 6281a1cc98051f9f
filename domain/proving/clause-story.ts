import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Procedure, StageRules } from '../../schemas/procedure.ts';
import { answerOf, begin, carryOut, type Move, type Situation } from './carry-out.ts';
import type { Exploration, Node } from './explore.ts';
import type { Verdict } from './fault.ts';
import { fractionOf } from './judge-quorum.ts';
import { smallBody, type SmallBody } from './small-body.ts';
import { movesTo, tell, type Story } from './story.ts';

interface Material {
  procedure: Procedure;
  roster: Roster;
  exploration: Exploration;
  small: Procedure;
  body: SmallBody;
}

/** Checks of a quorum that shows with many States only. */
const OF_QUORUM: ReadonlySet<string> = new Set(['quorum-below-basic', 'quorum-not-applied']);

/** The story of what a clause alone tells, where the small body does not show it by itself. */
export function clauseStory(material: Material, { check, path }: Verdict): Story | undefined {
  const stage = material.procedure.stages[Number(path[1])];
  if (stage === undefined) return undefined;
  if (check === 'never-in-force') {
    const waits = material.exploration.nodes.find(({ account }) => account.open.includes(stage.id));
    return waits && tell(material.body, material.small, movesTo(waits));
  }
  const meets = material.exploration.nodes.find(({ situation }) => {
    const round = situation.state.document?.round;
    return round?.stage === stage.id && round.method === 'meeting' && round.phase === 'open';
  });
  if (meets === undefined) return undefined;
  if (check === 'quorum-unreachable') return aboveAll(material, meets);
  return OF_QUORUM.has(check) ? belowQuorum(material, stage, meets) : undefined;
}

/** All that can be there are there, and they are too few: in a body as large as the real one. */
function aboveAll({ procedure, roster, small }: Material, node: Node): Story | undefined {
  const body = smallBody(roster, procedure, roster.parties.length);
  const replayed = replay(body, small, movesTo(node));
  const { round } = replayed?.situation.state.document ?? {};
  if (!replayed || !round) return undefined;
  return tell(body, small, [...replayed.moves, ruling(round.id, round.members, replayed.situation)]);
}

/**
 * The story of a meeting of so many States as a fault of its quorum needs: a small electorate hides what a fraction does to a large one. The
 * way to the open meeting is the explored one, carried out again in a body of that size. `undefined` where no roster is that large.
 */
function belowQuorum(material: Material, stage: StageRules, node: Node): Story | undefined {
  const { procedure, roster, small } = material;
  const basic = roster.quorum;
  if (!stage.consensus) return undefined;
  for (let size = material.body.members.length; size <= roster.parties.length; size += 1) {
    const body = smallBody(roster, procedure, size);
    const replayed = replay(body, small, movesTo(node), othersIn(body, stage));
    const { round } = replayed?.situation.state.document ?? {};
    if (!replayed || !round || round.stage !== stage.id) continue;
    const all = body.members.length;
    const least = basic ? fractionOf(basic, all) : fractionOf(stage.consensus.quorum, all);
    for (let count = 1; count < least; count += 1) {
      const move = ruling(round.id, round.members.slice(0, count), replayed.situation);
      const { refusal } = carryOut(body, replayed.situation, move);
      if (refusal === undefined) return tell(body, small, [...replayed.moves, move]);
    }
    if (body.members.length < size) return undefined;
  }
  return undefined;
}

const ruling = (round: string, present: readonly string[], { state }: Situation): Move => ({
  kind: 'record-ruling',
  payload: { round, ruling: 'adopted', present, ruledAt: state.document?.recorded ?? 0 },
  role: 'secretariat',
  now: state.document?.recorded ?? 0,
});

/** As many as a round of the stage may be opened without, one State at least staying (case 24). */
function othersIn({ members }: SmallBody, { id, consensus }: StageRules): { stage: string; without: string[] } {
  const most = Math.min(consensus?.consensusMinus?.most ?? 0, members.length - 1);
  return { stage: id, without: members.slice(1, 1 + most) };
}

/** The same acts in another body: its own electorates come, without those whom the stage may leave out, and all of them are present. */
function replay(
  body: SmallBody,
  procedure: Procedure,
  moves: readonly Move[],
  out?: { stage: string; without: string[] },
): { situation: Situation; moves: Move[] } | undefined {
  let situation: Situation = begin(body, procedure);
  const done: Move[] = [];
  for (const each of moves) {
    const { document } = situation.state;
    const now = Math.max(each.now, document?.recorded ?? 0);
    const answer =
      each.kind === 'admit-electorate' && situation.pending ? answerOf(body, situation.pending) : undefined;
    const present = each.kind === 'record-ruling' ? { present: document?.round?.members ?? [] } : {};
    const opens = each.kind === 'open-round' && (each.payload as { stage: string }).stage === out?.stage;
    const without = opens && out.without.length > 0 ? { without: out.without } : {};
    const move: Move = { ...each, ...answer, now };
    if (!answer) move.payload = { ...(each.payload as object), ...present, ...without };
    const carried = carryOut(body, situation, move);
    if (carried.refusal) return undefined;
    situation = carried;
    done.push(move);
  }
  return { situation, moves: done };
}
