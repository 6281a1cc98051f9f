import type { ConsensusRules, RoundMethod, StageRules } from '../../../schemas/procedure.ts';
import type { DocumentRecord } from '../../document/index.ts';
import type { World } from '../../world/index.ts';
import { meetingAhead, nextMeetingOf, scheduledMeeting } from './meetings-ahead.ts';
import type { HasteSetting, MeetingAhead } from './setting.ts';

/** How a round of a stage would be held. */
export type Choice =
  | { method: 'silence' | 'written' }
  | { method: 'meeting'; ahead?: MeetingAhead; assumes?: string }
  | { method: 'none'; because: string };

/** Methods that the rules allow here now: silence is barred where a State refused it for this text (case 8). */
export function methodsFor(document: DocumentRecord, stage: StageRules): RoundMethod[] {
  const revision = document.revisions.at(-1)?.number;
  const barred = document.silenceBarred.some((each) => each.stage === stage.id && each.revision === revision);
  return (stage.consensus?.methods ?? []).filter((method) => method !== 'silence' || !barred);
}

/**
 * By which method a stage is decided soonest. A stage that waits for a meeting is decided there, and not before; without one it is decided
 * in writing or by silence where that is allowed, else in the next meeting of its organ.
 */
export function chooseMethod(world: World, document: DocumentRecord, stage: StageRules, setting: HasteSetting): Choice {
  const methods = methodsFor(document, stage);
  const forced = setting.only?.stage === stage.id ? setting.only.method : undefined;
  const scheduled = scheduledMeeting(world, document, stage.id);
  if (forced === 'meeting' || (forced === undefined && scheduled !== undefined && methods.includes('meeting')))
    return inMeeting(world, document, stage, setting);
  const order = forced === undefined ? (['written', 'silence'] as const) : ([forced] as const);
  for (const method of order) if (methods.includes(method)) return { method };
  return methods.includes('meeting')
    ? inMeeting(world, document, stage, setting)
    : { method: 'none', because: 'no method is allowed for this text any more' };
}

function inMeeting(world: World, document: DocumentRecord, stage: StageRules, setting: HasteSetting): Choice {
  const scheduled = scheduledMeeting(world, document, stage.id);
  if (scheduled !== undefined) {
    const ahead = meetingAhead(world, scheduled.stream, setting);
    if (ahead) return { method: 'meeting', ahead };
    if (scheduled.meeting?.state === 'announced' && scheduled.meeting.dates === undefined)
      return { method: 'none', because: `the meeting ${scheduled.stream} has no date` };
  }
  const next = nextMeetingOf(world, stage, setting);
  const over = scheduled === undefined ? '' : `The meeting ${scheduled.stream} comes no more; `;
  if (next)
    return {
      method: 'meeting',
      ahead: next,
      assumes: `${over}${stage.id} is taken up in the next meeting of its organ, ${next.stream}.`,
    };
  const organ = stage.consensus?.organ ?? '';
  return {
    method: 'meeting',
    assumes: `${over}${stage.id}: a meeting of ${organ} can be held at once; none is announced.`,
  };
}

/** The length of a round's period by the rules, in the unit that they count in. */
export const lengthOf = ({ period }: ConsensusRules, { terms }: HasteSetting): number =>
  Math.max(1, terms === 'minimum' ? period.minimum : Math.max(period.usual, period.minimum));
