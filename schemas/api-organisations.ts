/** Bodies of the acts on the organisation. */
import { z } from 'zod';
import { attestedTimeInput, evidenceListInput } from './api-attested-inputs.ts';
import { language } from './content.ts';
import { documentId, organId, organisationId, partyId } from './identifiers.ts';
import { party } from './organisation-commands.ts';
import { areaId, organElectorate, partyStatus, seriesId } from './organisation-facts.ts';

const decision = z.string().min(1).max(200);
const name = z.string().min(1).max(200);
const period = { from: attestedTimeInput.optional(), to: attestedTimeInput.optional() };

/** A fact about the organisation that no decision on record here explains. */
const pastFactInput = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('status'), party: partyId, status: partyStatus, ...period }),
    z.strictObject({ kind: z.literal('chair-term'), party: partyId, ...period }),
    z.strictObject({ kind: z.literal('coordinator'), area: areaId, title: name, party: partyId, ...period }),
    z.strictObject({
      kind: z.literal('organ'),
      organ: organId,
      name,
      language,
      electorate: organElectorate,
      ...period,
    }),
    z.strictObject({ kind: z.literal('series'), series: seriesId, name, held: z.int().min(0).optional(), ...period }),
  ])
  .meta({ id: 'StatedPastFact' });
export type PastFactInput = z.infer<typeof pastFactInput>;

export const organisationBodies = {
  /** The roster is the release's own, `organisations/{id}.yaml`. */
  'establish-organisation': z.strictObject({ roster: organisationId.optional() }),
  'suspend-party': z.strictObject({ decision }),
  'reinstate-party': z.strictObject({ decision }),
  'record-departure': z.strictObject({ decision }),
  'admit-party': z.strictObject({ party, decision }),
  'hand-over-chair': z.strictObject({
    to: partyId,
    until: z.string().min(1).max(200),
    occasion: z.string().min(1).max(200),
  }),
  'override-competence': z.strictObject({ document: documentId, decision }),
  'record-past-fact': z.strictObject({ fact: pastFactInput, evidence: evidenceListInput }),
} as const;
