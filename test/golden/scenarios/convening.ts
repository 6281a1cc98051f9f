import type { ConveningFacts } from '../../../schemas/meeting-convening-commands.ts';
import { CHAIR, GoldenBody, SECRETARIAT, state, type Sender } from '../golden-body.ts';
import { DAY, HOUR, MEMBERS, ORGANISATION, procedureWith, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

const evidence = { confidence: 'invented', source: 'golden stream' } as const;

function announced(body: GoldenBody, title: string, dates?: { from: string }): string {
  const stream = body.meetingStream(title);
  body.did(stream, SECRETARIAT, 'announce-meeting', {
    organisation: ORGANISATION,
    id: stream.slice(-36),
    kind: 'regular',
    organ: 'senior-officials-committee',
    title: text(title),
    visibility: { class: 'public' },
    mode: 'in-person',
    place: 'Astana',
    takesDecisions: true,
    ...(dates ? { dates } : {}),
  });
  return stream;
}

/** Convened with enough notice and too little, by a strict rule and another; answered, postponed, set again, convened again. */
export function convening(): Streams {
  const body = new GoldenBody('convening');
  const meeting = announced(body, 'The Committee', { from: '2024-12-19' });
  const facts = (day: string, noticeDays?: number, strict?: boolean): { facts: { convening: ConveningFacts } } => {
    const rule = noticeDays === undefined ? {} : { rule: { noticeDays, ...(strict ? { strict } : {}), evidence } };
    return { facts: { convening: { day, members: MEMBERS, ...rule } } };
  };
  const convene = (sender: Sender, more: object, options: object) =>
    body.act(meeting, sender, 'convene-meeting', { sentAt: body.now, ...more }, { way: 'signal', ...options });
  convene(SECRETARIAT, { text: text('You are invited') }, facts('2024-09-18', 120, true));
  convene(SECRETARIAT, { text: text('You are invited') }, facts('2024-09-18', 30, true));
  const answers = (party: string, attends: 'yes' | 'no' | 'undecided', by: Sender = state(party)) =>
    body.act(
      meeting,
      by,
      'record-invitation-reply',
      { party, attends, at: body.now, ...(attends === 'yes' ? { headOfDelegation: text('Minister') } : {}) },
      { way: 'signal' },
    );
  answers('jo', 'undecided');
  answers('jo', 'yes', SECRETARIAT);
  answers('az', 'no');
  answers('tr', 'yes', state('in'));
  convene(
    SECRETARIAT,
    { parties: ['kz'], also: ['by'], guests: ['The United Nations'] },
    facts('2024-11-25', 30, true),
  );
  body.did(meeting, CHAIR, 'postpone-meeting', { reason: text('The hall is not ready') });
  body.act(meeting, CHAIR, 'postpone-meeting', {}, { way: 'signal' });
  body.did(meeting, CHAIR, 're-date-meeting', { dates: { from: '2024-12' } });
  convene(SECRETARIAT, {}, facts('2024-11-25', 30));
  convene(SECRETARIAT, { parties: MEMBERS }, {});
  return { convening: body.records(meeting) };
}

/** Rulings under a condition, from the room: subject to confirmation, subject to silence; and those that say where an item goes. */
export function conditionalRulings(): Streams {
  const body = new GoldenBody('conditional-rulings');
  const source = 'golden stream';
  const procedure = { ...procedureWith({ conditional: { minimum: 60, usual: 1440, source } }), language: 2 as const };
  const documents = ['one', 'two', 'three', 'four', 'five'].map((name) =>
    name === 'three' ? body.circulated({}, `Text ${name}`) : body.circulated({}, `Text ${name}`, procedure),
  );
  const sitting = announced(body, 'The sitting');
  const next = announced(body, 'The sitting after');
  const items = documents.map((_, index) => `item-${index + 1}`);
  for (const [index, document] of documents.entries())
    body.did(sitting, SECRETARIAT, 'add-agenda-item', { item: items[index] ?? '', document, stage: 'soc' });
  body.did(sitting, SECRETARIAT, 'record-attendance', { parties: MEMBERS, presence: 'present', at: body.now });
  body.did(sitting, CHAIR, 'open-meeting', { openedAt: body.now });
  body.did(sitting, CHAIR, 'call-items', { items, calledAt: body.now });
  const rules = (item: string, ruling: 'adopted-ad-referendum' | 'adopted-subject-to-silence', more: object = {}) =>
    body.did(sitting, SECRETARIAT, 'rule-on-item', { item, ruling, ruledAt: body.now, ...more });
  body.did(sitting, SECRETARIAT, 'record-room-position', {
    item: 'item-1',
    party: 'jo',
    position: 'ad-referendum',
    statement: text('Our parliament has to agree'),
    saidAt: body.now,
  });
  rules('item-1', 'adopted-ad-referendum', { confirmations: ['jo', 'in'] });
  rules('item-2', 'adopted-subject-to-silence', { period: { kind: 'minutes', minutes: 120 } });
  // Its procedure knows no such approval: the item stays open.
  rules('item-3', 'adopted-subject-to-silence');
  body.did(sitting, CHAIR, 'rule-on-item', { item: 'item-3', ruling: 'adopted', ruledAt: body.now });
  body.did(sitting, CHAIR, 'rule-on-item', { item: 'item-4', ruling: 'deferred', ruledAt: body.now, deferredTo: next });
  body.did(sitting, CHAIR, 'rule-on-item', {
    item: 'item-5',
    ruling: 'referred',
    ruledAt: body.now,
    referredTo: 'ministerial-council',
  });
  body.did(sitting, CHAIR, 'close-meeting', { closedAt: body.now });
  const [one = '', two = ''] = documents;
  for (const party of ['jo', 'in']) body.did(one, state(party), 'confirm-ad-referendum', { round: 'r1' });
  body.until(body.now + 3 * HOUR);
  body.did(two, CHAIR, 'confirm-adoption', { round: 'r1' });
  const silence = (standing: 'ended' | 'not-by-silence', document: string) =>
    body.act(
      next,
      SECRETARIAT,
      'announce-silence-outcome',
      { document, round: 'r1', announcedAt: body.now },
      { way: 'signal', facts: { silence: { standing } } },
    );
  body.until(body.now + DAY);
  body.did(next, CHAIR, 'open-meeting', { openedAt: body.now });
  silence('not-by-silence', one);
  silence('ended', two);
  return {
    'conditional-rulings-meeting': body.records(sitting),
    'conditional-rulings-next': body.records(next),
    'conditional-rulings-confirmed': body.records(one),
    'conditional-rulings-silence': body.records(two),
  };
}
