/** Events by which a decision changes statuses, names, organs, competences and the organisation's own rules; part of `organisationEventData`. */
import { z } from 'zod';
import { attestedTime, decisionReference, evidenceList } from './attested.ts';
import { organId, partyId } from './identifiers.ts';
import { competenceOf, languages, quorumFraction, statedNames } from './organisation-effects.ts';
import { partyStatus } from './organisation-facts.ts';

/** By which decision, and whether that was taken here or is attested (I15). */
export const effectOf = {
  decision: decisionReference,
  attested: z.boolean(),
  when: attestedTime.optional(),
  evidence: evidenceList.optional(),
};

/** Of an act of the Secretariat: the decision on record that it names, where it names one, and its evidence. */
export const namedBy = { by: decisionReference.optional(), evidence: evidenceList.optional() };

export const organisationChangeEvents = {
  /** A status that is no membership ended, and no other began. */
  'status-ended': z.strictObject({ party: partyId, status: partyStatus, ...effectOf }),
  'party-renamed': z.strictObject({ party: partyId, names: statedNames, ...effectOf }),
  'organ-renamed': z.strictObject({ organ: organId, names: statedNames, ...effectOf }),
  'office-renamed': z.strictObject({ office: organId, names: statedNames, ...effectOf }),
  'organisation-renamed': z.strictObject({ names: statedNames, ...effectOf }),
  /** It decides no more; its open rounds go on (I2). */
  'organ-dissolved': z.strictObject({ organ: organId, ...effectOf }),
  'competence-granted': z.strictObject({ ...competenceOf, ...effectOf }),
  'competence-withdrawn': z.strictObject({ ...competenceOf, ...effectOf }),
  'working-languages-set': z.strictObject({ languages, ...effectOf }),
  'basic-quorum-set': z.strictObject({ ...quorumFraction, ...effectOf }),
} as const;
