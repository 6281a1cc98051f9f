import type { DocumentEventName } from '../../schemas/document-events.ts';
import { nobody, tell, type Trigger } from '../trigger.ts';

export type RoundEventName = Extract<
  DocumentEventName,
  | `round-${string}`
  | `position${string}`
  | `points-${string}`
  | `point-${string}`
  | `silence-${string}`
  | `ruling-${string}`
  | `contest-${string}`
  | 'communication-recorded'
  | 'method-objected'
  | 'answers-completed'
  | 'outcome-contested'
  | 'in-time-act-undelivered'
  | 'ad-referendum-confirmed'
  | 'electorate-reduced'
  | 'approved-subject-to-silence'
  | 'reminder-issued'
>;

/** Those whose matter a round is, all at the same moment. */
const all = ['electorate', 'chair', 'secretariat'] as const;
const offices = ['chair', 'secretariat'] as const;

/** What moves a round, and what States say in it. Positions are told only to those to whom they circulate (I14). */
export const roundTriggers: Record<RoundEventName, Trigger> = {
  'round-requested': nobody('the electorate is told when the round opens: from then its period runs'),
  'round-opened': [
    tell(['electorate'], 'silence-opened', 'asks', { asks: 'state-position', only: 'by silence' }),
    tell(['electorate'], 'written-opened', 'asks', { asks: 'state-position', only: 'in writing' }),
    tell(['electorate'], 'meeting-round-opened', 'at-once', { only: 'in a meeting' }),
    // Case 24: it may speak, without effect.
    tell(['concerned'], 'round-opened-without', 'at-once'),
    tell(offices, 'round-opened', 'informs'),
  ],
  'round-not-opened': [tell(offices, 'round-not-opened', 'at-once')],
  'round-extended': [
    tell(['electorate'], 'round-extended', 'at-once', { asks: 'state-position' }),
    tell(offices, 'round-extended', 'informs'),
  ],
  'round-suspended': [tell(all, 'round-suspended', 'at-once')],
  'round-resumed': [
    tell(['electorate'], 'round-resumed', 'at-once', { asks: 'state-position' }),
    tell(offices, 'round-resumed', 'informs'),
  ],
  // Case 33: a freeze is by those named, or by States that the record does not name.
  'round-frozen': [
    tell(all, 'round-frozen', 'at-once'),
    tell(['electorate'], 'round-frozen-unnamed', 'at-once', { discreet: true }),
  ],
  // I4: no adoption by outage; nothing moves by itself, and all are told.
  'round-held': [
    tell(['chair'], 'round-held', 'asks', { asks: 'resume-round' }),
    tell(['electorate', 'secretariat'], 'round-held', 'at-once'),
  ],
  'round-adopted': [
    tell(['electorate', 'members', 'chair', 'secretariat', 'depositary', 'observers'], 'round-adopted', 'at-once'),
  ],
  'round-adopted-provisionally': [
    tell(['awaited'], 'ad-referendum-asked', 'asks', { asks: 'confirm-ad-referendum', discreet: true }),
    tell(all, 'round-adopted-provisionally', 'at-once'),
    tell(['electorate'], 'round-adopted-provisionally-unnamed', 'at-once', { discreet: true }),
  ],
  'round-not-adopted': [tell(all, 'round-not-adopted', 'at-once')],
  'round-lapsed': [tell(all, 'round-lapsed', 'at-once')],
  'round-withdrawn': [tell(all, 'round-withdrawn', 'at-once')],

  'position-stated': [
    tell(['party'], 'position-received', 'informs', { discreet: true }),
    tell(offices, 'position-stated', 'informs'),
    tell(['electorate'], 'position-stated', 'quiet'),
  ],
  // Case 31: until then the State counted as objecting.
  'position-clarified': [
    tell(['party'], 'position-clarified-for-it', 'informs', { discreet: true }),
    tell(offices, 'position-clarified', 'informs'),
    tell(['electorate'], 'position-clarified', 'quiet'),
  ],
  // Case 1: what came late, or without a right to it, is circulated and has no effect.
  'communication-recorded': [
    tell(['party'], 'communication-without-effect', 'at-once', { discreet: true }),
    tell(all, 'communication-recorded', 'informs'),
  ],
  'point-lifted': [tell(all, 'point-lifted', 'informs')],
  'points-lapsed': [tell(['party'], 'points-lapsed', 'informs', { discreet: true })],
  'positions-circulated': [tell(all, 'positions-circulated', 'informs')],
  'positions-carried-over': [
    tell(['party'], 'position-carried-over', 'informs', { discreet: true }),
    tell(offices, 'positions-carried-over', 'informs'),
  ],
  // Case 8: no silence over the objection of a State to the method itself.
  'method-objected': [
    tell(all, 'method-objected', 'at-once'),
    tell(['electorate'], 'method-objected-unnamed', 'at-once', { discreet: true }),
  ],
  // OSCE Annex 1(A)(3): the Chair at once informs all that it is not adopted.
  'silence-broken': [
    tell(all, 'silence-broken', 'at-once'),
    tell(['electorate'], 'silence-broken-unnamed', 'at-once', { discreet: true }),
  ],
  // Case 17: silence held is not yet adopted; the Chair announces it.
  'silence-held': [
    tell(['chair'], 'silence-held', 'asks', { asks: 'confirm-adoption' }),
    tell(['electorate', 'secretariat'], 'silence-held', 'at-once'),
  ],
  'answers-completed': [
    tell(['chair'], 'answers-completed', 'asks', { asks: 'confirm-adoption' }),
    tell(['electorate', 'secretariat'], 'answers-completed', 'informs'),
  ],
  'ruling-recorded': [
    tell(all, 'ruling-deferred', 'at-once', { only: 'the ruling was deferred' }),
    tell(all, 'ruling-recorded', 'quiet'),
  ],
  // Case 15: nothing is approved before the silence has held.
  'approved-subject-to-silence': [
    tell(['electorate'], 'approved-subject-to-silence', 'asks', { asks: 'state-position' }),
    tell(offices, 'approved-subject-to-silence', 'informs'),
  ],
  // I11: all are told, and the Chair decides.
  'outcome-contested': [
    tell(['chair'], 'outcome-contested', 'asks', { asks: 'resolve-contest' }),
    tell(['electorate', 'secretariat'], 'outcome-contested', 'at-once'),
    tell(['electorate'], 'outcome-contested-unnamed', 'at-once', { discreet: true }),
  ],
  'contest-resolved': [tell(all, 'contest-resolved', 'at-once')],
  'in-time-act-undelivered': [
    tell(['party'], 'act-arrived-late', 'at-once', { discreet: true }),
    tell(offices, 'in-time-act-undelivered', 'at-once'),
    tell(['electorate'], 'in-time-act-undelivered', 'quiet'),
  ],
  'ad-referendum-confirmed': [
    tell(['party', 'chair', 'secretariat'], 'ad-referendum-confirmed', 'informs'),
    tell(['electorate'], 'ad-referendum-confirmed', 'quiet'),
  ],
  'electorate-reduced': [
    tell(['chair'], 'electorate-reduced', 'asks', { asks: 'confirm-adoption', only: 'it ended the last block' }),
    tell(['party', 'electorate', 'chair', 'secretariat'], 'electorate-reduced', 'at-once'),
  ],
  // Only those that have not answered; who they are is nobody else's to know.
  'reminder-issued': [tell(['awaited'], 'reminder', 'asks', { asks: 'state-position', discreet: true })],
};
