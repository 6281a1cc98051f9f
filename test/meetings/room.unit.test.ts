/** What happens in a room, from the call to the document's answer, on the aggregates' own cores. */
import { describe, expect, test } from 'vitest';
import { MEMBERS, RoomInMemory, TEXT } from './room.ts';

const others = (...absent: string[]) => MEMBERS.filter((id) => !absent.includes(id));

function sitting(count = 1, absent: string[] = []) {
  const room = new RoomInMemory();
  const documents = Array.from({ length: count }, (_, index) =>
    room.ready(index + 1, 'statement', 'ministerial-council'),
  );
  const meeting = room.meeting(7);
  documents.forEach((document, index) => room.add(meeting, `item-${index + 1}`, document));
  return { room, documents, document: documents[0] ?? '', meeting, enter: () => room.open(meeting, others(...absent)) };
}

describe('a ruling is delivered to the document, which decides by its own rules', () => {
  test('nobody objects: the item is adopted, and the document with it', () => {
    const { room, meeting, document, enter } = sitting();
    enter();
    room.call(meeting, 'item-1');
    expect(room.item(meeting, 'item-1')).toMatchObject({ state: 'open', round: 'r2', revision: 1 });
    expect(room.rule(meeting, 'item-1').refusal).toBeUndefined();
    expect(room.stage(document, 'ministerial-council')).toMatchObject({ state: 'done', word: 'adopted' });
    expect(room.item(meeting, 'item-1')).toMatchObject({ state: 'adopted' });
    expect(room.world.refusedDeliveries).toEqual([]);
  });

  test('I1: a ruling over an objection stays as made, is refused by the document, and shows as contested', () => {
    const { room, meeting, document, enter } = sitting();
    enter();
    room.call(meeting, 'item-1');
    expect(room.say(meeting, 'item-1', 'jo', 'objection').refusal).toBeUndefined();
    room.rule(meeting, 'item-1');
    expect(room.item(meeting, 'item-1')).toMatchObject({
      state: 'contested',
      because: 'ruling-over-live-block',
      ruling: { ruling: 'adopted' },
    });
    expect(room.stage(document, 'ministerial-council')?.state).toBe('open');
    const ruled = room.world.eventsOf(meeting).find(({ name }) => name === 'item-ruled');
    expect(ruled?.data).toMatchObject({ over: ['jo'] });
    expect(room.names(document).filter((name) => name === 'round-adopted')).toHaveLength(1);
  });

  test('a delegation that joins after all lifts its objection in the room', () => {
    const { room, meeting, document, enter } = sitting();
    enter();
    room.call(meeting, 'item-1');
    room.say(meeting, 'item-1', 'jo', 'objection');
    room.say(meeting, 'item-1', 'jo', 'no-objection');
    room.rule(meeting, 'item-1');
    expect(room.stage(document, 'ministerial-council')).toMatchObject({ state: 'done', word: 'adopted' });
  });

  test('deferred and referred end the round without a word on the text; blocked is not adopted', () => {
    for (const ruling of ['deferred', 'referred', 'blocked']) {
      const { room, meeting, document, enter } = sitting();
      enter();
      room.call(meeting, 'item-1');
      room.rule(meeting, 'item-1', ruling);
      expect(room.item(meeting, 'item-1')?.state).toBe(ruling === 'blocked' ? 'not-adopted' : ruling);
      expect(room.world.document(document).document?.round?.phase).toBe(
        ruling === 'blocked' ? 'not-adopted' : 'withdrawn',
      );
      expect(room.stage(document, 'ministerial-council')?.state).toBe('open');
      expect(room.world.refusedDeliveries).toEqual([]);
    }
  });
});

test('a document that opens no round for its item leaves it uncalled, with the reason; after the remedy it is called again', () => {
  const room = new RoomInMemory();
  const document = room.ready(1, 'statement', 'ministerial-council');
  const texts = [{ ...TEXT, sha256: 'd'.repeat(64) }];
  room.act('secretariat', document, 'add-revision', { texts, editorial: false, basedOn: 1 });
  const meeting = room.meeting(7);
  room.add(meeting, 'item-1', document);
  room.open(meeting, MEMBERS);
  room.call(meeting, 'item-1');
  expect(room.item(meeting, 'item-1')).toMatchObject({ state: 'not-opened', because: 'revision-not-circulated' });
  room.act('secretariat', document, 'circulate-document', { revision: 2 });
  room.call(meeting, 'item-1');
  expect(room.item(meeting, 'item-1')).toMatchObject({ state: 'open' });
});

describe('quorum and presence', () => {
  test('case 19: below the quorum the sitting can call nothing; a challenge after arrivals changes that', () => {
    const { room, meeting } = sitting();
    room.open(meeting, MEMBERS.slice(0, 18));
    const called = () => room.try('chair:kz', meeting, 'call-items', { items: ['item-1'], calledAt: room.world.now });
    expect(called().refusal).toMatchObject({ code: 'quorum-missing', about: { present: 18, needed: 19 } });
    const at = room.world.now;
    room.act('secretariat', meeting, 'record-attendance', {
      parties: MEMBERS.slice(18, 19),
      presence: 'present',
      credentials: 'pending',
      at,
    });
    room.act('chair:kz', meeting, 'challenge-quorum', { at: room.world.now });
    expect(called().refusal).toBeUndefined();
  });

  test('case 20: the written objection of an absent State blocks; one that is present is asked by name', () => {
    const { room, meeting, document } = sitting();
    const block = (party: string) =>
      room.act('secretariat', meeting, 'register-written-block', {
        item: 'item-1',
        party,
        position: 'objection',
        class: 'members',
        points: [],
        channel: 'note-verbale',
        receivedAt: room.world.now,
        paper: 'b'.repeat(64),
      });
    block('mn');
    block('jo');
    room.open(meeting, others('mn'));
    room.call(meeting, 'item-1');
    expect(room.rule(meeting, 'item-1').refusal).toMatchObject({ code: 'blocks-unanswered', about: { parties: 'jo' } });
    room.act('secretariat', meeting, 'answer-call', {
      item: 'item-1',
      party: 'jo',
      answer: 'joined',
      at: room.world.now,
    });
    const positions = room.world.document(document).document?.round?.positions ?? [];
    expect(positions.map(({ party, position }) => [party, position])).toEqual([['mn', 'objection']]);
    room.rule(meeting, 'item-1');
    expect(room.item(meeting, 'item-1')).toMatchObject({ state: 'contested' });
    expect(room.stage(document, 'ministerial-council')?.state).toBe('open');
  });

  /** A sitting with a written objection of Jordan, whose delegation is in the room when the item is called. */
  function objectedInWriting() {
    const { room, meeting, document } = sitting();
    room.act('secretariat', meeting, 'register-written-block', {
      item: 'item-1',
      party: 'jo',
      position: 'objection',
      class: 'members',
      points: [],
      channel: 'note-verbale',
      receivedAt: room.world.now,
      paper: 'b'.repeat(64),
    });
    const attend = (presence: string) =>
      room.act('secretariat', meeting, 'record-attendance', {
        parties: ['jo'],
        presence,
        credentials: 'accepted',
        at: room.world.now,
      });
    const answer = (word: string) =>
      room.act('secretariat', meeting, 'answer-call', {
        item: 'item-1',
        party: 'jo',
        answer: word,
        at: room.world.now,
      });
    const positions = () =>
      (room.world.document(document).document?.round?.positions ?? []).map(({ party, position }) => [party, position]);
    return { room, meeting, document, attend, answer, positions };
  }

  test('case 20: a delegation that leaves before it is asked leaves its written objection in force', () => {
    const { room, meeting, document, attend, positions } = objectedInWriting();
    room.open(meeting, MEMBERS);
    room.call(meeting, 'item-1');
    expect(positions()).toEqual([]);
    attend('left');
    expect(positions()).toEqual([['jo', 'objection']]);
    const entered = room.world.document(document).document?.sequence;
    attend('absent');
    expect(room.world.document(document).document?.sequence).toBe(entered);
    room.rule(meeting, 'item-1');
    expect(room.item(meeting, 'item-1')).toMatchObject({ state: 'contested' });
    expect(room.stage(document, 'ministerial-council')?.state).toBe('open');
  });

  test('case 20: a delegation that comes late and joins gives up the objection that was entered while it was absent', () => {
    const { room, meeting, document, attend, answer, positions } = objectedInWriting();
    room.open(meeting, others('jo'));
    room.call(meeting, 'item-1');
    expect(positions()).toEqual([['jo', 'objection']]);
    attend('present');
    expect(room.rule(meeting, 'item-1').refusal).toMatchObject({ code: 'blocks-unanswered', about: { parties: 'jo' } });
    answer('joined');
    room.rule(meeting, 'item-1');
    expect(room.stage(document, 'ministerial-council')).toMatchObject({ state: 'done' });
  });

  test('case 20: one that comes late and stands by its objection has it entered once', () => {
    const { room, meeting, document, attend, answer, positions } = objectedInWriting();
    room.open(meeting, others('jo'));
    room.call(meeting, 'item-1');
    attend('present');
    const before = room.world.document(document).document?.sequence;
    answer('stands');
    expect(positions()).toEqual([['jo', 'objection']]);
    expect(room.world.document(document).document?.sequence).toBe(before);
  });

  test('case 20: with one State absent and nothing in writing, consensus is possible', () => {
    const { room, meeting, document, enter } = sitting(1, ['mn']);
    enter();
    room.call(meeting, 'item-1');
    room.rule(meeting, 'item-1');
    expect(room.stage(document, 'ministerial-council')).toMatchObject({ state: 'done' });
  });

  test('case 21: a delegation without credentials is not in the room; pending ones take part', () => {
    const { room, meeting, enter } = sitting(1, ['jo', 'mn']);
    enter();
    const attend = (party: string, credentials: string) =>
      room.act('secretariat', meeting, 'record-attendance', {
        parties: [party],
        presence: 'present',
        credentials,
        at: room.world.now,
      });
    attend('jo', 'none');
    attend('mn', 'pending');
    room.call(meeting, 'item-1');
    expect(room.say(meeting, 'item-1', 'jo', 'objection').refusal?.code).toBe('not-in-the-room');
    expect(room.say(meeting, 'item-1', 'mn', 'objection').refusal).toBeUndefined();
  });
});

describe('en bloc', () => {
  test('is one ruling over separate rounds; an objection takes its item out', () => {
    const { room, meeting, documents, enter } = sitting(3);
    enter();
    const items = ['item-1', 'item-2', 'item-3'];
    room.call(meeting, ...items);
    room.act('chair:kz', meeting, 'propose-en-bloc', { items, proposedAt: room.world.now });
    room.say(meeting, 'item-2', 'jo', 'objection');
    room.act('secretariat', meeting, 'rule-en-bloc', { ruledAt: room.world.now });
    expect(items.map((id) => room.item(meeting, id)?.state)).toEqual(['adopted', 'open', 'adopted']);
    expect(documents.map((document) => room.stage(document, 'ministerial-council')?.state)).toEqual([
      'done',
      'open',
      'done',
    ]);
    expect(room.names(meeting).filter((name) => name === 'bloc-ruled')).toHaveLength(1);
    expect(room.try('secretariat', meeting, 'rule-en-bloc', { ruledAt: room.world.now }).refusal?.code).toBe(
      'nothing-en-bloc',
    );
  });
});

describe('the record', () => {
  test('case 39: a statement is attached while the record is open, and circulated separately after', () => {
    const { room, meeting, enter } = sitting();
    enter();
    room.call(meeting, 'item-1');
    room.rule(meeting, 'item-1');
    const attach = () =>
      room.act('secretariat', meeting, 'attach-statement', {
        item: 'item-1',
        parties: ['in'],
        statement: { sha256: 'c'.repeat(64), language: 'en', class: 'members', bytes: 1, mediaType: 'text/plain' },
        receivedAt: room.world.now,
      }).events[0]?.data;
    room.act('chair:kz', meeting, 'close-meeting', { closedAt: room.world.now });
    expect(attach()).toMatchObject({ separately: false });
    room.act('secretariat', meeting, 'close-record', { closedAt: room.world.now });
    expect(attach()).toMatchObject({ separately: true });
    expect(room.item(meeting, 'item-1')?.statements).toBe(1);
  });

  test('a late item waits for the Chair', () => {
    const { room, meeting, enter } = sitting();
    room.act('secretariat', meeting, 'set-cut-off', { at: room.world.now });
    const late = room.ready(9, 'statement', 'ministerial-council');
    room.add(meeting, 'late', late);
    enter();
    const call = () => room.try('chair:kz', meeting, 'call-items', { items: ['late'], calledAt: room.world.now });
    expect(call().refusal?.code).toBe('agenda-item-late');
    room.act('chair:kz', meeting, 'admit-late-item', { item: 'late' });
    expect(call().refusal).toBeUndefined();
  });
});

test('case 18: a State admitted as an item of the sitting counts for the later ones: 18 of 27 before, 19 of 28 after', () => {
  const room = new RoomInMemory(['kw']);
  const effects = [{ kind: 'grant-status', party: 'kw', status: 'member' }];
  room.candidate('kw', 'member', ['declaration-on-principles', 'almaty-act']);
  const admission = room.ready(1, 'admission-of-a-member', 'summit', { effects });
  const later = room.ready(2, 'decision-of-the-summit', 'summit');
  const meeting = room.meeting(6, { organ: 'summit' });
  room.add(meeting, 'kuwait', admission, 'summit');
  room.add(meeting, 'later', later, 'summit');
  room.open(meeting, others('kw'));
  const quorum = () => room.world.meeting(meeting).meeting?.room?.quorum;
  expect(quorum()).toMatchObject({ of: 27, needed: 18, present: 27 });
  room.call(meeting, 'kuwait');
  expect(room.world.document(admission).document?.round?.quorum).toMatchObject({ needed: 18, of: 27 });
  room.rule(meeting, 'kuwait');
  room.call(meeting, 'later');
  expect(room.world.document(later).document?.round?.quorum).toMatchObject({ needed: 19, of: 28 });
  expect(room.world.document(later).document?.round?.members).toContain('kw');
  const at = room.world.now;
  room.act('secretariat', meeting, 'record-attendance', {
    parties: ['kw'],
    presence: 'present',
    credentials: 'accepted',
    at,
  });
  room.act('chair:kz', meeting, 'challenge-quorum', { at: room.world.now });
  expect(quorum()).toMatchObject({ of: 28, needed: 19, present: 28 });
});
