/** What an adoption changes elsewhere (design §3 "effect"). A document states its effects at registration; its procedure says which stage causes them. */
import { z } from 'zod';
import { attestedTime, decisionReference, evidenceList } from './attested.ts';
import { language } from './content.ts';
import { organId, partyId, streamId } from './identifiers.ts';
import { areaId, organElectorate, partyStatus } from './organisation-facts.ts';
import { seatState } from './organisation-seat-commands.ts';
import { organisationEffectKinds, organisationEffects } from './organisation-effects.ts';
import { partialDate } from './time.ts';

/** The days of a meeting, as precisely as they are known. */
export const meetingDates = z
  .strictObject({ from: partialDate, to: partialDate.optional() })
  .meta({ id: 'MeetingDates' });
export type MeetingDates = z.infer<typeof meetingDates>;

export const effectKind = z.enum([
  'grant-status',
  'establish-organ',
  'appoint-chair',
  'set-meeting-date',
  'appoint-coordinator',
  ...organisationEffectKinds,
  'set-seat',
]);
export type EffectKind = z.infer<typeof effectKind>;

export const effect = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('grant-status'), party: partyId, status: partyStatus }),
    z.strictObject({
      kind: z.literal('establish-organ'),
      organ: organId,
      name: z.string().min(1).max(200),
      language,
      electorate: organElectorate,
    }),
    /** A term begins with the opening of a meeting (RoP 14.2), or, where none is named, when the decision takes effect. */
    z.strictObject({
      kind: z.literal('appoint-chair'),
      party: partyId,
      meeting: streamId.optional(),
      until: z.string().min(1).max(200),
    }),
    z.strictObject({ kind: z.literal('set-meeting-date'), meeting: streamId, dates: meetingDates }),
    z.strictObject({
      kind: z.literal('appoint-coordinator'),
      area: areaId,
      title: z.string().min(1).max(200),
      party: partyId,
    }),
    /** Who sits for a State is decided by the Members (case 22). */
    z.strictObject({ kind: z.literal('set-seat'), party: partyId, state: seatState }),
    ...organisationEffects,
  ])
  .meta({ id: 'Effect' });
export type Effect = z.infer<typeof effect>;

/** Delivered to the organisation or to a meeting: an effect of a decision that was taken here, or attested (I15). */
export const applyEffect = z.strictObject({
  effect,
  decision: decisionReference,
  attested: z.boolean(),
  /** When the decision was taken, of an attested one. */
  when: attestedTime.optional(),
  evidence: evidenceList.optional(),
});
export type ApplyEffect = z.infer<typeof applyEffect>;
