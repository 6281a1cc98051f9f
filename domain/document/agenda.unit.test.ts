import { describe, expect, it } from 'vitest';
import {
  documentOf,
  EVIDENCE,
  frozenBefore,
  longProcedure,
  MC7,
  OTHER,
  past,
  pending,
  shortProcedure,
  standing,
} from '../testing/agenda-scenario.ts';
import { act, circulated, did, meeting, openRound, STREAM, TEXT, type Scenario } from '../testing/document-scenario.ts';
import { explain, may, tasks } from './index.ts';

const asked = (scenario: Scenario) =>
  tasks(scenario.state, STREAM).map(({ subject, assignee, act: kind }) => {
    const whose = assignee.kind === 'party' ? assignee.party : assignee.kind === 'office' ? assignee.office : 'members';
    return `${subject}: ${whose}: ${kind}`;
  });
const blocks = (scenario: Scenario) => explain(scenario.state).blocks;

describe('case 35: sponsors', () => {
  const withdraws = (scenario: Scenario, party: string) => act(scenario, 'withdraw-sponsorship', { party });

  it('the last sponsor may withdraw: the proposal stays, and another may take it over', () => {
    const alone = did(circulated(), 'withdraw-sponsorship', { party: 'kz' });
    expect(documentOf(alone).sponsors).toEqual([]);
    expect(explain(alone.state).state).toBe('open');
    const taken = act(alone, 'add-sponsor', { party: 'tr' }).then('sponsor-added');
    expect(documentOf(taken).sponsors).toEqual(['tr']);
    openRound(taken, 'meeting');
  });
  it('each once; who is none cannot withdraw; after the withdrawal of the document neither', () => {
    act(circulated(), 'add-sponsor', { party: 'kz' }).thenRefused('sponsor-exists');
    withdraws(circulated(), 'jo').thenRefused('sponsor-missing');
    const gone = did(circulated(), 'withdraw-document', {});
    withdraws(gone, 'kz').thenRefused('document-withdrawn');
    act(gone, 'add-sponsor', { party: 'jo' }).thenRefused('document-withdrawn');
  });
  it('I13: no more than an event can name', () => {
    let scenario = pending();
    for (let count = 0; count < 250; count += 1) scenario = did(scenario, 'add-sponsor', { party: `state-${count}` });
    act(scenario, 'add-sponsor', { party: 'one-more' }).thenRefused('snapshot-too-large');
  });
});

describe('relations and considerations', () => {
  it('a relation to another document, each once, none to itself', () => {
    const related = act(pending(), 'relate-document', { relation: 'amends', to: OTHER }).then('document-related');
    expect(documentOf(related).agenda?.relations).toEqual([{ relation: 'amends', to: OTHER, sequence: 3 }]);
    act(related, 'relate-document', { relation: 'amends', to: OTHER }).thenRefused('relation-exists');
    act(related, 'relate-document', { relation: 'supersedes', to: OTHER }).then('document-related');
    act(related, 'relate-document', { relation: 'amends', to: STREAM }).thenRefused('relation-to-itself');
  });
  it('case 34: a bid stays pending however often it is considered, and may be withdrawn', () => {
    let bid = pending();
    for (const year of ['2021', '2022', '2023'])
      bid = did(bid, 'record-consideration', {
        what: 'considered',
        organ: 'senior-officials-committee',
        when: { date: year },
      });
    expect(explain(bid.state).state).toBe('open');
    expect(documentOf(bid).agenda?.considerations?.map((each) => [each.when.date, each.attested])).toEqual([
      ['2021', false],
      ['2022', false],
      ['2023', false],
    ]);
    act(bid, 'withdraw-document', {}).then('document-withdrawn');
  });
});

describe('case 28: a stage that waits for a meeting', () => {
  const scheduled = () => did(circulatedAt('mc'), 'schedule-stage', { stage: 'mc', meeting: MC7, evidence: EVIDENCE });
  const circulatedAt = (stage: string) => {
    const text = { texts: [TEXT], editorial: false, basedOn: 0 };
    const document = did(did(pending(), 'add-revision', text), 'circulate-document', { revision: 1 });
    return stage === 'mc' ? past(document, 'soc') : document;
  };

  it('the meeting blocks, in addition to what a round needs', () => {
    expect(blocks(scheduled())).toEqual([
      {
        kind: 'round',
        subject: 'mc',
        by: [
          { kind: 'office', office: 'secretariat' },
          { kind: 'office', office: 'chair' },
        ],
        acts: ['open-round'],
        rule: 'design §6',
      },
      { kind: 'meeting', subject: 'mc', by: [], acts: [], meeting: MC7, rule: 'case 28' },
    ]);
    const bare = did(past(pending(), 'soc'), 'schedule-stage', { stage: 'mc', meeting: MC7 });
    expect(blocks(bare).map((block) => block.kind)).toEqual(['revision', 'meeting']);
    expect(asked(scheduled())).toEqual(['mc: secretariat: open-round', 'mc: chair: open-round']);
  });
  it('without a meeting it waits for none; with its round open it waits for the round', () => {
    const none = act(scheduled(), 'schedule-stage', { stage: 'mc' }).then('stage-scheduled');
    expect(blocks(none).map((block) => block.kind)).toEqual(['round']);
    expect(documentOf(none).stages.find((stage) => stage.id === 'mc')).not.toHaveProperty('meeting');
    const open = openRound(scheduled(), 'meeting', { stage: 'mc' });
    expect(blocks(open).map((block) => block.kind)).toEqual(['ruling']);
  });
  it('a planned stage can be scheduled ahead; one that is over, unrecorded or unknown cannot', () => {
    const ahead = did(pending(), 'schedule-stage', { stage: 'mc', meeting: MC7 });
    expect(blocks(ahead).map((block) => block.kind)).toEqual(['stage']);
    expect(blocks(past(ahead, 'soc')).map((block) => block.kind)).toEqual(['revision', 'meeting']);
    for (const stage of ['soc', 'drafting'])
      act(past(pending(), 'soc'), 'schedule-stage', { stage, meeting: MC7 }).thenRefused('stage-not-open');
    act(pending(), 'schedule-stage', { stage: 'constructor', meeting: MC7 }).thenRefused('stage-unknown');
    act(did(pending(), 'withdraw-document', {}), 'schedule-stage', { stage: 'mc' }).thenRefused('document-withdrawn');
  });
  it('is forgotten of a stage of which the record tells nothing, and by a freeze it is not', () => {
    const ahead = did(pending(), 'schedule-stage', { stage: 'soc', meeting: MC7 });
    expect(documentOf(past(ahead, 'mc', { word: 'adopted' })).stages.find((stage) => stage.id === 'soc')).toEqual({
      id: 'soc',
      state: 'unrecorded',
    });
    const frozen = did(frozenBefore(), 'schedule-stage', { stage: 'mc', meeting: MC7 });
    expect(blocks(frozen).map((block) => block.kind)).toEqual(['frozen', 'revision']);
  });
});

describe('A6: signature by the signatories that the procedure names', () => {
  const open = () => past(pending(), 'mc', { word: 'adopted' });
  const signs = (scenario: Scenario, signatory: string, stage = 'signature') =>
    act(scenario, 'record-signature', { stage, signatory, signedOn: '2024-11-15', capacity: 'Secretary General' });

  it('shows who has still to sign, and asks those who keep the register', () => {
    expect(blocks(open())).toMatchObject([
      { kind: 'signature', subject: 'signature/host', acts: ['record-signature'] },
      { kind: 'signature', subject: 'signature/secretariat', acts: ['record-signature'] },
    ]);
    expect(asked(open())).toEqual([
      'signature: secretariat: record-signature',
      'signature: depositary: record-signature',
    ]);
    expect(blocks(signs(open(), 'host')).map((block) => block.subject)).toEqual(['signature/secretariat']);
  });
  it('with the last signature the stage is completed, and the next one opens; a signature bears its calendar date', () => {
    const one = signs(open(), 'secretariat').then('signature-recorded');
    expect(one.effective('signature-recorded')).toEqual({ kind: 'legal-date', date: '2024-11-15' });
    const both = signs(one, 'host').then('signature-recorded', 'stage-completed', 'stage-opened');
    expect(both.data('stage-completed')).toEqual({ stage: 'signature', word: 'signed' });
    expect(standing(both)).toMatchObject({ signature: 'done', consent: 'open' });
    signs(both, 'host').thenRefused('signed-already');
  });
  it('refuses a second signature, a stranger, a stage that is no signature or not open', () => {
    signs(signs(open(), 'host'), 'host').thenRefused('signed-already');
    signs(open(), 'constructor').thenRefused('signatory-unknown');
    signs(open(), 'host', 'soc').thenRefused('stage-not-completable');
    signs(open(), 'host', 'constructor').thenRefused('stage-unknown');
    signs(pending(), 'host').thenRefused('stage-not-open');
    signs(did(pending(), 'withdraw-document', {}), 'host').thenRefused('document-withdrawn');
    act(open(), 'complete-stage', { stage: 'signature' }).thenRefused('stage-not-completable');
  });
  it('I15: a signatory that is a party has signed also as it is attested', () => {
    const told = did(open(), 'record-past-signature', {
      stage: 'signature',
      by: ['kz'],
      when: { date: '2024-08' },
      evidence: EVIDENCE,
    });
    expect(blocks(told).map((block) => block.subject)).toEqual(['signature/secretariat']);
    signs(told, 'host').thenRefused('signed-already');
    signs(told, 'secretariat').then('signature-recorded', 'stage-completed', 'stage-opened');
  });
  it('where the States sign as they choose, the stage waits for nobody by name', () => {
    const procedure = longProcedure();
    procedure.stages = procedure.stages.map(({ signatories: _signatories, ...stage }) => stage);
    const choice = past(pending(procedure), 'mc', { word: 'adopted' });
    expect(blocks(choice)).toMatchObject([{ kind: 'signature', subject: 'signature', acts: ['close-for-signature'] }]);
    signs(choice, 'host').thenRefused('signatory-unknown');
  });
  it('I7: an unauthorised signature of the Chair or of a signatory is recorded; anybody else leaves no trace', () => {
    const payload = { stage: 'signature', signatory: 'host', signedOn: '2024-11-15', capacity: 'Minister' };
    act(open(), 'record-signature', payload, { role: 'chair' }).thenRefused('not-permitted', 'act-refused');
    act(open(), 'record-signature', payload, { role: 'focal-point', party: 'kz' }).thenRefused(
      'not-permitted',
      'act-refused',
    );
    act(open(), 'record-signature', payload, { role: 'focal-point', party: 'jo' }).thenRefused('not-permitted');
    act(open(), 'record-signature', payload, { role: 'focal-point' }).thenRefused('not-permitted');
    act(pending(), 'record-signature', payload, { role: 'chair' }).thenRefused('not-permitted');
  });
});

describe('case 46: a domestic act is not a deposit', () => {
  const open = () => past(pending(), 'signature', { word: 'signed', when: { date: '2010-06-08' } });
  const reports = (scenario: Scenario, party = 'jo', reportedOn = '2024-09-17') =>
    act(scenario, 'report-domestic-act', { party, act: 'ratification', when: {}, reportedOn, evidence: EVIDENCE });

  it('is shown and counts for nothing: as many instruments are missing as before', () => {
    const reported = reports(open()).then('domestic-act-reported');
    const before = blocks(open());
    expect(before).toMatchObject([
      { kind: 'instruments', subject: 'consent', needed: 14, deposited: 0, by: [], rule: 'Convention, Art. 9' },
    ]);
    expect(blocks(reported)).toEqual([{ ...before[0], by: [{ kind: 'party', party: 'jo' }] }]);
    expect(standing(reported)).toEqual(standing(open()));
    expect(documentOf(reported).agenda?.domesticActs).toMatchObject([{ party: 'jo', reportedOn: '2024-09-17' }]);
  });
  it('asks its State for the deposit; silence there means nothing', () => {
    expect(tasks(open().state, STREAM)).toEqual([]);
    expect(tasks(reports(open()).state, STREAM)).toMatchObject([
      {
        id: `${STREAM}/consent/jo/deposit-instrument`,
        assignee: { kind: 'party', party: 'jo' },
        act: 'deposit-instrument',
        onSilence: 'nothing',
        rule: 'case 46',
      },
    ]);
  });
  it('later news of the same act takes the place of the earlier', () => {
    const twice = reports(reports(reports(open()), 'cn', '2023-10-24'), 'jo', '2024-10-01');
    expect(documentOf(twice).agenda?.domesticActs?.map((each) => [each.party, each.reportedOn])).toEqual([
      ['cn', '2023-10-24'],
      ['jo', '2024-10-01'],
    ]);
  });
  it('only of a text that States consent to be bound by', () => {
    reports(pending(shortProcedure('soc', 'mc'))).thenRefused('stage-unknown');
    reports(did(pending(), 'withdraw-document', {})).thenRefused('document-withdrawn');
  });
});

describe('A7, A12: what follows an adoption', () => {
  const road = () => past(pending(), 'in-effect', { word: 'in-effect', when: { date: '2023-09' } });
  const define = (scenario: Scenario, task = 'charter') =>
    act(scenario, 'define-task', { task, cluster: 'cluster-3', title: TEXT, document: OTHER });

  it('tasks in clusters, each with its latest report; only while implementation is open', () => {
    const defined = define(road()).then('task-defined');
    expect(documentOf(defined).agenda?.tasks).toMatchObject([{ id: 'charter', progress: 'not-reported', reports: 0 }]);
    define(defined).thenRefused('task-exists');
    const report = (scenario: Scenario, task: string) =>
      act(scenario, 'report-progress', { task, progress: 'in-progress', reportedBy: 'Secretary General' });
    report(defined, 'constructor').thenRefused('task-unknown');
    const reported = report(report(defined, 'charter'), 'charter').then('progress-reported');
    expect(documentOf(reported).agenda?.tasks).toMatchObject([
      { id: 'charter', progress: 'in-progress', reports: 2, cluster: 'cluster-3', document: OTHER },
    ]);
    define(pending()).thenRefused('stage-not-open');
    define(pending(shortProcedure('soc'))).thenRefused('stage-unknown');
    report(pending(), 'charter').thenRefused('stage-not-open');
  });
  it('the Secretariat completes an implementation; the review that opens is asked for, again and again', () => {
    const review = act(road(), 'complete-stage', { stage: 'implementation' }).then('stage-completed', 'stage-opened');
    expect(review.data('stage-completed')).toEqual({ stage: 'implementation', word: 'implemented' });
    expect(asked(road())).toEqual([]);
    expect(asked(review)).toEqual(['review: secretariat: record-review']);
    const held = act(review, 'record-review', { when: { date: '2024-09' }, dimension: TEXT }).then('review-recorded');
    expect(documentOf(held).agenda?.reviews).toMatchObject([{ when: { date: '2024-09' }, attested: false }]);
    expect(asked(held)).toEqual(['review: secretariat: record-review']);
    act(road(), 'record-review', { when: {} }).thenRefused('stage-not-open');
    act(pending(shortProcedure('soc')), 'record-review', { when: {} }).thenRefused('stage-unknown');
    for (const stage of ['in-effect', 'review'])
      act(pending(shortProcedure(stage)), 'complete-stage', { stage }).thenRefused('stage-not-completable');
  });
  it('I11: an adoption that is set aside takes the stage after it back', () => {
    const effective = shortProcedure('mc', 'in-effect');
    const text = did(pending(effective), 'add-revision', { texts: [TEXT], editorial: false, basedOn: 0 });
    const open = openRound(did(text, 'circulate-document', { revision: 1 }), 'meeting', { stage: 'mc' });
    const later = open.at(open.now + 60_000);
    const adopted = did(later, 'record-ruling', {
      round: 'r1',
      ruling: 'adopted',
      present: ['az', 'in', 'jo', 'kz', 'tr'],
      ruledAt: later.now,
    });
    expect(standing(adopted)).toEqual({ mc: 'done', 'in-effect': 'open' });
    const contested = act(adopted, 'attest-communication', {
      round: 'r1',
      revision: 1,
      position: 'objection',
      class: 'members',
      points: [],
      parties: ['jo'],
      channel: 'note-verbale',
      receivedAt: open.now,
      paper: 'b'.repeat(64),
      registeredBy: 'registrar-of-the-secretariat',
    });
    const anew = did(contested, 'resolve-contest', { round: 'r1', resolution: 'new-round' });
    expect(standing(anew)).toEqual({ mc: 'open' });
    const mc = documentOf(anew).stages.find((stage) => stage.id === 'mc');
    expect(mc?.earlier).toMatchObject([{ word: 'adopted', round: 'r1' }]);
  });
});

describe('may: the acts of the agenda', () => {
  const allowed = (scenario: Scenario, role: 'secretariat' | 'chair' | 'depositary' | 'focal-point', party?: string) =>
    may(scenario.state, party === undefined ? { role } : { role, party })
      .filter((permission) => permission.allowed)
      .map((permission) => permission.act);

  it('are offered where they can be carried out, and to whom', () => {
    const bare = allowed(pending(), 'secretariat');
    expect(bare).toEqual(expect.arrayContaining(['record-past-stage', 'record-past-freeze', 'open-call']));
    expect(bare).not.toContain('record-outcome');
    expect(bare).not.toContain('define-task');
    expect(allowed(meeting(), 'secretariat')).not.toContain('record-past-stage');
    const signature = past(pending(), 'mc', { word: 'adopted' });
    expect(allowed(signature, 'depositary')).toEqual([
      'record-past-signature',
      'record-signature',
      'report-domestic-act',
    ]);
    const call = did(pending(), 'open-call', { purpose: TEXT });
    expect(allowed(call, 'focal-point', 'jo')).toEqual(['submit-nomination']);
    const own = did(call, 'submit-nomination', { call: 'n1', nominee: TEXT }, { party: 'jo' });
    expect(allowed(own, 'focal-point', 'jo')).toEqual(['submit-nomination', 'withdraw-nomination']);
    expect(allowed(own, 'focal-point', 'tr')).toEqual(['submit-nomination']);
    const road = past(pending(), 'in-effect', { word: 'in-effect' });
    expect(allowed(road, 'secretariat')).toEqual(expect.arrayContaining(['define-task', 'complete-stage']));
  });
  it('reopening what was frozen before is the Chair’s', () => {
    const text = did(frozenBefore(), 'add-revision', { texts: [TEXT], editorial: false, basedOn: 0 });
    const ready = did(text, 'circulate-document', { revision: 1 });
    expect(allowed(ready, 'chair')).toContain('reopen-round');
    expect(allowed(ready, 'secretariat')).not.toContain('reopen-round');
  });
});
