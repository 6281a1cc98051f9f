/** Which acts a sitting takes, whatever state its items are in. */
import { expect, test } from 'vitest';
import { mayInMeeting } from '../../domain/meeting/index.ts';
import { MEMBERS, RoomInMemory } from './room.ts';

test('RoP 1.2: the acts of a sitting are told at each of its moments, also where every item is under way or over', () => {
  const room = new RoomInMemory();
  const meeting = room.meeting(7);
  room.add(meeting, 'item-1', room.ready(1, 'statement', 'ministerial-council'));
  const of = (act: string) =>
    mayInMeeting(room.world.meeting(meeting), { role: 'chair', party: 'kz' }, room.world.now).find(
      (each) => each.act === act,
    );
  expect(of('call-items')).toMatchObject({ allowed: false, code: 'meeting-not-open' });
  room.open(meeting, MEMBERS);
  expect(of('call-items')).toEqual({ act: 'call-items', allowed: true });
  expect(of('rule-on-item')).toMatchObject({ allowed: false, code: 'agenda-item-not-open' });
  room.call(meeting, 'item-1');
  expect(of('call-items')).toMatchObject({ allowed: false, code: 'agenda-item-under-way' });
  expect(of('rule-on-item')).toEqual({ act: 'rule-on-item', allowed: true });
  expect(of('propose-en-bloc')).toEqual({ act: 'propose-en-bloc', allowed: true });
  room.rule(meeting, 'item-1');
  expect(of('call-items')).toMatchObject({ allowed: false, code: 'agenda-item-under-way' });
  expect(of('propose-en-bloc')).toMatchObject({ allowed: false, code: 'agenda-item-not-open' });
  expect(of('close-meeting')).toEqual({ act: 'close-meeting', allowed: true });
});
