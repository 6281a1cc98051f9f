import type { EventPlace } from '../../schemas/decider.ts';
import type { MeetingEvent, MeetingEventData } from '../../schemas/meeting-events.ts';
import type { EffectiveTime } from '../../schemas/time.ts';
import { sameDates } from './dates.ts';
import { evolveConvening, isOfConvening } from './convening-evolve.ts';
import { evolveDeadlines } from './deadlines-evolve.ts';
import { evolveRoom, roomAfterRefusal } from './evolve-room.ts';
import type { DatesSet, MeetingRecord, MeetingState } from './state.ts';

/** So many settings of the days, and so many refused deliveries, are kept in the state (I13); all of them stand in the record. */
const DATES_KEPT = 50;
const DELIVERIES_KEPT = 20;

/** Folds one event in; gives a new state and leaves the one it was given as it is. */
export function evolve(state: MeetingState, event: MeetingEvent, place: EventPlace): MeetingState {
  const before = state.meeting;
  const at = { sequence: place.sequence, recorded: place.recorded };
  if (event.name === 'meeting-announced') return { v: 1, meeting: announced(event.data, place) };
  if (event.name === 'past-meeting-recorded') return { v: 1, meeting: past(event.data, place) };
  if (before === null) return state;
  if (isOfConvening(event)) return { v: 1, meeting: { ...evolveConvening(before, event, place), ...at } };
  return { v: 1, meeting: { ...before, ...changes(before, event, place), ...at } };
}

function announced({ dates, evidence, ...facts }: MeetingEventData<'meeting-announced'>, place: EventPlace) {
  const set: DatesSet[] = dates ? [{ dates, setAt: place.recorded, sequence: place.sequence }] : [];
  // Announced elsewhere before: the days were set by then, nobody knows since when (I15).
  if (evidence && set[0]) set[0].attested = {};
  return {
    ...begun(facts, place),
    state: 'announced' as const,
    ...(dates ? { dates } : {}),
    datesSet: set,
    ...(evidence ? { evidence } : {}),
  };
}

function past({ when, evidence, ...facts }: MeetingEventData<'past-meeting-recorded'>, place: EventPlace) {
  return { ...begun(facts, place), state: 'past' as const, attested: { when }, evidence };
}

function begun(
  facts: Omit<MeetingEventData<'meeting-announced'>, 'dates' | 'evidence'>,
  { stream, sequence, recorded }: EventPlace,
): Omit<MeetingRecord, 'state'> {
  return { stream, ...facts, datesSet: [], registeredAt: recorded, refusedDeliveries: [], sequence, recorded };
}

function changes(meeting: MeetingRecord, event: MeetingEvent, place: EventPlace): Partial<MeetingRecord> {
  switch (event.name) {
    case 'meeting-re-dated':
      return reDated(meeting, event.data, event.effective, place);
    case 'meeting-moved': {
      const { place: where, mode } = event.data;
      return { ...(where === undefined ? {} : { place: where }), ...(mode === undefined ? {} : { mode }) };
    }
    case 'meeting-opened':
      return { state: 'open', openedAt: event.data.openedAt };
    case 'meeting-closed':
      return { state: 'closed', closedAt: event.data.closedAt };
    case 'meeting-cancelled':
      return { state: 'cancelled', cancelledAt: place.recorded };
    case 'delivery-refused': {
      const { delivery, command, code } = event.data;
      const kept = meeting.refusedDeliveries.slice(-DELIVERIES_KEPT + 1);
      return {
        ...roomAfterRefusal(meeting, event.data),
        refusedDeliveries: [...kept, { delivery, command, code, at: place.recorded }],
      };
    }
    case 'meeting-deadline-set':
    case 'meeting-deadline-removed':
    case 'deadlines-fixed':
      return evolveDeadlines(meeting, event, place);
    default:
      // What is of the room; refused acts and accepted deliveries are only recorded.
      return evolveRoom(meeting, event, place);
  }
}

/**
 * The days of a meeting that is to come. A decision for the days that stand is put to them; an attested one for other days goes into
 * the history and leaves what stands (I15), unless no days were ever told.
 */
function reDated(
  meeting: MeetingRecord,
  { dates, decision, attested }: MeetingEventData<'meeting-re-dated'>,
  effective: EffectiveTime,
  { recorded, sequence }: EventPlace,
): Partial<MeetingRecord> {
  const last = meeting.datesSet.at(-1);
  const told = effective.kind === 'partial-date' ? { date: effective.date } : {};
  const since = attested ? { attested: told } : {};
  const stands = last?.endedAt === undefined;
  if (last && stands && decision && last.decision === undefined && sameDates(last.dates, dates))
    return { datesSet: [...meeting.datesSet.slice(0, -1), { ...last, ...since, decision }] };
  const set: DatesSet = { dates, setAt: recorded, ...since, ...(decision ? { decision } : {}), sequence };
  if (attested && (last || meeting.state !== 'announced'))
    return { datesSet: [set, ...meeting.datesSet].slice(-DATES_KEPT) };
  return { dates, datesSet: [...meeting.datesSet, set].slice(-DATES_KEPT) };
}
