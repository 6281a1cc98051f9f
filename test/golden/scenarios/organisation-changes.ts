import type { PastFact } from '../../../schemas/organisation-commands.ts';
import { GoldenBody, SECRETARIAT } from '../golden-body.ts';
import { MEMBERS, party, ROSTER, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';
import { decision } from './meetings.ts';

const source = { confidence: 'S', source: 'golden stream' } as const;
const evidence = (place: string) => [
  { source: 'Statement of the Secretary General', place, words: text(`Words of ${place}`) },
];
const name = (of: string, language = 'en') => ({ name: of, language });

/** What decisions change in the organisation itself: taken here, attested, refused; and what was decided elsewhere, in words and on record. */
export function organisationChanges(): Streams {
  const offices = [{ id: 'head', names: [{ ...name('Executive Director'), evidence: source }], evidence: source }];
  const quorum = { numerator: 2, denominator: 3, rounding: 'up', evidence: source } as const;
  const body = new GoldenBody(
    'organisation-changes',
    { kind: 'demonstration', offset: 0 },
    { ...ROSTER, offices, quorum },
  );
  const { organisation } = body;
  taken(body);
  attested(body);
  pastFacts(body);
  elsewhere(body);
  const bound = body.circulated({}, 'Under the new quorum');
  body.openRound(bound, { method: 'meeting' });
  body.rules(bound, 'adopted', MEMBERS.slice(1, 4));
  return { 'organisation-changes': body.records(organisation), 'organisation-quorum': body.records(bound) };
}

/** Decisions that are taken here: each effect, some of them asked for again, some of them refused. */
function taken(body: GoldenBody): void {
  const soc = 'senior-officials-committee';
  decision(body, 'Names', [
    { kind: 'rename-party', party: 'tr', names: [name('Türkiye'), name('Турция', 'ru')] },
    { kind: 'rename-organ', organ: soc, names: [name('Senior Officials')] },
    { kind: 'rename-office', office: 'head', names: [name('Secretary General')] },
    { kind: 'rename-organisation', names: [name('The Organisation')] },
    { kind: 'rename-party', party: 'nobody', names: [name('Nobody')] },
  ]);
  decision(body, 'Rules', [
    { kind: 'set-working-languages', languages: ['en', 'ru', 'zh'] },
    { kind: 'set-basic-quorum', numerator: 9, denominator: 10, rounding: 'up' },
    { kind: 'grant-competence', organ: 'ministerial-council', documentKind: 'charter' },
    { kind: 'grant-competence', organ: soc, documentKind: 'charter' },
    { kind: 'withdraw-competence', organ: soc, documentKind: 'charter' },
    { kind: 'withdraw-competence', organ: soc, documentKind: 'rules' },
    { kind: 'dissolve-organ', organ: 'council-of-eminent-persons' },
  ]);
  const waiting = body.circulated({}, 'Waiting');
  body.openRound(waiting);
  decision(body, 'Standing', [
    { kind: 'suspend-party', party: 'in' },
    { kind: 'suspend-party', party: 'kz' },
    { kind: 'end-status', party: 'by', status: 'observer' },
  ]);
  decision(body, 'Standing again', [
    { kind: 'reinstate-party', party: 'in' },
    { kind: 'end-status', party: 'in', status: 'member' },
  ]);
}

/** Attested decisions explain ends and names, add what was over, and are refused where they contradict what stands (I15). */
function attested(body: GoldenBody): void {
  decision(
    body,
    'Before',
    [
      { kind: 'end-status', party: 'by', status: 'member' },
      { kind: 'end-status', party: 'kz', status: 'member' },
      { kind: 'suspend-party', party: 'az' },
      { kind: 'reinstate-party', party: 'az' },
      { kind: 'rename-party', party: 'jo', names: [name('JO')] },
      { kind: 'rename-party', party: 'tr', names: [name('Turkey')] },
      { kind: 'withdraw-competence', organ: 'ministerial-council', documentKind: 'rules' },
      { kind: 'set-basic-quorum', numerator: 1, denominator: 2, rounding: 'above' },
      { kind: 'dissolve-organ', organ: 'ministerial-council' },
    ],
    { date: '2015' },
  );
}

function pastFacts(body: GoldenBody): void {
  const over = { from: { date: '1999' }, to: { date: '2004' } };
  const facts: PastFact[] = [
    { kind: 'party-name', party: 'kz', ...name('KazSSR'), to: { date: '1991' } },
    { kind: 'organ-name', organ: 'ministerial-council', ...name('Meeting of Ministers'), ...over },
    { kind: 'office-name', office: 'head', ...name('Director'), ...over },
    { kind: 'organisation-name', ...name('The Conference'), ...over },
    { kind: 'competence', organ: 'ministerial-council', documentKind: 'statement', ...over },
    { kind: 'suspension', party: 'tr', ...over },
    { kind: 'working-languages', languages: ['ru'], ...over },
    { kind: 'basic-quorum', numerator: 1, denominator: 3, rounding: 'up', ...over },
  ];
  for (const fact of facts)
    body.did(body.organisation, SECRETARIAT, 'record-past-fact', { fact, evidence: evidence('slide 2') });
}

/** Decided outside this program, with where it is said; or by a decision on record, which has to be taken. */
function elsewhere(body: GoldenBody): void {
  const { organisation } = body;
  const document = decision(body, 'On record', [{ kind: 'set-working-languages', languages: ['en', 'ru'] }], {});
  const onRecord = { document, stage: 'mc' };
  const facts = { decision: { decision: onRecord, taken: true } };
  body.did(organisation, SECRETARIAT, 'suspend-party', { party: 'jo', decision: onRecord }, { facts });
  body.did(organisation, SECRETARIAT, 'reinstate-party', {
    party: 'jo',
    decision: 'Decision 6 of the Council',
    evidence: evidence('slide 6'),
  });
  body.act(
    organisation,
    SECRETARIAT,
    'record-departure',
    { party: 'jo', decision: onRecord },
    { way: 'signal', facts: { decision: { decision: onRecord, taken: false } } },
  );
  const entry = party('vn', 8, 'member');
  body.did(
    organisation,
    SECRETARIAT,
    'admit-party',
    { party: entry, decision: onRecord, evidence: evidence('slide 7') },
    { facts },
  );
  const handed = { to: 'tr', until: 'the next Council', occasion: 'a ceremony', decision: onRecord };
  body.did(organisation, SECRETARIAT, 'hand-over-chair', { ...handed, evidence: evidence('slide 8') }, { facts });
  body.did(organisation, SECRETARIAT, 'record-departure', {
    party: 'jo',
    decision: 'Its note',
    evidence: evidence('a note'),
  });
}
