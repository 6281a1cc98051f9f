import { problemCodes, type ProblemCode } from '../../schemas/problem-codes.ts';
import { spanText, type Earliest, type Simulation, type StoryStep } from '../../domain/simulation/index.ts';
import { Moments } from './moments.ts';

/** A simulation as lines for a person at the body's seat. */
export function simulationReport(simulation: Simulation, zone: string): string[] {
  const moments = new Moments(zone);
  return [
    `${simulation.document}, from ${moments.text(simulation.from)} to ${moments.text(simulation.until)} (${zone})`,
    '',
    'What would happen',
    ...(simulation.path.length === 0 ? ['  nothing that anybody does or that falls due'] : []),
    ...simulation.path.flatMap((step) => stepLines(step, moments)),
    '',
    ...endingLines(simulation, moments),
    '',
    ...earliestLines(simulation.earliest.minimum, moments),
    '',
    ...earliestLines(simulation.earliest.usual, moments),
    '',
    ...criticalLines(simulation, moments),
    '',
    'Nothing was written.',
  ];
}

function stepLines({ at, why, kind, who, name, events, refusal, stream }: StoryStep, moments: Moments): string[] {
  const by = who === undefined ? '' : ` by ${who.party === undefined ? who.role : `${who.party} (${who.role})`}`;
  const what =
    why === 'due'
      ? `${kind} falls due`
      : why === 'arrival'
        ? `${kind} arrives`
        : `${kind}${by}${name === undefined ? '' : `, ${name}`}`;
  const elsewhere = (of: string) => (of === stream ? '' : ` (${of.split('/').slice(1).join('/')})`);
  const told = events.map((event) => `${event.name}${elsewhere(event.stream)}`).join(', ');
  const indent = ' '.repeat(moments.width + 4);
  return [
    `  ${moments.text(at)}  ${what}`,
    ...(refusal ? [`${indent}refused: ${refusal.code} [${refusal.rule}] ${sentenceOf(refusal.code)}`] : []),
    ...(told === '' ? [] : [`${indent}${told}`]),
  ];
}

const sentenceOf = (code: ProblemCode): string => problemCodes[code].sentence;

function endingLines({ ending }: Simulation, moments: Moments): string[] {
  const { explanation, stages, rounds, tasks, entryIntoForce } = ending;
  return [
    `At the end, ${moments.text(ending.at)}: ${explanation.state}`,
    ...stages.map(({ stage, state, word, effectiveAt, doneAt }) => {
      const at = effectiveAt ?? doneAt;
      return `  stage ${stage}: ${state}${word === undefined ? '' : `, ${word}`}${at === undefined ? '' : ` on ${moments.text(at)}`}`;
    }),
    ...rounds.map(
      ({ round, stage, method, outcome, because, concludedAt }) =>
        `  round ${round} in ${stage} by ${method}: ${outcome}${because === undefined ? '' : ` (${because})`}${concludedAt === undefined ? '' : ` on ${moments.text(concludedAt)}`}`,
    ),
    ...(entryIntoForce === undefined
      ? []
      : [`  ${entryIntoForce.inForce ? 'in force since' : 'enters into force on'} ${entryIntoForce.on}`]),
    ...explanation.blocks.map(
      ({ kind, subject, by, acts, rule }) =>
        `  waits: ${kind} ${subject}${acts.length === 0 ? '' : `, lifted by ${acts.join(' or ')}`}${by.length === 0 ? '' : ` of ${by.map(nameOf).join(', ')}`} [${rule}]`,
    ),
    ...(tasks.length === 0 ? [] : [`  tasks that stand then: ${tasks.length}`]),
  ];
}

type Asked = Simulation['ending']['explanation']['blocks'][number]['by'][number];
const nameOf = (one: Asked): string =>
  one.kind === 'party' ? one.party : one.kind === 'office' ? `the ${one.office}` : 'the members';

function earliestLines(earliest: Earliest, moments: Moments): string[] {
  const { terms, stages, adoption, entryIntoForce, assumes, stopped } = earliest;
  const periods = terms === 'minimum' ? 'the shortest periods that the rules allow' : 'the usual periods';
  return [
    `How soon, if from ${moments.text(earliest.from)} everybody acted at once and nobody objected, with ${periods}`,
    ...(stages.length === 0 && !stopped ? ['  nothing remains to be decided'] : []),
    ...stages.flatMap((stage) => [
      `  ${stage.stage}${stage.word === undefined ? '' : ` (${stage.word})`}: ${moments.text(stage.at)}${stage.effectiveAt === stage.at ? '' : `, counting from ${moments.text(stage.effectiveAt)}`}`,
      ...stage.derivation.map((line) => `      ${line}`),
      ...stage.alternatives.map(({ method, at, because }) =>
        at === undefined
          ? `      ${method} instead: not to be computed, ${because}`
          : `      ${method} instead: ${moments.text(at)}; ${because}`,
      ),
    ]),
    ...(adoption ? [`  adopted: ${moments.text(adoption.effectiveAt)}`] : []),
    ...(entryIntoForce
      ? [
          `  enters into force: ${entryIntoForce.on} (${entryIntoForce.source})`,
          ...entryIntoForce.derivation.map((line) => `      ${line}`),
        ]
      : []),
    ...assumes.map((line) => `  assumed: ${line}`),
    ...(stopped ? [`  no further: ${stopped.because} [${stopped.rule}]`] : []),
  ];
}

/** What becomes of the end that comes so much sooner (negative: later). */
const movedText = (by: number): string =>
  by === 0 ? 'changes nothing' : `and the end comes ${spanText(by)} ${by > 0 ? 'sooner' : 'later'}`;

function criticalLines({ critical }: Simulation, moments: Moments): string[] {
  if (critical === undefined) return ['What is critical: no end can be computed, so nothing can be said to decide it.'];
  const end = critical.end === 'adoption' ? 'the last adoption' : 'the entry into force';
  const order = [...critical.elements].sort((one, other) => Number(other.decides) - Number(one.decides));
  return [
    `What is critical for ${end}, ${moments.text(critical.at)} (each was moved, and the rest played again)`,
    ...(order.length === 0 ? ['  nothing that could come sooner or later: it can be done at once'] : []),
    ...order.map(({ kind, what, id, sooner, endSooner, endLater, slack, decides }) => {
      const name = kind === 'act' ? `${what}, ${id}` : what;
      if (!decides)
        return `  free      ${name}: ${slack === undefined ? 'the end never waits for it' : `may come ${spanText(slack)} later`}`;
      const gained = endSooner === 0 ? 'sooner it gains nothing' : `${spanText(sooner)} less ${movedText(endSooner)}`;
      const lost = endLater === undefined ? 'a day more and it does not come' : `a day more ${movedText(-endLater)}`;
      return `  decides   ${name}: ${gained}; ${lost}`;
    }),
  ];
}
