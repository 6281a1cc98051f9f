import { currentProcedure, loadProcedures, loadRoster } from '../../activities/rules-files/index.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { documentStream, MEMBERS, meetingStream, ORGANISATION, RoomInMemory, TEXT } from '../../test/meetings/room.ts';
import { agendaOf, attendanceOf, recordOf } from './testing/room-papers.ts';

const MC = 'ministerial-council';
const HOUR = 3_600_000;
const procedures = await loadProcedures(await loadRoster('cica'));

/** The procedure of statements, in which the Council may approve subject to silence (invented for this test, case 15). */
function conditional() {
  const rules = currentProcedure(procedures, 'cica/statement');
  if (!rules) throw new Error('There is no procedure of statements.');
  const clause = { minimum: 60, usual: 1440, source: 'a test' };
  const stages = rules.stages.map((stage) =>
    stage.id === MC && stage.consensus ? { ...stage, consensus: { ...stage.consensus, conditional: clause } } : stage,
  );
  return { ...rules, language: 2, stages };
}

let room: RoomInMemory;
let meeting: string;

/** A meeting of the Council with so many statements before it. */
beforeEach(() => {
  room = new RoomInMemory();
  meeting = room.meeting(7, { dates: { from: '2026-04-01' } });
});

function withItems(count: number, more: (number: number) => object = () => ({})): void {
  for (let number = 1; number <= count; number += 1)
    room.add(meeting, `item-${number}`, room.ready(number, 'statement', MC, more(number)));
}
function open(count: number, parties: readonly string[] = MEMBERS): void {
  room.open(meeting, parties);
  room.call(meeting, ...Array.from({ length: count }, (_, index) => `item-${index + 1}`));
}
function attach(item: string, parties: string[], sha256: string, receivedAt = room.world.now): void {
  const payload = { item, parties, statement: { ...TEXT, sha256: sha256.repeat(64) }, receivedAt };
  room.act('secretariat', meeting, 'attach-statement', payload);
}
function close(): void {
  room.act('secretariat', meeting, 'close-meeting', { closedAt: room.world.now });
  room.act('secretariat', meeting, 'close-record', { closedAt: room.world.now });
}
const act = (kind: string, payload: object) => room.act('secretariat', meeting, kind, payload);
const outcomes = () =>
  recordOf(room, meeting).items.map(({ outcome, because }) => [outcome.code, because?.code ?? null]);

describe('agenda', () => {
  test('items in the order in which they are taken, numbered; withdrawn and late ones by themselves', () => {
    withItems(4);
    act('order-agenda', { items: ['item-4', 'item-2', 'item-1', 'item-3'] });
    act('withdraw-agenda-item', { item: 'item-2' });
    act('set-cut-off', { at: room.world.now });
    room.add(meeting, 'late', room.ready(5, 'statement', MC));
    const paper = agendaOf(room, meeting);
    expect(paper.items.map(({ number, item }) => `${number} ${item}`)).toEqual(['1 item-4', '2 item-1', '3 item-3']);
    expect(paper.withdrawn).toMatchObject([{ number: 1, item: 'item-2', state: { code: 'withdrawn' } }]);
    expect(paper.late).toMatchObject([{ number: 1, item: 'late', state: { code: 'late' } }]);
    expect(paper.cutOff?.text).toMatch(/^\d+ \w+ \d{4} at \d\d:\d\d \(Asia\/Almaty\)$/);
  });

  test('I14: an item of a document that the reader does not see leaves no trace and no gap', () => {
    withItems(3, (number) => (number === 2 ? { visibility: { class: 'named', named: ['kz'] } } : {}));
    const all = agendaOf(room, meeting);
    expect(all.items).toHaveLength(3);
    expect(all.distribution.code).toBe('named');
    const seen = agendaOf(room, meeting, { viewer: { role: 'focal-point', party: 'th' } });
    expect(seen.items.map(({ number, item }) => `${number} ${item}`)).toEqual(['1 item-1', '2 item-3']);
    expect(JSON.stringify(seen)).not.toContain(documentStream(2).slice(-36));
    expect(seen.distribution.code).toBe('members');
    expect(agendaOf(room, meeting, { viewer: { role: 'observer' } })).toMatchObject({
      items: [],
      distribution: { code: 'public' },
    });
  });

  test('I14: for members, and for the public, the offices get what these see; nobody gets more than is his', () => {
    withItems(3, (number) =>
      number === 3 ? {} : { visibility: number === 1 ? { class: 'public' } : { class: 'named', named: ['kz'] } },
    );
    const items = (audience: 'members' | 'public', role: 'secretariat' | 'observer') =>
      agendaOf(room, meeting, { audience, viewer: { role } }).items.map(({ item }) => item);
    expect(items('members', 'secretariat')).toEqual(['item-1', 'item-3']);
    expect(items('public', 'secretariat')).toEqual(['item-1']);
    expect(items('members', 'observer')).toEqual(['item-1']);
  });

  test('nothing on it, and nothing known of the meeting', () => {
    const bare = room.meeting(8, {
      organ: undefined,
      number: undefined,
      kind: 'informal',
      place: undefined,
      mode: undefined,
    });
    expect(agendaOf(room, bare)).toMatchObject({
      items: [],
      late: [],
      withdrawn: [],
      cutOff: null,
      meeting: {
        organ: null,
        number: null,
        heading: 'Informal meeting',
        days: null,
        place: null,
        mode: null,
        title: null,
      },
    });
  });

  test('a title that is not there is null, and stays in its own language', () => {
    withItems(1);
    const titles = { [documentStream(1)]: null, [meetingStream(7)]: 'Seventh' };
    const paper = agendaOf(room, meeting, { titles, language: 'ru' });
    expect(paper.items[0]).toMatchObject({ title: null, titleLanguage: 'en' });
    expect(paper.meeting).toMatchObject({ title: 'Seventh', titleLanguage: 'en' });
  });
});

describe('heading', () => {
  test.each([
    [1, '1st regular meeting', '1-е очередное заседание'],
    [2, '2nd regular meeting', '2-е очередное заседание'],
    [3, '3rd regular meeting', '3-е очередное заседание'],
    [11, '11th regular meeting', '11-е очередное заседание'],
    [112, '112th regular meeting', '112-е очередное заседание'],
    [121, '121st regular meeting', '121-е очередное заседание'],
  ])('with the number %i', (number, en, ru) => {
    const each = room.meeting(number);
    expect(agendaOf(room, each).meeting.heading).toBe(en);
    expect(agendaOf(room, each, { language: 'ru' }).meeting.heading).toBe(ru);
  });

  test('case 60: an organ is called as it was on the day of the meeting', () => {
    const before = room.meeting(6, { dates: { from: '2021-10-11', to: '2021-10-12' } });
    expect(agendaOf(room, before).meeting).toMatchObject({
      organ: { name: 'Ministerial Meeting' },
      days: { from: '2021-10-11', to: '2021-10-12', text: '11 October 2021 – 12 October 2021' },
    });
    expect(agendaOf(room, meeting).meeting.organ?.name).toBe('Ministerial Council');
    expect(agendaOf(room, meeting, { language: 'ru' }).meeting.organ?.name).toBe('Совет министров иностранных дел');
  });
});

describe('attendance', () => {
  test('delegations in protocol order (RoP 1.7), whatever the order of the record, with every change', () => {
    act('record-attendance', {
      parties: ['uz', 'af', 'kr', 'us'],
      presence: 'present',
      credentials: 'accepted',
      at: room.world.now,
    });
    act('record-attendance', { parties: ['kr'], presence: 'left', credentials: 'accepted', at: room.world.now });
    act('record-attendance', { parties: ['mn'], presence: 'absent', credentials: 'accepted', at: room.world.now });
    act('record-attendance', { parties: ['kw'], presence: 'present', credentials: 'pending', at: room.world.now });
    const paper = attendanceOf(room, meeting);
    expect(paper.members.map(({ party }) => party)).toEqual(MEMBERS);
    const told = paper.members.filter(({ presence }) => presence !== null);
    expect(told.map(({ name, presence, credentials }) => [name, presence?.text, credentials?.text])).toEqual([
      ['Afghanistan', 'present', 'accepted'],
      ['Kuwait', 'present', 'pending, takes part provisionally'],
      ['Mongolia', 'absent', undefined],
      ['Republic of Korea', 'left', 'accepted'],
      ['Uzbekistan', 'present', 'accepted'],
    ]);
    expect(told[3]?.entries.map(({ presence }) => presence.code)).toEqual(['present', 'left']);
    expect(paper.others).toMatchObject([{ party: 'us', name: 'United States' }]);
    expect(paper.counts).toEqual({ present: 3, left: 1, absent: 1, notRecorded: 23, members: 28 });
  });

  test('cases 18 and 19: each check of the quorum, with who challenged it', () => {
    room.open(meeting, MEMBERS.slice(0, 20));
    act('record-attendance', {
      parties: MEMBERS.slice(0, 2),
      presence: 'left',
      credentials: 'accepted',
      at: room.world.now,
    });
    act('challenge-quorum', { party: 'in', at: room.world.now });
    expect(attendanceOf(room, meeting, { language: 'ru' }).quorum).toMatchObject([
      {
        check: 1,
        because: { code: 'opening', text: 'при открытии' },
        by: null,
        present: 20,
        needed: 19,
        of: 28,
        text: 'имеется',
      },
      { check: 2, because: { code: 'challenge' }, by: { name: 'Индия' }, present: 18, met: false, text: 'отсутствует' },
    ]);
  });

  test('nothing was recorded: the list is empty, and says nobody was missing', () => {
    expect(attendanceOf(room, meeting)).toMatchObject({
      members: [],
      others: [],
      quorum: [],
      counts: { notRecorded: 0 },
    });
  });
});

describe('record', () => {
  test('each outcome as the document has it, in order, with the ruling as it was made (I1)', () => {
    withItems(9);
    open(9);
    act('propose-en-bloc', { items: ['item-1', 'item-2'], proposedAt: room.world.now });
    act('rule-en-bloc', { ruledAt: room.world.now, statement: TEXT });
    room.rule(meeting, 'item-3');
    room.say(meeting, 'item-4', 'in', 'objection');
    room.rule(meeting, 'item-4');
    room.rule(meeting, 'item-5', 'deferred');
    act('rule-on-item', { item: 'item-6', ruling: 'referred', referredTo: 'summit', ruledAt: room.world.now });
    room.rule(meeting, 'item-7', 'blocked');
    room.say(meeting, 'item-8', 'th', 'ad-referendum');
    room.rule(meeting, 'item-8');
    expect(outcomes()).toEqual([
      ['adopted', null],
      ['adopted', null],
      ['adopted', null],
      ['contested', 'ruling-over-live-block'],
      ['deferred', null],
      ['referred', null],
      ['not-adopted', 'ruling'],
      ['adopted-provisionally', null],
      ['open', null],
    ]);
    const [bloc, , , contested, , referred, , provisional, unruled] = recordOf(room, meeting).items;
    expect(bloc).toMatchObject({ ruling: { enBloc: true, words: { sha256: TEXT.sha256 } }, round: expect.any(String) });
    expect(bloc?.texts).toEqual([{ language: 'en', sha256: TEXT.sha256, bytes: 1 }]);
    expect(contested).toMatchObject({
      ruling: { ruling: { code: 'adopted' } },
      because: { text: 'the ruling was made over an objection' },
      blocks: [{ party: 'in', name: 'India', source: { code: 'room' } }],
    });
    expect(referred?.ruling?.referredTo?.name).toBe('Council of Heads of State or Government');
    expect(provisional).toMatchObject({ awaiting: [{ name: 'Thailand' }], confirmBy: { at: expect.any(Number) } });
    expect(unruled).toMatchObject({ ruling: null, called: { at: expect.any(Number) } });
  });

  test('cases 15 and 38: adopted subject to silence, and ad referendum, until it is confirmed', () => {
    withItems(3, (number) => (number === 2 ? { procedure: conditional() } : {}));
    open(3);
    const ruledAt = room.world.now;
    act('rule-on-item', { item: 'item-1', ruling: 'adopted-ad-referendum', confirmations: ['th', 'in'], ruledAt });
    const period = { kind: 'minutes', minutes: 120 };
    act('rule-on-item', { item: 'item-2', ruling: 'adopted-subject-to-silence', period, ruledAt });
    act('rule-on-item', { item: 'item-3', ruling: 'adopted-subject-to-silence', ruledAt });
    const [first, second, third] = recordOf(room, meeting).items;
    expect(first).toMatchObject({
      ruling: { ruling: { code: 'adopted-ad-referendum', text: 'adopted ad referendum' } },
      outcome: { code: 'adopted-provisionally' },
      awaiting: [{ party: 'in' }, { party: 'th' }],
    });
    expect(second).toMatchObject({
      ruling: { ruling: { code: 'adopted-subject-to-silence' } },
      outcome: { code: 'subject-to-silence', text: 'approved subject to silence' },
    });
    // What a document refused has its sentence.
    expect(third?.because?.code).toBe('conditional-not-allowed');
    expect(third?.because?.text).toMatch(/^[A-Z].+\.$/);
  });

  test('where it was deferred to, where the reader sees that meeting (I14)', () => {
    withItems(1);
    open(1);
    const deferredTo = room.meeting(8, { visibility: { class: 'named', named: ['kz'] } });
    act('rule-on-item', { item: 'item-1', ruling: 'deferred', deferredTo, ruledAt: room.world.now });
    const told = (options: Parameters<typeof recordOf>[2]) =>
      recordOf(room, meeting, options).items[0]?.ruling?.deferredTo;
    expect(told({ titles: { [deferredTo]: 'The eighth' } })).toEqual({
      id: deferredTo.slice(-36),
      title: 'The eighth',
    });
    expect(told({ viewer: { role: 'focal-point', party: 'th' } })).toBeNull();
  });

  test('I14: whose block it is, is shown to the offices and to its own State', () => {
    withItems(1);
    open(1);
    room.say(meeting, 'item-1', 'in', 'objection');
    const blocks = (viewer: Parameters<typeof recordOf>[2]) =>
      recordOf(room, meeting, viewer).items[0]?.blocks.map(({ party }) => party);
    expect(blocks({ viewer: { role: 'chair' } })).toEqual(['in']);
    expect(blocks({ viewer: { role: 'focal-point', party: 'in' } })).toEqual(['in']);
    expect(blocks({ viewer: { role: 'focal-point', party: 'th' } })).toEqual([]);
    expect(blocks({ viewer: { role: 'chair' }, audience: 'members' })).toEqual([]);
    expect(recordOf(room, meeting).distribution.code).toBe('named');
    expect(recordOf(room, meeting, { audience: 'members' }).distribution.code).toBe('members');
  });

  test('the Chair, and its handover at the opening (RoP 14.2, case 26)', () => {
    const stream = ORGANISATION;
    const decision = { document: documentStream(99), stage: MC };
    room.world.carryOut(stream, {
      ...room.world.command('apply-effect', {}, { way: 'delivery', reference: 'a test' }),
      payload: {
        effect: { kind: 'appoint-chair', party: 'az', meeting, until: 'the next Summit' },
        decision,
      },
    });
    room.open(meeting, MEMBERS);
    expect(recordOf(room, meeting).chair).toMatchObject({
      chair: { party: 'az' },
      handover: { from: { name: 'Kazakhstan' }, to: { name: 'Azerbaijan' } },
    });
    // A meeting after it finds the Chair where it is, and nothing handed over.
    const next = room.meeting(8);
    room.act('chair:az', next, 'open-meeting', { openedAt: room.world.now });
    expect(recordOf(room, next).chair).toMatchObject({ chair: { party: 'az' }, handover: null });
  });

  test('case 39: draft until the record is closed, final after; a statement received later is circulated separately', () => {
    withItems(1);
    open(1);
    room.rule(meeting, 'item-1');
    attach('item-1', ['uz', 'in'], 'b');
    expect(recordOf(room, meeting)).toMatchObject({ status: { code: 'draft' }, recordClosed: null });
    const inTime = room.world.now;
    close();
    const closed = recordOf(room, meeting);
    expect(closed.status).toEqual({ code: 'final', text: 'final' });
    room.world.now += HOUR;
    attach('item-1', ['tr'], 'c');
    attach('item-1', ['kz'], 'd', inTime);
    const after = recordOf(room, meeting);
    expect(
      after.items[0]?.statements.map(({ parties, sha256 }) => [parties.map(({ party }) => party), sha256[0]]),
    ).toEqual([
      [['in', 'uz'], 'b'],
      [['kz'], 'd'],
    ]);
    expect(after.separately).toMatchObject([
      { number: 1, statement: { parties: [{ party: 'tr' }], separately: true } },
    ]);
    expect(after.check.sequence).toBe(closed.check.sequence + 2);
  });

  test('a final record stays as it was closed, whatever its documents do later', () => {
    withItems(1);
    open(1);
    room.say(meeting, 'item-1', 'th', 'ad-referendum');
    room.rule(meeting, 'item-1');
    close();
    const closed = recordOf(room, meeting);
    room.world.now += HOUR;
    const round = room.roundOf(documentStream(1));
    room.act('focal-point:th', documentStream(1), 'confirm-ad-referendum', { round });
    expect(room.item(meeting, 'item-1')?.state).toBe('adopted');
    expect(recordOf(room, meeting)).toMatchObject({
      items: [{ outcome: { code: 'adopted-provisionally' } }],
      check: closed.check,
    });
  });

  test('what silence decided is told with its outcome where the reader sees its document', () => {
    const document = room.ready(1, 'statement', MC);
    room.adoptInSilence(document, MC);
    room.open(meeting, MEMBERS);
    const round = room.roundOf(document);
    act('announce-silence-outcome', { document, round, announcedAt: room.world.now });
    expect(recordOf(room, meeting).silence).toMatchObject([{ round, outcome: { code: 'adopted', text: 'adopted' } }]);
    expect(recordOf(room, meeting, { viewer: { role: 'observer' } }).silence).toEqual([]);
  });

  test('of a meeting that was cancelled there is no record, of one of the past what is attested (I15)', () => {
    room.act('secretariat', meeting, 'cancel-meeting', {});
    expect(recordOf(room, meeting).status.code).toBe('none');
    const past = meetingStream(5);
    const payload = {
      ...{ organisation: 'cica', id: past.slice(-36), kind: 'regular', organ: MC, number: 5, title: TEXT },
      ...{ visibility: { class: 'public' }, takesDecisions: true, when: { date: '2016-04-28' } },
      evidence: [{ source: 'Statement', place: 'slide 3' }],
    };
    const command = room.world.command('record-past-meeting', payload, { way: 'delivery', reference: 'a test' });
    const actor = { token: 'tokentokentokentokensecr', role: 'secretariat' } as const;
    const { refusal } = room.world.carryOut(past, { ...command, actor, facts: { liveSince: { day: '2024-09-18' } } });
    expect(refusal).toBeUndefined();
    expect(recordOf(room, past)).toMatchObject({
      status: { code: 'attested' },
      chair: null,
      items: [],
      meeting: { days: { from: '2016-04-28', text: '28 April 2016' }, organ: { name: 'Ministerial Meeting' } },
      evidence: [{ source: 'Statement', place: 'slide 3' }],
    });
  });

  test('in Russian everything has its Russian word', () => {
    withItems(2);
    open(2);
    room.rule(meeting, 'item-1');
    room.rule(meeting, 'item-2', 'deferred');
    const paper = recordOf(room, meeting, { language: 'ru' });
    expect(paper).toMatchObject({
      name: 'Итоговый документ',
      status: { text: 'проект' },
      distribution: { text: 'государства-члены' },
      chair: { chair: { name: 'Казахстан' } },
      items: [
        { outcome: { text: 'принято' } },
        { outcome: { text: 'отложено' }, ruling: { ruling: { text: 'отложено' } } },
      ],
    });
    expect(paper.meeting.opened?.text).toMatch(/ г\. в \d\d:\d\d \(Asia\/Almaty\)$/);
  });
});
