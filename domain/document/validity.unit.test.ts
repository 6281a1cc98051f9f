import { describe, expect, it } from 'vitest';
import { act, concludes, did, FIVE, MINUTE, openRound, rules, said, says } from '../testing/document-scenario.ts';
import {
  adoptedAt,
  at,
  extensionRound,
  passTo,
  procedureWithTerms,
  roundOf,
  RoP_14_2,
  stageIn,
  UN_74_544,
  validityIn,
} from '../testing/terms-scenario.ts';
import { attests, evidence, START } from '../testing/document-scenario.ts';
import { documentDecider, documentFacts, explain, tasks } from './index.ts';
import { certaintyOn } from '../shared/index.ts';

const UN = procedureWithTerms({ validity: UN_74_544 });
const ADOPTED = at('2025-03-27T15:00:00Z');
const END = at('2025-06-01T00:00:00Z');
const decision = () => adoptedAt(UN, ADOPTED);
const extend = { stage: 'in-effect' };

describe('case 45: a decision with a term, as UN decision 74/544', () => {
  it('I12: its end is computed when it comes into effect, once, with its derivation', () => {
    const adopted = decision();
    expect(adopted.data('validity-determined')).toEqual({
      stage: 'in-effect',
      from: ADOPTED,
      until: { at: END },
      remindAt: END - 14 * 1440 * MINUTE,
      derivation: [
        '2025-03-27T15:00:00.000Z (UTC)',
        'to the end of month no. 2 after it, 2025-05-31',
        '2025-06-01T00:00:00.000Z (UTC)',
      ],
      source: 'A/DEC/74/544',
    });
    expect(explain(adopted.state)).toMatchObject({ state: 'adopted', onSilence: { at: END, what: 'expired' } });
  });

  it('case 17: by silence it counts from the expiry, not from the confirmation', () => {
    const held = concludes(
      openRound(did(adoptedAt(UN, START + MINUTE), 'propose-extension', extend), 'silence', { stage: 'mc' }),
    );
    const silent = did(held.at(held.now + 90 * MINUTE), 'confirm-adoption', { round: roundOf(held).id });
    expect(silent.data('validity-extended').was).toEqual({ at: at('2024-12-01T00:00:00Z') });
  });

  it('is reminded of before its end, a task of the Secretariat, and lapses', () => {
    const reminded = passTo(decision(), END - 1);
    expect(reminded.names().at(-1)).toBe('validity-reminder-issued');
    const asked = tasks(reminded.state, 's').filter(({ act: asks }) => asks === 'extend-or-let-lapse');
    expect(asked).toMatchObject([
      { assignee: { kind: 'office', office: 'secretariat' }, dueAt: END, onSilence: 'expires', subject: 'in-effect' },
    ]);
    const before = reminded.state.document;
    const expired = passTo(reminded, END);
    expect(expired.names().at(-1)).toBe('validity-expired');
    expect(stageIn(expired, 'in-effect')).toMatchObject({ state: 'done', word: 'expired', doneAt: END });
    expect(explain(expired.state)).toEqual({ state: 'expired', blocks: [] });
    expect(tasks(expired.state, 's')).toEqual([]);
    expect(documentDecider.due(expired.state)).toBeUndefined();
    // Nothing is adopted, and nobody's word is touched.
    expect(expired.state.document?.round).toEqual(before?.round);
    expect(stageIn(expired, 'mc')).toEqual(before?.stages.find(({ id }) => id === 'mc'));
  });

  it('asked what held on a day, it was in effect until its end, and expired from then on', () => {
    const facts = documentFacts(passTo(decision(), END).state).filter(({ subject }) => subject === 'in-effect');
    const day = (date: string, from: number) => ({ earliest: date, latest: date, from, until: from + 86_400_000 });
    const on = (date: string) => {
      const held = facts.filter((fact) => certaintyOn(fact, day(date, at(`${date}T00:00:00Z`))) === 'yes');
      return held.map(({ value }) => value);
    };
    expect([on('2025-05-31'), on('2025-06-02')]).toEqual([['open'], ['expired']]);
  });

  it('is extended by the same method: a new round, a new electorate, from the end that stands', () => {
    const round = extensionRound(decision().at(at('2025-05-15T10:00:00Z')));
    expect(roundOf(round)).toMatchObject({ id: 'r2', stage: 'mc', phase: 'open' });
    expect(explain(round.state)).toMatchObject({ state: 'open', stage: 'mc', blocks: [{ kind: 'ruling' }] });
    const extended = rules(round, FIVE).then(
      'ruling-recorded',
      'round-adopted',
      'stage-completed',
      'validity-extended',
    );
    const first = at('2025-07-01T00:00:00Z');
    expect(extended.data('validity-extended')).toMatchObject({ was: { at: END }, until: { at: first }, round: 'r2' });
    expect(stageIn(extended, 'in-effect')).toMatchObject({ state: 'open', openedAt: ADOPTED });
    expect(passTo(extended, END).state.document?.agenda?.validity).toMatchObject([{ until: { at: first } }]);
    const again = rules(extensionRound(extended.at(at('2025-06-18T10:00:00Z'))), FIVE);
    expect(validityIn(again)).toMatchObject({ until: { at: at('2025-08-01T00:00:00Z') }, extensions: 2 });
    expect(explain(passTo(again, at('2025-08-01T00:00:00Z')).state).state).toBe('expired');
  });

  it('a failed extension leaves the end where it stood, and the text is as adopted as before', () => {
    const broken = says(
      openRound(did(decision(), 'propose-extension', extend), 'silence', { stage: 'mc' }),
      'jo',
      'objection',
    );
    broken.then('position-stated', 'silence-broken');
    expect(validityIn(broken)).toMatchObject({ until: { at: END }, extension: { by: 'mc' } });
    act(broken, 'add-revision', { texts: [], editorial: false, basedOn: 1 }).thenRefused('document-adopted');
    act(broken, 'withdraw-document', {}).thenRefused('document-adopted');
    const dropped = act(broken, 'drop-extension', extend).then('extension-closed');
    expect(stageIn(dropped, 'mc')).toMatchObject({ state: 'done', word: 'adopted', round: 'r1' });
    expect(explain(dropped.state).state).toBe('adopted');
    expect(passTo(dropped, END).names().at(-1)).toBe('validity-expired');
  });

  it('a failure that would send the document back only ends the extension', () => {
    const returning = procedureWithTerms({ validity: UN_74_544 }, { onFailure: { returnTo: 'drafting' } });
    const round = openRound(did(adoptedAt(returning, ADOPTED), 'propose-extension', extend), 'silence', {
      stage: 'mc',
    });
    const broken = says(round, 'jo', 'objection').then('position-stated', 'silence-broken', 'extension-closed');
    expect(stageIn(broken, 'drafting')).toMatchObject({ state: 'done' });
    expect(stageIn(broken, 'mc')).toMatchObject({ state: 'done', round: 'r1' });
  });

  it('an extension that is under way at the end does not prolong by itself', () => {
    const late = decision().at(END - 60 * MINUTE);
    const running = openRound(did(late, 'propose-extension', extend), 'silence', { stage: 'mc', minutes: 120 });
    const objected = said(running, 'jo', 'support');
    const over = passTo(objected, END);
    expect(over.names().slice(-3)).toEqual(['validity-expired', 'round-lapsed', 'extension-closed']);
    expect(over.state.document?.round).toMatchObject({ phase: 'lapsed', because: 'validity-expired' });
    expect(explain(over.state).state).toBe('expired');
    // Nor one that has its stage open, and no round.
    expect(
      passTo(did(late, 'propose-extension', extend), END)
        .names()
        .slice(-2),
    ).toEqual(['validity-expired', 'extension-closed']);
  });

  it('what the room decided before the end extends it, though it is recorded after', () => {
    const over = passTo(extensionRound(decision().at(END - 60 * MINUTE)), END + MINUTE);
    expect([explain(over.state).state, stageIn(over, 'in-effect')?.state]).toEqual(['open', 'done']);
    const extended = rules(over, FIVE, { ruledAt: END - 1 });
    extended.then('ruling-recorded', 'round-adopted', 'stage-completed', 'validity-extended');
    expect(stageIn(extended, 'in-effect')).toMatchObject({ state: 'open', openedAt: ADOPTED });
    expect(stageIn(extended, 'in-effect')).not.toHaveProperty('word');
    expect(explain(extended.state)).toMatchObject({ state: 'adopted', onSilence: { what: 'expired' } });
  });

  it('what the room decided at the end or after extends nothing; the round is taken back', () => {
    const over = passTo(extensionRound(decision().at(END - 60 * MINUTE)), END + MINUTE);
    const refused = rules(over, FIVE, { ruledAt: END }).thenRefused('validity-expired', 'ruling-recorded');
    expect(refused.data('ruling-recorded').accepted).toBe(false);
    const withdrawn = did(refused, 'withdraw-round', { round: 'r2' });
    expect(explain(withdrawn.state)).toMatchObject({ state: 'expired', blocks: [{ acts: ['drop-extension'] }] });
    act(withdrawn, 'open-round', { stage: 'mc', method: 'meeting', revision: 1 }).thenRefused('validity-expired');
    expect(explain(did(withdrawn, 'drop-extension', extend).state)).toEqual({ state: 'expired', blocks: [] });
  });

  it('a silence that held before the end extends it by the confirmation that comes after', () => {
    const late = decision().at(END - 61 * MINUTE);
    const held = passTo(
      openRound(did(late, 'propose-extension', extend), 'silence', { stage: 'mc', minutes: 60 }),
      END,
    );
    expect(roundOf(held).phase).toBe('silence-held');
    const extended = did(held.at(END + MINUTE), 'confirm-adoption', { round: 'r2' });
    expect(validityIn(extended)).toMatchObject({ until: { at: at('2025-07-01T00:00:00Z') } });
    expect(validityIn(extended)).not.toHaveProperty('expired');
  });

  it('case 38: an extension adopted provisionally before the end is confirmed after it, or lapses', () => {
    const round = extensionRound(decision().at(END - 60 * MINUTE));
    const provisional = passTo(rules(said(round, 'jo', 'ad-referendum'), FIVE), END + MINUTE);
    expect(provisional.names().at(-1)).toBe('validity-expired');
    const confirmed = did(provisional, 'confirm-ad-referendum', { round: 'r2' }, { party: 'jo' });
    expect(validityIn(confirmed)).toMatchObject({ until: { at: at('2025-07-01T00:00:00Z') } });
    const lapsed = passTo(provisional, END + 2000 * MINUTE);
    expect(lapsed.names().slice(-2)).toEqual(['round-not-adopted', 'extension-closed']);
    expect(explain(lapsed.state)).toEqual({ state: 'expired', blocks: [] });
  });

  it('I3: a silence that expired before the end is concluded after it; nothing prolongs it beyond', () => {
    const late = decision().at(END - 60 * MINUTE - 5000);
    const proposed = did(late, 'propose-extension', extend);
    const over = passTo(openRound(proposed, 'silence', { stage: 'mc', minutes: 60 }), END);
    expect([roundOf(over).phase, over.now]).toEqual(['open', END]);
    const stamped = { receivedAt: END - 6000 };
    for (const position of ['reserved', 'objection'] as const) {
      const broken = says(over, 'jo', position, {}, stamped).then(
        'position-stated',
        'silence-broken',
        'extension-closed',
      );
      expect(explain(broken.state)).toEqual({ state: 'expired', blocks: [] });
    }
    const longer = { round: 'r2', period: { kind: 'minutes' as const, minutes: 60 } };
    act(over, 'extend-round', longer, stamped).thenRefused('validity-expired');
    const held = concludes(over, { evidence: evidence(over, [{ from: 0, to: END }]) }).then('round-held');
    act(held, 'resume-round', longer).thenRefused('validity-expired');
    const confirmed = act(held, 'confirm-adoption', { round: 'r2' });
    expect(validityIn(confirmed)).toMatchObject({ until: { at: at('2025-07-01T00:00:00Z') } });
  });

  it('case 15: what a room approved subject to silence would hold after the end', () => {
    const conditional = { minimum: 60, usual: 60, source: 'test' };
    const adopted = adoptedAt(procedureWithTerms({ validity: UN_74_544 }, { conditional }), ADOPTED);
    const round = extensionRound(adopted.at(END - 60 * MINUTE));
    const subject = { ruling: 'adopted-subject-to-silence' } as const;
    const running = rules(round, FIVE, subject);
    expect(passTo(running, END).names().slice(-2)).toEqual(['round-lapsed', 'extension-closed']);
    rules(passTo(round, END + MINUTE), FIVE, { ...subject, ruledAt: END - 1 }).thenRefused('validity-expired');
  });

  it('after its end it is not extended: it needs a new decision', () => {
    const expired = passTo(decision(), END);
    act(expired, 'propose-extension', extend).thenRefused('validity-expired');
    act(decision().at(END), 'propose-extension', extend).thenRefused('validity-expired');
    act(decision().at(END - 1), 'propose-extension', extend).then('extension-opened', 'stage-opened');
  });

  it('a freeze of the extension is over with its matter at the end', () => {
    const frozen = says(
      openRound(did(decision(), 'propose-extension', extend), 'silence', { stage: 'mc' }),
      'jo',
      'reserved',
    );
    act(frozen, 'drop-extension', extend).thenRefused('round-frozen');
    const over = passTo(frozen, END);
    expect(over.state.document?.frozen).toBeNull();
    expect(over.state.document?.agenda?.freezes).toMatchObject([{ stage: 'mc', round: 'r2' }]);
    expect(explain(over.state)).toEqual({ state: 'expired', blocks: [] });
  });

  it('I11: an upheld contest of the extension brings the end before back, and the question anew', () => {
    const start = decision().at(at('2025-05-15T10:00:00Z'));
    const held = concludes(
      openRound(did(start, 'propose-extension', extend), 'silence', { stage: 'mc', minutes: 600 }),
    );
    const extended = did(held, 'confirm-adoption', { round: 'r2' });
    const expiry = held.state.document?.round?.expiry ?? 0;
    const contested = attests(extended, ['jo'], 'objection', expiry - 1);
    const undone = act(contested, 'resolve-contest', { round: 'r2', resolution: 'new-round' });
    undone.then('contest-resolved', 'extension-undone', 'extension-opened', 'stage-opened');
    expect(validityIn(undone)).toMatchObject({ until: { at: END }, extensions: 0, extension: { by: 'mc' } });
    expect(stageIn(undone, 'in-effect')).toMatchObject({ state: 'open' });
    expect(passTo(undone, END).names().slice(-2)).toEqual(['validity-expired', 'extension-closed']);
  });

  it('says why nothing is extended: no clause, nothing valid, one at a time', () => {
    const { extendedBy: _none, ...fixed } = UN_74_544;
    act(adoptedAt(procedureWithTerms({ validity: fixed }), ADOPTED), 'propose-extension', extend).thenRefused(
      'extension-not-provided',
    );
    act(adoptedAt(procedureWithTerms({}), ADOPTED), 'propose-extension', extend).thenRefused('validity-not-running');
    act(did(decision(), 'propose-extension', extend), 'propose-extension', extend).thenRefused('extension-under-way');
    act(decision(), 'drop-extension', extend).thenRefused('extension-not-open');
    act(extensionRound(decision()), 'drop-extension', extend).thenRefused('round-under-way');
    act(decision(), 'record-term-event', { stage: 'in-effect', happenedAt: ADOPTED }).thenRefused(
      'validity-ends-by-date',
    );
  });

  it.each([
    [{ days: 30 }, '2025-04-26T15:00:00Z'],
    [{ months: 11 }, '2026-02-27T15:00:00Z'],
    [{ endOfMonth: 0 }, '2025-04-01T00:00:00Z'],
  ])('a span of %j from 27 March 2025, 15:00 in UTC, ends %s', (until, end) => {
    const { extendsFor: _none, ...rule } = UN_74_544;
    const adopted = adoptedAt(procedureWithTerms({ validity: { ...rule, until } }), ADOPTED);
    expect(validityIn(adopted)?.until).toEqual({ at: at(end) });
  });
});

describe('case 45: a term that ends with an event, as a Chair’s at CICA (RoP 14.2)', () => {
  const term = () => adoptedAt(procedureWithTerms({ validity: RoP_14_2 }), ADOPTED);
  const opening = { stage: 'in-effect', happenedAt: ADOPTED + 1000 * MINUTE };

  it('has no clock, and an owner: the Secretariat records the event', () => {
    expect(documentDecider.due(term().state)).toBeUndefined();
    expect(tasks(term().state, 's')).toMatchObject([
      { act: 'record-term-event', since: ADOPTED, onSilence: 'nothing' },
    ]);
    expect(explain(term().state)).toEqual({ state: 'adopted', blocks: [] });
  });

  it('ends when the event happened, however late it is recorded', () => {
    const ended = act(term().at(opening.happenedAt + 5 * MINUTE), 'record-term-event', opening).then(
      'validity-expired',
    );
    expect(ended.effective('validity-expired')).toEqual({ kind: 'instant', at: opening.happenedAt });
    expect(stageIn(ended, 'in-effect')).toMatchObject({
      state: 'done',
      word: 'expired',
      effectiveAt: opening.happenedAt,
    });
    act(ended, 'record-term-event', opening).thenRefused('validity-expired');
    expect(explain(ended.state).state).toBe('expired');
  });

  it('is neither of the future nor before what it ends', () => {
    act(term(), 'record-term-event', opening).thenRefused('time-in-future');
    act(term(), 'record-term-event', { ...opening, happenedAt: ADOPTED - 1 }).thenRefused('dates-out-of-order');
  });

  it('extended by a renewal it waits for the next such event', () => {
    const renewed = rules(extensionRound(term()), FIVE);
    expect(renewed.data('validity-extended').until).toEqual(RoP_14_2.until);
    expect(tasks(renewed.state, 's')).toMatchObject([{ act: 'record-term-event' }]);
  });
});
