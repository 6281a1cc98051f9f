import { describe, expect, test } from 'vitest';
import { MOST_WRITTEN_WORDS } from './limits.ts';
import { announced, command, DOCUMENT, START, type Scenario } from './testing/meeting-scenario.ts';

const item = (id: string) => command('add-agenda-item', { item: id, document: DOCUMENT, stage: `stage-${id}` });
const block = (party: string, paragraphs = 1) =>
  command('register-written-block', {
    item: 'water',
    party,
    position: 'objection',
    class: 'members',
    points: Array.from({ length: paragraphs }, (_, index) => ({ paragraph: `paragraph ${index}` })),
    channel: 'note-verbale',
    receivedAt: START,
    paper: 'b'.repeat(64),
  });
const entered = (party: string): Scenario =>
  announced()
    .given(item('water'))
    .given(block(party))
    .given(
      command('record-attendance', { parties: ['kz', 'jo'], presence: 'present', credentials: 'accepted', at: START }),
    )
    .given(command('open-meeting', { openedAt: START }))
    .given(
      command('admit-membership', { check: 1, members: ['kz', 'jo', 'mn'], of: 3, chair: 'kz' }, { role: 'system' }),
    );
const called = (party: string): Scenario =>
  entered(party).given(command('call-items', { items: ['water'], calledAt: START }));
const outcome = (as: 'ended' | 'adopted' | 'contested') =>
  command('note-item-outcome', { document: DOCUMENT, round: 'r1', outcome: as }, { role: 'system' });
const round = command('note-item-round', { document: DOCUMENT, round: 'r1', revision: 1 }, { role: 'system' });
const blocksOf = ({ state }: Scenario) => state.meeting?.room?.items[0]?.blocks ?? [];

describe('case 20: the words of a written objection', () => {
  test('stay with the meeting where its round ended before it opened: they have gone nowhere, and the item is called again', () => {
    const ended = called('mn').given(outcome('ended'));
    expect(ended.state.meeting?.room?.items[0]?.state).toBe('not-opened');
    expect(blocksOf(ended)).toMatchObject([{ party: 'mn', said: { position: 'objection' } }]);
    const again = ended.given(command('call-items', { items: ['water'], calledAt: START })).given(round);
    expect(blocksOf(again)).toMatchObject([{ party: 'mn', entered: expect.any(Number), said: {} }]);
  });

  test('I13: are the round’s and the record’s once it is decided; whose they were stays', () => {
    const contested = called('mn').given(round).given(outcome('contested'));
    expect(blocksOf(contested)).toMatchObject([{ party: 'mn', source: 'written' }]);
    expect(blocksOf(contested)[0]).not.toHaveProperty('said');
  });

  test('I13: more than the meeting can carry are refused with a code, and lose nothing', () => {
    let room = announced().given(item('water'));
    let party = 0;
    for (; room.decision.refusal === undefined && party < 1_000; party += 1) room = room.when(block(`s${party}`, 20));
    expect(room.decision).toMatchObject({ events: [], refusal: { code: 'written-blocks-full', rule: 'I13' } });
    expect(blocksOf(room)).toHaveLength(party - 1);
    expect(JSON.stringify(blocksOf(room)).length).toBeLessThan(MOST_WRITTEN_WORDS * 1.2);
  });
});
