/** Events of the organisation aggregate, past tense, version 1. */
import { z } from 'zod';
import { documentEventData } from './document-events.ts';
import { organId, partyId, roundId, stageId, streamId } from './identifiers.ts';
import { party, roster } from './organisation-commands.ts';
import type { EffectiveTime } from './time.ts';

const decided = { party: partyId, decision: z.string().max(200) };

export const organisationEventData = {
  'organisation-established': z.strictObject({ roster }),
  'party-suspended': z.strictObject(decided),
  'party-reinstated': z.strictObject(decided),
  'party-departed': z.strictObject(decided),
  'party-admitted': z.strictObject({ party, decision: z.string().max(200) }),
  'chair-handed-over': z.strictObject({
    from: partyId,
    to: partyId,
    until: z.string().max(200),
    occasion: z.string().max(200),
  }),
  'electorate-frozen': z.strictObject({
    document: streamId,
    round: roundId,
    organ: organId,
    stage: stageId,
    members: z.array(partyId).max(300),
    chair: partyId,
  }),
  'round-deregistered': z.strictObject({ document: streamId, round: roundId }),
  'act-refused': documentEventData['act-refused'],
  'delivery-accepted': documentEventData['delivery-accepted'],
  'delivery-refused': documentEventData['delivery-refused'],
} as const;

export type OrganisationEventName = keyof typeof organisationEventData;
export type OrganisationEventData<N extends OrganisationEventName> = z.output<(typeof organisationEventData)[N]>;
export type OrganisationEvent = {
  [N in OrganisationEventName]: { name: N; data: OrganisationEventData<N>; effective: EffectiveTime };
}[OrganisationEventName];
