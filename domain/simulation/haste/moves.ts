import type { Block } from '../../../schemas/decider.ts';
import { candidates, PERSONS_ACTS } from '../../document/candidate-acts.ts';
import { instantText } from '../words.ts';
import type { Hurry } from './hurry.ts';
import { answer, letStand, liftPosition, onRound, openRound, reopenRound, ruleAdopted } from './round-moves.ts';
import { addText, circulate, completeStage } from './text-moves.ts';
import { depositInstrument, sign } from './treaty-moves.ts';

/** Does what lifts a block, now. `false`: it cannot be lifted now; what it waits for was noted. */
export type Move = (hurry: Hurry, block: Block) => boolean;

const waits: Move = () => false;

const MOVES: Readonly<Partial<Record<Block['kind'], Move>>> = {
  revision: addText,
  circulation: circulate,
  stage: completeStage,
  round: openRound,
  frozen: reopenRound,
  ruling: ruleAdopted,
  position: liftPosition,
  answers: answer,
  confirmation: onRound('confirm-adoption', 'the Chair confirms at once'),
  held: onRound('confirm-adoption', 'the Chair confirms the round that was held'),
  suspended: onRound('resume-round', 'resumed'),
  'ad-referendum': onRound('confirm-ad-referendum', 'confirmed by those who stated it ad referendum'),
  contest: letStand,
  signature: sign,
  instruments: depositInstrument,
  period: waits,
  electorate: waits,
  meeting: waits,
};

/** The move that lifts a block; of a kind that is not in the table, whatever of its acts the rules would take now. */
export const moveOf = (block: Block): Move => MOVES[block.kind] ?? anyAct;

const anyAct: Move = (hurry, block) => {
  const state = { v: 1 as const, document: hurry.document };
  for (const kind of block.acts) {
    const act = PERSONS_ACTS.find((each) => each === kind);
    if (act === undefined) continue;
    for (const one of block.by) {
      const actor =
        one.kind === 'party'
          ? { role: 'focal-point' as const, party: one.party }
          : { role: one.kind === 'office' ? one.office : ('secretariat' as const) };
      for (const payload of candidates(state, act, actor, hurry.world.now)) {
        if (!hurry.act(act, payload, [one])) continue;
        hurry.say(`${block.subject}: ${act}, at ${instantText(hurry.world.now)}`);
        return true;
      }
    }
  }
  return false;
};
