import type { ConsensusRules } from '../../schemas/procedure.ts';
import type { StageView } from './clauses.ts';
import type { Verdict } from './fault.ts';

type Tell = Omit<Verdict, 'path'> & { clause: string };

/** What a stage of consensus declares and a reader should know, and what its clauses make together. */
export function roundVerdicts(view: StageView, rules: ConsensusRules): Verdict[] {
  return [...electorate(view, rules), ...text(view, rules), ...outcome(view, rules), ...clocks(view, rules)].map(
    ({ clause, ...verdict }) => ({ ...verdict, path: ['stages', view.index, 'consensus', clause] }),
  );
}

function electorate({ stage, asked, members }: StageView, { electorate: own, consensusMinus }: ConsensusRules): Tell[] {
  const told: Tell[] = [];
  if (asked.length === 0)
    told.push({
      ...{ class: 'dead-end', check: 'nobody-is-asked', clause: own ? 'electorate' : 'organ' },
      message: `No Member State takes part in "${stage.id}": its rounds never open.`,
      remedy: 'Name Member States of the roster.',
    });
  if (own && 'only' in own && asked.length > 0 && asked.length < members.length)
    told.push({
      ...{ class: 'adoption-over-block', check: 'some-are-not-asked', clause: 'electorate', warning: true },
      message: `"${stage.id}" asks ${asked.length} of ${members.length} Member States (${own.source}).`,
      remedy: 'See that the others are asked where it is decided, if they are to be.',
    });
  if (consensusMinus)
    told.push({
      ...{ class: 'adoption-over-block', check: 'consensus-minus', clause: 'consensusMinus', warning: true },
      message: `"${stage.id}" may decide without up to ${consensusMinus.most} States that it concerns (${consensusMinus.source}).`,
      remedy: 'Keep it to the kinds of decision for which the source permits it.',
    });
  return told;
}

/** Words on an old text that count for a new one; where time alone then adopts it, the exploration finds it. */
function text({ stage }: StageView, { editorialCarryOver }: ConsensusRules): Tell[] {
  if (!editorialCarryOver) return [];
  return [
    {
      ...{ class: 'old-revision', check: 'words-carry-over', clause: 'editorialCarryOver', warning: true },
      message: `In "${stage.id}" words on an old text count for a new one that the Secretariat calls editorial (I5, case 6).`,
      remedy: 'Keep it only where the source allows it.',
    },
  ];
}

function outcome({ stage, procedure }: StageView, rules: ConsensusRules): Tell[] {
  const { blocking, confirmation, onFailure, methods, adReferendum } = rules;
  const told: Tell[] = [];
  const say = (check: string, clause: string, message: string, remedy: string): void => {
    told.push({ class: 'adoption-over-block', check, clause, message, remedy, warning: true });
  };
  if (!blocking.reserved)
    say('reserve-does-not-block', 'blocking', `In "${stage.id}" a reserve does not block.`, 'Say so in the source.');
  if (confirmation === 'none' && methods.includes('silence'))
    say(
      'nobody-confirms',
      'confirmation',
      `In "${stage.id}" silence adopts with nobody to confirm it, although words may come on paper (I6).`,
      'Use "confirmation: chair" where States may answer by note or letter.',
    );
  if (rules.packages)
    say(
      'packages-not-explored',
      'packages',
      `"${stage.id}" may decide it as part of a package, whose rounds join several documents: that is not explored.`,
      'Prove the procedure of the package by itself; no item is adopted over a block there either (case 37).',
    );
  if (adReferendum.silence === 'confirms')
    say(
      'silence-confirms',
      'adReferendum',
      `In "${stage.id}" a State that agreed ad referendum and stays silent has agreed (case 38).`,
      'Say so in the source.',
    );
  if (typeof onFailure === 'object' && 'referTo' in onFailure)
    say(
      'refers',
      'onFailure',
      `Where "${stage.id}" comes to nothing, "${onFailure.referTo}" decides in its place, over what was said here.`,
      'Name the article that permits it under "sources".',
    );
  const to = typeof onFailure === 'object' && 'returnTo' in onFailure ? onFailure.returnTo : undefined;
  const order = procedure.stages.map(({ id }) => id);
  if (to !== undefined && order.indexOf(to) > order.indexOf(stage.id))
    say(
      'goes-on-after-failure',
      'onFailure',
      `Where "${stage.id}" comes to nothing, the document goes on to "${to}".`,
      'Use "referTo" where another organ is to decide in its place.',
    );
  return told;
}

function clocks({ stage }: StageView, rules: ConsensusRules): Tell[] {
  const { period, protectedEnd, holeTolerance, methods, adReferendum } = rules;
  const told: Tell[] = [];
  const say = (check: string, clause: string, message: string, remedy: string): void => {
    told.push({ class: 'clock-without-owner', check, clause, message, remedy, warning: true });
  };
  if (methods.every((method) => method === 'meeting')) return told;
  if (period.usual < period.minimum)
    say(
      'usual-below-minimum',
      'period',
      `The usual period of "${stage.id}" is shorter than its least one.`,
      'Let "usual" be "minimum" at least.',
    );
  if (methods.includes('silence') && holeTolerance >= protectedEnd)
    say(
      'outage-unseen',
      'holeTolerance',
      `In "${stage.id}" no outage can hold a silence: the hole it tolerates is as long as its protected end (I4).`,
      'Let "holeTolerance" be shorter than "protectedEnd".',
    );
  if (adReferendum.confirmWithin < 1440)
    say(
      'short-term-to-confirm',
      'adReferendum',
      `A State has ${adReferendum.confirmWithin} minutes to confirm what it agreed ad referendum in "${stage.id}".`,
      'Give a capital days, as the source does.',
    );
  return told;
}
