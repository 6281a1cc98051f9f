import type { DocumentPayload } from '../../../schemas/document-commands.ts';
import { CHAIR, GoldenBody, SECRETARIAT, state } from '../golden-body.ts';
import { conventionProcedure, HOUR, MEMBERS, ORGANISATION, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

const slide = (place: string) => [
  { source: 'Statement of the Secretary General', place, words: text(`Words of ${place}`) },
];
const MEETING = `${ORGANISATION}/meeting/00000000-0000-8000-8000-0000000000c7`;

type Registration = Partial<DocumentPayload<'register-document'>>;

function registered(body: GoldenBody, title: string, more: Registration = {}): string {
  const stream = body.documentStream(title);
  body.did(stream, SECRETARIAT, 'register-document', {
    organisation: ORGANISATION,
    id: stream.slice(-36),
    kind: 'convention',
    title: text(title),
    visibility: { class: 'members' },
    procedure: conventionProcedure(),
    sponsors: [],
    ...more,
  });
  return stream;
}

/** I15: what is attested, refused where it is not past, and a document that goes on live: approved before, adopted here. */
export function attestedPast(): Streams {
  const body = new GoldenBody('attested-past');
  const stream = registered(body, 'Modalities', { initiators: [{ party: 'kz', since: '2021' }, { party: 'tr' }] });
  body.did(stream, SECRETARIAT, 'record-past-consideration', {
    what: 'expert-meeting',
    when: { date: '2024-02' },
    organ: 'senior-officials-committee',
    meeting: MEETING,
    place: 'Astana',
    note: text('First reading'),
    evidence: slide('slide 12'),
  });
  body.did(stream, SECRETARIAT, 'record-past-stage', {
    stage: 'soc',
    word: 'approved',
    when: { date: '2024-08', approximate: true, words: text('just a month ago') },
    organ: 'senior-officials-committee',
    meeting: MEETING,
    note: text('By consensus'),
    evidence: slide('slide 8'),
  });
  body.did(stream, SECRETARIAT, 'record-past-stage', {
    stage: 'drafting',
    word: 'drafted',
    when: { notBefore: '2022', notAfter: '2024-07-01' },
    evidence: slide('slide 8'),
  });
  body.act(stream, SECRETARIAT, 'record-past-stage', {
    stage: 'mc',
    word: 'adopted',
    when: { date: '2024-12' },
    evidence: slide('slide 8'),
  });
  body.revise(stream);
  body.openRound(stream, { stage: 'mc', method: 'meeting' });
  body.act(stream, SECRETARIAT, 'record-past-review', { when: { date: '2022-06' }, evidence: slide('slide 8') });
  body.rules(stream, 'adopted', MEMBERS);
  return { 'attested-past': body.records(stream) };
}

/** Case 33: frozen before the body decided here, reopened in vain, then with an electorate. */
export function frozenBefore(): Streams {
  const body = new GoldenBody('frozen-before');
  const stream = registered(body, 'Membership of a council');
  body.did(stream, SECRETARIAT, 'record-past-freeze', {
    stage: 'mc',
    by: 'unnamed',
    when: { date: '2022' },
    statement: text('Positions reserved'),
    evidence: slide('slide 9'),
  });
  body.revise(stream);
  const terms = { stage: 'mc', method: 'meeting', revision: 1 } as const;
  body.deliveriesWait = true;
  body.did(stream, CHAIR, 'reopen-round', terms);
  body.did(stream, SECRETARIAT, 'withdraw-round', { round: 'r1' });
  body.deliveriesWait = false;
  body.did(stream, CHAIR, 'reopen-round', terms);
  body.rules(stream, 'adopted', MEMBERS);
  return { 'frozen-before': body.records(stream) };
}

/** Sponsors, relations, meetings, calls and outcomes of a pending matter, and its withdrawal. */
export function agenda(): Streams {
  const body = new GoldenBody('agenda');
  const stream = registered(body, 'Memorandum', { sponsors: ['kz'] });
  body.did(stream, SECRETARIAT, 'withdraw-sponsorship', { party: 'kz' });
  body.did(stream, SECRETARIAT, 'add-sponsor', { party: 'tr' });
  const other = body.documentStream('Another');
  body.did(stream, SECRETARIAT, 'relate-document', { relation: 'implements', to: other, evidence: slide('slide 11') });
  body.did(stream, SECRETARIAT, 'schedule-stage', { stage: 'mc', meeting: MEETING, evidence: slide('slide 11') });
  body.did(stream, CHAIR, 'schedule-stage', { stage: 'mc' });
  body.did(stream, SECRETARIAT, 'record-consideration', {
    what: 'considered',
    when: { date: '2024-09-18' },
    organ: 'senior-officials-committee',
  });
  calls(body, stream);
  const outcome = { title: text('Inauguration'), meeting: MEETING, recommendedBy: 'senior-officials-committee' };
  body.did(stream, SECRETARIAT, 'plan-outcome', { outcome: 'inauguration', ...outcome, evidence: slide('slide 11') });
  body.did(stream, SECRETARIAT, 'record-outcome', {
    outcome: 'inauguration',
    word: 'dropped',
    note: text('Postponed'),
  });
  body.did(stream, SECRETARIAT, 'withdraw-document', {});
  return { agenda: body.records(stream) };
}

/** One call that is closed by hand, one by its deadline with a late nomination, one by the withdrawal. */
function calls(body: GoldenBody, stream: string): void {
  body.did(stream, SECRETARIAT, 'open-call', { purpose: text('Universities'), evidence: slide('slide 11') });
  body.did(stream, state('az'), 'submit-nomination', { call: 'n1', nominee: text('A university') });
  body.did(stream, state('az'), 'submit-nomination', { call: 'n1', nominee: text('Another university') });
  body.did(stream, state('az'), 'withdraw-nomination', { call: 'n1', nomination: 'n1-az-1' });
  body.did(stream, SECRETARIAT, 'close-call', { call: 'n1' });
  const deadline = {
    at: body.now + HOUR,
    wallTime: '2024-09-18T10:00',
    zone: 'Asia/Almaty',
    tzdata: '2024a',
    derivation: ['announced'],
  };
  body.did(stream, CHAIR, 'open-call', { purpose: text('Coordinators'), deadline });
  body.until(deadline.at);
  body.did(
    stream,
    state('jo'),
    'submit-nomination',
    { call: 'n2', nominee: text('In time') },
    { receivedAt: deadline.at - 1 },
  );
  body.did(stream, state('tr'), 'submit-nomination', { call: 'n2', nominee: text('Late') });
  body.until(deadline.at + 10_000);
  body.did(stream, SECRETARIAT, 'open-call', { purpose: text('Experts') });
}

/** Signed by two offices, one of them before; ratified at home and not deposited; and, of another one, what follows entry into force. */
export function convention(): Streams {
  const body = new GoldenBody('convention');
  const stream = registered(body, 'Protocol', {
    effects: [
      { kind: 'grant-status', party: 'un-escap', status: 'partner' },
      { kind: 'set-meeting-date', meeting: MEETING, dates: { from: '2024-12-17' } },
    ],
  });
  // What the effects change elsewhere is for the records of those it reaches.
  body.deliveriesWait = true;
  body.did(stream, SECRETARIAT, 'record-past-stage', {
    stage: 'mc',
    word: 'adopted',
    when: { date: '2023-09-21' },
    evidence: slide('slide 7'),
  });
  body.did(stream, SECRETARIAT, 'record-past-signature', {
    stage: 'signature',
    by: ['kz'],
    when: { date: '2024-08' },
    place: 'Astana',
    evidence: slide('slide 7'),
  });
  const signature = { signedOn: '2024-11-15', capacity: 'Secretary General', place: 'Astana', paper: text('Protocol') };
  body.act(stream, CHAIR, 'record-signature', { stage: 'signature', signatory: 'host', ...signature });
  body.did(stream, SECRETARIAT, 'record-signature', { stage: 'signature', signatory: 'secretariat', ...signature });
  body.did(stream, SECRETARIAT, 'report-domestic-act', {
    party: 'jo',
    act: 'ratification',
    when: { notAfter: '2024-09-17' },
    reportedOn: '2024-09-17',
    evidence: slide('slide 13'),
  });
  const road = registered(body, 'Road map');
  const past = { stage: 'in-effect', word: 'in-effect', when: {} } as const;
  body.did(road, SECRETARIAT, 'record-past-stage', { ...past, evidence: slide('slide 4') });
  body.did(road, SECRETARIAT, 'record-past-review', {
    when: { date: '2022-06' },
    dimension: text('Economic dimension'),
    note: text('Held online'),
    evidence: slide('slide 8'),
  });
  const task = { task: 'charter', cluster: 'cluster-1', title: text('Charter'), document: stream };
  body.did(road, SECRETARIAT, 'define-task', { ...task, evidence: slide('slide 7') });
  body.did(road, SECRETARIAT, 'report-progress', {
    task: 'charter',
    progress: 'near-completion',
    note: text('Second reading'),
    reportedBy: 'Secretary General',
    evidence: slide('slide 7'),
  });
  body.did(road, SECRETARIAT, 'complete-stage', { stage: 'implementation' });
  body.did(road, SECRETARIAT, 'record-review', { when: { date: '2024-09-18' }, dimension: text('Human dimension') });
  return { convention: body.records(stream), implementation: body.records(road) };
}
