import type { ConsensusRules } from '../../schemas/procedure.ts';
import type { StageView } from './clauses.ts';
import type { Verdict } from './fault.ts';
import { fractionOf } from './judge-quorum.ts';

/** Electorates of these sizes are compared, beside that of the roster: a fraction that is enough for one can be too little for another. */
const LARGEST = 40;

/** The quorum of a stage against its own electorate, the body's basic rule and the methods that meet. */
export function quorumVerdicts(view: StageView, rules: ConsensusRules): Verdict[] {
  if (!rules.methods.includes('meeting')) return [];
  return [...unreachable(view, rules), ...notApplied(view, rules), ...belowBasic(view, rules)];
}

const pathTo = ({ index }: StageView, ...more: string[]): (string | number)[] => [
  'stages',
  index,
  'consensus',
  'quorum',
  ...more,
];

/** So many have to be present as can never be. */
function unreachable(view: StageView, { quorum, methods }: ConsensusRules): Verdict[] {
  const base = quorum.of === 'members' ? view.members.length : view.asked.length;
  const needed = fractionOf(quorum, base);
  if (view.asked.length === 0 || needed <= view.asked.length || !quorum.appliesTo.includes('meeting')) return [];
  const others = methods.filter((method) => method !== 'meeting');
  return [
    {
      class: 'dead-end',
      check: 'quorum-unreachable',
      message: `No meeting of "${view.stage.id}" can ever decide: its quorum is ${needed}, and ${view.asked.length} States take part.`,
      remedy: 'Ask for a fraction of those who take part that they can reach.',
      path: pathTo(view),
      // It may go another way; a meeting that can decide nothing is a trap all the same.
      ...(others.length > 0 ? { warning: true as const } : {}),
    },
  ];
}

function notApplied(view: StageView, { quorum }: ConsensusRules): Verdict[] {
  if (quorum.appliesTo.includes('meeting')) return [];
  return [
    {
      class: 'quorum-ignored',
      check: 'quorum-not-applied',
      message: `"${view.stage.id}" meets, and its quorum does not apply to meetings: one State could decide.`,
      remedy: 'Add "meeting" to "appliesTo".',
      path: pathTo(view, 'appliesTo'),
    },
  ];
}

/** The smallest electorate for which the stage asks for less than the body does. */
function belowBasic(view: StageView, rules: ConsensusRules): Verdict[] {
  const basic = view.roster.quorum;
  if (basic === undefined) return view.index === firstMeeting(view) ? [noBasic(view)] : [];
  const sizes = [view.ofOrgan.length, ...Array.from({ length: LARGEST }, (_, index) => index + 1)];
  const size = sizes.find((each) => ownOf(view, rules, each) < fractionOf(basic, each));
  if (size === undefined) return [];
  return [
    {
      class: 'quorum-ignored',
      check: 'quorum-below-basic',
      message: `With ${size} States, "${view.stage.id}" decides with ${ownOf(view, rules, size)} present; the body's own rule asks for ${fractionOf(basic, size)} (${basic.evidence.source}).`,
      remedy: `Ask for ${basic.numerator}/${basic.denominator} at least, rounded ${basic.rounding === 'up' ? 'up' : 'above'}, of all who may take part.`,
      path: pathTo(view),
    },
  ];
}

/** What the stage asks for where the organ has so many Member States, with as many left out as the procedure permits. */
function ownOf(view: StageView, rules: ConsensusRules, size: number): number {
  const { quorum, consensusMinus } = rules;
  const whole = size === view.ofOrgan.length;
  const cut = isCut(view, rules) ? view.ofOrgan.length - view.asked.length : 0;
  const left = Math.max(0, size - (whole ? cut : 0) - Math.min(consensusMinus?.most ?? 0, size - 1));
  return fractionOf(quorum, quorum.of === 'members' ? size : left);
}

/**
 * Whether the procedure leaves out States that the organ has: by name, or by naming a few that adopt for all. A group that only recommends,
 * and one that the matter was referred to, decide for nobody but themselves.
 */
function isCut({ procedure, stage }: StageView, { electorate, success }: ConsensusRules): boolean {
  if (electorate === undefined || 'except' in electorate) return electorate !== undefined;
  const referred = procedure.stages.some(({ consensus }) => {
    const back = consensus?.onFailure;
    return typeof back === 'object' && 'referTo' in back && back.referTo === stage.id;
  });
  return success === 'adopted' && !referred;
}

const firstMeeting = ({ procedure }: StageView): number =>
  procedure.stages.findIndex(({ consensus }) => consensus?.methods.includes('meeting'));

function noBasic(view: StageView): Verdict {
  return {
    class: 'quorum-ignored',
    check: 'no-basic-quorum',
    message: `"${view.roster.id}" names no basic quorum: nothing outside the procedure says how many have to be present.`,
    remedy: 'Give the roster its "quorum", with its source.',
    path: pathTo(view),
    warning: true,
  };
}
