import { sha256Hex } from '../../../chain/index.ts';
import { CHAIR, GoldenBody, SECRETARIAT } from '../golden-body.ts';
import { MEMBERS, ORGANISATION, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

/** A sitting: agenda with a cut-off, attendance, the quorum challenged, calls, what is said, rulings one by one and en bloc, the record. */
export function room(): Streams {
  const body = new GoldenBody('room');
  const documents = ['one', 'two', 'three', 'four', 'five'].map((name) => body.circulated({}, `Text ${name}`));
  const sitting = body.meetingStream('The sitting');
  body.did(sitting, SECRETARIAT, 'announce-meeting', {
    organisation: ORGANISATION,
    id: sitting.slice(-36),
    kind: 'regular',
    organ: 'senior-officials-committee',
    title: text('The sitting'),
    visibility: { class: 'public' },
    takesDecisions: true,
  });
  const add = (index: number) =>
    body.did(sitting, SECRETARIAT, 'add-agenda-item', {
      item: `item-${index}`,
      document: documents[index - 1] ?? '',
      stage: 'soc',
      ...(index === 1 ? { revision: 1 } : {}),
    });
  for (const index of [1, 2, 3, 4]) add(index);
  body.did(sitting, SECRETARIAT, 'order-agenda', { items: ['item-4', 'item-1', 'item-2', 'item-3'] });
  body.did(sitting, SECRETARIAT, 'set-cut-off', { at: body.now });
  add(5);
  body.did(sitting, CHAIR, 'admit-late-item', { item: 'item-5' });
  body.did(sitting, SECRETARIAT, 'withdraw-agenda-item', { item: 'item-5', reason: text('Not ripe.') });
  const block = (party: string) =>
    body.did(sitting, SECRETARIAT, 'register-written-block', {
      item: 'item-1',
      party,
      position: 'objection',
      statement: text(`Objection of ${party}`),
      points: [{ paragraph: '3' }],
      channel: 'note-verbale',
      receivedAt: body.now,
      paper: sha256Hex(`note of ${party}`),
    });
  block('jo');
  block('tr');
  const attend = (parties: string[], presence: 'present' | 'left', credentials: 'accepted' | 'pending' = 'accepted') =>
    body.did(sitting, SECRETARIAT, 'record-attendance', { parties, presence, credentials, at: body.now });
  attend(MEMBERS.slice(0, 2), 'present');
  body.did(sitting, CHAIR, 'open-meeting', { openedAt: body.now });
  attend(MEMBERS.slice(2, 4), 'present', 'pending');
  body.did(sitting, CHAIR, 'challenge-quorum', { party: 'az', at: body.now });
  body.did(sitting, CHAIR, 'call-items', { items: ['item-1', 'item-2', 'item-3', 'item-4'], calledAt: body.now });
  body.did(sitting, SECRETARIAT, 'answer-call', { item: 'item-1', party: 'jo', answer: 'stands', at: body.now });
  const say = (item: string, party: string, position: 'objection' | 'no-objection' | 'support-with-statement') =>
    body.did(sitting, SECRETARIAT, 'record-room-position', {
      item,
      party,
      position,
      ...(position === 'support-with-statement' ? { statement: text('In our understanding …') } : {}),
      saidAt: body.now,
    });
  // The written block of an absent State stands, so the document refuses what is ruled over it (I1, case 20).
  body.did(sitting, SECRETARIAT, 'rule-on-item', { item: 'item-1', ruling: 'adopted', ruledAt: body.now });
  body.did(sitting, CHAIR, 'propose-en-bloc', { items: ['item-2', 'item-3', 'item-4'], proposedAt: body.now });
  say('item-2', 'in', 'support-with-statement');
  say('item-3', 'az', 'objection');
  body.did(sitting, SECRETARIAT, 'rule-en-bloc', { ruledAt: body.now, statement: text('There are no objections.') });
  body.did(sitting, SECRETARIAT, 'rule-on-item', { item: 'item-3', ruling: 'referred', ruledAt: body.now });
  attend(['in'], 'left');
  const attach = (statement: string) =>
    body.did(sitting, SECRETARIAT, 'attach-statement', {
      item: 'item-2',
      parties: ['in', 'kz'],
      statement: text(statement),
      receivedAt: body.now,
    });
  attach('We join the consensus, and understand paragraph 2 as …');
  body.did(sitting, CHAIR, 'announce-silence-outcome', {
    document: documents[1] ?? '',
    round: 'r1',
    announcedAt: body.now,
  });
  body.did(sitting, CHAIR, 'close-meeting', { closedAt: body.now });
  body.did(sitting, SECRETARIAT, 'close-record', { closedAt: body.now });
  attach('This came too late for the record.');
  return {
    'room-meeting': body.records(sitting),
    'room-organisation': body.records(body.organisation),
    'room-contested': body.records(documents[0] ?? ''),
    'room-en-bloc': body.records(documents[1] ?? ''),
    'room-referred': body.records(documents[2] ?? ''),
  };
}
