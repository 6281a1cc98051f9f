import type { StageId } from '../../schemas/identifiers.ts';
import { blockersOf, isStanding, roundOf, rulesOf } from './account.ts';
import type { Verdict } from './fault.ts';
import { judgeQuorum } from './judge-quorum.ts';
import { judgeStanding } from './judge-standing.ts';
import { consensusPath, followers, indexOf, type Judged } from './judged.ts';

/** What one event makes of a procedure, judged by events alone: nothing here asks the core whether it was right. */
export function judge(judged: Judged): Verdict[] {
  const { event } = judged;
  switch (event.name) {
    case 'round-adopted':
      return [
        ...judgeAdoption(judged, event.data.round),
        ...judgeQuorum(judged, event.data.round),
        ...judgeCarried(judged, event.data.round, event.data.basis),
      ];
    case 'round-adopted-provisionally':
      return [...judgeAdoption(judged, event.data.round), ...judgeQuorum(judged, event.data.round)];
    case 'stage-opened':
      return isStanding(event.data.type) ? judgeStanding(judged, event.data.stage) : [];
    case 'stage-completed':
      return judgeEffects(judged, event.data.stage);
    case 'revision-added':
      return judgeText(judged);
    default:
      return [];
  }
}

function judgeAdoption({ procedure, before }: Judged, id: string): Verdict[] {
  const round = roundOf(before, id);
  if (!round) return [];
  const path = consensusPath(procedure, round.stage, 'blocking');
  const verdicts: Verdict[] = [];
  const over = blockersOf(procedure, round);
  if (over.length > 0)
    verdicts.push({
      class: 'adoption-over-block',
      check: 'adopted-over-block',
      message: `"${round.stage}" adopts over what ${over.join(', ')} said.`,
      remedy: 'Let nothing but the State itself end its objection.',
      path,
    });
  if (round.ended || round.contested)
    verdicts.push({
      class: 'adoption-over-block',
      check: 'adopted-after-the-end',
      message: `"${round.stage}" adopts in a round that is over or contested.`,
      remedy: 'Ask the States anew, in a round of its own.',
      path,
    });
  if (round.revision !== before.revision)
    verdicts.push({
      class: 'old-revision',
      check: 'adopted-on-old-revision',
      message: `"${round.stage}" adopts revision ${round.revision}, and the text is revision ${before.revision}.`,
      remedy: 'Let a new text be put to the States anew.',
      path: consensusPath(procedure, round.stage, 'editorialCarryOver'),
    });
  return verdicts;
}

/** A text that was put in while the round ran, and that time alone adopts: no State is asked anew, and no Chair confirms. */
function judgeCarried({ procedure, before }: Judged, id: string, basis: string): Verdict[] {
  const round = roundOf(before, id);
  if (!round || round.askedOn === round.revision || (basis !== 'silence' && basis !== 'answers')) return [];
  return [
    {
      class: 'old-revision',
      check: 'new-text-by-time-alone',
      message: `"${round.stage}" adopts revision ${round.revision} by what was said, or not said, on revision ${round.askedOn}: no State was asked anew, and no Chair confirmed.`,
      remedy: 'Set "editorialCarryOver: false", or "confirmation: chair".',
      path: consensusPath(procedure, round.stage, 'editorialCarryOver'),
    },
  ];
}

/** Effects of a stage come about at once: nothing may still have to be decided after it. */
function judgeEffects({ procedure, before }: Judged, id: StageId): Verdict[] {
  const stage = procedure.stages.find((each) => each.id === id);
  if (!stage?.effects || stage.effects.length === 0) return [];
  const later = followers(procedure, id).find(
    (each) => rulesOf(procedure, each) && !before.decidedStages.includes(each),
  );
  if (later === undefined) return [];
  return [
    {
      class: 'adoption-over-block',
      check: 'effect-before-decision',
      message: `The effects of "${id}" come about although "${later}" has still to decide, and a State can object there.`,
      remedy: `Move "effects" to "${later}", or to the last stage that decides.`,
      path: ['stages', indexOf(procedure, id), 'effects'],
    },
  ];
}

/** A text that stands already is changed: what is in effect is then no text that anybody decided. */
function judgeText({ procedure, before }: Judged): Verdict[] {
  const [stage] = before.stands;
  if (stage === undefined) return [];
  const changeable = before.open.find((id) => !isStanding(procedure.stages[indexOf(procedure, id)]?.type ?? ''));
  return [
    {
      class: 'old-revision',
      check: 'text-changed-after-decision',
      message: `The text is changed while "${changeable ?? stage}" is open, although "${stage}" stands on the text that was decided.`,
      remedy: `Let no stage in which a text may change be open beside or after "${stage}".`,
      path: ['stages', indexOf(procedure, changeable ?? stage)],
      // The Chair took the decision back (I11): what was built on it meanwhile is his to settle.
      ...(before.upheld === undefined ? {} : { warning: true as const }),
    },
  ];
}
