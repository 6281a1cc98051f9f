import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { carryOut, begin, type Move, type Situation } from './carry-out.ts';
import { answerOf } from './carry-out.ts';
import type { Exploration } from './explore.ts';
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

/**
 * The story of a meeting of so many States as a fault of its quorum needs: a small electorate hides what a fraction does to a large one. The
 * way to the open meeting is the explored one, carried out again in a body of that size. `undefined` where no roster is that large.
 */
export function meetingStory(material: Material, { check, path }: Verdict): Story | undefined {
  const { procedure, roster, small } = material;
  const stage = procedure.stages[Number(path[1])];
  const basic = roster.quorum;
  if (!OF_QUORUM.has(check) || !stage?.consensus) return undefined;
  const node = material.exploration.nodes.find(({ situation }) => {
    const round = situation.state.document?.round;
    return round?.stage === stage.id && round.method === 'meeting' && round.phase === 'open';
  });
  if (!node) return undefined;
  for (let size = material.body.members.length; size <= roster.parties.length; size += 1) {
    const body = smallBody(roster, procedure, size);
    const replayed = replay(body, small, movesTo(node));
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

/** The same acts in another body: its own electorates come, and all of them are present. */
function replay(
  body: SmallBody,
  procedure: Procedure,
  moves: readonly Move[],
): { situation: Situation; moves: Move[] } | undefined {
  let situation: Situation = begin(body, procedure);
  const done: Move[] = [];
  for (const each of moves) {
    const { document } = situation.state;
    const now = Math.max(each.now, document?.recorded ?? 0);
    const answer =
      each.kind === 'admit-electorate' && situation.pending ? answerOf(body, situation.pending) : undefined;
    const present = each.kind === 'record-ruling' ? { present: document?.round?.members ?? [] } : {};
    const move: Move = { ...each, ...answer, now };
    if (!answer) move.payload = { ...(each.payload as object), ...present };
    const carried = carryOut(body, situation, move);
    if (carried.refusal) return undefined;
    situation = carried;
    done.push(move);
  }
  return { situation, moves: done };
}
