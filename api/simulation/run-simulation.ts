import type { Pool } from 'pg';
import type { DocumentState } from '../../domain/document/index.ts';
import { organisationDecider, type OrganisationState } from '../../domain/organisation/index.ts';
import {
  simulationOf,
  type PeriodOfRound,
  type Simulation,
  type SimulationInput,
} from '../../domain/simulation/index.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { ConsensusRules } from '../../schemas/procedure.ts';
import { MOST_ACTS, MOST_YEARS, type SimulationBody } from '../../schemas/simulation.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Rules } from '../act-context.ts';
import { countedDeadline } from '../counted-period.ts';
import { Problem } from '../problem.ts';
import { seatCounting } from '../round-counting.ts';
import { readStates } from './read-states.ts';
import { recordedActs, recordedFacts } from './recorded-acts.ts';
import { seatTimes } from './seat-times.ts';
import { hypotheticalActs, momentOf } from './stated-acts.ts';
import { deliveriesUnderWay } from './under-way.ts';

const YEAR = 366 * 86_400_000;
/** A simulation has so much of the processor's time, ms. */
const PATIENCE = 10_000;

export interface SimulationSetting {
  pool: Pool;
  rules: Rules | undefined;
  /** The body's clock, epoch ms. */
  now: Instant;
  /** Of the processor's time, ms. */
  patience?: number;
}

/**
 * Reads the states, plays the acts and computes; writes nothing anywhere. Throws `document-unknown`, `simulation-out-of-range`,
 * `simulation-too-long`, or an `ActsFault`. Others are let in between two plays.
 */
export async function runSimulation(
  setting: SimulationSetting,
  document: StreamId,
  asked: SimulationBody,
): Promise<Simulation> {
  const { input, patience } = await inputOf(setting, document, asked);
  let spent = 0;
  let begun = performance.now();
  const steps = simulationOf({
    ...input,
    spend: () => {
      if (spent + performance.now() - begun > patience) throw new Problem('simulation-too-long');
    },
  });
  for (;;) {
    begun = performance.now();
    const step = steps.next();
    spent += performance.now() - begun;
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function inputOf(
  { pool, rules, now, patience = PATIENCE }: SimulationSetting,
  document: StreamId,
  asked: SimulationBody,
): Promise<{ input: SimulationInput; patience: number }> {
  const stated = asked.from === undefined ? undefined : momentOf(asked.from);
  const [from, until] = [stated ?? now, momentOf(asked.until)];
  const moments = asked.acts.map(({ at }) => momentOf(at));
  const within = moments.every((at) => at >= from && at <= until);
  if (from > now || until < from || until > from + MOST_YEARS * YEAR || !within)
    throw new Problem('simulation-out-of-range', { about: { from, until } });
  const besides = asked.acts.flatMap(({ params: { meeting } }) =>
    meeting === undefined ? [] : [`${document.split('/')[0] ?? ''}/meeting/${meeting}`],
  );
  const read = await readStates(pool, document, besides, stated);
  const state = read.states.get(document) as DocumentState | undefined;
  if (!state?.document) throw new Problem('document-unknown');
  const organisation = document.split('/')[0] ?? '';
  const body = (read.states.get(`${organisation}/organisation`) ?? organisationDecider.initial()) as OrganisationState;
  const acts = await hypotheticalActs(asked.acts, document, {
    organisation,
    rules,
    state: body,
    class: state.document.visibility.class,
    document: state.document,
  });
  const came = asked.recorded ? recordedActs(read.later).filter(({ at }) => at <= until) : [];
  if (came.length > MOST_ACTS * 20) throw new Problem('simulation-too-long');
  return {
    patience,
    input: {
      document,
      from,
      until,
      states: read.states,
      sequences: read.sequences,
      acts: [...came, ...acts],
      underWay: deliveriesUnderWay(read.records),
      seat: seatTimes(body.organisation?.seatZone ?? 'UTC'),
      periodInDays: (consensus, days, begin) => periodInDays(rules, consensus, days, begin),
      factsOfDue: recordedFacts(asked.recorded ? read.later : []),
    },
  };
}

/** A period that the rules count in days, as it would be announced: by the calendar of the organ's seat, as it is known at its beginning. */
function periodInDays(
  rules: Rules | undefined,
  { organ: id, period }: ConsensusRules,
  days: number,
  begin: Instant,
): PeriodOfRound {
  if (rules === undefined || period.unit === undefined || period.unit === 'minutes')
    return { kind: 'minutes', minutes: days };
  const counting = { ...seatCounting(rules, id, begin), rule: period };
  return { kind: 'until', deadline: countedDeadline({ kind: 'days', days, unit: period.unit }, begin, counting) };
}
