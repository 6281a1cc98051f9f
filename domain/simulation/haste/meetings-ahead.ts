import type { StreamId } from '../../../schemas/identifiers.ts';
import type { StageRules } from '../../../schemas/procedure.ts';
import type { DocumentRecord } from '../../document/index.ts';
import type { MeetingState } from '../../meeting/index.ts';
import { daysOf } from '../../shared/index.ts';
import type { World } from '../../world/index.ts';
import { instantText } from '../words.ts';
import type { HasteSetting, MeetingAhead } from './setting.ts';

type Meeting = NonNullable<MeetingState['meeting']>;

const meetingIn = (world: World, stream: StreamId): Meeting | null => {
  const state = world.states.get(stream);
  return state === undefined ? null : world.meeting(stream).meeting;
};

/** The meeting for which a stage is scheduled, as its days stand now (case 28). */
export function scheduledMeeting(
  world: World,
  document: DocumentRecord,
  stage: string,
): { stream: StreamId; meeting: Meeting | null } | undefined {
  const stream = document.stages.find(({ id }) => id === stage)?.meeting;
  return stream === undefined ? undefined : { stream, meeting: meetingIn(world, stream) };
}

/** From when on something can be decided in a meeting: its first day at the seat. `undefined`: its days are not known, or it is over. */
export function meetingAhead(world: World, stream: StreamId, setting: HasteSetting): MeetingAhead | undefined {
  const meeting = meetingIn(world, stream);
  if (meeting === null) return undefined;
  if (meeting.state === 'open') return { stream, at: world.now, derivation: 'the meeting is open' };
  const { dates } = meeting;
  if (meeting.state !== 'announced' || dates === undefined) return undefined;
  const { seat, meetingShift = {} } = setting;
  const shift = meetingShift[stream] ?? 0;
  const first = daysOf(dates.from).earliest;
  const at = seat.dayBegins(first) + shift;
  // A day over the last one: who comes after it comes too late.
  const over = seat.dayBegins(lastOf(dates.to ?? dates.from)) + 86_400_000 + shift;
  if (over <= world.now) return undefined;
  const told = dates.from.length === 10 ? '' : `, which is all that is known: ${dates.from}`;
  const begins = `the meeting begins on ${first}${told}; that day begins in ${seat.zone} at ${instantText(at - shift)}`;
  return {
    stream,
    at: Math.max(at, world.now),
    derivation: shift === 0 ? begins : `${begins}, moved to ${instantText(at)}`,
  };
}

/** The last day that a partial date can mean and that there is in every calendar. */
function lastOf(date: string): string {
  const { latest } = daysOf(date);
  return date.length === 7 ? `${date}-28` : latest;
}

/** The next announced meeting of a stage's organ that takes decisions. */
export function nextMeetingOf(world: World, stage: StageRules, setting: HasteSetting): MeetingAhead | undefined {
  const organ = stage.consensus?.organ;
  let next: MeetingAhead | undefined;
  for (const stream of world.states.keys()) {
    if (!stream.includes('/meeting/')) continue;
    const meeting = meetingIn(world, stream);
    if (meeting?.organ !== organ || !meeting?.takesDecisions) continue;
    const ahead = meetingAhead(world, stream, setting);
    if (ahead && (next === undefined || ahead.at < next.at)) next = ahead;
  }
  return next;
}
