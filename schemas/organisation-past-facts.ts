/** What can be attested of an organisation's past beside statuses, Chairs, organs and series: the counterparts of the effects (I15). Part of `pastFact`. */
import { z } from 'zod';
import { language } from './content.ts';
import { organId, partyId } from './identifiers.ts';
import { competenceOf, languages, quorumFraction } from './organisation-effects.ts';

const name = z.string().min(1).max(200);

/**
 * The kinds, with times in the form that is asked for. Suspensions, working languages and quorums of the past are over: who takes part now, and
 * how many are needed, follows from the roster and from decisions (RoP 1.2).
 */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- the schemas say it, and they are what is meant
export function pastChanges<T extends z.ZodType>(time: T) {
  const period = { from: time.optional(), to: time.optional() };
  const over = { from: time.optional(), to: time };
  return [
    z.strictObject({ kind: z.literal('party-name'), party: partyId, name, language, ...period }),
    z.strictObject({ kind: z.literal('organ-name'), organ: organId, name, language, ...period }),
    z.strictObject({ kind: z.literal('office-name'), office: organId, name, language, ...period }),
    z.strictObject({ kind: z.literal('organisation-name'), name, language, ...period }),
    z.strictObject({ kind: z.literal('competence'), ...competenceOf, ...period }),
    z.strictObject({ kind: z.literal('suspension'), party: partyId, ...over }),
    z.strictObject({ kind: z.literal('working-languages'), languages, ...over }),
    z.strictObject({ kind: z.literal('basic-quorum'), ...quorumFraction, ...over }),
  ] as const;
}
