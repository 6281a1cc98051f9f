import { describe, expect, it } from 'vitest';
import {
  act,
  concludes,
  did,
  evidence,
  expiryOf,
  MINUTE,
  roundOf,
  says,
  silence,
  type Scenario,
} from '../testing/document-scenario.ts';
import { documentDecider, DRAIN } from './index.ts';

const concludesWith = (scenario: Scenario, holes: { from: number; to: number }[]) =>
  concludes(scenario, { evidence: evidence(scenario, holes) });

describe('I4: no adoption by outage', () => {
  const open = silence();
  const end = expiryOf(open);

  it.each([
    ['exactly the tolerance', 10 * MINUTE, 'silence-held'],
    ['one millisecond over it', 10 * MINUTE + 1, 'round-held'],
    ['one millisecond under it', 10 * MINUTE - 1, 'silence-held'],
  ] as const)('a hole of %s in the protected end', (_name, length, outcome) => {
    concludesWith(open, [{ from: end - length, to: end }]).then(outcome);
    concludesWith(open, [{ from: end - 60 * MINUTE, to: end - 60 * MINUTE + length }]).then(outcome);
  });

  it('only what lies inside the protected end counts: [expiry - protected end, expiry)', () => {
    concludesWith(open, [{ from: end - 600 * MINUTE, to: end - 60 * MINUTE + 10 * MINUTE }]).then('silence-held');
    concludesWith(open, [{ from: end - 600 * MINUTE, to: end - 60 * MINUTE + 10 * MINUTE + 1 }]).then('round-held');
    concludesWith(open, [{ from: end, to: end + 600 * MINUTE }]).then('silence-held');
  });

  it('holes that touch or overlap are one; holes apart are judged one by one', () => {
    const at = end - 30 * MINUTE;
    concludesWith(open, [
      { from: at + 6 * MINUTE, to: at + 12 * MINUTE },
      { from: at, to: at + 6 * MINUTE },
    ]).then('round-held');
    concludesWith(open, [
      { from: at, to: at + 6 * MINUTE },
      { from: at + 7 * MINUTE, to: at + 14 * MINUTE },
    ]).then('silence-held');
  });

  it('no evidence at all is a hole as long as the protected end; `off` asks nothing', () => {
    const later = open.at(end + DRAIN);
    const held = act(later, 'conclude-period', { round: 'r1' }).then('round-held');
    expect(held.data('round-held').evidence).toEqual({
      from: end - 60 * MINUTE,
      to: end,
      state: 'read',
      holes: [{ from: end - 60 * MINUTE, to: end }],
    });
    act(later, 'conclude-period', { round: 'r1' }, { evidence: evidence(open, [{ from: 0, to: end }], 'off') }).then(
      'silence-held',
    );
  });

  it('evidence that does not cover the protected end leaves a hole', () => {
    const part = { ...evidence(open), from: end - 30 * MINUTE };
    concludes(open, { evidence: part }).then('round-held');
    concludes(open, { evidence: { ...evidence(open), to: end - 11 * MINUTE } }).then('round-held');
    concludes(open, { evidence: { ...evidence(open), to: end - 10 * MINUTE } }).then('silence-held');
    concludes(open, { evidence: { ...evidence(open), from: end, to: end - 60 * MINUTE } }).then('round-held');
  });

  it('the due command names the window to read, cut at the opening of a short period', () => {
    const short = silence({ reminders: [], period: { minimum: 1, usual: 30 } }, { minutes: 30 });
    expect(documentDecider.due(short.state)?.evidence).toEqual({
      from: expiryOf(short) - 30 * MINUTE,
      to: expiryOf(short),
      tolerance: 10,
    });
  });

  const held = () => concludesWith(open, [{ from: end - 30 * MINUTE, to: end }]).then('round-held');

  it('nothing moves by itself: no timer, no adoption', () => {
    expect(roundOf(held()).phase).toBe('held');
    expect(documentDecider.due(held().state)).toBeUndefined();
    act(held(), 'conclude-period', { round: 'r1' }).thenRefused('round-not-open');
  });

  it('the Chair confirms: silence held and adoption, effective at the expiry', () => {
    const confirmed = act(held(), 'confirm-adoption', { round: 'r1' }).then(
      'silence-held',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
    expect(confirmed.effective('round-adopted')).toEqual({ kind: 'instant', at: end });
    act(held(), 'confirm-adoption', { round: 'r1' }, { role: 'secretariat' }).thenRefused(
      'not-permitted',
      'act-refused',
    );
  });

  it('or reopens for a stated period, whose end is protected again', () => {
    act(held(), 'resume-round', { round: 'r1' }).thenRefused('period-missing');
    act(held(), 'resume-round', {
      round: 'r1',
      period: {
        kind: 'until',
        deadline: { at: end, wallTime: '2024-10-02T09:00', zone: 'Asia/Almaty', tzdata: '2025b', derivation: [] },
      },
    }).thenRefused('period-too-short');
    const resumed = act(held(), 'resume-round', { round: 'r1', period: { kind: 'minutes', minutes: 1440 } }).then(
      'round-resumed',
    );
    says(resumed, 'jo', 'objection').then('position-stated', 'silence-broken');
    concludesWith(resumed, [{ from: expiryOf(resumed) - 20 * MINUTE, to: expiryOf(resumed) }]).then('round-held');
    concludes(resumed).then('silence-held');
  });

  it('an objection received in time that reaches the held round breaks it; one received late does not', () => {
    says(held(), 'jo', 'objection', {}, { receivedAt: end - 1 }).then('position-stated', 'silence-broken');
    says(held(), 'jo', 'objection', {}, { receivedAt: end }).thenRefused('expiry-passed', 'communication-recorded');
  });

  it('a new revision or a withdrawal ends a held round', () => {
    act(held(), 'withdraw-round', { round: 'r1' }).then('round-withdrawn');
    did(held(), 'withdraw-document', {}).then('round-lapsed', 'document-withdrawn');
  });
});
