/** Events about seats, accredited people and candidates. */
import { z } from 'zod';
import { attestedTime, evidenceList } from './attested.ts';
import { itemId, partyId, personToken, sha256 } from './identifiers.ts';
import {
  accreditationId,
  candidateFor,
  candidateParty,
  capacity,
  namedDecision,
  seatState,
} from './organisation-seat-commands.ts';
import { instant, legalDate } from './time.ts';

const ofParty = { party: partyId, paper: sha256.optional(), receivedAt: instant };

export const seatEventData = {
  /** `attested`: by a decision of the past; it says what was, and moves nothing (I15). */
  'seat-set': z.strictObject({
    party: partyId,
    state: seatState,
    decision: namedDecision,
    attested: z.boolean(),
    when: attestedTime.optional(),
    evidence: evidenceList.optional(),
  }),
  /** A person appears as a token only (design §5 "Identity"). */
  'representative-accredited': z.strictObject({
    accreditation: accreditationId,
    party: partyId,
    person: personToken,
    capacity,
    from: legalDate.optional(),
    paper: sha256,
    receivedAt: instant,
  }),
  'accreditation-ended': z.strictObject({
    ...ofParty,
    accreditation: accreditationId,
    capacity,
    on: legalDate.optional(),
  }),
  'candidate-registered': z.strictObject({
    party: candidateParty,
    for: candidateFor,
    paper: sha256,
    receivedAt: instant,
  }),
  'candidate-step-recorded': z.strictObject({
    party: partyId,
    for: candidateFor,
    condition: itemId,
    when: legalDate,
    evidence: evidenceList,
  }),
  /** `for` is missing where a roster says `applicant` and nothing else. */
  'candidature-withdrawn': z.strictObject({ ...ofParty, for: candidateFor.optional() }),
} as const;
