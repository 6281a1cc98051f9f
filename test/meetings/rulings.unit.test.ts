/** Rulings under a condition, and those that lead elsewhere, from the room to the document and back. */
import { expect, test, describe } from 'vitest';
import { currentProcedure, loadProcedures, loadRoster } from '../../activities/rules-files/index.ts';
import { MEMBERS, meetingStream, MINUTE, RoomInMemory, TEXT } from './room.ts';

const STAGE = 'ministerial-council';
const procedures = await loadProcedures(await loadRoster('cica'));

/** The procedure of statements, in which the Council may approve subject to silence (invented for this test; case 15 has it of the Committee). */
function conditional() {
  const rules = currentProcedure(procedures, 'cica/statement');
  if (!rules) throw new Error('There is no procedure of statements.');
  const stages = rules.stages.map((stage) =>
    stage.id === STAGE && stage.consensus
      ? { ...stage, consensus: { ...stage.consensus, conditional: { minimum: 60, usual: 1440, source: 'a test' } } }
      : stage,
  );
  return { ...rules, language: 2, stages };
}

function called(more: object = {}, absent: string[] = []) {
  const room = new RoomInMemory();
  const document = room.ready(1, 'statement', STAGE, more);
  const meeting = room.meeting(7);
  room.add(meeting, 'item', document);
  room.open(
    meeting,
    MEMBERS.filter((id) => !absent.includes(id)),
  );
  room.call(meeting, 'item');
  const rule = (ruling: string, beside: object = {}) =>
    room.try('secretariat', meeting, 'rule-on-item', { item: 'item', ruling, ruledAt: room.world.now, ...beside });
  const round = () => room.world.document(document).document?.round;
  return { room, document, meeting, rule, round, item: () => room.item(meeting, 'item') };
}

describe('case 38: adopted subject to confirmation', () => {
  test('on whose confirmation it is has to be known: of who spoke ad referendum in the room, or by name', () => {
    const { room, meeting, rule, item, round } = called();
    expect(rule('adopted-ad-referendum').refusal?.code).toBe('confirmations-missing');
    room.say(meeting, 'item', 'jo', 'ad-referendum');
    expect(rule('adopted-ad-referendum').refusal).toBeUndefined();
    expect(item()).toMatchObject({ state: 'adopted-provisionally', adReferendum: ['jo'] });
    expect(round()?.provisional?.awaiting).toEqual(['jo']);
  });

  test('a State that is named speaks ad referendum in the room; what it said with a statement stays as it was said', () => {
    const { room, document, meeting, rule, round } = called();
    const said = {
      item: 'item',
      party: 'jo',
      position: 'ad-referendum',
      class: 'members',
      statement: TEXT,
      points: [],
    };
    room.act('secretariat', meeting, 'record-room-position', { ...said, saidAt: room.world.now });
    rule('adopted-ad-referendum', { confirmations: ['jo', 'mn'] });
    expect(round()?.provisional?.awaiting).toEqual(['jo', 'mn']);
    const stated = room.world
      .eventsOf(document)
      .filter(({ name, data }) => name === 'position-stated' && (data as { round: string }).round === round()?.id);
    const words = stated.map(({ data }) => data as { party: string; channel: string; statement?: unknown });
    expect(words.map(({ party, channel, statement }) => [party, channel, statement !== undefined])).toEqual([
      ['jo', 'room', true],
      ['mn', 'room', false],
    ]);
    expect(room.world.refusedDeliveries).toEqual([]);
  });

  test('who took it back in the room is asked no more', () => {
    const { room, meeting, rule, item } = called();
    room.say(meeting, 'item', 'jo', 'ad-referendum');
    room.say(meeting, 'item', 'jo', 'no-objection');
    expect(item()?.adReferendum).toEqual([]);
    expect(rule('adopted-ad-referendum').refusal?.code).toBe('confirmations-missing');
  });

  test('I1: who is absent, or objects, is not spoken for', () => {
    const { room, meeting, rule, round } = called({}, ['mn']);
    room.say(meeting, 'item', 'jo', 'objection');
    expect(rule('adopted-ad-referendum', { confirmations: ['mn'] }).refusal).toMatchObject({
      code: 'not-in-the-room',
      about: { party: 'mn' },
    });
    expect(rule('adopted-ad-referendum', { confirmations: ['jo'] }).refusal).toMatchObject({
      code: 'live-block',
      about: { parties: 'jo' },
    });
    expect(round()?.positions.map(({ party, position }) => [party, position])).toEqual([['jo', 'objection']]);
  });

  test('I1: over the block of another State it is recorded, not followed, and contested', () => {
    const { room, meeting, document, rule, item } = called();
    room.say(meeting, 'item', 'jo', 'objection');
    expect(rule('adopted-ad-referendum', { confirmations: ['mn'] }).refusal).toBeUndefined();
    expect(item()).toMatchObject({ state: 'contested', because: 'ruling-over-live-block' });
    expect(room.names(document)).not.toContain('round-adopted-provisionally');
  });

  test('a document adopts for good by no ruling that was made subject to confirmation', () => {
    const { room, document, round } = called();
    const ruling = { round: round()?.id, ruling: 'adopted-ad-referendum', present: MEMBERS, ruledAt: room.world.now };
    expect(room.try('secretariat', document, 'record-ruling', ruling).refusal?.code).toBe('nothing-to-confirm');
    expect(round()?.phase).toBe('open');
  });
});

describe('case 15: adopted subject to silence', () => {
  test('its period goes to the document; what comes of it comes back after the sitting', () => {
    const { room, meeting, document, rule, item, round } = called({ procedure: conditional() });
    const beside = { period: { kind: 'minutes', minutes: 120 } };
    expect(rule('adopted-subject-to-silence', beside).refusal).toBeUndefined();
    expect(item()).toMatchObject({ state: 'subject-to-silence', ruling: { ruling: 'adopted-subject-to-silence' } });
    expect(round()).toMatchObject({ method: 'silence', phase: 'open' });
    expect((round()?.expiry ?? 0) - room.world.now).toBeLessThanOrEqual(120 * MINUTE);
    room.act('chair:kz', meeting, 'close-meeting', { closedAt: room.world.now });
    const objection = { revision: 1, position: 'objection', class: 'members', points: [] };
    room.act('focal-point:jo', document, 'state-position', { round: round()?.id, ...objection });
    expect(item()).toMatchObject({ state: 'not-adopted' });
    expect(room.stage(document, STAGE)?.state).toBe('open');
  });

  test('where the procedure knows no such approval, the item is open as it was, with the reason, and may be ruled on otherwise', () => {
    const { room, meeting, rule, item, round } = called();
    expect(rule('adopted-subject-to-silence').refusal).toBeUndefined();
    expect(item()).toMatchObject({ state: 'open', because: 'conditional-not-allowed' });
    expect(round()?.phase).toBe('open');
    rule('adopted');
    expect(item()).toMatchObject({ state: 'adopted' });
    expect(item()).not.toHaveProperty('because');
    expect(room.names(meeting)).toContain('delivery-refused');
  });

  test('below the quorum nothing is ruled adopted on whatever condition', () => {
    const { room, meeting, rule } = called({ procedure: conditional() });
    const left = { parties: MEMBERS.slice(0, 20), presence: 'left', credentials: 'accepted', at: room.world.now };
    room.act('secretariat', meeting, 'record-attendance', left);
    room.act('chair:kz', meeting, 'challenge-quorum', { at: room.world.now });
    for (const ruling of ['adopted', 'adopted-subject-to-silence', 'adopted-ad-referendum'])
      expect(rule(ruling, ruling.endsWith('referendum') ? { confirmations: ['uz'] } : {}).refusal?.code).toBe(
        'quorum-missing',
      );
  });
});

describe('an item that leads elsewhere', () => {
  test('names the meeting to which it is deferred, which is another one', () => {
    const { meeting, rule, item } = called();
    expect(rule('deferred', { deferredTo: meeting }).refusal?.code).toBe('deferred-to-itself');
    rule('deferred', { deferredTo: meetingStream(8) });
    expect(item()).toMatchObject({ state: 'deferred', ruling: { deferredTo: meetingStream(8) } });
  });

  test('names the organ to which it is referred', () => {
    const { rule, item } = called();
    rule('referred', { referredTo: 'senior-officials-committee' });
    expect(item()).toMatchObject({ state: 'referred', ruling: { referredTo: 'senior-officials-committee' } });
  });
});

test('case 28, RoP 14.2: the Chair of a meeting that is postponed stays until it is opened', () => {
  const room = new RoomInMemory();
  const chair = () => room.world.organisation('cica/organisation').organisation?.chair.party;
  const meeting = room.meeting(7, { dates: { from: '2024-12-19' } });
  const effects = [{ kind: 'appoint-chair', party: 'az', meeting, until: 'the opening of the next Council' }];
  const decision = room.ready(1, 'chairmanship', STAGE, { effects });
  room.adoptInSilence(decision, STAGE);
  expect(room.world.organisation('cica/organisation').organisation?.designated).toMatchObject({ party: 'az', meeting });
  room.act('chair:kz', meeting, 'postpone-meeting', {});
  room.world.passTo(Date.parse('2025-01-15T09:00:00+05:00'));
  expect(chair()).toBe('kz');
  room.act('chair:kz', meeting, 're-date-meeting', { dates: { from: '2025-02-01' } });
  expect(chair()).toBe('kz');
  room.open(meeting, MEMBERS);
  expect(chair()).toBe('az');
});
