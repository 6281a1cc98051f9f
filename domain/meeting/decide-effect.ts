import type { DecisionReference } from '../../schemas/attested.ts';
import type { ApplyEffect } from '../../schemas/effects.ts';
import type { Instant } from '../../schemas/time.ts';
import { effectiveOf, refused } from '../shared/index.ts';
import { datesFault, sameDates } from './dates.ts';
import { happened, refuse, type MeetingDecision } from './decision.ts';
import type { DatesSet, MeetingRecord } from './state.ts';
import { notToCome } from './to-come.ts';

/**
 * A decision that sets the days of this meeting, delivered by its document. Taken here, it re-dates a meeting that is to come (case 28).
 * An attested one is older than everything that was set here (I15): it tells by which decision the days stand, or how they stood before,
 * and never moves days that are known (row A19: the Summit of 2022 set them, the host moved them since). In both cases a meeting that
 * has these days by this decision needs no event.
 */
export function decideEffect(
  meeting: MeetingRecord,
  { effect, decision, attested, when }: ApplyEffect,
  now: Instant,
): MeetingDecision {
  if (effect.kind !== 'set-meeting-date') return refuse('command-unknown', 'API', { effect: effect.kind });
  if (effect.meeting !== meeting.stream) return refuse('meeting-unknown', 'API', { meeting: effect.meeting });
  const fault = datesFault(effect.dates) ?? (attested ? undefined : notToCome(meeting));
  if (fault) return refused(fault);
  const { dates } = effect;
  const known = attested
    ? meeting.datesSet.some((set) => sameDates(set.dates, dates) && sameDecision(set, decision))
    : sameDates(meeting.dates, dates) && meeting.datesSet.at(-1)?.decision !== undefined;
  if (known) return { events: [] };
  const at = attested ? effectiveOf(when, now) : now;
  const from = attested || meeting.dates === undefined ? {} : { from: meeting.dates };
  return happened('meeting-re-dated', { dates, ...from, decision, attested }, at);
}

function sameDecision({ decision }: DatesSet, other: DecisionReference): boolean {
  return decision?.document === other.document && decision.stage === other.stage;
}
