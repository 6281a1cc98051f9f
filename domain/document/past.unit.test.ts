import { describe, expect, it } from 'vitest';
import {
  documentOf,
  EVIDENCE,
  FREEZE,
  frozenBefore,
  longProcedure,
  MC7,
  past,
  pending,
  recordsPast,
  shortProcedure,
  standing,
} from '../testing/agenda-scenario.ts';
import {
  act,
  admitted,
  did,
  FIVE,
  LIVE_SINCE,
  rules,
  said,
  STREAM,
  text,
  TEXT,
  type Scenario,
} from '../testing/document-scenario.ts';
import { explain, tasks } from './index.ts';

const withText = (scenario: Scenario) =>
  did(did(scenario, 'add-revision', { texts: [text('1')], editorial: false, basedOn: 0 }), 'circulate-document', {
    revision: 1,
  });
const inMeeting = (stage: string) => ({ stage, method: 'meeting', revision: 1 }) as const;
const stageOf = (scenario: Scenario, id: string) => documentOf(scenario).stages.find((stage) => stage.id === id);

describe('I15: record-past-stage makes the stage done as attested, and runs no rule of a round', () => {
  it('the stages before it are unrecorded, the next one is open since then; no round, position or electorate', () => {
    const scenario = recordsPast(pending(), 'soc').then('past-stage-recorded');
    expect(scenario.data('past-stage-recorded')).toEqual({
      stage: 'soc',
      word: 'approved',
      when: { date: '2024-03' },
      evidence: EVIDENCE,
      unrecorded: ['proposed', 'drafting'],
      opens: 'mc',
    });
    expect(standing(scenario)).toEqual({ proposed: 'unrecorded', drafting: 'unrecorded', soc: 'done', mc: 'open' });
    expect(stageOf(scenario, 'mc')?.openedBy).toEqual({ date: '2024-03' });
    expect(stageOf(scenario, 'soc')).toMatchObject({
      word: 'approved',
      attested: { when: { date: '2024-03' }, evidence: EVIDENCE, sequence: 3 },
    });
    expect(documentOf(scenario)).toMatchObject({ round: null, roundCount: 0, electorates: [], closedRounds: [] });
  });
  it('counts from the date that history gives, and from its recording where it gives none', () => {
    expect(recordsPast(pending(), 'soc').effective('past-stage-recorded')).toEqual({
      kind: 'partial-date',
      date: '2024-03',
    });
    const bounded = recordsPast(pending(), 'soc', { when: { notAfter: '2021-02' } });
    expect(bounded.effective('past-stage-recorded')).toEqual({ kind: 'instant', at: bounded.now });
  });
  it('several in order: the Committee approved, then the Council adopted; nothing more is unrecorded by the second', () => {
    const scenario = recordsPast(past(pending(), 'soc'), 'mc', { word: 'adopted', when: { date: '2024-06' } });
    expect(scenario.data('past-stage-recorded')).toMatchObject({ unrecorded: [], opens: 'signature' });
    expect(standing(scenario)).toMatchObject({ soc: 'done', mc: 'done', signature: 'open' });
  });
  it('an earlier one after a later one: unrecorded becomes done, and nothing opens', () => {
    const scenario = recordsPast(past(past(pending(), 'soc'), 'mc', { word: 'adopted' }), 'drafting', {
      word: 'drafted',
      when: { date: '2023' },
    });
    expect(scenario.data('past-stage-recorded')).not.toHaveProperty('opens');
    expect(scenario.data('past-stage-recorded').unrecorded).toEqual([]);
    expect(standing(scenario)).toMatchObject({ proposed: 'unrecorded', drafting: 'done', signature: 'open' });
  });
  it.each([
    ['proposed', 'taken-up', 'drafting'],
    ['drafting', 'drafted', 'soc'],
    ['signature', 'signed', 'consent'],
    ['in-effect', 'in-effect', 'implementation'],
    ['implementation', 'implemented', 'review'],
  ] as const)('a stage that no round decides: %s, with its word %s', (stage, word, opens) => {
    expect(recordsPast(pending(), stage, { word }).data('past-stage-recorded')).toMatchObject({ opens });
    recordsPast(pending(), stage, { word: 'recommended' }).thenRefused('stage-not-completable');
  });
  it('the last stage opens none; a stage beside the path has nothing before it', () => {
    const beside = shortProcedure('proposed', 'mc');
    beside.stages.push({ id: 'aside', type: 'in-effect' });
    expect(recordsPast(pending(beside), 'mc', { word: 'adopted' }).data('past-stage-recorded')).not.toHaveProperty(
      'opens',
    );
    const aside = recordsPast(pending(beside), 'aside', { word: 'in-effect' });
    expect(aside.data('past-stage-recorded')).toMatchObject({ unrecorded: [] });
    expect(standing(aside)).toEqual({ proposed: 'open', aside: 'done' });
  });
  it('a path that comes back to itself has an end', () => {
    const round = shortProcedure('proposed', 'mc', 'review');
    round.stages = round.stages.map((stage) => (stage.id === 'review' ? { ...stage, next: 'mc' } : stage));
    expect(recordsPast(pending(round), 'mc', { word: 'adopted' }).data('past-stage-recorded').opens).toBe('review');
  });
});

describe('I15: the fence, of every record-past act', () => {
  const acts = [
    ['record-past-stage', { stage: 'mc', word: 'adopted', when: { date: '2021' }, evidence: EVIDENCE }],
    ['record-past-freeze', { ...FREEZE, evidence: EVIDENCE }],
    ['record-past-consideration', { what: 'considered', when: { date: '2021' }, evidence: EVIDENCE }],
    ['record-past-signature', { stage: 'signature', by: ['kz'], when: { date: '2021' }, evidence: EVIDENCE }],
    ['record-past-review', { when: { date: '2022-06' }, evidence: EVIDENCE }],
  ] as const;
  const reached = past(pending(), 'soc');
  const asked = did(withText(reached), 'open-round', inMeeting('mc'));

  it.each(acts)('%s: refused once there was a round, even one that never opened', (kind, payload) => {
    act(asked, kind, payload as never).thenRefused('past-after-round');
    const declined = did(asked, 'decline-electorate', { round: 'r1', code: 'organ-unknown' });
    act(declined, kind, payload as never).thenRefused('past-after-round');
  });
  it.each(acts)('%s: refused for what lies after the day of going live, accepted up to it', (kind, payload) => {
    const told = (when: object) => act(reached, kind, { ...payload, when });
    told({ date: '2024-09-19' }).thenRefused('past-not-past');
    told({ date: '2024-10' }).thenRefused('past-not-past');
    told({ notBefore: '2025' }).thenRefused('past-not-past');
    for (const when of [{ date: LIVE_SINCE }, { date: '2024-09' }, { date: '2024' }, { notAfter: '2030' }, {}])
      expect(told(when).decision.refusal).toBeUndefined();
    // "Just a month ago", said of October: it may have been September.
    expect(told({ date: '2024-10', approximate: true }).decision.refusal).toBeUndefined();
  });
  it.each(acts)('%s: without the day of going live nothing is past', (kind, payload) => {
    act(reached, kind, payload as never, { liveSince: null }).thenRefused('request-malformed');
  });
  it.each(acts)('%s: refused of a document that was withdrawn', (kind, payload) => {
    act(did(reached, 'withdraw-document', {}), kind, payload as never).thenRefused('document-withdrawn');
  });
  it('an unknown stage, and one that is recorded already', () => {
    recordsPast(pending(), 'constructor').thenRefused('stage-unknown');
    recordsPast(past(pending(), 'soc'), 'soc').thenRefused('past-recorded');
    const taken = did(pending(), 'complete-stage', { stage: 'proposed' });
    recordsPast(taken, 'proposed', { word: 'taken-up' }).thenRefused('past-recorded');
  });
});

describe('I15: what is attested goes on live', () => {
  it('a document that the Committee approved is adopted by the Council here; the past stays attested', () => {
    const open = admitted(did(withText(past(pending(), 'soc')), 'open-round', inMeeting('mc')));
    const adopted = rules(open, FIVE).then('ruling-recorded', 'round-adopted', 'stage-completed', 'stage-opened');
    expect(stageOf(adopted, 'mc')).toMatchObject({ state: 'done', word: 'adopted', round: 'r1' });
    expect(stageOf(adopted, 'soc')?.attested?.evidence).toEqual(EVIDENCE);
  });
  it('an attested adoption counts: no withdrawal, no new text, no sponsor; and what follows has its word', () => {
    const adopted = past(pending(shortProcedure('soc', 'mc', 'in-effect')), 'mc', { word: 'adopted' });
    expect(explain(adopted.state)).toEqual({ state: 'adopted', blocks: [] });
    act(adopted, 'withdraw-document', {}).thenRefused('document-adopted');
    act(adopted, 'add-revision', { texts: [TEXT], editorial: false, basedOn: 0 }).thenRefused('document-adopted');
    act(adopted, 'add-sponsor', { party: 'jo' }).thenRefused('document-adopted');
  });
  it('a convention that is open for ratification, in force by the record, or under review, says so', () => {
    expect(explain(past(pending(), 'mc', { word: 'adopted' }).state).state).toBe('signature');
    expect(explain(past(pending(), 'signature', { word: 'signed' }).state).state).toBe('consent-to-be-bound');
    expect(explain(past(pending(), 'in-effect', { word: 'in-effect' }).state).state).toBe('adopted');
    expect(explain(pending(shortProcedure('in-effect')).state).state).toBe('in-effect');
    expect(explain(pending(shortProcedure('review')).state).state).toBe('review');
  });
  it('makes no tasks by itself; the stage that it opens does', () => {
    const told = did(pending(), 'record-past-consideration', {
      what: 'considered',
      when: { date: '2023' },
      evidence: EVIDENCE,
    });
    expect(tasks(told.state, STREAM)).toEqual(tasks(pending().state, STREAM).map((task) => ({ ...task })));
    const acts = tasks(past(withText(pending()), 'soc').state, STREAM).map((task) => `${task.subject}: ${task.act}`);
    expect(acts).toEqual(['mc: open-round', 'mc: open-round']);
  });
  it('a failure that sends the document back keeps the attested pass as a fact', () => {
    const procedure = longProcedure();
    procedure.stages = procedure.stages.map((stage) =>
      stage.id === 'mc' && stage.consensus
        ? { ...stage, consensus: { ...stage.consensus, onFailure: { returnTo: 'soc' } } }
        : stage,
    );
    const open = admitted(did(withText(past(pending(procedure), 'soc')), 'open-round', inMeeting('mc')));
    const back = rules(open, FIVE, { ruling: 'not-adopted' }).then(
      'ruling-recorded',
      'round-not-adopted',
      'stage-returned',
      'stage-opened',
    );
    expect(standing(back)).toMatchObject({ soc: 'open', mc: 'failed' });
    expect(stageOf(back, 'soc')).not.toHaveProperty('attested');
    expect(stageOf(back, 'soc')?.earlier).toMatchObject([
      { word: 'approved', attested: { when: { date: '2024-03' } } },
    ]);
  });
});

describe('case 33, I15: a freeze of the time before', () => {
  const ready = () => withText(frozenBefore());

  it('rests at its stage, without a timer; what lies before is unrecorded', () => {
    const frozen = act(pending(), 'record-past-freeze', { ...FREEZE, evidence: EVIDENCE }).then('past-freeze-recorded');
    expect(standing(frozen)).toEqual({
      proposed: 'unrecorded',
      drafting: 'unrecorded',
      soc: 'unrecorded',
      mc: 'open',
    });
    expect(documentOf(frozen).frozen).toMatchObject({ stage: 'mc', by: 'unnamed', when: { date: '2022' } });
    expect(documentOf(frozen).round).toBeNull();
  });
  it('is explained with what is attested of it: who holds it, since when, what would release it', () => {
    const { state, blocks } = explain(ready().state);
    expect(state).toBe('frozen');
    expect(blocks).toEqual([
      {
        kind: 'frozen',
        subject: 'mc',
        by: [{ kind: 'office', office: 'chair' }],
        acts: ['reopen-round'],
        since: frozenBefore().now,
        attested: { when: { date: '2022' }, by: 'unnamed', evidence: FREEZE.evidence },
        rule: 'design §3 freeze',
      },
    ]);
    expect(explain(frozenBefore().state).blocks.map((block) => block.kind)).toEqual(['frozen', 'revision']);
  });
  it('no round but the reopening, and that by the Chair alone, whether the States are named or not', () => {
    act(ready(), 'open-round', inMeeting('mc')).thenRefused('round-frozen');
    const named = withText(frozenBefore({ by: ['jo', 'tr'] }));
    for (const frozen of [ready(), named]) {
      act(frozen, 'reopen-round', inMeeting('mc'), { role: 'secretariat' }).thenRefused('not-permitted');
      act(frozen, 'reopen-round', inMeeting('mc')).then('round-requested');
    }
    expect(act(ready(), 'reopen-round', inMeeting('mc')).data('round-requested')).not.toHaveProperty('reopens');
    act(ready(), 'reopen-round', { ...inMeeting('mc'), reopens: 'r1' }).thenRefused('round-unknown');
    act(ready(), 'reopen-round', inMeeting('soc')).thenRefused('stage-not-open');
  });
  it('ends when the reopened round has its electorate; each State speaks anew', () => {
    const asked = did(ready(), 'reopen-round', inMeeting('mc'));
    expect(documentOf(asked).frozen).not.toBeNull();
    const open = admitted(asked);
    expect(documentOf(open)).toMatchObject({ frozen: null, round: { phase: 'open', positions: [] } });
    expect(documentOf(open).agenda?.freezes).toMatchObject([{ stage: 'mc', attested: { by: 'unnamed' } }]);
    said(open, 'jo', 'support');
    expect(explain(rules(open, FIVE).state).state).toBe('signature');
  });
  it('a reopening that comes to nothing leaves it frozen, and can be tried again', () => {
    const asked = did(ready(), 'reopen-round', inMeeting('mc'));
    const declined = did(asked, 'decline-electorate', { round: 'r1', code: 'organ-unknown' });
    const withdrawn = did(asked, 'withdraw-round', { round: 'r1' });
    for (const still of [declined, withdrawn]) {
      expect(explain(still.state).state).toBe('frozen');
      act(still, 'open-round', inMeeting('mc')).thenRefused('round-frozen');
      expect(documentOf(admitted(did(still, 'reopen-round', inMeeting('mc')))).frozen).toBeNull();
    }
  });
  it('a later freeze by a round here is reopened by its round, not without one', () => {
    const open = admitted(did(ready(), 'reopen-round', inMeeting('mc')));
    const again = did(open, 'freeze-round', { round: 'r1' });
    act(again, 'reopen-round', inMeeting('mc')).thenRefused('round-frozen');
    act(again, 'reopen-round', { ...inMeeting('mc'), reopens: 'r1' }).then('round-requested');
  });
  it('what it bars: passing the stage, a second freeze; not: what was before, a withdrawal, the next meeting', () => {
    recordsPast(frozenBefore(), 'mc', { word: 'adopted' }).thenRefused('round-frozen');
    recordsPast(frozenBefore(), 'signature', { word: 'signed' }).thenRefused('round-frozen');
    recordsPast(frozenBefore(), 'soc').then('past-stage-recorded');
    act(frozenBefore(), 'record-past-freeze', { ...FREEZE, evidence: EVIDENCE }).thenRefused('past-recorded');
    act(frozenBefore(), 'withdraw-document', {}).then('document-withdrawn');
    act(frozenBefore(), 'schedule-stage', { stage: 'mc', meeting: MC7 }).then('stage-scheduled');
  });
  it('only at a stage of consensus that is not over', () => {
    const freeze = (scenario: Scenario, stage: string) =>
      act(scenario, 'record-past-freeze', { ...FREEZE, evidence: EVIDENCE, stage });
    freeze(pending(), 'constructor').thenRefused('stage-unknown');
    freeze(pending(), 'drafting').thenRefused('stage-not-open');
    freeze(past(pending(), 'soc'), 'soc').thenRefused('stage-not-open');
    freeze(past(pending(), 'mc', { word: 'adopted' }), 'soc').thenRefused('stage-not-open');
  });
  it('without a freeze there is nothing to reopen', () => {
    act(past(pending(), 'soc'), 'reopen-round', inMeeting('mc')).thenRefused('round-not-reopenable');
  });
});

describe('I15: signatures, considerations and reviews of the past', () => {
  const signs = (
    scenario: Scenario,
    by: 'unnamed' | string[],
    when: object = { date: '2010-06-08' },
    stage = 'signature',
  ) => act(scenario, 'record-past-signature', { stage, by, when, evidence: EVIDENCE });
  const treaty = longProcedure();
  treaty.stages = treaty.stages.map(({ signatories: _signatories, ...stage }) => stage);

  it('a number of States signed, some named and some not; each once', () => {
    const signed = signs(signs(pending(treaty), ['jo', 'tr']), 'unnamed').then('past-signature-recorded');
    expect(documentOf(signed).agenda?.signatures).toMatchObject([
      { by: ['jo', 'tr'], attested: true },
      { by: 'unnamed', attested: true },
    ]);
    signs(signed, ['tr']).thenRefused('signed-already');
    signs(signed, 'unnamed').thenRefused('past-recorded');
    signs(signed, 'unnamed', { date: '2011' }).then('past-signature-recorded');
  });
  it('only in a stage of signature, and where signatories are named by these', () => {
    signs(pending(), 'unnamed', {}, 'constructor').thenRefused('stage-unknown');
    signs(pending(), 'unnamed', {}, 'soc').thenRefused('stage-not-completable');
    signs(pending(), ['jo']).thenRefused('signatory-unknown');
    signs(pending(), ['kz']).then('past-signature-recorded');
  });
  it('case 34: considerations are kept with place and evidence; reviews only where the procedure has them', () => {
    const told = did(pending(), 'record-past-consideration', {
      what: 'expert-meeting',
      when: { date: '2024-02' },
      place: 'Astana',
      evidence: EVIDENCE,
    });
    expect(documentOf(told).agenda?.considerations).toMatchObject([{ place: 'Astana', attested: true }]);
    act(pending(), 'record-past-review', { when: { date: '2022-06' }, evidence: EVIDENCE }).then(
      'past-review-recorded',
    );
    act(pending(shortProcedure('soc')), 'record-past-review', { when: {}, evidence: EVIDENCE }).thenRefused(
      'stage-unknown',
    );
  });
});
