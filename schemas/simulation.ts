/**
 * What a simulation is asked and what it answers: hypothetical acts on real states, never written (design §1). The same in a file and in a
 * request: acts are named as in the API, with the same bodies.
 */
import { z } from 'zod';
import { deadlineInput, instantInput } from './api-inputs.ts';
import { role } from './actor.ts';
import { partyId, streamId } from './identifiers.ts';
import { roundMethod, stageType } from './procedure.ts';
import { effectiveTime, instant, legalDate } from './time.ts';

/** So many acts are played at the most, over so many years. */
export const MOST_ACTS = 500;
export const MOST_YEARS = 20;

/** An instant, or a wall time in a zone. */
export const momentInput = z
  .union([instantInput, deadlineInput], {
    error:
      'Give ISO 8601 with an offset such as 2024-12-01T10:00:00+05:00, or { wallTime: 2024-12-01T10:00, zone: Asia/Almaty }.',
  })
  .meta({ id: 'StatedMoment' });
export type MomentInput = z.output<typeof momentInput>;

/** Who would act. What the system does by itself falls due by itself. */
const who = z
  .strictObject({ role: role.exclude(['system', 'operator', 'auditor']), party: partyId.optional() })
  .refine((value) => value.role !== 'focal-point' || value.party !== undefined, {
    error: 'A focal point acts for a State: name its party.',
    path: ['party'],
  });

export const simulatedAct = z
  .strictObject({
    at: momentInput,
    who,
    act: z.string().min(1).max(60).describe('The kind of the act, such as `open-round`'),
    params: z
      .record(z.string().max(20), z.string().max(200))
      .default({})
      .describe("Names in the act's path besides the document; without `round` the last one of that time"),
    body: z
      .record(z.string().max(60), z.unknown())
      .default({})
      .describe('As the act itself would get it; without `revision` the current one of that time'),
  })
  .meta({ id: 'SimulatedAct' });
export type SimulatedAct = z.output<typeof simulatedAct>;

/** The file of `npx nemcon simulate --acts`. */
export const simulationFile = z.strictObject({ acts: z.array(simulatedAct).max(MOST_ACTS) });

/** The body of a request. */
export const simulationBody = z.strictObject({
  acts: z.array(simulatedAct).max(MOST_ACTS).default([]),
  until: momentInput,
  from: momentInput.optional().describe('Begin with what was known at this instant; now, unless told'),
  recorded: z
    .boolean()
    .default(false)
    .describe('With `from`: let the acts that are recorded since then come too, as they came'),
});
export type SimulationBody = z.output<typeof simulationBody>;

const refusal = z.object({
  code: z.string(),
  rule: z.string(),
  about: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const step = z.object({
  at: instant,
  why: z.enum(['act', 'due', 'arrival']),
  stream: streamId,
  kind: z.string(),
  name: z.string().optional(),
  who: z.object({ role, party: partyId.optional() }).optional(),
  events: z.array(z.object({ stream: streamId, name: z.string(), effective: effectiveTime, data: z.unknown() })),
  refusal: refusal.optional(),
});

const alternative = z.object({
  method: roundMethod,
  at: instant.optional(),
  effectiveAt: instant.optional(),
  because: z.string(),
});

const earliest = z
  .object({
    terms: z.enum(['minimum', 'usual']),
    from: instant,
    stages: z.array(
      z.object({
        stage: z.string(),
        type: stageType,
        word: z.string().optional(),
        method: roundMethod.optional(),
        at: instant,
        effectiveAt: instant,
        derivation: z.array(z.string()),
        alternatives: z.array(alternative),
      }),
    ),
    adoption: z.object({ at: instant, effectiveAt: instant }).optional(),
    entryIntoForce: z
      .object({
        on: legalDate,
        instruments: z.array(partyId),
        source: z.string(),
        derivation: z.array(z.string()),
      })
      .optional(),
    assumes: z.array(z.string()),
    stopped: z.object({ stage: z.string().optional(), because: z.string(), rule: z.string() }).optional(),
  })
  .meta({ id: 'EarliestAdoption' });

const critical = z.object({
  end: z.enum(['adoption', 'entry-into-force']),
  at: instant,
  elements: z.array(
    z.object({
      kind: z.enum(['period', 'meeting', 'act', 'clause']),
      id: z.string(),
      what: z.string(),
      sooner: z.number(),
      endSooner: z.number(),
      endLater: z.number().optional(),
      slack: z.number().optional(),
      decides: z.boolean(),
    }),
  ),
});

export const simulationAnswer = z
  .object({
    document: streamId,
    from: instant,
    until: instant,
    path: z.array(step).describe('Each act and each thing that fell due, in order; a refused act is part of it'),
    ending: z.object({
      at: instant,
      explanation: z.looseObject({ state: z.string(), blocks: z.array(z.looseObject({ kind: z.string() })) }),
      tasks: z.array(z.looseObject({ id: z.string(), act: z.string() })),
      stages: z.array(z.looseObject({ stage: z.string(), state: z.string() })),
      rounds: z.array(z.looseObject({ round: z.string(), outcome: z.string() })),
      entryIntoForce: z.object({ on: legalDate, inForce: z.boolean(), derivation: z.array(z.string()) }).optional(),
    }),
    earliest: z.object({ minimum: earliest, usual: earliest }),
    critical: critical.optional(),
  })
  .meta({ id: 'Simulation' });
