import type { RecordedEventShape } from '../../schemas/event.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { AgendaEntry } from '../support/big-meeting.ts';

/** A meeting that was held to its end, and the items whose blocks took them out of the ruling en bloc. */
export interface HeldMeeting {
  stream: StreamId;
  organisation: StreamId;
  entries: readonly AgendaEntry[];
  blocked: readonly string[];
}

/** What is told of a document's round on each side, once for each item. */
const OF_MEETING = ['agenda-item-added', 'items-called', 'item-round-opened', 'item-outcome-noted'] as const;
const OF_DOCUMENT = ['round-requested', 'round-opened', 'ruling-recorded'] as const;
const OF_ORGANISATION = ['electorate-frozen', 'round-deregistered'] as const;

/**
 * What the record of a meeting says otherwise than once (I9): items that were called, opened, ruled on or told of twice, or never, on any of
 * the three sides; deliveries that were answered twice or refused. Empty is what one wants.
 * @param archived all events
 */
export function meetingFaults(archived: readonly RecordedEventShape[], meeting: HeldMeeting): string[] {
  const found: string[] = [];
  const once = (what: string, count: number): void => {
    if (count !== 1) found.push(`${what}: ${count} times`);
  };
  const events = streamsOf(archived);
  const own = events.get(meeting.stream) ?? [];
  const organisation = events.get(meeting.organisation) ?? [];
  for (const name of ['quorum-checked', 'en-bloc-proposed', 'bloc-ruled', 'meeting-closed', 'record-closed'])
    once(name, named(own, name).length);
  for (const { item, stream } of meeting.entries) {
    const document = events.get(stream) ?? [];
    const blocked = meeting.blocked.includes(item);
    for (const name of OF_MEETING) once(`${item}: ${name}`, named(own, name).filter(about(item)).length);
    const rulings = [...named(own, 'bloc-ruled'), ...named(own, 'item-ruled')].filter(about(item));
    once(`${item}: ruled on`, rulings.length);
    for (const name of OF_DOCUMENT) once(`${item}: ${name}`, named(document, name).length);
    once(`${item}: adopted or not`, document.filter((event) => ENDINGS.includes(nameOf(event))).length);
    once(`${item}: its own ending`, named(document, blocked ? 'round-not-adopted' : 'round-adopted').length);
    for (const name of OF_ORGANISATION)
      once(`${item}: ${name}`, named(organisation, name).filter(({ data }) => data['document'] === stream).length);
  }
  return [...found, ...deliveryFaults(archived)];
}

const ENDINGS: readonly string[] = [
  'round-adopted',
  'round-adopted-provisionally',
  'round-not-adopted',
  'round-not-opened',
  'round-withdrawn',
  'outcome-contested',
];

/** Each delivery has one answer, and was taken. */
function deliveryFaults(archived: readonly RecordedEventShape[]): string[] {
  const answers = new Map<unknown, number>();
  for (const { data } of named(archived, 'delivery-accepted'))
    answers.set(data['delivery'], (answers.get(data['delivery']) ?? 0) + 1);
  return [
    ...[...answers].filter(([, count]) => count > 1).map(([id, count]) => `delivery ${String(id)}: ${count} answers`),
    ...named(archived, 'delivery-refused').map(({ id, data }) => `${id} was refused: ${JSON.stringify(data)}`),
  ];
}

const nameOf = ({ type }: RecordedEventShape): string => type.split('.')[2] ?? '';

const named = (events: readonly RecordedEventShape[], name: string): RecordedEventShape[] =>
  events.filter((event) => nameOf(event) === name);

/** Whether an event of a meeting is about an item, alone or among others. */
const about =
  (item: string) =>
  ({ data }: RecordedEventShape): boolean =>
    data['item'] === item || ((data['items'] as string[] | undefined)?.includes(item) ?? false);

function streamsOf(archived: readonly RecordedEventShape[]): Map<string, RecordedEventShape[]> {
  const streams = new Map<string, RecordedEventShape[]>();
  for (const event of archived) {
    const known = streams.get(event.subject);
    if (known) known.push(event);
    else streams.set(event.subject, [event]);
  }
  return streams;
}
