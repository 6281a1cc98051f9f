import { describe, expect, it } from 'vitest';
import {
  act,
  admitted,
  attests,
  circulated,
  concludes,
  DAY,
  did,
  evidence,
  expiryOf,
  FIVE,
  MINUTE,
  openRound,
  POINT,
  roundOf,
  said,
  says,
  silence,
  START,
  text,
} from '../testing/document-scenario.ts';
import { documentDecider, DRAIN } from './index.ts';

const phase = (scenario: Parameters<typeof roundOf>[0]) => roundOf(scenario).phase;

describe('silence: the boundary of the period', () => {
  it.each([
    [-1000, 'a second before'],
    [-1, 'a millisecond before'],
  ])('case 1: an objection %i ms from the expiry (%s) breaks the silence', (offset) => {
    const open = silence();
    const at = expiryOf(open) + offset;
    const broken = says(open.at(at), 'jo', 'objection').then('position-stated', 'silence-broken');
    expect(broken.data('silence-broken')).toMatchObject({ round: 'r1', by: 'jo', position: 'objection' });
    expect(phase(broken)).toBe('broken');
    expect(broken.effective('position-stated')).toEqual({ kind: 'instant', at });
  });

  it.each([0, 1, 1000])(
    'case 1: an objection %i ms after the expiry is late, recorded, and without effect',
    (offset) => {
      const open = silence();
      const late = says(open.at(expiryOf(open) + offset), 'jo', 'objection').thenRefused(
        'expiry-passed',
        'communication-recorded',
      );
      expect(late.data('communication-recorded')).toMatchObject({ party: 'jo', withoutEffect: 'received-late' });
      expect(phase(concludes(late))).toBe('silence-held');
    },
  );

  it.each([
    [-1, 'too-early'],
    [0, undefined],
    [1, undefined],
  ])('I3: the conclusion at expiry + drain %i ms gives %s', (offset, code) => {
    const open = silence();
    const at = open.at(expiryOf(open) + DRAIN + offset);
    const concluded = act(at, 'conclude-period', { round: 'r1' }, { evidence: evidence(at) });
    if (code === undefined) concluded.then('silence-held');
    else concluded.thenRefused('too-early');
  });

  it.each([
    [0, 1],
    [1, 1],
    [DRAIN - 1, 1],
    [DRAIN, 2],
    [120_000, 3],
  ])(
    'I3, case 14: stamped 1 ms before the expiry, it counts however late it is processed (%i ms after) as long as nothing is concluded',
    (delay) => {
      const open = silence();
      const receivedAt = expiryOf(open) - 1;
      says(open.at(expiryOf(open) + delay), 'jo', 'objection', {}, { receivedAt }).then(
        'position-stated',
        'silence-broken',
      );
    },
  );

  it('case 14: workers were down for two minutes over the expiry: the objection received 400 ms before it breaks, the conclusion finds nothing to conclude', () => {
    const open = silence();
    const back = open.at(expiryOf(open) + 120_000);
    const broken = says(back, 'jo', 'objection', {}, { receivedAt: expiryOf(open) - 400 });
    expect(phase(broken)).toBe('broken');
    act(broken, 'conclude-period', { round: 'r1' }, { evidence: evidence(open) }).thenRefused('round-not-open');
    expect(documentDecider.due(broken.state)).toBeUndefined();
  });

  it('case 14: a conclusion that is carried out twice adopts once', () => {
    const adopted = concludes(silence({ confirmation: 'none' }));
    expect(adopted.names().filter((name) => name === 'round-adopted')).toHaveLength(1);
    act(adopted, 'conclude-period', { round: 'r1' }, { evidence: evidence(adopted) }).thenRefused('round-not-open');
  });

  it('case 2: what was sent in time and received late is late; only the receipt counts', () => {
    const open = silence();
    const late = attests(open.at(expiryOf(open) + 5000), ['jo'], 'objection', expiryOf(open), { sentAt: START });
    late.thenRefused('expiry-passed', 'communication-recorded');
  });

  it('case 2: an in-time paper attested after the expiry but before the conclusion breaks the silence', () => {
    const open = silence();
    attests(open.at(expiryOf(open) + 5000), ['jo'], 'objection', expiryOf(open) - 1).then(
      'position-stated',
      'silence-broken',
    );
  });

  it('an act that was stamped before the round opened is a position in it: an objection is never lost to a clock', () => {
    says(silence(), 'jo', 'objection', {}, { receivedAt: START - 500 }).then('position-stated', 'silence-broken');
  });
});

describe('silence: after the conclusion', () => {
  const held = () => concludes(silence());

  it('design §5 step 4: an in-time objection that arrives after the conclusion is undelivered, the outcome contested, nothing moves', () => {
    const open = silence();
    const later = concludes(open).at(expiryOf(open) + 60_000);
    const contested = says(later, 'jo', 'objection', {}, { receivedAt: expiryOf(open) - 1 }).then(
      'in-time-act-undelivered',
      'outcome-contested',
    );
    expect(contested.data('in-time-act-undelivered')).toMatchObject({ party: 'jo', arrivedAt: later.now });
    expect(contested.data('outcome-contested')).toMatchObject({ reason: 'in-time-act-undelivered', parties: ['jo'] });
    const causing = contested.entries.at(-2);
    expect(contested.data('outcome-contested').causedBy).toBe(`${contested.stream}#${causing?.place.sequence}`);
    expect(phase(contested)).toBe('silence-held');
    act(contested, 'confirm-adoption', { round: 'r1' }).thenRefused('contest-open');
  });

  it('an in-time support that arrives after the conclusion is undelivered and contests nothing', () => {
    const scenario = held();
    says(scenario, 'jo', 'support', {}, { receivedAt: expiryOf(scenario) - 1 }).then('in-time-act-undelivered');
  });

  it.each([0, 1])('stamped %i ms after the expiry it is late, concluded or not', (offset) => {
    const scenario = held();
    says(scenario, 'jo', 'objection', {}, { receivedAt: expiryOf(scenario) + offset }).thenRefused(
      'expiry-passed',
      'communication-recorded',
    );
  });

  it('I11: an attested in-time objection after the adoption contests it and changes nothing; the Chair lets it stand', () => {
    const adopted = did(held(), 'confirm-adoption', { round: 'r1' });
    const contested = attests(adopted, ['jo'], 'objection', expiryOf(adopted) - 1).then(
      'communication-recorded',
      'outcome-contested',
    );
    expect(contested.data('communication-recorded').withoutEffect).toBe('round-concluded');
    expect(contested.data('outcome-contested').reason).toBe('attested-after-conclusion');
    expect(phase(contested)).toBe('adopted');
    act(contested, 'open-round', { stage: 'mc', method: 'meeting', revision: 1 }).thenRefused('contest-open');
    const stands = act(contested, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).then(
      'contest-resolved',
    );
    act(stands, 'open-round', { stage: 'mc', method: 'meeting', revision: 1 }).then('round-requested');
    act(stands, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).thenRefused('not-contested');
  });

  it('I11: the remedy is a new event: the Chair reopens the stage, the old adoption stays in the record', () => {
    const adopted = did(held(), 'confirm-adoption', { round: 'r1' });
    const contested = attests(adopted, ['jo'], 'objection', expiryOf(adopted) - 1);
    const reopened = act(contested, 'resolve-contest', { round: 'r1', resolution: 'new-round' }).then(
      'contest-resolved',
      'stage-returned',
      'stage-opened',
    );
    expect(reopened.data('stage-returned')).toMatchObject({ stage: 'mc', to: 'soc', rule: 'I11' });
    expect(reopened.names()).toContain('round-adopted');
    expect(phase(reopened)).toBe('adopted');
    act(reopened, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).then('round-requested');
    act(reopened, 'open-round', { stage: 'mc', method: 'meeting', revision: 1 }).thenRefused('stage-not-open');
  });

  it('I11: an attested objection to a round that is no longer the last one still contests it', () => {
    const adopted = did(held(), 'confirm-adoption', { round: 'r1' });
    const next = openRound(adopted, 'meeting', { stage: 'mc' });
    const contested = attests(next, ['jo'], 'objection', expiryOf(adopted) - 1, { round: 'r1' }).then(
      'communication-recorded',
      'outcome-contested',
    );
    act(contested, 'resolve-contest', { round: 'r1', resolution: 'new-round' }).thenRefused('round-under-way');
    act(contested, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).then('contest-resolved');
    attests(next, ['us'], 'objection', expiryOf(adopted) - 1, { round: 'r1' }).thenRefused(
      'not-in-electorate',
      'communication-recorded',
    );
    attests(next, ['jo'], 'objection', expiryOf(adopted), { round: 'r1' }).thenRefused(
      'expiry-passed',
      'communication-recorded',
    );
    attests(next, ['jo'], 'support', expiryOf(adopted) - 1, { round: 'r1' }).thenRefused(
      'round-concluded',
      'communication-recorded',
    );
  });

  it('an upheld contest of a silence that held ends the round without adoption; the stage stays open', () => {
    const scenario = held();
    const contested = says(scenario, 'jo', 'objection', {}, { receivedAt: expiryOf(scenario) - 1 });
    const ended = act(contested, 'resolve-contest', { round: 'r1', resolution: 'new-round' }).then(
      'contest-resolved',
      'round-not-adopted',
    );
    expect(ended.data('round-not-adopted').because).toBe('contest-upheld');
    act(ended, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).then('round-requested');
  });

  it('case 17, I6: silence held and adoption are two events; both count from the expiry, whenever the Chair writes the letter', () => {
    const open = silence();
    const concluded = concludes(open).then('silence-held');
    expect(concluded.effective('silence-held')).toEqual({ kind: 'instant', at: expiryOf(open) });
    expect(concluded.entries.at(-1)?.place.recorded).toBe(expiryOf(open) + DRAIN);
    const adopted = act(concluded.at(concluded.now + DAY), 'confirm-adoption', { round: 'r1' }).then(
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
    expect(adopted.effective('round-adopted')).toEqual({ kind: 'instant', at: expiryOf(open) });
    expect(adopted.data('round-adopted')).toMatchObject({
      word: 'approved',
      revision: 1,
      basis: 'chair-confirmation',
      statements: 0,
    });
    expect(adopted.data('stage-opened')).toMatchObject({ stage: 'mc' });
    act(adopted, 'confirm-adoption', { round: 'r1' }).thenRefused('nothing-to-confirm');
  });

  it('I6: where the procedure asks for no confirmation the silence adopts by itself', () => {
    const adopted = concludes(silence({ confirmation: 'none' })).then(
      'silence-held',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
    expect(adopted.data('round-adopted').basis).toBe('silence');
  });
});

describe('silence: breaking, pausing, freezing', () => {
  it('case 3: broken, then lifted before the original expiry: it does not come back', () => {
    const broken = said(silence(), 'jo', 'objection');
    expect(documentDecider.due(broken.state)).toBeUndefined();
    says(broken, 'jo', 'support').thenRefused('round-concluded', 'communication-recorded');
    act(broken, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).then('round-requested');
  });

  it('case 3: points of a broken silence lapse with the round, by a recorded rule; nobody lifts them any more', () => {
    const broken = said(silence(), 'jo', 'objection', { points: [POINT, { paragraph: '7' }] });
    broken.then('position-stated', 'silence-broken', 'points-lapsed');
    expect(broken.data('points-lapsed')).toEqual({ round: 'r1', points: ['r1-jo-1', 'r1-jo-2'], rule: 'round closed' });
    act(broken, 'lift-point', { round: 'r1', point: 'r1-jo-1' }, { party: 'jo' }).thenRefused('round-concluded');
  });

  it('case 3: an act that breaks and one of the same State that does not, handled in the wrong order: a break is a break', () => {
    const open = silence().at(START + DAY);
    const supported = said(open, 'jo', 'support', {}, { receivedAt: START + 2000 });
    const broken = says(supported, 'jo', 'objection', {}, { receivedAt: START + 1000 }).then(
      'communication-recorded',
      'silence-broken',
    );
    expect(broken.data('communication-recorded').withoutEffect).toBe('earlier-than-the-current-position');
    const inOrder = said(open, 'jo', 'objection', {}, { receivedAt: START + 1000 });
    expect(phase(inOrder)).toBe(phase(broken));
  });

  it('one State’s acts of the same millisecond rank by their command id', () => {
    const low = '00000000-0000-8000-8000-0000000000aa';
    const high = 'ffffffff-0000-8000-8000-0000000000aa';
    const first = said(silence(), 'jo', 'support', {}, { id: high });
    says(first, 'jo', 'no-objection', {}, { id: low }).then('communication-recorded');
    const other = said(silence(), 'jo', 'no-objection', {}, { id: low });
    says(other, 'jo', 'support', {}, { id: high }).then('position-stated');
  });

  it('case 4: an objection lifted after the expiry adopts nothing; a new round is linked to the old', () => {
    const broken = said(silence(), 'jo', 'objection');
    const later = broken.at(expiryOf(broken) + DAY);
    says(later, 'jo', 'support').thenRefused('expiry-passed', 'communication-recorded');
    const reopened = act(later, 'reopen-round', {
      reopens: 'r1',
      stage: 'soc',
      method: 'silence',
      revision: 1,
      period: { kind: 'minutes', minutes: 60 },
    });
    expect(reopened.then('round-requested').data('round-requested')).toMatchObject({ round: 'r2', reopens: 'r1' });
    expect(roundOf(reopened).positions).toEqual([]);
  });

  it('case 5: an amendment breaks as an objection does, and needs its text', () => {
    says(silence(), 'jo', 'amendment').then('position-stated', 'silence-broken');
    act(
      silence(),
      'state-position',
      { round: 'r1', revision: 1, position: 'amendment', class: 'members', points: [{ paragraph: '1' }] },
      { party: 'jo' },
    ).thenRefused('text-required');
    says(silence(), 'jo', 'support', { points: [POINT] }).thenRefused('points-not-applicable');
  });

  it('case 7: one letter for six States breaks once, and each has its own objection', () => {
    const six = ['az', 'in', 'jo', 'kz', 'tr', 'uz'];
    const broken = attests(silence({}, { members: [...six, 'vn'] }), six, 'objection', START, { points: [POINT] });
    broken.then(...six.map(() => 'position-stated' as const), 'silence-broken', 'points-lapsed');
    expect(roundOf(broken).positions.map((record) => record.party)).toEqual(six);
    const jo = broken.entries
      .map((entry) => entry.event)
      .find((event) => event.name === 'position-stated' && event.data.party === 'jo');
    expect(jo?.data).toMatchObject({
      jointlyWith: six.filter((party) => party !== 'jo'),
      channel: 'note-verbale',
      paper: 'b'.repeat(64),
      points: [{ id: 'r1-jo-1' }],
    });
  });

  it('case 7: a State that one letter names and that is not in the electorate takes nothing from the others', () => {
    attests(silence(), ['us', 'jo'], 'objection', START).then(
      'communication-recorded',
      'position-stated',
      'silence-broken',
    );
    attests(silence(), ['us'], 'objection', START).thenRefused('not-in-electorate', 'communication-recorded');
  });

  it('case 7: lifting lifts only for the State that lifts', () => {
    const pausing = silence({ onBlock: { objection: 'pause', amendment: 'end', reserved: 'freeze', moreTime: 'end' } });
    const paused = attests(pausing, ['jo', 'tr'], 'objection', START, { points: [POINT] }).then(
      'position-stated',
      'position-stated',
      'round-suspended',
    );
    act(paused, 'lift-point', { round: 'r1', point: 'r1-jo-1' }, { party: 'tr' }).thenRefused(
      'not-your-state',
      'act-refused',
    );
    const one = act(paused, 'lift-point', { round: 'r1', point: 'r1-jo-1' }, { party: 'jo' }).then('point-lifted');
    expect(phase(one)).toBe('suspended');
    act(one, 'lift-point', { round: 'r1', point: 'r1-tr-1' }, { party: 'tr' }).then('point-lifted', 'round-resumed');
  });

  it('case 8: an objection to the method ends the silence; it is barred for this text, and the matter goes to a meeting', () => {
    const refused = act(silence(), 'object-to-method', { round: 'r1' }, { party: 'jo' }).then(
      'method-objected',
      'round-not-adopted',
    );
    const again = { stage: 'soc', revision: 1, period: { kind: 'minutes' as const, minutes: 600 } };
    act(refused, 'open-round', { ...again, method: 'silence' }).thenRefused('method-barred');
    act(refused, 'open-round', { ...again, method: 'written' }).then('round-requested');
    act(refused, 'open-round', { stage: 'soc', revision: 1, method: 'meeting' }).then('round-requested');
    const revised = did(
      did(refused, 'add-revision', { texts: [text('2')], editorial: false, basedOn: 1 }),
      'circulate-document',
      { revision: 2 },
    );
    act(revised, 'open-round', { ...again, revision: 2, method: 'silence' }).then('round-requested');
    act(openRound(circulated(), 'meeting'), 'object-to-method', { round: 'r1' }, { party: 'jo' }).thenRefused(
      'not-silence',
    );
    act(silence(), 'object-to-method', { round: 'r1' }, { party: 'us' }).thenRefused(
      'not-in-electorate',
      'act-refused',
    );
  });

  it('case 8: an objection to the method is late like any other', () => {
    const open = silence();
    act(open.at(expiryOf(open)), 'object-to-method', { round: 'r1' }, { party: 'jo' }).thenRefused(
      'expiry-passed',
      'act-refused',
    );
    act(
      open.at(expiryOf(open) + 5),
      'object-to-method',
      { round: 'r1' },
      { party: 'jo', receivedAt: expiryOf(open) - 1 },
    ).then('method-objected', 'round-not-adopted');
  });

  it('case 9: more time is no objection unless the rule says so', () => {
    const asked = says(silence(), 'jo', 'more-time').then('position-stated');
    concludes(asked).then('silence-held');
    says(silence({ blocking: { reserved: true, moreTime: true } }), 'jo', 'more-time').then(
      'position-stated',
      'silence-broken',
    );
  });

  it('a reserve blocks unless the rule says no, and where it freezes it freezes without a term (case 33)', () => {
    const frozen = says(silence(), 'jo', 'reserved').then('position-stated', 'round-frozen');
    expect(frozen.data('round-frozen').by).toEqual(['jo']);
    expect(documentDecider.due(frozen.state)).toBeUndefined();
    says(silence({ blocking: { reserved: false, moreTime: false } }), 'jo', 'reserved').then('position-stated');
  });

  const pausing = { onBlock: { objection: 'pause', amendment: 'end', reserved: 'freeze', moreTime: 'end' } } as const;

  it('case 3, option: a block pauses; lifting resumes with the time that was left', () => {
    const open = silence(pausing);
    const paused = says(open.at(START + DAY), 'jo', 'objection').then('position-stated', 'round-suspended');
    expect(paused.data('round-suspended')).toMatchObject({ because: 'block', remaining: 13 * DAY });
    expect(documentDecider.due(paused.state)).toBeUndefined();
    act(paused, 'resume-round', { round: 'r1' }).thenRefused('live-block');
    const resumed = says(paused.at(START + 20 * DAY), 'jo', 'support').then('position-stated', 'round-resumed');
    expect(expiryOf(resumed)).toBe(START + 33 * DAY);
    concludes(resumed).then('silence-held');
  });

  it('case 3, option: a pause ended by an act that was handled before the block is no pause, and no adoption over it', () => {
    const open = silence(pausing).at(START + DAY);
    const supported = said(open, 'jo', 'support', {}, { receivedAt: START + 2000 });
    says(supported, 'jo', 'objection', {}, { receivedAt: START + 1000 }).then('communication-recorded');
  });

  it('a stronger block in a paused silence breaks it; a pausing one in a silence the Chair suspended waits for both', () => {
    const paused = said(silence(pausing), 'jo', 'objection');
    says(paused, 'tr', 'amendment').then('position-stated', 'silence-broken');
    const suspended = did(silence(pausing), 'suspend-round', { round: 'r1' });
    const blocked = says(suspended, 'jo', 'objection').then('position-stated');
    act(blocked, 'resume-round', { round: 'r1' }).thenRefused('live-block');
    const lifted = says(blocked, 'jo', 'no-objection').then('position-stated');
    expect(phase(lifted)).toBe('suspended');
    act(lifted, 'resume-round', { round: 'r1' }).then('round-resumed');
  });

  it('restating an objection with other points lifts the old ones by the State’s own act and never stops blocking', () => {
    const paused = said(silence(pausing), 'jo', 'objection', { points: [POINT] });
    const restated = says(paused, 'jo', 'objection', { points: [{ paragraph: '9' }] }).then(
      'position-stated',
      'point-lifted',
    );
    expect(restated.data('point-lifted').point).toBe('r1-jo-1');
    expect(roundOf(restated).positions[0]?.points.map((point) => point.id)).toEqual(['r1-jo-2']);
    expect(phase(restated)).toBe('suspended');
    act(restated, 'lift-point', { round: 'r1', point: 'r1-jo-1' }, { party: 'jo' }).thenRefused('point-not-live');
    act(restated, 'lift-point', { round: 'r1', point: 'r1-jo-3' }, { party: 'jo' }).thenRefused('point-unknown');
    says(restated, 'jo', 'objection', { points: [{ paragraph: '9' }] }).thenRefused('position-restates-nothing');
  });
});

describe('silence: extension, suspension, the announced instant', () => {
  it('case 9: the extension must precede the expiry, and the procedure counts them', () => {
    const open = silence();
    const period = { kind: 'minutes' as const, minutes: 1440 };
    const extended = act(open, 'extend-round', { round: 'r1', period }).then('round-extended');
    expect(expiryOf(extended)).toBe(expiryOf(open) + DAY);
    act(extended, 'extend-round', { round: 'r1', period }).thenRefused('extensions-used-up');
    act(open.at(expiryOf(open) - 1), 'extend-round', { round: 'r1', period }).then('round-extended');
    act(open.at(expiryOf(open)), 'extend-round', { round: 'r1', period }).thenRefused('expiry-passed');
    act(
      open.at(expiryOf(open) + DRAIN - 1),
      'extend-round',
      { round: 'r1', period },
      { receivedAt: expiryOf(open) - 1 },
    ).then('round-extended');
  });

  it('case 10: positions stay, the timers move, and a period is never shortened', () => {
    const open = said(silence(), 'kz', 'support');
    const deadline = {
      at: expiryOf(open),
      wallTime: '2024-10-02T09:00',
      zone: 'Asia/Almaty',
      tzdata: '2025b',
      derivation: [],
    };
    act(open, 'extend-round', { round: 'r1', period: { kind: 'until', deadline } }).thenRefused('extension-not-later');
    const longer = act(open, 'extend-round', {
      round: 'r1',
      period: { kind: 'until', deadline: { ...deadline, at: deadline.at + 1 } },
    }).then('round-extended');
    expect(roundOf(longer).positions).toHaveLength(1);
    expect(documentDecider.due(longer.state)).toMatchObject({
      at: expiryOf(open) + 1 - 60 * MINUTE,
      command: { kind: 'issue-reminder' },
    });
    act(longer.at(expiryOf(open) + DRAIN), 'conclude-period', { round: 'r1' }).thenRefused('too-early');
  });

  it('case 12, 13: the announced instant wins, with its derivation: 1 March 2024, 18:00 in Almaty is 13:00 UTC', () => {
    const at = Date.UTC(2024, 2, 1, 13);
    const deadline = {
      at,
      wallTime: '2024-03-01T18:00',
      zone: 'Asia/Almaty',
      tzdata: '2024a',
      derivation: ['UTC+5 from 2024-03-01'],
    };
    const before = circulated();
    const early = before.at(Date.UTC(2024, 1, 1));
    const opened = admitted(
      did(early, 'open-round', { stage: 'soc', method: 'silence', revision: 1, period: { kind: 'until', deadline } }),
    );
    expect(expiryOf(opened)).toBe(at);
    expect(opened.data('round-opened').expiry).toEqual({
      at,
      derivation: ['UTC+5 from 2024-03-01'],
      announced: deadline,
    });
    const tooLate = act(
      did(early, 'open-round', {
        stage: 'soc',
        method: 'silence',
        revision: 1,
        period: { kind: 'until', deadline },
      }).at(at),
      'admit-electorate',
      {
        round: 'r1',
        members: FIVE,
        chair: 'kz',
        chairSequence: 1,
        sequence: 2,
      },
    );
    expect(tooLate.then('round-not-opened').data('round-not-opened').code).toBe('period-too-short');
  });

  it('suspended, nothing expires; positions are still taken; resumed, what was left runs on', () => {
    const suspended = act(silence().at(START + DAY), 'suspend-round', { round: 'r1' }).then('round-suspended');
    expect(documentDecider.due(suspended.state)).toBeUndefined();
    const late = suspended.at(START + 30 * DAY);
    says(late, 'jo', 'support').then('position-stated');
    says(late, 'jo', 'objection').then('position-stated', 'silence-broken');
    const resumed = act(late, 'resume-round', { round: 'r1' }).then('round-resumed');
    expect(expiryOf(resumed)).toBe(START + 43 * DAY);
    act(late, 'resume-round', { round: 'r1', period: { kind: 'minutes', minutes: 5 } }).thenRefused('period-too-short');
    act(resumed, 'resume-round', { round: 'r1' }).thenRefused('not-suspended');
    act(suspended, 'extend-round', { round: 'r1', period: { kind: 'minutes', minutes: 5 } }).thenRefused(
      'round-not-open',
    );
  });

  it('case 11: two documents under the same expiry do not know of each other', () => {
    const one = said(silence(), 'jo', 'objection');
    expect(phase(one)).toBe('broken');
    expect(phase(concludes(silence()))).toBe('silence-held');
  });

  it('case 15: approved subject to silence is not approved until the silence held; a break sends it back', () => {
    const open = silence({ onFailure: { returnTo: 'drafting' } });
    expect(open.state.document?.stages.find((stage) => stage.id === 'soc')?.state).toBe('open');
    const broken = says(open, 'jo', 'objection').then(
      'position-stated',
      'silence-broken',
      'stage-returned',
      'stage-opened',
    );
    expect(broken.state.document?.stages.map((stage) => stage.state)).toEqual(['open', 'failed', 'planned']);
    act(broken, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).thenRefused('stage-not-open');
    act(broken, 'complete-stage', { stage: 'drafting' }).then('stage-completed', 'stage-opened');
  });

  it('case 16: silence at the Senior Officials binds nobody at the Ministerial Council', () => {
    const soc = did(concludes(silence()), 'confirm-adoption', { round: 'r1' });
    const mc = openRound(soc, 'silence', { stage: 'mc' });
    says(mc, 'jo', 'objection').then('position-stated', 'silence-broken');
    expect(mc.state.document?.stages.map((stage) => stage.state)).toEqual(['done', 'done', 'open']);
  });

  it('reminders go to those who have not spoken, once, and not for a period that is over', () => {
    const open = said(silence(), 'kz', 'support');
    const due = documentDecider.due(open.state);
    expect(due).toMatchObject({
      at: expiryOf(open) - 60 * MINUTE,
      command: { kind: 'issue-reminder', payload: { round: 'r1', minutesBefore: 60 } },
    });
    act(open.at((due?.at ?? 0) - 1), 'issue-reminder', { round: 'r1', minutesBefore: 60 }).thenRefused('too-early');
    const reminded = act(open.at(due?.at ?? 0), 'issue-reminder', { round: 'r1', minutesBefore: 60 }).then(
      'reminder-issued',
    );
    expect(reminded.data('reminder-issued').awaiting).toEqual(['az', 'in', 'jo', 'tr']);
    act(reminded, 'issue-reminder', { round: 'r1', minutesBefore: 60 }).then();
    expect(
      act(open.at(expiryOf(open)), 'issue-reminder', { round: 'r1', minutesBefore: 60 }).data('reminder-issued')
        .awaiting,
    ).toEqual([]);
    expect(documentDecider.due(silence({ reminders: [60] }, { minutes: 60 }).state)?.command.kind).toBe(
      'conclude-period',
    );
  });
});
