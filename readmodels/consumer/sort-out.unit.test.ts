import { describe, expect, test } from 'vitest';
import type { Received } from '../../activities/kafka/ports.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { chainedEvents, documentStream } from '../testing/chained-events.ts';
import { sortOut, type Known, type Placed } from './sort-out.ts';

const stream = documentStream('a');
const events = chainedEvents(stream, 6);
const nothing: Known = { heads: new Map(), parked: new Map(), setAside: new Set() };

const at = (list: RecordedEventShape[], from = 0): Received[] =>
  list.map((event, index) => ({ partition: 3, offset: from + index, event }));
const sequences = (placed: Placed[]) => placed.map(({ event }) => event.sequence);
const pick = (...chosen: number[]) => chosen.map((sequence) => events[sequence - 1] as RecordedEventShape);

describe('I10: sorting what a fetch brought', () => {
  test('I10: events that continue their stream are accepted in order', () => {
    const sorting = sortOut(at(events), nothing);
    expect(sequences(sorting.accepted)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sorting.heads.get(stream)).toEqual({ sequence: 6, hash: events[5]?.hash });
    expect(sorting.trouble).toBeUndefined();
  });

  test('I10: a double within the batch, of the head and of before is not accepted again', () => {
    const heads = new Map([[stream, { sequence: 2, hash: pick(2)[0]!.hash }]]);
    const sorting = sortOut(at(pick(1, 2, 3, 3)), { ...nothing, heads });
    expect(sequences(sorting.accepted)).toEqual([3]);
    expect(sequences(sorting.doubles)).toEqual([1]);
  });

  test('I10: what comes before a missing event is parked, and follows at once when that is published again', () => {
    const first = sortOut(at(pick(1, 3, 4)), nothing);
    expect(sequences(first.accepted)).toEqual([1]);
    expect(sequences(first.parked)).toEqual([3, 4]);
    const parked = new Map([[stream, new Map(first.parked.map((placed) => [placed.event.sequence, placed]))]]);
    const second = sortOut(at(pick(2, 3, 5), 3), { ...nothing, heads: first.heads, parked });
    expect(sequences(second.accepted)).toEqual([2, 3, 4, 5]);
    expect(sequences(second.unparked)).toEqual([3, 4]);
    expect(second.parked).toEqual([]);
  });

  test('I10: a gap that closes within one fetch parks nothing', () => {
    const sorting = sortOut(at(pick(1, 3, 2)), nothing);
    expect(sequences(sorting.accepted)).toEqual([1, 2, 3]);
    expect([...sorting.parked, ...sorting.unparked]).toEqual([]);
  });

  test('record-forked: the head with another hash', () => {
    const other = chainedEvents(stream, 1, 'other');
    const sorting = sortOut(at([...pick(1), ...other]), nothing);
    expect(sorting.trouble).toMatchObject({
      index: 1,
      incident: { kind: 'record-forked', knownHash: events[0]?.hash, offset: 1 },
    });
  });

  test('record-forked: a known sequence of the same batch, behind the head, with another hash', () => {
    const other = chainedEvents(stream, 1, 'other');
    expect(sortOut(at([...pick(1, 2), ...other]), nothing).trouble).toMatchObject({
      index: 2,
      incident: { kind: 'record-forked' },
    });
  });

  test('record-forked: the next event claims another past', () => {
    const other = chainedEvents(stream, 2, 'other')[1]!;
    expect(sortOut(at([...pick(1), other]), nothing).trouble?.incident.kind).toBe('record-forked');
  });

  test('record-forked: two events parked for one sequence', () => {
    const other = chainedEvents(stream, 3, 'other')[2]!;
    expect(sortOut(at([...pick(3), other]), nothing).trouble?.incident.kind).toBe('record-forked');
  });

  test('record-forked: a parked event turns out to continue another past', () => {
    const other = chainedEvents(stream, 3, 'other')[2]!;
    expect(sortOut(at([other, ...pick(1, 2)]), nothing).trouble).toMatchObject({
      index: 2,
      incident: { kind: 'record-forked', offset: 0 },
    });
  });

  test('record-forked: the accepted event has the sequence of another one that is parked', () => {
    const other = chainedEvents(stream, 2, 'other')[1]!;
    expect(sortOut(at([other, ...pick(1, 2)]), nothing).trouble?.incident).toMatchObject({
      kind: 'record-forked',
      sequence: 2,
    });
  });

  test('hash-wrong and unreadable: what stands before is sorted, the offset stays in front', () => {
    const forged = { ...pick(2)[0]!, recorded: 1 };
    const sorting = sortOut(at([...pick(1), forged, ...pick(2)]), nothing);
    expect(sequences(sorting.accepted)).toEqual([1]);
    expect(sorting.trouble).toMatchObject({ index: 1, incident: { kind: 'hash-wrong', offset: 1 } });
    const unreadable: Received[] = [{ partition: 0, offset: 9, unreadable: 'it has no value' }];
    expect(sortOut(unreadable, nothing).trouble?.incident).toMatchObject({ kind: 'unreadable', offset: 9 });
  });

  test('a message that a person has set aside is passed over', () => {
    const unreadable: Received = { partition: 3, offset: 9, unreadable: 'it has no value' };
    const sorting = sortOut([unreadable, ...at(pick(1), 10)], { ...nothing, setAside: new Set(['3:9']) });
    expect(sorting.trouble).toBeUndefined();
    expect(sequences(sorting.accepted)).toEqual([1]);
  });
});
