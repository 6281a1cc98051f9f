import { sha256Hex } from '../../../chain/index.ts';
import type { Effect } from '../../../schemas/effects.ts';
import type { Roster } from '../../../schemas/organisation-commands.ts';
import { CHAIR, GoldenBody, SECRETARIAT } from '../golden-body.ts';
import { MEMBERS, ORGANISATION, procedureWith, ROSTER, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

const evidence = { confidence: 'S', source: 'golden stream' } as const;
const titles = (title: string) => [{ title, language: 'en' }];

/** A membership asks for two signatures first. */
const ASKING: Roster = {
  ...ROSTER,
  admission: [
    {
      status: 'member',
      conditions: [
        { id: 'declaration', titles: titles('Declaration'), evidence },
        { id: 'act', titles: titles('Act'), evidence },
      ],
    },
  ],
};
const told = (place: string) => [{ source: 'Register of the golden body', place }];

/** A decision before the Council, of which the Council's adoption causes the effects. */
function before(body: GoldenBody, title: string, effects: Effect[]): string {
  const stream = body.documentStream(title);
  const procedure = procedureWith();
  const kinds = [...new Set(effects.map(({ kind }) => kind))];
  const stages = procedure.stages.map((stage) => {
    const counted =
      stage.consensus === undefined
        ? {}
        : { consensus: { ...stage.consensus, quorum: { ...stage.consensus.quorum, of: 'members' as const } } };
    return { ...stage, ...counted, ...(stage.id === 'mc' ? { effects: kinds } : {}) };
  });
  body.did(stream, SECRETARIAT, 'register-document', {
    organisation: ORGANISATION,
    id: stream.slice(-36),
    kind: procedure.kind,
    title: text(title),
    visibility: { class: 'members' },
    procedure: { ...procedure, id: 'golden/seats', language: 2, stages },
    sponsors: [],
    effects,
  });
  return stream;
}

function atCouncil(body: GoldenBody, title: string, effects: Effect[]): string {
  const stream = before(body, title, effects);
  const past = { when: { date: '2024-09' }, evidence: told(title) };
  body.did(stream, SECRETARIAT, 'record-past-stage', { stage: 'soc', word: 'approved', ...past });
  body.revise(stream);
  body.openRound(stream, { stage: 'mc', method: 'meeting' });
  return stream;
}

/** Case 22, domain §1.6, cases 30 and 34: seats, candidates and accredited people, by hand, by effect and attested; refused where they do not fit. */
export function seats(): Streams {
  const body = new GoldenBody('seats', { kind: 'system', offset: 0 }, ASKING);
  const { organisation } = body;
  const paper = (what: string) => ({ paper: sha256Hex(what), receivedAt: body.now });

  body.did(organisation, SECRETARIAT, 'set-seat', { party: 'tr', state: 'contested', decision: 'The Summit of 2024' });
  const filled = atCouncil(body, 'Who sits for Türkiye', [{ kind: 'set-seat', party: 'tr', state: 'filled' }]);
  body.rules(filled, 'adopted', MEMBERS);
  const decision = { document: filled, stage: 'mc' };
  const facts = { decision: { decision, taken: true } };
  body.did(
    organisation,
    CHAIR,
    'set-seat',
    { party: 'jo', state: 'vacant', decision, evidence: told('p. 1') },
    { facts },
  );
  body.act(
    organisation,
    SECRETARIAT,
    'set-seat',
    { party: 'kz', state: 'vacant', decision: 'Nobody’s' },
    { way: 'signal' },
  );
  const past = before(body, 'Before the body decided here', [{ kind: 'set-seat', party: 'az', state: 'contested' }]);
  body.did(past, SECRETARIAT, 'record-past-stage', {
    stage: 'mc',
    word: 'adopted',
    when: { date: '2021' },
    evidence: told('p. 2'),
  });

  const accredited = { capacity: 'focal-point', party: 'jo' } as const;
  for (const [person, from] of [
    ['first', undefined],
    ['second', '2024-10-01'],
  ] as const)
    body.did(organisation, SECRETARIAT, 'accredit-representative', {
      ...accredited,
      person: sha256Hex(`golden person ${person}`).slice(0, 43),
      ...(from === undefined ? {} : { from }),
      ...paper(`note on the ${person}`),
    });
  body.did(organisation, SECRETARIAT, 'end-accreditation', {
    party: 'jo',
    accreditation: 'a1',
    on: '2024-10-15',
    ...paper('note on the end'),
  });

  const entry = { id: 'vn', type: 'state', order: 8, names: [{ name: 'VN', language: 'en', evidence }] } as const;
  body.did(organisation, SECRETARIAT, 'register-candidate', {
    party: { ...entry, names: [...entry.names] },
    for: 'member',
    ...paper('note of the candidate'),
  });
  const early = atCouncil(body, 'Admission, too early', [{ kind: 'grant-status', party: 'vn', status: 'member' }]);
  for (const condition of ['declaration', 'act'])
    body.did(organisation, SECRETARIAT, 'record-candidate-step', {
      party: 'vn',
      condition,
      when: '2024-09-17',
      evidence: told(condition),
    });
  const admission = atCouncil(body, 'Admission', [{ kind: 'grant-status', party: 'vn', status: 'member' }]);
  body.rules(admission, 'adopted', MEMBERS);
  body.did(organisation, SECRETARIAT, 'register-candidate', { party: 'by', for: 'member', ...paper('another note') });
  body.did(organisation, SECRETARIAT, 'withdraw-candidature', { party: 'by', ...paper('a note of withdrawal') });
  atCouncil(body, 'Nobody asks any more', [{ kind: 'grant-status', party: 'by', status: 'member' }]);
  return {
    'seats-organisation': body.records(organisation),
    'seats-filled': body.records(filled),
    'seats-admission-too-early': body.records(early),
    'seats-admission': body.records(admission),
  };
}
