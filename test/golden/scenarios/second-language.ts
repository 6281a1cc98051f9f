import type { ConsensusRules, Procedure } from '../../../schemas/procedure.ts';
import { CHAIR, GoldenBody, SECRETARIAT, state, tokenOf, type Sender } from '../golden-body.ts';
import { DAY, HOUR, MEMBERS, procedureWith, ROSTER, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

const source = 'golden stream';

/** In language 2, with a third stage that no other leads to: the Council of those who do not object. */
function second(soc: Partial<ConsensusRules>, mc: Partial<ConsensusRules> = {}): Procedure {
  const procedure = procedureWith(soc);
  const stages = procedure.stages.map((stage) =>
    stage.id === 'mc' && stage.consensus ? { ...stage, consensus: { ...stage.consensus, ...mc } } : stage,
  );
  const council = stages.find(({ id }) => id === 'mc')?.consensus;
  if (!council) throw new Error('the procedure has a Council');
  const smaller = { except: ['tr'], source };
  const rules = { ...council, onFailure: 'fail', electorate: smaller, sources: { onFailure: source } } as const;
  return {
    ...procedure,
    id: 'golden/second',
    language: 2,
    stages: [...stages, { id: 'smaller', type: 'consensus', consensus: rules }],
  };
}

/** Approved subject to silence: over a block, then by the Chair's word; broken; for an announced time; held and confirmed (case 15). */
export function subjectToSilence(): Streams {
  const body = new GoldenBody('subject-to-silence');
  const conditional = { minimum: 60, usual: 2 * 1440, source };
  const stream = body.circulated({}, 'Subject to silence', second({ conditional }));
  const rules = (more: object = {}) =>
    body.act(stream, SECRETARIAT, 'record-ruling', {
      round: body.round(stream).id,
      ruling: 'adopted-subject-to-silence',
      present: MEMBERS,
      ruledAt: body.now,
      ...more,
    });
  body.openRound(stream, { method: 'meeting' });
  body.says(stream, 'jo', 'objection');
  rules();
  body.says(stream, 'jo', 'disassociate');
  body.did(stream, CHAIR, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' });
  body.until(body.now + DAY);
  body.says(stream, 'in', 'amendment', { statement: text('Another wording') });
  body.openRound(stream, { method: 'meeting' });
  const at = body.now + 3 * HOUR;
  const deadline = {
    at,
    wallTime: '2024-09-19T12:00',
    zone: 'Asia/Almaty',
    tzdata: '2024a',
    derivation: ['announced'],
  };
  rules({ period: { kind: 'until', deadline }, statement: text('No objections') });
  body.conclude(stream);
  body.did(stream, CHAIR, 'confirm-adoption', { round: 'r2' });
  return { 'subject-to-silence': body.records(stream) };
}

/** Electorates cut by the stage and by the State concerned, a quorum of all Member States that is lost, an organ that is not competent. */
export function cutElectorates(): Streams {
  const evidence = { confidence: 'S', source } as const;
  const organ = 'ministerial-council';
  const competences = [{ organ, kind: 'statement', from: '2023-12-26', evidence }];
  const body = new GoldenBody('cut-electorates', { kind: 'system', offset: 0 }, { ...ROSTER, competences });
  const quorum = {
    numerator: 3,
    denominator: 5,
    of: 'members',
    rounding: 'above',
    appliesTo: ['meeting', 'silence'],
    source,
  } as const;
  const rules: Partial<ConsensusRules> = {
    quorum: { ...quorum, appliesTo: [...quorum.appliesTo] },
    consensusMinus: { most: 1, source },
  };
  const stream = body.circulated({}, 'Cut', second(rules));
  const { organisation } = body;
  const day = { day: '2024-09-18' };
  body.did(
    stream,
    CHAIR,
    'open-round',
    { stage: 'soc', method: 'meeting', revision: 1, without: ['jo'] },
    { facts: { seatDay: day } },
  );
  body.did(organisation, SECRETARIAT, 'override-competence', {
    document: stream,
    organ: 'senior-officials-committee',
    decision: 'The Council, 17 September 2024',
  });
  body.did(
    stream,
    CHAIR,
    'open-round',
    { stage: 'soc', method: 'meeting', revision: 1, without: ['jo'] },
    { facts: { seatDay: day } },
  );
  body.says(stream, 'jo', 'objection');
  body.rules(stream, 'not-adopted', ['az', 'in', 'kz']);
  body.openRound(stream);
  for (const party of ['in', 'jo'])
    body.did(organisation, SECRETARIAT, 'suspend-party', { party, decision: 'The Council, 18 September 2024' });
  body.openRound(stream, { without: ['tr'] });
  return { 'cut-electorates': body.records(stream), 'cut-electorates-organisation': body.records(organisation) };
}

/** Two people of one State contradict each other, twice; the State tells which stands (case 31). */
export function contradictions(): Streams {
  const body = new GoldenBody('contradictions');
  const onBlock = { objection: 'pause', amendment: 'end', reserved: 'freeze', moreTime: 'pause' } as const;
  const stream = body.circulated({}, 'Contradicted', second({ contradictions: 'blocks-until-clarified', onBlock }));
  body.openRound(stream);
  const minister: Sender = {
    role: 'focal-point',
    party: 'jo',
    token: tokenOf({ role: 'focal-point', party: 'minister of jo' }),
  };
  const clarifies = (position: 'support' | 'objection') =>
    body.did(stream, SECRETARIAT, 'clarify-position', {
      round: 'r1',
      party: 'jo',
      position,
      channel: 'note-verbale',
      receivedAt: body.now,
      paper: 'c'.repeat(64),
      registeredBy: tokenOf({ role: 'secretariat', party: 'registry' }),
    });
  body.says(stream, 'jo', 'objection', { points: [{ paragraph: '4' }] });
  body.act(stream, minister, 'state-position', body.saying(stream, 'support'));
  clarifies('objection');
  body.act(stream, minister, 'state-position', body.saying(stream, 'support'));
  clarifies('support');
  body.conclude(stream);
  body.did(stream, CHAIR, 'confirm-adoption', { round: 'r1' });
  return { contradictions: body.records(stream) };
}

/** No consensus in the Committee: referred to a smaller Council, where the document fails; what is left to do then. */
export function failures(): Streams {
  const body = new GoldenBody('failures');
  const stream = body.circulated({}, 'Failed', second({ onFailure: { referTo: 'smaller' } }));
  body.openRound(stream);
  body.says(stream, 'tr', 'objection');
  body.openRound(stream, { stage: 'smaller' });
  body.says(stream, 'tr', 'objection');
  body.says(stream, 'az', 'objection');
  body.act(
    stream,
    CHAIR,
    'reopen-round',
    { reopens: 'r2', stage: 'smaller', method: 'meeting', revision: 1 },
    { way: 'signal' },
  );
  body.act(stream, state('kz'), 'confirm-adoption', { round: 'r2' });
  body.did(stream, SECRETARIAT, 'withdraw-document', { reason: text('No consensus') });
  return { failures: body.records(stream) };
}

/** Two drafts that exclude each other are both adopted; one supersedes the other (case 11). */
export function rivals(): Streams {
  const body = new GoldenBody('rivals');
  const procedure = second({}, {});
  const stages = procedure.stages.filter(({ id }) => id !== 'mc');
  const short = {
    ...procedure,
    stages: stages.map(({ next, ...stage }) => (stage.id === 'soc' ? stage : { ...stage, ...(next ? { next } : {}) })),
  };
  const [one, other] = ['One draft', 'The other'].map((title) => body.circulated({}, title, short));
  if (one === undefined || other === undefined) throw new Error('there are two');
  body.did(one, SECRETARIAT, 'relate-document', { relation: 'excludes', to: other });
  for (const stream of [one, other]) {
    body.openRound(stream, { method: 'meeting' });
    body.rules(stream, 'adopted', MEMBERS);
  }
  body.did(other, SECRETARIAT, 'relate-document', { relation: 'supersedes', to: one });
  return { 'rivals-one': body.records(one), 'rivals-other': body.records(other) };
}
