/** Bodies of the acts on the organisation. */
import { z } from 'zod';
import { attestedTimeInput, evidenceListInput } from './api-attested-inputs.ts';
import { decisionOnRecordInput, namedDecisionInput } from './api-seats.ts';
import { language } from './content.ts';
import { documentId, organId, organisationId, partyId } from './identifiers.ts';
import { party } from './organisation-commands.ts';
import { pastChanges } from './organisation-past-facts.ts';
import { areaId, organElectorate, partyStatus, seriesId } from './organisation-facts.ts';

/** Of what was decided or done outside this program: in words, with where it is said; or a decision on record here. */
const decidedElsewhere = { decision: namedDecisionInput, evidence: evidenceListInput.optional() };
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
    ...pastChanges(attestedTimeInput),
  ])
  .meta({ id: 'StatedPastFact' });
export type PastFactInput = z.infer<typeof pastFactInput>;

export const organisationBodies = {
  /** The roster is the release's own, `organisations/{id}.yaml`. */
  'establish-organisation': z.strictObject({ roster: organisationId.optional() }),
  'suspend-party': z.strictObject(decidedElsewhere),
  'reinstate-party': z.strictObject(decidedElsewhere),
  'record-departure': z.strictObject(decidedElsewhere),
  'admit-party': z.strictObject({ party, ...decidedElsewhere }),
  'hand-over-chair': z.strictObject({
    to: partyId,
    until: z.string().min(1).max(200),
    occasion: z.string().min(1).max(200),
    decision: decisionOnRecordInput.optional(),
    evidence: evidenceListInput.optional(),
  }),
  'override-competence': z.strictObject({ document: documentId, decision: z.string().min(1).max(200) }),
  'record-past-fact': z.strictObject({ fact: pastFactInput, evidence: evidenceListInput }),
} as const;
