import { describe, expect, it } from 'vitest';
import {
  act,
  attests,
  circulated,
  concludes,
  did,
  evidence,
  expiryOf,
  FIVE,
  meeting,
  POINT,
  registered,
  roundOf,
  rules,
  said,
  says,
  silence,
  STREAM,
  START,
  written,
  type Scenario,
} from '../testing/document-scenario.ts';
import { documentDecider, explain, liveRound, may, tasks } from './index.ts';

const kinds = (scenario: Scenario) => explain(scenario.state).blocks.map((block) => block.kind);
const asked = (scenario: Scenario) =>
  tasks(scenario.state, STREAM).map(
    ({ assignee, act }) =>
      `${assignee.kind === 'party' ? assignee.party : assignee.kind === 'office' ? assignee.office : 'members'}: ${act}`,
  );
const allowed = (scenario: Scenario, role: 'chair' | 'secretariat' | 'focal-point' | 'observer', party?: string) =>
  may(scenario.state, party === undefined ? { role } : { role, party }, scenario.now)
    .filter((permission) => permission.allowed)
    .map((permission) => permission.act);

describe('explain: what blocks, and whose act lifts it', () => {
  it.each<[string, () => Scenario, string, string[]]>([
    ['a document without a text', () => registered(), 'open', ['revision']],
    ['a text before the Senior Officials', () => circulated(), 'open', ['round']],
    [
      'a round that waits for its electorate',
      () => did(circulated(), 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }),
      'requested',
      ['electorate'],
    ],
    ['a silence that runs', () => silence(), 'open', ['period']],
    ['a silence that held', () => concludes(silence()), 'silence-held', ['confirmation']],
    [
      'a held round',
      () => concludes(silence(), { evidence: evidence(silence(), [{ from: 0, to: expiryOf(silence()) }]) }),
      'held',
      ['held'],
    ],
    ['a meeting', () => meeting(), 'open', ['ruling']],
    ['a meeting with a block', () => said(meeting(), 'jo', 'objection'), 'open', ['position', 'ruling']],
    [
      'a contested meeting',
      () => rules(said(meeting(), 'jo', 'objection'), FIVE),
      'contested',
      ['contest', 'position'],
    ],
    ['a round in writing', () => said(written(), 'kz', 'support'), 'open', ['answers']],
    ['a suspended round', () => did(silence(), 'suspend-round', { round: 'r1' }), 'suspended', ['suspended']],
    ['a freeze', () => said(silence(), 'jo', 'reserved'), 'frozen', ['position', 'frozen']],
    [
      'an adoption ad referendum',
      () => rules(said(meeting(), 'jo', 'ad-referendum'), FIVE),
      'adopted-provisionally',
      ['ad-referendum'],
    ],
    ['a broken silence', () => said(silence(), 'jo', 'objection'), 'broken', ['round']],
    ['a withdrawn document', () => did(silence(), 'withdraw-document', {}), 'withdrawn', []],
  ])('%s', (_name, scenario, state, blocks) => {
    const explanation = explain(scenario().state);
    expect(explanation.state).toBe(state);
    expect(kinds(scenario())).toEqual(blocks);
  });

  it('every waiting state has a clock or an owner (design §6)', () => {
    for (const scenario of [
      registered(),
      circulated(),
      silence(),
      concludes(silence()),
      meeting(),
      written(),
      said(silence(), 'jo', 'reserved'),
      rules(said(meeting(), 'jo', 'objection'), FIVE),
    ]) {
      const owned = explain(scenario.state).blocks.some((block) => block.by.length > 0);
      expect(owned || documentDecider.due(scenario.state) !== undefined).toBe(true);
    }
  });

  it('case file D2: why it is not adopted, who holds it, since when, under which rule, what would release it', () => {
    const frozen = said(silence(), 'jo', 'reserved');
    expect(explain(frozen.state)).toEqual({
      stage: 'soc',
      round: 'r1',
      state: 'frozen',
      blocks: [
        {
          kind: 'position',
          subject: 'r1/jo',
          by: [{ kind: 'party', party: 'jo' }],
          acts: ['state-position'],
          since: START,
          rule: 'I1',
        },
        {
          kind: 'frozen',
          subject: 'r1',
          by: [{ kind: 'office', office: 'chair' }],
          acts: ['reopen-round'],
          since: START,
          rule: 'design §3 freeze',
        },
      ],
    });
    const pointed = said(meeting(), 'jo', 'objection', { points: [POINT] });
    expect(explain(pointed.state).blocks[0]).toMatchObject({
      acts: ['lift-point', 'state-position'],
      points: ['r1-jo-1'],
    });
  });

  it('says what time alone will do', () => {
    expect(explain(silence().state).onSilence).toMatchObject({ at: expiryOf(silence()), what: 'silence-held' });
    expect(explain(silence({ confirmation: 'none' }).state).onSilence?.what).toBe('adopted');
    expect(explain(written().state).onSilence?.what).toBe('answers-missing');
    expect(explain(said(written(), 'jo', 'objection').state).onSilence?.what).toBe('blocked-at-expiry');
    expect(explain(meeting().state).onSilence).toBeUndefined();
    expect(explain(did(silence(), 'suspend-round', { round: 'r1' }).state).onSilence).toBeUndefined();
    expect(explain(documentDecider.initial())).toEqual({ state: 'unknown', blocks: [] });
  });
});

describe('tasks: who is asked what', () => {
  it('a silence asks each State that has not spoken and says what silence means', () => {
    const open = said(silence(), 'kz', 'support');
    expect(asked(open)).toEqual([
      'az: state-position',
      'in: state-position',
      'jo: state-position',
      'tr: state-position',
    ]);
    expect(tasks(open.state, STREAM)[0]).toEqual({
      id: `${STREAM}/r1/az/state-position`,
      stream: STREAM,
      subject: 'r1',
      assignee: { kind: 'party', party: 'az' },
      act: 'state-position',
      since: START,
      dueAt: expiryOf(open),
      onSilence: 'silence-is-consent',
      rule: 'design §3 silence procedure',
    });
  });
  it('case 30: a task belongs to a State’s function or to an office, never to a person', () => {
    expect(JSON.stringify(tasks(said(silence(), 'kz', 'support').state, STREAM))).not.toContain('person-of');
  });
  it.each<[string, () => Scenario, string[]]>([
    ['a held silence', () => concludes(silence()), ['chair: confirm-adoption']],
    ['a meeting', () => meeting(), ['secretariat: record-ruling']],
    [
      'a round in writing',
      () => FIVE.slice(1).reduce((each, party) => said(each, party, 'support'), written()),
      ['az: state-position'],
    ],
    ['a freeze', () => said(silence(), 'jo', 'reserved'), ['jo: state-position', 'chair: reopen-round']],
    [
      'an adoption ad referendum',
      () => rules(said(meeting(), 'jo', 'ad-referendum'), FIVE),
      ['jo: confirm-ad-referendum'],
    ],
    [
      'a contest',
      () => attests(did(concludes(silence()), 'confirm-adoption', { round: 'r1' }), ['jo'], 'objection', START),
      ['chair: resolve-contest', 'secretariat: open-round', 'chair: open-round'],
    ],
    ['nothing', () => did(silence(), 'withdraw-document', {}), []],
  ])('%s', (_name, scenario, expected) => {
    expect(asked(scenario())).toEqual(expected);
  });
  it('case 31: two people who contradict each other give the Secretariat a task', () => {
    const both = said(
      said(meeting(), 'jo', 'objection', {}, { token: 'first-person-of-jordan-xx' }).at(START + 5),
      'jo',
      'support',
      {},
      { token: 'second-person-of-jordan-x' },
    );
    expect(asked(both)).toContain('secretariat: ask-the-state');
  });
  it('a refused delivery is work for the Secretariat', () => {
    const answer = {
      delivery: '00000000-0000-8000-8000-000000000001',
      target: 'cica/organisation',
      command: 'deregister-round',
      answer: { outcome: 'refused' as const, code: 'organisation-unknown' },
    };
    expect(asked(act(silence(), 'record-delivery', answer))).toContain('secretariat: look-into-delivery');
  });
  it('case 32: a collection without a deadline is the Secretariat’s to close', () => {
    expect(asked(did(registered(), 'open-comment-period', { audience: 'members' }))).toContain(
      'secretariat: close-comment-period',
    );
  });
});

describe('may: which acts an actor has, and why not', () => {
  it('is the decision itself, tried', () => {
    const open = silence();
    expect(allowed(open, 'focal-point', 'jo')).toEqual(['state-position', 'object-to-method']);
    expect(allowed(open, 'chair')).toEqual([
      'open-comment-period',
      'extend-round',
      'suspend-round',
      'freeze-round',
      'schedule-stage',
      'open-call',
      'plan-outcome',
    ]);
    expect(allowed(open, 'secretariat')).toEqual([
      'add-revision',
      'open-comment-period',
      'attest-communication',
      'extend-round',
      'suspend-round',
      'withdraw-round',
      'withdraw-document',
      'correct-record',
      'add-sponsor',
      'withdraw-sponsorship',
      'relate-document',
      'schedule-stage',
      'record-consideration',
      'open-call',
      'plan-outcome',
    ]);
    expect(allowed(open, 'observer', 'us')).toEqual([]);
    expect(allowed(said(open, 'jo', 'reserved'), 'chair')).toContain('reopen-round');
    expect(allowed(concludes(open), 'chair')).toContain('confirm-adoption');
    expect(allowed(said(meeting(), 'jo', 'objection', { points: [POINT] }), 'focal-point', 'jo')).toContain(
      'lift-point',
    );
    expect(allowed(circulated(), 'secretariat')).toContain('open-round');
    expect(allowed(did(silence(), 'suspend-round', { round: 'r1' }), 'chair')).toContain('resume-round');
  });
  it('names code and rule of a refusal', () => {
    const permission = may(silence().state, { role: 'chair' }).find((each) => each.act === 'confirm-adoption');
    expect(permission).toEqual({ act: 'confirm-adoption', allowed: false, code: 'nothing-to-confirm', rule: 'I6' });
    expect(
      may(silence().state, { role: 'observer' }).every((each) => each.allowed || each.code === 'not-permitted'),
    ).toBe(true);
    expect(
      may(documentDecider.initial(), { role: 'secretariat' }).some(
        (each) => each.act !== 'register-document' && each.allowed,
      ),
    ).toBe(false);
  });
  it('with the present instant it knows what time has closed', () => {
    const open = silence();
    expect(allowed(open.at(expiryOf(open) - 1), 'focal-point', 'jo')).toContain('state-position');
    expect(allowed(open.at(expiryOf(open)), 'focal-point', 'jo')).toEqual([]);
  });
});

it('liveRound gives the round that is under way, and nothing once it is over', () => {
  expect(liveRound(silence().state)?.id).toBe('r1');
  expect(liveRound(says(silence(), 'jo', 'objection').state)).toBeUndefined();
  expect(roundOf(rules(meeting(), FIVE)).phase).toBe('adopted');
});
