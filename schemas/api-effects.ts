/** How a client states the effects of a document: a meeting is named by its id, in the command by its stream. */
import { z } from 'zod';
import { meetingDatesInput } from './api-attested-inputs.ts';
import { language } from './content.ts';
import { meetingId, organId, partyId } from './identifiers.ts';
import { organisationEffects } from './organisation-effects.ts';
import { seatState } from './organisation-seat-commands.ts';
import { areaId, organElectorate, partyStatus } from './organisation-facts.ts';

const name = z.string().min(1).max(200);

export const effectInput = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('grant-status'), party: partyId, status: partyStatus }),
    z.strictObject({
      kind: z.literal('establish-organ'),
      organ: organId,
      name,
      language,
      electorate: organElectorate,
    }),
    z.strictObject({ kind: z.literal('appoint-chair'), party: partyId, meeting: meetingId.optional(), until: name }),
    z.strictObject({ kind: z.literal('set-meeting-date'), meeting: meetingId, dates: meetingDatesInput }),
    z.strictObject({ kind: z.literal('appoint-coordinator'), area: areaId, title: name, party: partyId }),
    z.strictObject({ kind: z.literal('set-seat'), party: partyId, state: seatState }),
    ...organisationEffects,
  ])
  .meta({ id: 'StatedEffect' });
export type EffectInput = z.infer<typeof effectInput>;
