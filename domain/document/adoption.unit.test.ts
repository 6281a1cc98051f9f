import { describe, expect, it } from 'vitest';
import type { DocumentCommand } from '../../schemas/document-commands.ts';
import {
  command,
  concludes,
  did,
  evidence,
  expiryOf,
  FIVE,
  meeting,
  roundOf,
  rules,
  said,
  silence,
  written,
  type Options,
  type Scenario,
} from '../testing/document-scenario.ts';
import { adoptionHindrance } from './adoption.ts';
import { documentDecider, type DocumentState, type RoundState } from './index.ts';

/** A state that no sequence of commands leads to: what a defect elsewhere could leave behind. */
function forged({ state }: Scenario, change: (round: RoundState) => Partial<RoundState>): DocumentState {
  const { document } = state;
  const round = document?.round;
  if (!document || !round) throw new Error('There is no round.');
  return { v: 1, document: { ...document, round: { ...round, ...change(round) } } };
}

/** An objection that lies in the round although its phase should have made it impossible. */
const objecting = (round: RoundState): Partial<RoundState> => {
  const [template] = said(meeting(), 'jo', 'objection').state.document?.round?.positions ?? [];
  if (!template) throw new Error('There is no position.');
  return { positions: [...round.positions.filter((record) => record.party !== 'jo'), template] };
};
const outdated = (round: RoundState): Partial<RoundState> => ({ revision: round.revision + 1 });

const all = (scenario: Scenario) => FIVE.reduce((each, party) => said(each, party, 'support'), scenario);
const holes = { evidence: evidence(silence(), [{ from: 0, to: expiryOf(silence()) }]) };
const confirm = { round: 'r1' };

/** Every way to an adoption, one act before it. */
const WAYS: [string, Scenario, (scenario: Scenario) => DocumentCommand][] = [
  [
    'the Chair confirms a silence that held',
    concludes(silence()),
    ({ now }) => command('confirm-adoption', confirm, now),
  ],
  [
    'the Chair confirms a held round',
    concludes(silence(), holes),
    ({ now }) => command('confirm-adoption', confirm, now),
  ],
  ['the Chair confirms complete answers', all(written()), ({ now }) => command('confirm-adoption', confirm, now)],
  [
    'a ruling',
    meeting(),
    ({ now }) => command('record-ruling', { round: 'r1', ruling: 'adopted', present: FIVE, ruledAt: now }, now),
  ],
  [
    'the last confirmation ad referendum',
    rules(said(meeting(), 'tr', 'ad-referendum'), FIVE),
    ({ now }) => command('confirm-ad-referendum', confirm, now, { party: 'tr' }),
  ],
  [
    'silence for a confirmation ad referendum',
    rules(said(meeting({ adReferendum: { confirmWithin: 0, silence: 'confirms' } }), 'tr', 'ad-referendum'), FIVE),
    ({ now }) => command('conclude-ad-referendum', confirm, now + 10_000),
  ],
  [
    'the conclusion of a silence',
    silence({ confirmation: 'none' }),
    (scenario) => conclusion(scenario, { evidence: evidence(scenario) }),
  ],
  [
    'a State that leaves as the last to confirm',
    rules(said(meeting(), 'tr', 'ad-referendum'), FIVE),
    ({ now }) => command('reduce-electorate', { round: 'r1', party: 'tr', reason: 'departed', decision: 'd' }, now),
  ],
];
const conclusion = (scenario: Scenario, options: Options) =>
  command('conclude-period', confirm, expiryOf(scenario) + 10_000, options);
const adoptedBy = (state: DocumentState, act: DocumentCommand) =>
  documentDecider
    .decide(state, act, act.receipt.receivedAt)
    .events.some((event) => event.name.startsWith('round-adopted'));

describe('I1 is checked again on every way to an adoption', () => {
  it.each(WAYS)('%s adopts', (_name, scenario, act) => {
    expect(adoptedBy(scenario.state, act(scenario))).toBe(true);
  });
  it.each(WAYS)('%s adopts nothing over a live block, whatever led there', (_name, scenario, act) => {
    expect(adoptedBy(forged(scenario, objecting), act(scenario))).toBe(false);
  });
  it.each(WAYS)('%s adopts nothing on another revision than the current one', (_name, scenario, act) => {
    expect(adoptedBy(forged(scenario, outdated), act(scenario))).toBe(false);
  });
  it.each(WAYS)('%s adopts nothing while the outcome is contested', (_name, scenario, act) => {
    const contested = forged(scenario, () => ({
      contests: [{ reason: 'attested-after-conclusion', parties: ['jo'], at: 0 }],
    }));
    expect(adoptedBy(contested, act(scenario))).toBe(false);
  });
  it('each hindrance has its code, the gravest first', () => {
    const { state } = concludes(silence());
    const code = (of: DocumentState) =>
      of.document?.round ? adoptionHindrance(of.document, of.document.round)?.code : 'none';
    expect(code(state)).toBeUndefined();
    expect(code(forged(concludes(silence()), objecting))).toBe('live-block');
    expect(code(forged(concludes(silence()), outdated))).toBe('revision-superseded');
    expect(code(forged(concludes(silence()), () => ({ members: [] })))).toBe('quorum-missing');
    expect(code(did(meeting(), 'withdraw-round', { round: 'r1' }).state)).toBe('quorum-missing');
  });
  it('a silence that runs over a live block is broken by its conclusion, never held', () => {
    const open = silence();
    const act = conclusion(open, { evidence: evidence(open) });
    expect(
      documentDecider.decide(forged(open, objecting), act, act.receipt.receivedAt).events.map((event) => event.name),
    ).toEqual(['silence-broken']);
    expect(roundOf(open).phase).toBe('open');
  });
});
