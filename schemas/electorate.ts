/** Who is left out of a round though entitled, and why: what was cut from the electorate when it was frozen (I2). */
import { z } from 'zod';
import { partyId } from './identifiers.ts';

/**
 * `organ`: not of the States that take part in it. `stage`: by the procedure's own electorate. `state-concerned`: the round was opened
 * without it, as its kind of decision permits (case 24). `seat-…`: nobody is recognised to sit for it (case 22).
 */
export const exclusion = z
  .strictObject({
    party: partyId,
    because: z.enum(['organ', 'stage', 'state-concerned', 'seat-contested', 'seat-vacant']),
  })
  .meta({ id: 'Exclusion' });
export type Exclusion = z.infer<typeof exclusion>;

export const exclusions = z.array(exclusion).min(1).max(300);

/** The States that a round is opened without (case 24). */
export const statesConcerned = z
  .array(partyId)
  .min(1)
  .max(20)
  .refine((all) => new Set(all).size === all.length, 'A party is named twice.');
