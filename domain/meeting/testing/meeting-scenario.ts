import type { Role } from '../../../schemas/actor.ts';
import type { ContentReference } from '../../../schemas/content.ts';
import type { ApplyEffect } from '../../../schemas/effects.ts';
import type { MeetingCommand, MeetingCommandKind, MeetingPayload } from '../../../schemas/meeting-commands.ts';
import type { MeetingEvent } from '../../../schemas/meeting-events.ts';
import { Specification } from '../../testing/specification.ts';
import { meetingDecider, type MeetingState } from '../index.ts';

/** 18 September 2024, 09:00 in Astana. */
export const START = 1_726_632_000_000;
export const DAY = 24 * 3_600_000;
export const LIVE_SINCE = '2024-09-18';
export const STREAM = 'cica/meeting/00000000-0000-8000-8000-0000000000c7';
export const DOCUMENT = 'cica/document/00000000-0000-8000-8000-00000000d0a9';

export type Scenario = Specification<MeetingState, MeetingCommand, MeetingEvent>;

const TITLE: ContentReference = {
  sha256: 'a'.repeat(64),
  language: 'en',
  class: 'public',
  bytes: 22,
  mediaType: 'text/plain',
};
export const slide = (place: string) => [{ source: 'Statement of 18 September 2024', place }];

const OF_SYSTEM: readonly MeetingCommandKind[] = [
  'apply-effect',
  'record-delivery',
  'follow-meeting',
  'stop-following',
  'fix-deadlines',
];
let commands = 0;

/** A command by the one who may; the Secretariat unless told. */
export function command<K extends MeetingCommandKind>(
  kind: K,
  payload: MeetingPayload<K>,
  options: { role?: Role; liveSince?: string | false } = {},
): MeetingCommand {
  const { role = OF_SYSTEM.includes(kind) ? 'system' : 'secretariat', liveSince = LIVE_SINCE } = options;
  return {
    id: `00000000-0000-8000-8000-${String((commands += 1)).padStart(12, '0')}`,
    kind,
    payload,
    actor: { token: role === 'system' ? 'system' : 'tokentokentokentokentoken', role },
    mandate: { source: 'token-claims', reference: 'a test' },
    receipt: { receivedAt: START, way: 'intake', by: 'a test' },
    ...(kind === 'record-past-meeting' && liveSince !== false ? { facts: { liveSince: { day: liveSince } } } : {}),
  } as MeetingCommand;
}

const creation = { organisation: 'cica', id: STREAM.slice(-36) };
const facts = {
  kind: 'regular',
  organ: 'ministerial-council',
  number: 7,
  title: TITLE,
  visibility: { class: 'public' },
  mode: 'in-person',
  place: 'Baku',
  takesDecisions: true,
} as const;

export const announcement = (more: Partial<MeetingPayload<'announce-meeting'>> = {}): MeetingCommand =>
  command('announce-meeting', { ...creation, ...facts, dates: { from: '2024-12-19' }, ...more });

export const pastMeeting = (
  more: Partial<MeetingPayload<'record-past-meeting'>> = {},
  options: Parameters<typeof command>[2] = {},
): MeetingCommand =>
  command(
    'record-past-meeting',
    {
      ...creation,
      ...facts,
      number: 6,
      place: 'Nur-Sultan',
      when: { date: '2021-10' },
      evidence: slide('slide 8'),
      ...more,
    },
    options,
  );

export const unannounced = (): Scenario => new Specification(meetingDecider, STREAM, START);

/** The 7th Ministerial Council, announced for 19 December. */
export const announced = (more: Partial<MeetingPayload<'announce-meeting'>> = {}): Scenario =>
  unannounced().given(announcement(more));

export function days(from: string, more: Partial<ApplyEffect> = {}, stage = 'summit'): MeetingCommand {
  return command('apply-effect', {
    effect: { kind: 'set-meeting-date', meeting: STREAM, dates: { from } },
    decision: { document: DOCUMENT, stage },
    attested: false,
    ...more,
  });
}

/** The decision of the Summit of 2022 on the days of the next meetings (row A19). */
export const attestedDays = (from: string): MeetingCommand =>
  days(from, { attested: true, when: { date: '2022-10' }, evidence: slide('slide 10') });
