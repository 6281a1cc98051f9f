import { describe, expect, it } from 'vitest';
import {
  act,
  attests,
  circulated,
  command,
  concludes,
  DAY,
  did,
  expiryOf,
  FIVE,
  meeting,
  openRound,
  POINT,
  procedureWith,
  registered,
  roundOf,
  rules,
  said,
  says,
  silence,
  START,
  TEXT,
  text,
  written,
  type Scenario,
} from '../testing/document-scenario.ts';
import { documentDecider, DRAIN } from './index.ts';

const revises = (scenario: Scenario, basedOn: number, digit: string, editorial = false) =>
  act(scenario, 'add-revision', { texts: [text(digit)], editorial, basedOn });

describe('registration and stages', () => {
  it('registers under the pinned procedure and opens its first stage; once only', () => {
    const fresh = registered().then('document-registered', 'stage-opened');
    expect(fresh.data('stage-opened')).toEqual({ stage: 'drafting', type: 'drafting' });
    act(fresh, 'register-document', {
      organisation: 'cica',
      id: 'x',
      kind: 'statement',
      title: TEXT,
      visibility: { class: 'public' },
      procedure: procedureWith(),
      sponsors: [],
    }).thenRefused('document-exists');
  });

  it('refuses a procedure for another kind', () => {
    const procedure = { ...procedureWith(), kind: 'charter' as const };
    const payload = {
      organisation: 'cica',
      id: 'x',
      kind: 'statement' as const,
      title: TEXT,
      visibility: { class: 'public' as const },
      procedure,
      sponsors: [],
    };
    const decision = documentDecider.decide(
      documentDecider.initial(),
      command('register-document', payload, START),
      START,
    );
    expect(decision).toMatchObject({ events: [], refusal: { code: 'kind-mismatch' } });
  });

  it('drafting is completed with a text, consensus only by a round', () => {
    act(registered(), 'complete-stage', { stage: 'drafting' }).thenRefused('revision-missing');
    act(circulated(), 'complete-stage', { stage: 'soc' }).thenRefused('stage-decided-by-round');
    act(circulated(), 'complete-stage', { stage: 'mc' }).thenRefused('stage-not-open');
    act(circulated(), 'complete-stage', { stage: 'none' }).thenRefused('stage-unknown');
    const standing = { ...procedureWith(), stages: [{ id: 'force', type: 'in-effect' as const }] };
    act(registered(standing), 'complete-stage', { stage: 'force' }).thenRefused('stage-not-completable');
  });

  it('a text is put to the Members only once it has gone out to them', () => {
    const drafted = revises(registered(), 0, '1').then('revision-added');
    const at = did(drafted, 'complete-stage', { stage: 'drafting' });
    act(at, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).thenRefused('revision-not-circulated');
    act(at, 'circulate-document', { revision: 2 }).thenRefused('revision-unknown');
    const out = act(at, 'circulate-document', { revision: 1 }).then('document-circulated');
    act(out, 'circulate-document', { revision: 1 }).thenRefused('already-circulated');
    act(registered(), 'circulate-document', { revision: 1 }).thenRefused('revision-missing');
  });
});

describe('I5: revisions', () => {
  it('case 5: a new revision closes the round on the old one; its positions stay on theirs, its points lapse by name', () => {
    const paused = said(meeting(), 'jo', 'amendment', { points: [{ ...POINT, proposedText: text('9') }] });
    const revised = revises(paused, 1, '2').then('revision-added', 'round-lapsed', 'points-lapsed');
    expect(revised.data('round-lapsed').because).toBe('superseded-revision');
    act(revised, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).thenRefused('revision-superseded');
    act(revised, 'open-round', { stage: 'soc', method: 'meeting', revision: 2 }).thenRefused('revision-not-circulated');
    const next = openRound(did(revised, 'circulate-document', { revision: 2 }), 'meeting', { revision: 2 });
    expect(roundOf(next)).toMatchObject({ id: 'r2', revision: 2, positions: [] });
    act(next, 'circulate-document', { revision: 1 }).thenRefused('revision-superseded');
  });

  it('a position on a text that was replaced is refused; a block is noted', () => {
    const next = openRound(did(revises(circulated(), 1, '2'), 'circulate-document', { revision: 2 }), 'silence', {
      revision: 2,
    });
    says(next, 'jo', 'objection', { revision: 1 }).thenRefused('revision-superseded', 'act-refused');
    says(next, 'jo', 'support', { revision: 1 }).thenRefused('revision-superseded');
    says(next, 'jo', 'objection', { revision: 3 }).thenRefused('revision-unknown');
    const lapsed = revises(silence(), 1, '2');
    says(lapsed, 'jo', 'objection').thenRefused('revision-superseded', 'act-refused');
  });

  it('a revision is based on the current one, and changes something', () => {
    revises(circulated(), 0, '2').thenRefused('revision-superseded');
    revises(circulated(), 2, '2').thenRefused('revision-unknown');
    revises(circulated(), 1, '1').thenRefused('revision-unchanged');
    act(circulated(), 'add-revision', { texts: [text('1'), text('2', 'ru')], editorial: false, basedOn: 1 }).then(
      'revision-added',
    );
  });

  it('case 6: a typo is a new revision; positions carry over only where the rule allows it, with notice to all', () => {
    const strict = revises(said(silence(), 'kz', 'support'), 1, '2', true).then('revision-added', 'round-lapsed');
    expect(roundOf(strict).phase).toBe('lapsed');
    const lenient = revises(said(silence({ editorialCarryOver: true }), 'kz', 'support'), 1, '2', true).then(
      'revision-added',
      'positions-carried-over',
      'document-circulated',
    );
    expect(lenient.data('positions-carried-over')).toEqual({ round: 'r1', from: 1, to: 2, parties: ['kz'] });
    concludes(lenient).then('silence-held');
    act(concludes(lenient), 'confirm-adoption', { round: 'r1' }).then(
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
    revises(silence({ editorialCarryOver: true }), 1, '2', false).then('revision-added', 'round-lapsed');
  });

  it('case 6: an objection that was under way while the text was corrected is not lost', () => {
    const carried = revises(silence({ editorialCarryOver: true }).at(START + 5000), 1, '2', true).at(START + 6000);
    says(carried, 'jo', 'objection', { revision: 1 }, { receivedAt: START + 4999 }).then(
      'position-stated',
      'silence-broken',
    );
    says(carried, 'jo', 'objection', { revision: 1 }, { receivedAt: START + 5000 }).thenRefused(
      'revision-superseded',
      'act-refused',
    );
  });

  it('once consensus is reached or contested the text waits for the Chair', () => {
    revises(concludes(silence()), 1, '2').thenRefused('round-under-way');
    revises(rules(said(meeting(), 'jo', 'objection'), FIVE), 1, '2').thenRefused('round-under-way');
    revises(
      FIVE.reduce((each, party) => said(each, party, 'support'), written()),
      1,
      '2',
    ).thenRefused('round-under-way');
  });

  it('case 41: a faulty language version is corrected without touching the decision', () => {
    const adopted = rules(meeting(), FIVE);
    const corrected = act(adopted, 'correct-record', { corrects: 2, statement: text('c', 'ru') }).then(
      'record-corrected',
    );
    expect(roundOf(corrected)).toEqual(roundOf(adopted));
    act(adopted, 'correct-record', { corrects: adopted.entries.length + 1, statement: TEXT }).thenRefused(
      'sequence-unknown',
    );
    act(adopted, 'correct-record', { corrects: adopted.entries.length, statement: TEXT }).then('record-corrected');
  });

  it('case 42: nothing in the record numbers a document before, or by, its adoption', () => {
    const adopted = concludes(silence({ confirmation: 'none' }));
    expect(JSON.stringify(adopted.entries.map((entry) => entry.event))).not.toMatch(/"(number|symbol)"/);
  });
});

describe('case 33: the freeze', () => {
  const frozen = () => said(silence(), 'jo', 'reserved');
  const terms = { stage: 'soc', method: 'meeting' as const, revision: 1 };

  it('has no timer and no lapse; it names who reserves; a year later it is the same', () => {
    const later = frozen().at(START + 365 * DAY);
    expect(documentDecider.due(later.state)).toBeUndefined();
    expect(later.state.document?.frozen).toMatchObject({ round: 'r1', since: START });
    act(later, 'open-round', terms).thenRefused('round-frozen');
    act(later, 'withdraw-round', { round: 'r1' }).thenRefused('round-frozen');
  });

  it('the Chair reopens: each State speaks anew', () => {
    const asked = act(frozen(), 'reopen-round', { reopens: 'r1', ...terms }).then('round-requested');
    const opened = did(asked, 'admit-electorate', {
      round: 'r2',
      members: FIVE,
      chair: 'kz',
      chairSequence: 1,
      sequence: 9,
    });
    expect(opened.state.document?.frozen).toBeNull();
    expect(roundOf(opened).positions).toEqual([]);
    expect(opened.state.document?.closedRounds.map((round) => round.phase)).toEqual(['frozen']);
  });

  it('a reopening that finds no electorate, or is withdrawn before it opens, leaves the matter frozen', () => {
    const asked = did(frozen(), 'reopen-round', { reopens: 'r1', ...terms });
    const declined = act(asked, 'decline-electorate', { round: 'r2', code: 'electorate-empty' }).then(
      'round-not-opened',
    );
    act(declined, 'open-round', terms).thenRefused('round-frozen');
    act(declined, 'reopen-round', { reopens: 'r1', ...terms }).then('round-requested');
    act(did(asked, 'withdraw-round', { round: 'r2' }), 'open-round', terms).thenRefused('round-frozen');
  });

  it('the Secretariat reopens only where the States are named and the last reserve is lifted', () => {
    act(frozen(), 'reopen-round', { reopens: 'r1', ...terms }, { role: 'secretariat' }).thenRefused('not-permitted');
    const lifted = says(frozen().at(START + 100 * DAY), 'jo', 'support').then('position-stated');
    expect(roundOf(lifted).phase).toBe('frozen');
    act(lifted, 'reopen-round', { reopens: 'r1', ...terms }, { role: 'secretariat' }).then('round-requested');
  });

  it('a block by Member States that are not named ends by the Chair alone', () => {
    const unnamed = act(meeting(), 'freeze-round', { round: 'r1' }).then('round-frozen');
    expect(unnamed.data('round-frozen').by).toBe('unnamed');
    act(unnamed, 'reopen-round', { reopens: 'r1', ...terms }, { role: 'secretariat' }).thenRefused('not-permitted');
    act(unnamed, 'reopen-round', { reopens: 'r1', ...terms }).then('round-requested');
    act(meeting(), 'freeze-round', { round: 'r1' }, { role: 'secretariat' }).thenRefused(
      'not-permitted',
      'act-refused',
    );
    act(silence().at(expiryOf(silence())), 'freeze-round', { round: 'r1' }).thenRefused('expiry-passed');
  });

  it('a new text does not thaw it', () => {
    const revised = revises(frozen(), 1, '2').then('revision-added');
    const out = did(revised, 'circulate-document', { revision: 2 });
    act(out, 'open-round', { ...terms, revision: 2 }).thenRefused('round-frozen');
    act(out, 'reopen-round', { reopens: 'r1', ...terms, revision: 2 }).then('round-requested');
  });

  it('an older round is no way around it, and one that ended otherwise is not reopened', () => {
    const broken = said(silence(), 'jo', 'objection');
    const again = openRound(broken, 'silence');
    const stuck = said(again, 'jo', 'reserved');
    act(stuck, 'reopen-round', { reopens: 'r1', ...terms }).thenRefused('round-frozen');
    act(rules(meeting(), FIVE), 'reopen-round', { reopens: 'r1', ...terms }).thenRefused('round-not-reopenable');
    act(stuck, 'reopen-round', { reopens: 'r9', ...terms }).thenRefused('round-unknown');
    act(silence(), 'reopen-round', { reopens: 'r1', ...terms }).thenRefused('round-not-reopenable');
  });
});

describe('rounds asked for', () => {
  const terms = { stage: 'soc', method: 'silence' as const, revision: 1 };
  it('on the terms of the procedure', () => {
    act(circulated(), 'open-round', terms).thenRefused('period-missing');
    act(circulated(), 'open-round', {
      ...terms,
      method: 'meeting',
      period: { kind: 'minutes', minutes: 60 },
    }).thenRefused('period-not-applicable');
    act(circulated(), 'open-round', { ...terms, period: { kind: 'minutes', minutes: 59 } }).thenRefused(
      'period-too-short',
    );
    act(circulated(), 'open-round', { ...terms, period: { kind: 'minutes', minutes: 60 } }).then('round-requested');
    const deadline = {
      at: START + 3_600_000,
      wallTime: '2024-09-18T10:00',
      zone: 'Asia/Almaty',
      tzdata: '2025b',
      derivation: [],
    };
    act(circulated(), 'open-round', { ...terms, period: { kind: 'until', deadline } }).then('round-requested');
    act(circulated().at(START + 1), 'open-round', { ...terms, period: { kind: 'until', deadline } }).thenRefused(
      'period-too-short',
    );
    act(circulated({ methods: ['meeting'] }), 'open-round', {
      ...terms,
      period: { kind: 'minutes', minutes: 60 },
    }).thenRefused('method-not-allowed-here');
    act(circulated(), 'open-round', { ...terms, stage: 'mc', method: 'meeting' }).thenRefused('stage-not-open');
    act(circulated(), 'open-round', { ...terms, stage: 'x', method: 'meeting' }).thenRefused('stage-unknown');
    act(circulated(), 'open-round', { ...terms, revision: 2, method: 'meeting' }).thenRefused('revision-unknown');
    act(silence(), 'open-round', { ...terms, method: 'meeting' }).thenRefused('round-under-way');
    act(registered(), 'open-round', { ...terms, stage: 'drafting', method: 'meeting' }).thenRefused('stage-not-open');
  });

  it('are withdrawn before they are answered, not after', () => {
    act(said(meeting(), 'jo', 'objection', { points: [POINT] }), 'withdraw-round', { round: 'r1' }).then(
      'round-withdrawn',
      'points-lapsed',
    );
    act(concludes(silence()), 'withdraw-round', { round: 'r1' }).thenRefused('round-concluded');
    act(did(circulated(), 'open-round', { ...terms, method: 'meeting' }), 'withdraw-round', { round: 'r1' }).then(
      'round-withdrawn',
    );
  });

  it('I14: positions circulate by the procedure’s word', () => {
    const byChair = act(silence({ circulation: 'by-chair' }), 'circulate-positions', { round: 'r1' }).then(
      'positions-circulated',
    );
    act(byChair, 'circulate-positions', { round: 'r1' }).thenRefused('positions-circulated');
    act(silence(), 'circulate-positions', { round: 'r1' }).thenRefused('positions-circulated');
    act(silence({ circulation: 'at-close' }), 'circulate-positions', { round: 'r1' }).thenRefused('too-early');
    const next = openRound(said(silence({ circulation: 'by-chair' }), 'jo', 'objection'), 'meeting');
    const late = act(next, 'circulate-positions', { round: 'r1' }).then('positions-circulated');
    expect(late.state.document?.closedRounds[0]?.circulatedAt).toBe(late.now);
  });
});

describe('case 35: withdrawal', () => {
  it('before the decision it closes everything; after it there is only repeal', () => {
    const commented = did(silence(), 'open-comment-period', { audience: 'members' });
    const gone = act(commented, 'withdraw-document', {}).then(
      'round-lapsed',
      'comment-period-closed',
      'document-withdrawn',
    );
    expect(gone.state.document?.stages.map((stage) => stage.state)).toEqual(['done', 'withdrawn', 'withdrawn']);
    expect(documentDecider.due(gone.state)).toBeUndefined();
    act(gone, 'withdraw-document', {}).thenRefused('document-withdrawn');
    revises(gone, 1, '2').thenRefused('document-withdrawn');
    act(gone, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).thenRefused('document-withdrawn');
    const soc = rules(meeting(), FIVE);
    act(soc, 'withdraw-document', {}).then('document-withdrawn');
    const adopted = rules(openRound(soc, 'meeting', { stage: 'mc' }), FIVE).then(
      'ruling-recorded',
      'round-adopted',
      'stage-completed',
    );
    act(adopted, 'withdraw-document', {}).thenRefused('document-adopted');
    revises(adopted, 1, '2').thenRefused('document-adopted');
    act(concludes(silence()), 'withdraw-document', {}).thenRefused('round-under-way');
  });

  it('I11: an outcome that a later adoption has built on is repealed, not undone', () => {
    const soc = rules(meeting().at(START + 10), FIVE);
    const adopted = rules(openRound(soc, 'meeting', { stage: 'mc' }), FIVE);
    const contested = attests(adopted, ['jo'], 'objection', START + 9, { round: 'r1' }).then(
      'communication-recorded',
      'outcome-contested',
    );
    act(contested, 'resolve-contest', { round: 'r1', resolution: 'new-round' }).thenRefused('document-adopted');
    act(contested, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).then('contest-resolved');
    const last = attests(adopted, ['jo'], 'objection', START + 9, { round: 'r2' });
    act(last, 'resolve-contest', { round: 'r2', resolution: 'new-round' }).then(
      'contest-resolved',
      'stage-returned',
      'stage-opened',
    );
  });
});

describe('I2: the pinned procedure', () => {
  const second = (change: Parameters<typeof procedureWith>[0]) => ({ ...procedureWith(change), version: 2 });

  it('is re-pinned between rounds only, by a later version of the same one', () => {
    const payload = { procedure: second({ confirmation: 'none' }), decision: 'cica/decision/1' };
    act(silence(), 'adopt-procedure-version', payload).thenRefused('procedure-pinned-by-round');
    act(circulated(), 'adopt-procedure-version', { ...payload, procedure: procedureWith() }).thenRefused(
      'procedure-not-newer',
    );
    act(circulated(), 'adopt-procedure-version', {
      ...payload,
      procedure: { ...payload.procedure, id: 'cica/other' },
    }).thenRefused('procedure-not-newer');
    act(circulated(), 'adopt-procedure-version', {
      ...payload,
      procedure: { ...payload.procedure, kind: 'charter' },
    }).thenRefused('kind-mismatch');
    act(circulated(), 'adopt-procedure-version', {
      ...payload,
      procedure: { ...payload.procedure, stages: payload.procedure.stages.filter((stage) => stage.id !== 'soc') },
    }).thenRefused('stage-unknown');
    const pinned = act(circulated(), 'adopt-procedure-version', payload).then('procedure-version-adopted');
    concludes(openRound(pinned, 'silence')).then('silence-held', 'round-adopted', 'stage-completed', 'stage-opened');
  });

  it('a round that is over is judged by the version it ended under', () => {
    const before = concludes(
      said(silence({ blocking: { reserved: true, moreTime: false }, confirmation: 'none' }), 'kz', 'support'),
    );
    const pinned = did(before, 'adopt-procedure-version', {
      procedure: second({ blocking: { reserved: false, moreTime: true } }),
      decision: 'd',
    });
    const late = { receivedAt: expiryOf(before) - 1 };
    says(pinned, 'jo', 'reserved', {}, late).then('in-time-act-undelivered', 'outcome-contested');
    says(pinned, 'jo', 'more-time', {}, late).then('in-time-act-undelivered');
    const next = openRound(pinned, 'meeting', { stage: 'mc' });
    says(next, 'jo', 'reserved', { round: 'r1' }, late).then('in-time-act-undelivered', 'outcome-contested');
    says(next, 'jo', 'more-time', { round: 'r1' }, late).then('in-time-act-undelivered');
  });

  it('the stage’s own `who` replaces the table for the acts it lists', () => {
    const open = openRound(circulated({ who: { 'confirm-adoption': ['secretariat'] } }), 'silence');
    act(concludes(open), 'confirm-adoption', { round: 'r1' }).thenRefused('not-permitted', 'act-refused');
    act(concludes(open), 'confirm-adoption', { round: 'r1' }, { role: 'secretariat' }).then(
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
    const strict = circulated({ who: { 'open-round': ['chair'] } });
    act(strict, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).thenRefused('not-permitted');
    act(strict, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }, { role: 'chair' }).then(
      'round-requested',
    );
  });
});

describe('case 32: comments and nominations', () => {
  const deadline = {
    at: START + DAY,
    wallTime: '2024-09-19T09:00',
    zone: 'Asia/Almaty',
    tzdata: '2025b',
    derivation: [],
  };
  const comment = (scenario: Scenario, receivedAt: number, party = 'jo') =>
    act(scenario, 'submit-comment', { period: 'c1', text: TEXT }, { party, receivedAt });

  it('an open-ended collection never ends by time, and silence is no nomination', () => {
    const open = act(registered(), 'open-comment-period', { audience: 'members' }).then('comment-period-opened');
    expect(documentDecider.due(open.state)).toBeUndefined();
    act(open.at(START + 900 * DAY), 'conclude-comment-period', { period: 'c1' }).thenRefused('too-early');
    comment(open.at(START + 900 * DAY), START + 900 * DAY).then('comment-submitted');
    act(open, 'open-comment-period', { audience: 'members' }).thenRefused('comment-period-open');
    act(open, 'open-comment-period', { audience: 'experts' }).then('comment-period-opened');
    act(
      act(open, 'close-comment-period', { period: 'c1' }).then('comment-period-closed'),
      'submit-comment',
      { period: 'c1', text: TEXT },
      { party: 'jo' },
    ).thenRefused('comment-period-closed');
    act(open, 'close-comment-period', { period: 'c7' }).thenRefused('comment-period-unknown');
    act(open, 'submit-comment', { period: 'c1', text: TEXT }, { party: 'us', role: 'observer' }).thenRefused(
      'not-permitted',
    );
    act(registered(), 'open-comment-period', { audience: 'members', revision: 1 }).thenRefused('revision-unknown');
  });

  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('a comment received %i ms from the deadline is late: %s', (offset, late) => {
    const open = did(registered(), 'open-comment-period', { audience: 'members', deadline }).at(deadline.at + 5);
    expect(comment(open, deadline.at + offset).data('comment-submitted').late).toBe(late);
  });

  it('is concluded a drain after its deadline; what was stamped in time still counts then', () => {
    const open = did(registered(), 'open-comment-period', { audience: 'members', deadline });
    expect(documentDecider.due(open.state)).toEqual({
      at: deadline.at + DRAIN,
      command: { kind: 'conclude-comment-period', payload: { period: 'c1' } },
    });
    act(open.at(deadline.at + DRAIN - 1), 'conclude-comment-period', { period: 'c1' }).thenRefused('too-early');
    const closed = act(open.at(deadline.at + DRAIN), 'conclude-comment-period', { period: 'c1' }).then(
      'comment-period-closed',
    );
    comment(closed, deadline.at - 1).then('comment-submitted');
    comment(closed, deadline.at).thenRefused('comment-period-closed');
    act(closed, 'conclude-comment-period', { period: 'c1' }).thenRefused('comment-period-closed');
    act(registered().at(deadline.at), 'open-comment-period', { audience: 'members', deadline }).thenRefused(
      'period-too-short',
    );
  });

  it('periods that are long over leave the state but are still known to be over', () => {
    let scenario = registered();
    for (let index = 1; index <= 25; index += 1)
      scenario = did(did(scenario, 'open-comment-period', { audience: 'members' }), 'close-comment-period', {
        period: `c${index}`,
      });
    expect(scenario.state.document?.commentPeriods.length).toBeLessThanOrEqual(21);
    act(scenario, 'submit-comment', { period: 'c1', text: TEXT }, { party: 'jo' }).thenRefused('comment-period-closed');
    act(scenario, 'submit-comment', { period: 'c26', text: TEXT }, { party: 'jo' }).thenRefused(
      'comment-period-unknown',
    );
  });
});
