import type { EntryIntoForceClause } from '../../../schemas/entry-into-force.ts';
import type { StageRules } from '../../../schemas/procedure.ts';
import { clauseOf, type DocumentRecord, type DocumentState } from '../../document/index.ts';
import { MINUTE } from '../../shared/index.ts';
import type { CriticalElement } from '../types.ts';
import { spanText } from '../words.ts';
import type { Plan, Played } from './plan.ts';

export const DAY = 1_440 * MINUTE;

/** Something that could come sooner or later. */
export interface Element extends Pick<CriticalElement, 'kind' | 'id' | 'what'> {
  /** By how much it can come sooner at the most, ms: a period cannot be shorter than nothing. */
  most: number;
  /** The plan in which it comes so much later (negative: sooner), ms. */
  shift: (plan: Plan, by: number) => Plan;
}

/** What the end could depend on: acts and their periods, the period that runs, the periods to come, meetings that are waited for, the clause. */
export function elementsOf(plan: Plan, played: Played): Element[] {
  return [
    ...ofActs(plan),
    ...ofRunningPeriod(plan),
    ...ofComingPeriods(plan, played),
    ...ofMeetings(plan, played),
    ...ofClause(plan, played),
  ];
}

const documentOf = ({ input }: Plan): DocumentRecord | null =>
  (input.states.get(input.document) as DocumentState | undefined)?.document ?? null;

function withDocument(plan: Plan, change: (document: DocumentRecord) => DocumentRecord): Plan {
  const document = documentOf(plan);
  if (document === null) return plan;
  const states = new Map(plan.input.states).set(plan.input.document, { v: 1, document: change(document) });
  return { ...plan, input: { ...plan.input, states } };
}

/** Each act; and the period that it announces, where it announces one. */
function ofActs({ input }: Plan): Element[] {
  return input.acts.flatMap((act, index): Element[] => {
    const moved = (change: (one: typeof act) => typeof act) => (plan: Plan) => ({
      ...plan,
      input: { ...plan.input, acts: plan.input.acts.map((one, at) => (at === index ? change(one) : one)) },
    });
    const who = act.who.party ?? act.who.role;
    const self: Element = {
      kind: 'act',
      id: act.name,
      what: `${act.kind} by ${who}`,
      most: act.at - input.from,
      shift: (plan, by) =>
        moved(({ receivedAt, ...one }) => ({
          ...one,
          at: Math.max(plan.input.from, one.at + by),
          ...(receivedAt === undefined ? {} : { receivedAt: receivedAt + by }),
        }))(plan),
    };
    const period = periodIn(act.payload);
    if (period === undefined) return [self];
    const what = `the period of ${act.kind}${period.kind === 'minutes' ? `, ${spanText(period.minutes * MINUTE)}` : ''}`;
    const most = period.kind === 'minutes' ? (period.minutes - 1) * MINUTE : period.deadline.at - act.at - MINUTE;
    const longer: Element = {
      kind: 'period',
      id: act.name,
      what,
      most,
      shift: (plan, by) =>
        moved((one) => ({ ...one, payload: { ...(one.payload as object), period: longerBy(period, by) } }))(plan),
    };
    return [self, longer];
  });
}

type Stated = { kind: 'minutes'; minutes: number } | { kind: 'until'; deadline: { at: number } };

function periodIn(payload: unknown): Stated | undefined {
  const { period } = (payload ?? {}) as { period?: Stated };
  return typeof period === 'object' && ('minutes' in period || 'deadline' in period) ? period : undefined;
}

const longerBy = (period: Stated, by: number): Stated =>
  period.kind === 'minutes'
    ? { ...period, minutes: Math.max(1, period.minutes + Math.round(by / MINUTE)) }
    : { ...period, deadline: { ...period.deadline, at: period.deadline.at + by } };

/** The period that runs where the story begins: its announced expiry. */
function ofRunningPeriod(plan: Plan): Element[] {
  const round = documentOf(plan)?.round;
  if (round?.phase !== 'open' || round.expiry === undefined || round.expiry <= plan.input.from) return [];
  return [
    {
      kind: 'period',
      id: round.id,
      what: `the period of ${round.id} that runs, by ${round.method}`,
      most: round.expiry - plan.input.from,
      shift: (other, by) =>
        withDocument(other, (document) => ({
          ...document,
          round: document.round && {
            ...document.round,
            expiry: Math.max(other.input.from, (document.round.expiry ?? 0) + by),
          },
        })),
    },
  ];
}

/** Periods of rounds that everybody's haste opens: the rule itself, a day shorter or longer. */
function ofComingPeriods(plan: Plan, { earliest }: Played): Element[] {
  const stages = documentOf(plan)?.procedure.stages ?? [];
  return stages.flatMap(({ id, consensus }): Element[] => {
    const decided = earliest.stages.find(({ stage }) => stage === id);
    const opened = decided?.derivation.some((line) => line.startsWith(`${id}: round `));
    if (!consensus || !opened || decided?.method !== 'silence') return [];
    const unit = consensus.period.unit !== undefined && consensus.period.unit !== 'minutes' ? DAY : MINUTE;
    const length = Math.max(1, consensus.period.minimum) * unit;
    return [
      {
        kind: 'period',
        id,
        what: `the shortest period of ${id}, ${spanText(length)}`,
        most: length - unit,
        shift: (other, by) => withDocument(other, (document) => withPeriod(document, id, Math.round(by / unit))),
      },
    ];
  });
}

function withPeriod(document: DocumentRecord, id: string, by: number): DocumentRecord {
  const longer = (stage: StageRules): StageRules => {
    if (stage.id !== id || !stage.consensus) return stage;
    const { period } = stage.consensus;
    const minimum = Math.max(0, Math.max(1, period.minimum) + by);
    return { ...stage, consensus: { ...stage.consensus, period: { ...period, minimum } } };
  };
  return { ...document, procedure: { ...document.procedure, stages: document.procedure.stages.map(longer) } };
}

/** Meetings that a stage was decided in. */
function ofMeetings(plan: Plan, { earliest }: Played): Element[] {
  const lines = earliest.stages.flatMap(({ derivation }) => derivation);
  return [...plan.input.states.keys()]
    .filter((stream) => stream.includes('/meeting/') && lines.some((line) => line.includes(stream)))
    .map((stream) => ({
      kind: 'meeting',
      id: stream,
      what: `the meeting ${stream.slice(stream.lastIndexOf('/') + 1)}`,
      most: Number.POSITIVE_INFINITY,
      shift: (other, by) => ({
        ...other,
        meetingShift: { ...other.meetingShift, [stream]: (other.meetingShift[stream] ?? 0) + by },
      }),
    }));
}

/** What the treaty's clause adds to the day on which its condition is fulfilled, where it counts days. */
function ofClause(plan: Plan, { earliest }: Played): Element[] {
  if (earliest.entryIntoForce === undefined) return [];
  return (documentOf(plan)?.procedure.stages ?? []).flatMap((stage): Element[] => {
    const clause = clauseOf(stage);
    if (clause === undefined || !('days' in clause.then)) return [];
    const { days } = clause.then;
    return [
      {
        kind: 'clause',
        id: stage.id,
        what: `${days} days after the condition is fulfilled (${clause.source})`,
        most: days * DAY,
        shift: (other, by) =>
          withDocument(other, (document) => withDays(document, stage.id, days + Math.round(by / DAY))),
      },
    ];
  });
}

function withDays(document: DocumentRecord, id: string, days: number): DocumentRecord {
  const stages = document.procedure.stages.map((stage): StageRules => {
    const clause = stage.id === id ? clauseOf(stage) : undefined;
    if (clause === undefined) return stage;
    const entryIntoForceClause: EntryIntoForceClause = { ...clause, then: { days: Math.max(0, days) } };
    const { entryIntoForce: _, ...rest } = stage;
    return { ...rest, entryIntoForceClause };
  });
  return { ...document, procedure: { ...document.procedure, stages } };
}
