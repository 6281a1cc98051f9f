import type { Procedure, StageRules } from '../../schemas/procedure.ts';
import { capabilities } from '../capabilities.ts';

/** Two clauses that both speak of one thing, and which of them decides. */
export interface Overlap {
  path: readonly (string | number)[];
  message: string;
}

/** Where two clauses of a procedure, or a clause and a rule of the core, speak of the same; each with the one that decides. */
export function overlapsOf(procedure: Procedure): Overlap[] {
  return procedure.stages.flatMap((stage, index) => [
    ...ofOpening(procedure, stage, index),
    ...ofRules(stage).map(({ clause, message }) => ({ path: ['stages', index, 'consensus', clause], message })),
    ...ofTerms(stage, index),
  ]);
}

/** Everything that opens one stage: whichever comes first; an open stage is not opened again. */
function ofOpening({ stages }: Procedure, { id, opensWith }: StageRules, index: number): Overlap[] {
  const openers = [
    ...stages.filter(({ next }) => next === id).map((each) => `"next" of "${each.id}"`),
    ...(opensWith === undefined ? [] : [`"opensWith: ${opensWith}"`]),
    ...stages.flatMap(({ id: from, consensus }) => {
      const back = consensus?.onFailure;
      if (typeof back !== 'object') return [];
      return ('returnTo' in back ? back.returnTo : back.referTo) === id ? [`"onFailure" of "${from}"`] : [];
    }),
  ];
  if (openers.length < 2) return [];
  return [
    { path: ['stages', index], message: `"${id}" is opened by ${openers.join(' and ')}: the first one opens it.` },
  ];
}

function ofRules({ id, consensus }: StageRules): { clause: string; message: string }[] {
  if (!consensus) return [];
  const {
    who = {},
    blocking,
    onBlock,
    quorum,
    methods,
    confirmation,
    conditional,
    consensusMinus,
    electorate,
  } = consensus;
  const told = Object.entries(who).map(([act, roles]) => {
    const table = Object.hasOwn(capabilities, act)
      ? capabilities[act as keyof typeof capabilities].roles.join(', ')
      : '-';
    return {
      clause: 'who',
      message: `${act} in "${id}": "who" says ${roles.join(', ')}, the table of authority ${table}: "who" decides.`,
    };
  });
  const silent = methods.includes('silence');
  const say = (clause: string, message: string) => told.push({ clause, message });
  if (silent && !blocking.moreTime)
    say(
      'onBlock',
      `"onBlock.moreTime: ${onBlock.moreTime}" of "${id}" speaks of a word that does not block: "blocking" decides.`,
    );
  if (silent && !blocking.reserved)
    say(
      'onBlock',
      `"onBlock.reserved: ${onBlock.reserved}" of "${id}" speaks of a word that does not block: "blocking" decides.`,
    );
  if (quorum.appliesTo.includes('silence'))
    say('quorum', `The quorum of "${id}" speaks of silence, in which every State is asked: it asks for nothing more.`);
  if (confirmation === 'none')
    say(
      'confirmation',
      `"${id}" asks for no confirmation; where a suspension ended the last block the Chair confirms all the same (I2).`,
    );
  if (conditional && confirmation === 'chair')
    say(
      'conditional',
      `"${id}" approves subject to a silence, and the Chair confirms: first the silence, then the Chair.`,
    );
  if (consensusMinus && electorate)
    say(
      'consensusMinus',
      `"${id}" leaves States out by "electorate" for good and by "consensusMinus" for one round: both do.`,
    );
  return told;
}

function ofTerms({ id, softTerms = [] }: StageRules, index: number): Overlap[] {
  const seen = new Set<string>();
  return softTerms.flatMap((term) => {
    const key = `${term.from} ${term.within}`;
    const twice = seen.has(key) || seen.has(term.id);
    seen.add(key).add(term.id);
    return twice
      ? [{ path: ['stages', index, 'softTerms'], message: `Two soft terms of "${id}" say the same: both warn.` }]
      : [];
  });
}
