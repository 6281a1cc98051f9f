import ICAL from 'ical.js';
import { loadRoster } from '../../../activities/rules-files/index.ts';
import { organisationDecider, type OrganisationState } from '../../../domain/organisation/index.ts';
import type { DocumentRow, RoundRow, TaskRow } from '../../../readmodels/queries/index.ts';
import type { TitledDocument } from '../deadline-entries.ts';
import type { TitledMeeting } from '../meeting-entries.ts';
import { calendarReader } from '../reader.ts';

/** Rows of a small body, as far as a calendar looks at them. */
export const DOCUMENT = '00000000-0000-8000-8000-00000000000d';
export const MEETING = '00000000-0000-8000-8000-00000000000a';
export const RECORDED = Date.parse('2024-09-18T04:00:00Z');
const owned = { organisation: 'cica', class: 'members', named: [] as string[] } as const;

/** CICA as its roster has it. */
const state: OrganisationState = organisationDecider.evolve(
  organisationDecider.initial(),
  {
    name: 'organisation-established',
    data: { roster: await loadRoster('cica') },
    effective: { kind: 'instant', at: RECORDED },
  },
  {
    stream: 'cica/organisation',
    sequence: 1,
    recorded: RECORDED,
    hash: '0'.repeat(64),
    command: { id: DOCUMENT, actor: 'a'.repeat(22), role: 'secretariat' },
  },
);

export const reader = (language: 'en' | 'ru' = 'en', own?: string) =>
  calendarReader(state, { organisation: 'cica', language, own });

export function meetingRow(given: Partial<TitledMeeting> = {}): TitledMeeting {
  return {
    ...owned,
    stream: `cica/meeting/${MEETING}`,
    id: MEETING,
    organ: 'ministerial-council',
    number: 7,
    mode: null,
    place: null,
    takes_decisions: true,
    state: 'announced',
    date_from: null,
    date_to: null,
    dates_set: [],
    attested: null,
    registered_at: RECORDED,
    opened_at: null,
    closed_at: null,
    titleText: 'Seventh Meeting',
    ...given,
  } as TitledMeeting;
}

export function documentRow(given: Partial<TitledDocument> = {}): TitledDocument {
  return {
    ...owned,
    stream: `cica/document/${DOCUMENT}`,
    id: DOCUMENT,
    kind: 'statement',
    sponsors: [],
    round: 'r1',
    on_silence: null,
    validity: [] as DocumentRow['validity'],
    registered_at: RECORDED,
    titleText: 'On water',
    ...given,
  } as TitledDocument;
}

export function roundRow(given: Partial<RoundRow> = {}): RoundRow {
  return {
    ...owned,
    stream: `cica/document/${DOCUMENT}`,
    round: 'r1',
    organ: 'ministerial-council',
    method: 'silence',
    phase: 'open',
    requested_at: RECORDED,
    opened_at: RECORDED,
    expiry: Date.parse('2024-10-02T13:00:00Z'),
    restricted: {},
    ...given,
  } as RoundRow;
}

export function taskRow(given: Partial<TaskRow> = {}): TaskRow {
  return {
    ...owned,
    stream: `cica/document/${DOCUMENT}`,
    id: `cica/document/${DOCUMENT}/r1/kz/state-position`,
    subject: 'r1',
    party: 'kz',
    act: 'state-position',
    since: RECORDED,
    due_at: Date.parse('2024-10-02T13:00:00Z'),
    on_silence: 'silence-is-consent',
    ...given,
  } as TaskRow;
}

/** A calendar as a program reads it: its name and its entries, with the words unescaped and the lines unfolded. */
export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const value = (component: InstanceType<typeof ICAL.Component>, name: string) =>
    component.getFirstPropertyValue(name)?.toString();
  return {
    name: value(calendar, 'name'),
    refresh: value(calendar, 'refresh-interval'),
    prodId: value(calendar, 'prodid'),
    entries: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: value(event, 'uid') ?? '',
      sequence: Number(value(event, 'sequence')),
      stamp: value(event, 'dtstamp'),
      start: value(event, 'dtstart'),
      end: value(event, 'dtend'),
      allDay: event.getFirstProperty('dtstart')?.type === 'date',
      summary: value(event, 'summary'),
      description: value(event, 'description') ?? '',
      location: value(event, 'location'),
      status: value(event, 'status'),
      category: value(event, 'categories'),
      url: value(event, 'url'),
      alarms: event.getAllSubcomponents('valarm').map((alarm) => value(alarm, 'trigger')),
    })),
  };
}
