import type { EntryIntoForceClause } from '../../../schemas/entry-into-force.ts';
import type { Procedure } from '../../../schemas/procedure.ts';
import { CHAIR, GoldenBody, SECRETARIAT, state, type Sender } from '../golden-body.ts';
import { conventionProcedure, DAY, ORGANISATION, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

const DEPOSITARY: Sender = { role: 'depositary' };
const slide = [{ source: 'Statement', place: 'slide 13' }];

const CLAUSE: EntryIntoForceClause = {
  condition: {
    kind: 'all-of',
    conditions: [
      { kind: 'instruments', atLeast: 2 },
      { kind: 'weight', atLeast: 50, of: 100 },
    ],
  },
  then: { days: 30 },
  lateComers: { days: 60 },
  source: 'golden stream',
};

/** Signed as the States choose; open for consent while it is open for signature. */
function treatyProcedure(): Procedure {
  const procedure = conventionProcedure();
  const stages = procedure.stages.map(({ signatories: _signatories, entryIntoForce: _rule, ...stage }) =>
    stage.id === 'consent'
      ? { ...stage, opensWith: 'signature', entryIntoForceClause: CLAUSE, weights: { az: 30, kz: 30, jo: 20, in: 10 } }
      : stage,
  );
  return { ...procedure, id: 'golden/treaty', stages };
}

function adopted(body: GoldenBody, title: string): string {
  const stream = body.documentStream(title);
  body.did(stream, SECRETARIAT, 'register-document', {
    organisation: ORGANISATION,
    id: stream.slice(-36),
    kind: 'convention',
    title: text(title),
    visibility: { class: 'members' },
    procedure: treatyProcedure(),
    sponsors: [],
  });
  body.did(stream, SECRETARIAT, 'record-past-stage', {
    stage: 'mc',
    word: 'adopted',
    when: { date: '2024-06' },
    evidence: slide,
  });
  return stream;
}

const minister = { fullPowers: 'not-needed', capacity: 'Minister for Foreign Affairs' } as const;

/** A treaty from its signatures to being in force: confirmed, cured, withdrawn, determined, undone, disputed, with a late-comer. */
export function treaty(): Streams {
  const body = new GoldenBody('treaty');
  const stream = adopted(body, 'A treaty');
  const signs = (party: string, more: object = {}, sender: Sender = DEPOSITARY) =>
    body.act(stream, sender, 'sign-treaty', {
      stage: 'signature',
      party,
      signedOn: '2024-09-18',
      ...minister,
      ...more,
    });
  const receives = (party: string, receivedOn: string, more: object = {}) =>
    body.did(stream, DEPOSITARY, 'receive-instrument', {
      stage: 'consent',
      party,
      act: 'ratification',
      receivedOn,
      inDueForm: true,
      ...more,
    });
  signs('kz', { place: 'Astana', paper: text('The signed text') });
  signs('az', { adReferendum: true });
  signs('jo', { fullPowers: 'missing', capacity: 'Ambassador' });
  signs('tr', { fullPowers: 'missing', capacity: 'Ambassador' }, state('tr'));
  signs('in', {}, CHAIR);
  body.did(stream, DEPOSITARY, 'confirm-treaty-signature', { party: 'az', on: '2024-09-18', paper: text('A note') });
  body.did(stream, DEPOSITARY, 'confirm-treaty-signature', { party: 'jo', on: '2024-09-18' });
  receives('kz', '2024-09-18', { inDueForm: false, fault: text('No full powers'), paper: text('The instrument') });
  body.until(body.now + 2 * DAY);
  body.did(stream, SECRETARIAT, 'cure-instrument', { party: 'kz', on: '2024-09-20', paper: text('The full powers') });
  receives('az', '2024-09-20', { act: 'approval' });
  body.did(stream, DEPOSITARY, 'withdraw-instrument', { party: 'az', receivedOn: '2024-09-20', paper: text('A note') });
  body.until(body.now + DAY);
  receives('az', '2024-09-21', { act: 'acceptance' });
  body.did(stream, DEPOSITARY, 'close-for-signature', { stage: 'signature' });
  body.until(body.now + 5 * DAY);
  body.did(stream, DEPOSITARY, 'withdraw-instrument', { party: 'az', receivedOn: '2024-09-24' });
  receives('in', '2024-09-25', { act: 'accession' });
  body.until(body.now + 40 * DAY);
  receives('jo', '2024-11-01');
  receives('by', '2024-11-01', { act: 'succession' });
  body.did(stream, DEPOSITARY, 'withdraw-instrument', { party: 'jo', receivedOn: '2024-11-02' });
  return { treaty: body.records(stream) };
}
