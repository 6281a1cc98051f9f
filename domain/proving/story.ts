import type { Procedure } from '../../schemas/procedure.ts';
import { begin, carryOut, type Move } from './carry-out.ts';
import type { Found, Node } from './explore.ts';
import type { SmallBody } from './small-body.ts';
import { sayMove } from './say-move.ts';
import { sayOutcome } from './say-outcome.ts';

/** One act of a story: who does what, and what comes of it. */
export interface Step {
  act: string;
  outcome: string[];
}

export type Story = Step[];

/** The acts that lead to what was found, told from the registration on. Each is carried out again, so that the story is what happens. */
export function storyOf(body: SmallBody, procedure: Procedure, { node, move }: Found): Story {
  return tell(body, procedure, [...movesTo(node), ...(move ? [move] : [])]);
}

/** The acts by which a situation was first reached. */
export function movesTo(node: Node): Move[] {
  const moves: Move[] = [];
  for (let at = node.from; at; at = at.node.from) moves.unshift(at.move);
  return moves;
}

export function tell(body: SmallBody, procedure: Procedure, moves: readonly Move[]): Story {
  const registered = begin(body, procedure);
  const story: Story = [
    {
      act: `The Secretariat registers a document under "${procedure.name}".`,
      outcome: sayOutcome(body, registered.events),
    },
  ];
  let situation: Pick<typeof registered, 'state' | 'pending'> = registered;
  for (const move of moves) {
    const { document } = situation.state;
    const carried = carryOut(body, situation, move);
    const refused = carried.refusal ? [`refused: ${carried.refusal.code} (${carried.refusal.rule})`] : [];
    story.push({
      act: document ? sayMove(body, document, move) : move.kind,
      outcome: [...sayOutcome(body, carried.events), ...refused],
    });
    situation = carried;
  }
  return story;
}
