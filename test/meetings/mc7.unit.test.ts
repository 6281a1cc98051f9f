/**
 * The 7th Ministerial Council (domain §1.8, sourced): planned for 11 November 2024, moved to 19 December, held online on 17 December with 27 of
 * 28 Members present, the Chair handed over at its opening. INVENTED for this test: that A1 and A2 were adopted en bloc and A3 by itself, who
 * was absent, and who drafted what until then.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { newlyLoaded } from '../../cases/testing/loaded-body.ts';
import { World } from '../../domain/world/index.ts';
import { MEMBERS, ORGANISATION, RoomInMemory, TEXT } from './room.ts';

const MC = 'ministerial-council';
const SOC = 'senior-officials-committee';
const ABSENT = 'mn';
/** A1, A2 and A3, as the meeting's agenda has them when the body is loaded. */
const [A1, A2, A3] = ['cbm-modalities', 'pnlu-memorandum', 'anniversary-statement'] as const;
const ITEMS = [A1, A2, A3];

let room: RoomInMemory;
let mc7: string;
const items: Record<string, string> = {};

/** A document of the agenda that stands before the Council without a text here gets one, which all members see. */
function giveText(document: string): void {
  const { revisions = [] } = room.world.document(document).document ?? {};
  if (revisions.length > 0) return;
  room.act('secretariat', document, 'add-revision', { texts: [TEXT], editorial: false, basedOn: 0 });
  room.act('secretariat', document, 'circulate-document', { revision: 1 });
}

beforeAll(async () => {
  const { body, idOf } = await newlyLoaded();
  mc7 = `cica/meeting/${idOf('ministerial-council-7')}`;
  for (const item of ITEMS) items[item] = `cica/document/${idOf(item)}`;
  room = RoomInMemory.of(new World(body.now, { states: body.states, sequences: body.sequences }));
});

describe('before the meeting', () => {
  test('A3 passes the Senior Officials, and all three have a text', () => {
    const a3 = items[A3] ?? '';
    for (const document of Object.values(items)) giveText(document);
    room.act('secretariat', a3, 'complete-stage', { stage: 'proposed' });
    room.act('secretariat', a3, 'complete-stage', { stage: 'drafting' });
    room.adoptInSilence(a3, SOC);
    expect(room.stage(a3, SOC)).toMatchObject({ state: 'done', word: 'approved' });
    for (const document of Object.values(items)) expect(room.stage(document, MC)?.state).toBe('open');
  });

  test('its agenda holds what waits for it', () => {
    const waiting = Object.entries(items).filter(([, document]) => room.stage(document, MC)?.meeting === mc7);
    expect(waiting.map(([item]) => item)).toEqual(ITEMS);
    const listed = room.world.meeting(mc7).meeting?.room?.items.map(({ id, document }) => [id, document]);
    expect(listed).toEqual(waiting);
  });

  test('case 28: from 19 to 17 December, and online: the same meeting, the same items', () => {
    room.act('secretariat', mc7, 're-date-meeting', { dates: { from: '2024-12-17' } });
    room.act('secretariat', mc7, 'move-meeting', { mode: 'online' });
    const { meeting } = room.world.meeting(mc7);
    expect(meeting).toMatchObject({ dates: { from: '2024-12-17' }, mode: 'online', state: 'announced' });
    expect(meeting?.room?.items.map(({ id }) => id)).toEqual(ITEMS);
    for (const document of Object.values(items)) expect(room.stage(document, MC)?.meeting).toBe(mc7);
  });
});

describe('17 December 2024', () => {
  test('27 of 28 are present, which is enough, and the Chair passes to Azerbaijan at the opening (RoP 14.2)', () => {
    room.world.passTo(Date.parse('2024-12-17T09:00:00+04:00'));
    expect(room.world.organisation(ORGANISATION).organisation?.chair.party).toBe('kz');
    room.open(
      mc7,
      MEMBERS.filter((id) => id !== ABSENT),
    );
    expect(room.world.meeting(mc7).meeting?.room?.quorum).toMatchObject({ present: 27, needed: 19, of: 28, met: true });
    expect(room.world.organisation(ORGANISATION).organisation?.chair.party).toBe('az');
  });

  test('A1 and A2 are adopted en bloc, A3 by itself; the documents follow, each once', () => {
    room.call(mc7, ...ITEMS);
    room.act('chair:az', mc7, 'propose-en-bloc', { items: [A1, A2], proposedAt: room.world.now });
    room.act('secretariat', mc7, 'rule-en-bloc', { ruledAt: room.world.now });
    room.rule(mc7, A3);
    for (const [item, document] of Object.entries(items)) {
      expect(room.item(mc7, item)).toMatchObject({ state: 'adopted' });
      expect(room.stage(document, MC)).toMatchObject({ state: 'done', word: 'adopted' });
      const adopted = room.world
        .eventsOf(document)
        .filter(({ name, data }) => name === 'stage-completed' && (data as { stage: string }).stage === MC);
      expect(adopted).toHaveLength(1);
    }
    expect(room.world.refusedDeliveries).toEqual([]);
  });

  test('it is closed, a statement is attached, and the record is closed', () => {
    room.act('chair:az', mc7, 'close-meeting', { closedAt: room.world.now });
    const statement = { item: A3, parties: ['in'], statement: TEXT, receivedAt: room.world.now };
    room.act('secretariat', mc7, 'attach-statement', statement);
    room.act('secretariat', mc7, 'close-record', { closedAt: room.world.now });
    expect(room.world.meeting(mc7).meeting).toMatchObject({ state: 'closed' });
  });
});
