import type { Effect } from '../../../schemas/effects.ts';
import type { MeetingPayload } from '../../../schemas/meeting-commands.ts';
import type { PastFact } from '../../../schemas/organisation-commands.ts';
import { CHAIR, GoldenBody, SECRETARIAT } from '../golden-body.ts';
import { MEMBERS, ORGANISATION, procedureWith, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

const AZ = { role: 'chair', party: 'az' } as const;
const evidence = (place: string) => [
  { source: 'Statement of the Secretary General', place, words: text(`Words of ${place}`) },
];

function announced(body: GoldenBody, title: string, more: Partial<MeetingPayload<'announce-meeting'>> = {}): string {
  const stream = body.meetingStream(title);
  body.did(stream, SECRETARIAT, 'announce-meeting', {
    organisation: ORGANISATION,
    id: stream.slice(-36),
    kind: 'regular',
    title: text(title),
    visibility: { class: 'public' },
    takesDecisions: true,
    ...more,
  });
  return stream;
}

/** A decision of the Council that changes something elsewhere: `taken` here, or attested with its time (I15). */
export function decision(body: GoldenBody, title: string, effects: Effect[], attested?: { date?: string }): string {
  const stream = body.documentStream(title);
  const procedure = procedureWith();
  const kinds = [...new Set(effects.map(({ kind }) => kind))];
  body.did(stream, SECRETARIAT, 'register-document', {
    organisation: ORGANISATION,
    id: stream.slice(-36),
    kind: procedure.kind,
    title: text(title),
    visibility: { class: 'members' },
    procedure: {
      ...procedure,
      stages: procedure.stages.map((stage) => (stage.id === 'mc' ? { ...stage, effects: kinds } : stage)),
    },
    sponsors: [],
    effects,
  });
  const past = { when: attested ?? {}, evidence: evidence(title) };
  const stage = attested ? ({ stage: 'mc', word: 'adopted' } as const) : ({ stage: 'soc', word: 'approved' } as const);
  body.did(stream, SECRETARIAT, 'record-past-stage', { ...stage, ...past });
  if (attested) return stream;
  body.revise(stream);
  body.openRound(stream, { stage: 'mc', method: 'meeting' });
  body.rules(stream, 'adopted', MEMBERS);
  return stream;
}

/** Case 28, RoP 14.2: announced, re-dated by hand and by decisions, moved, opened; the Chair changes with it. Another is cancelled. */
export function meetings(): Streams {
  const body = new GoldenBody('meetings');
  const { organisation } = body;
  const council = announced(body, 'The seventh Council', {
    organ: 'ministerial-council',
    number: 7,
    series: 'council',
    mode: 'in-person',
    place: 'Baku',
    dates: { from: '2024-12-19' },
    evidence: evidence('slide 3'),
  });
  const until = 'the opening of the eighth Council';
  const chair = { kind: 'appoint-chair', party: 'az', meeting: council, until } as const;
  const set = (from: string, to?: string) =>
    ({ kind: 'set-meeting-date', meeting: council, dates: { from, ...(to === undefined ? {} : { to }) } }) as const;
  decision(body, 'On the next Chair', [chair], { date: '2024-03-19' });
  decision(body, 'Dates, first', [set('2024-11-11')], { date: '2022-10' });
  decision(body, 'Dates, as they stand', [set('2024-12-19')], {});
  body.did(council, CHAIR, 're-date-meeting', { dates: { from: '2024-12-18' }, reason: text('The hall is taken') });
  decision(body, 'Dates, now', [set('2024-12-17', '2024-12-18')]);
  body.did(council, SECRETARIAT, 'move-meeting', { mode: 'online', reason: text('Snow') });
  body.did(council, SECRETARIAT, 'move-meeting', { place: 'Astana', mode: 'hybrid' });
  body.act(council, AZ, 'close-meeting', { closedAt: body.now }, { way: 'signal' });
  body.did(council, CHAIR, 'open-meeting', { openedAt: body.now });
  body.act(council, SECRETARIAT, 're-date-meeting', { dates: { from: '2025' } }, { way: 'signal' });
  body.did(council, AZ, 'close-meeting', { closedAt: body.now });
  const rally = announced(body, 'A rally', { kind: 'gathering', takesDecisions: false });
  body.did(rally, SECRETARIAT, 're-date-meeting', { dates: { from: '2024-10-03', to: '2024-10-04' } });
  body.did(rally, SECRETARIAT, 'cancel-meeting', { reason: text('Nobody comes') });
  const next = announced(body, 'The eighth Council');
  decision(body, 'On the Chair after', [{ ...chair, party: 'in', meeting: next }]);
  body.did(organisation, SECRETARIAT, 'suspend-party', { party: 'in', decision: 'The Council' });
  body.did(next, AZ, 'open-meeting', { openedAt: body.now });
  body.did(organisation, SECRETARIAT, 'reinstate-party', { party: 'in', decision: 'The Council' });
  body.did(organisation, SECRETARIAT, 'hand-over-chair', { to: 'in', until, occasion: 'The eighth Council' });
  return {
    meeting: body.records(council),
    'meeting-cancelled': body.records(rally),
    'meeting-refused': body.records(next),
    'meeting-organisation': body.records(organisation),
  };
}

/** I15: meetings that were held; facts that are attested, and decisions that explain facts, begin them, or come too late for them. */
export function attestedFacts(): Streams {
  const body = new GoldenBody('attested-facts', { kind: 'demonstration', offset: 0 });
  const { organisation } = body;
  const summit = body.meetingStream('The sixth Summit');
  body.did(summit, SECRETARIAT, 'record-past-meeting', {
    organisation: ORGANISATION,
    id: summit.slice(-36),
    kind: 'conference',
    title: text('The sixth Summit'),
    visibility: { class: 'public' },
    place: 'Astana',
    takesDecisions: true,
    when: { date: '2022-10' },
    evidence: evidence('slide 4'),
  });
  const facts: PastFact[] = [
    { kind: 'status', party: 'az', status: 'observer', from: { date: '1995' }, to: { date: '1999' } },
    { kind: 'chair-term', party: 'kz', from: { date: '2020' }, to: { date: '2022' } },
    { kind: 'coordinator', area: 'transport', title: 'Transportation corridors', party: 'az' },
    { kind: 'organ', organ: 'forum', name: 'Forum', language: 'en', electorate: 'none', from: { date: '2014' } },
    { kind: 'series', series: 'finance-summit', name: 'Finance Summit', held: 3, from: { date: '2018' } },
  ];
  for (const fact of facts)
    body.did(organisation, SECRETARIAT, 'record-past-fact', { fact, evidence: evidence('slide 12') });
  const late = { kind: 'series', series: 'council', name: 'Council', from: { date: '2025' } } as const;
  for (const fact of [late, facts[0] ?? late])
    body.act(
      organisation,
      SECRETARIAT,
      'record-past-fact',
      { fact, evidence: evidence('slide 12') },
      { way: 'signal' },
    );
  const grant = (party: string, status: 'member' | 'observer') => ({ kind: 'grant-status', party, status }) as const;
  const organ = (id: string) =>
    ({ kind: 'establish-organ', organ: id, name: 'Board', language: 'en', electorate: 'all-members' }) as const;
  const chair = (party: string) => ({ kind: 'appoint-chair', party, until: 'the next Council' }) as const;
  const transport = (party: string) =>
    ({ kind: 'appoint-coordinator', area: 'transport', title: 'Transportation corridors', party }) as const;
  decision(body, 'Summit 2022', [grant('tr', 'member'), organ('forum'), chair('kz')], { date: '2022-10-13' });
  decision(body, 'Before', [grant('kz', 'observer'), chair('tr'), transport('az')], { date: '2016' });
  decision(body, 'Attested', [organ('board'), transport('jo')], { date: '2023' });
  decision(body, 'Taken here', [grant('by', 'member'), organ('bureau'), transport('tr'), chair('tr')]);
  decision(body, 'Too late', [transport('in'), grant('nobody', 'member')], { date: '2024-01' });
  return { 'attested-meeting': body.records(summit), 'attested-organisation': body.records(organisation) };
}
