import { describe, expect, it } from 'vitest';
import {
  act,
  circulated,
  concludes,
  did,
  evidence,
  expiryOf,
  FIVE,
  meeting,
  MINUTE,
  openRound,
  POINT,
  registered,
  rules,
  said,
  silence,
  written,
  type Scenario,
} from '../testing/document-scenario.ts';
import { nth, openTreaty, received } from '../testing/treaty-scenario.ts';
import { standingOf } from './testing/standing-of.ts';
import { waysToNextStage } from './ways.ts';
import type { Way } from './way.ts';

const waysOf = (scenario: Scenario): Way[] => waysToNextStage(standingOf(scenario)).ways;
/** `who act` of each act of a way. */
const told = ({ acts }: Way) =>
  acts.map(({ who, act: kind }) => `${who.kind === 'party' ? who.party : who.office} ${kind}`);
const first = (scenario: Scenario): Way => {
  const [way] = waysOf(scenario);
  if (way === undefined) throw new Error('There is no way.');
  return way;
};

describe('a silence procedure', () => {
  it('case 17: runs its time; then the Chair confirms, and without the Chair silence has held and nothing is adopted', () => {
    const way = first(silence());
    expect(told(way)).toEqual(['chair confirm-adoption']);
    expect(way.acts[0]).toMatchObject({
      notBefore: expiryOf(silence()) + 10_000,
      clause: 'cica/statement@1#soc.confirmation',
      without: {
        state: 'silence-held',
        event: 'silence-held',
        waitsFor: 'confirmation',
        rule: 'design §3 silence procedure',
      },
    });
    expect(way.milestones).toContainEqual(
      expect.objectContaining({ event: 'silence-held', by: 'time', at: expiryOf(silence()), round: 'r1' }),
    );
    expect(way.reaches).toMatchObject({ stage: 'soc', word: 'approved', opens: ['mc'] });
  });

  it('needs nobody where the procedure asks for no confirmation', () => {
    const way = first(silence({ confirmation: 'none' }));
    expect(told(way)).toEqual([]);
    expect(way.reaches.at).toBe(expiryOf(silence()));
  });

  it('case 3: paused by a block, it runs on when the State lifts each of its points, or states another position', () => {
    const paused = said(
      silence({ onBlock: { objection: 'pause', amendment: 'end', reserved: 'freeze', moreTime: 'end' } }),
      'jo',
      'objection',
      {
        points: [POINT, POINT],
      },
    );
    expect(waysOf(paused).map(told).slice(0, 3)).toEqual([
      ['jo state-position', 'chair confirm-adoption'],
      ['jo lift-point', 'jo lift-point', 'chair confirm-adoption'],
      [
        'secretariat add-revision',
        'secretariat circulate-document',
        'secretariat open-round',
        'secretariat record-ruling',
      ],
    ]);
    expect(first(paused).acts[0]?.without).toMatchObject({ state: 'suspended', rule: 'I1' });
  });

  it('case 3: once broken it is over: a new round, in which each State speaks anew', () => {
    const broken = said(silence(), 'jo', 'objection');
    const ways = waysOf(broken);
    expect(ways.map(told)).toContainEqual(['secretariat open-round', 'chair confirm-adoption']);
    expect(ways.every(({ assumes }) => assumes.includes('nobody-blocks'))).toBe(true);
  });

  it('I4: held, the Chair confirms it; or reopens it for a stated period, where silence alone then adopts', () => {
    const heldBy = (confirmation: 'chair' | 'none') => {
      const open = silence({ confirmation });
      const holes = [{ from: expiryOf(open) - 30 * MINUTE, to: expiryOf(open) }];
      return concludes(open, { evidence: evidence(open, holes) });
    };
    expect(waysOf(heldBy('chair')).map(told)).toEqual([['chair confirm-adoption']]);
    expect(waysOf(heldBy('none')).map(told)).toEqual([['chair confirm-adoption'], ['chair resume-round']]);
  });
});

describe('a frozen matter', () => {
  const frozen = said(silence(), 'jo', 'reserved');

  it('case 33: the Chair reopens it; or the State takes its reserve back and the Secretariat reopens', () => {
    const ways = waysOf(frozen).map(told);
    expect(ways[0]).toEqual(['chair reopen-round', 'secretariat record-ruling']);
    expect(ways).toContainEqual(['jo state-position', 'secretariat reopen-round', 'secretariat record-ruling']);
    expect(first(frozen).acts[0]).toMatchObject({ rule: 'design §3 freeze', without: { state: 'frozen' } });
  });
});

describe('a round in a meeting', () => {
  it('needs the ruling, with just the quorum present', () => {
    const [ruling] = first(meeting()).acts;
    expect(ruling).toMatchObject({ act: 'record-ruling', rule: 'RoP 1.2', clause: 'cica/statement@1#soc.quorum' });
    expect(ruling?.payload['present']).toHaveLength(4);
  });

  it('I1, I11: a ruling over a live block is contested: the Chair decides once the block is gone, or puts the question anew', () => {
    const contested = rules(said(meeting(), 'jo', 'objection'), FIVE);
    expect(waysOf(contested).map(told)).toContainEqual(['jo state-position', 'chair resolve-contest']);
  });
});

describe('a round in writing', () => {
  it('asks each State that has not answered, before the expiry: one set, not a choice of orders', () => {
    const some = said(said(written(), 'kz', 'support'), 'jo', 'objection');
    const way = first(some);
    expect(told(way)).toEqual([
      ...['jo', 'az', 'in', 'tr'].map((id) => `${id} state-position`),
      'chair confirm-adoption',
    ]);
    expect(way.acts[0]).toMatchObject({
      by: expiryOf(some),
      without: { event: 'round-not-adopted', because: 'blocked-at-expiry' },
    });
    expect(way.acts[1]).toMatchObject({
      by: expiryOf(some),
      without: { because: 'answers-missing', rule: 'design §3 written' },
    });
  });

  it('case 38: what was agreed ad referendum is confirmed by its State, by the end of the term', () => {
    const provisional = rules(said(meeting(), 'tr', 'ad-referendum'), FIVE);
    expect(told(first(provisional))).toEqual(['tr confirm-ad-referendum']);
    expect(first(provisional).acts[0]).toMatchObject({
      by: provisional.now + 1440 * MINUTE,
      without: { event: 'round-not-adopted', because: 'ad-referendum-lapsed', rule: 'case 38' },
    });
  });
});

describe('before a round, and after the last', () => {
  it('a draft needs its text; a text has to go out before a round is opened', () => {
    expect(told(first(registered()))).toEqual(['secretariat add-revision', 'secretariat complete-stage']);
    const circulation = did(
      did(registered(), 'add-revision', { texts: [POINT.text], editorial: false, basedOn: 0 }),
      'complete-stage',
      { stage: 'drafting' },
    );
    expect(told(first(circulation))[0]).toBe('secretariat circulate-document');
  });

  it('case 8: where silence was refused for this text, it is no way', () => {
    const refused = act(silence(), 'object-to-method', { round: 'r1' }, { party: 'jo' });
    expect(waysOf(refused).map(told)).not.toContainEqual(['secretariat open-round', 'chair confirm-adoption']);
    expect(waysOf(refused).map(told)).toContainEqual(['secretariat open-round', 'secretariat record-ruling']);
  });

  it('a withdrawn document and an adopted one have none, and say so', () => {
    expect(waysToNextStage(standingOf(act(circulated(), 'withdraw-document', {})))).toEqual({
      ways: [],
      none: 'document-withdrawn',
    });
    const adopted = rules(openRound(rules(meeting(), FIVE), 'meeting', { stage: 'mc' }), FIVE);
    expect(waysToNextStage(standingOf(adopted))).toEqual({ ways: [], none: 'nothing-follows' });
  });
});

describe('a treaty', () => {
  it('case 47: the instruments that are missing, of any of the States that have none; then the date comes by itself', () => {
    const one = received(openTreaty(nth(3)), 'kz', '2024-09-18');
    const way = first(one);
    expect(told(way)).toEqual(['depositary receive-instrument', 'depositary receive-instrument']);
    expect(way.acts[0]?.any).toEqual({ needed: 2, of: ['az', 'in', 'jo', 'tr'] });
    expect(way.reaches.word).toBe('in-force');
    expect(way.milestones).toContainEqual(
      expect.objectContaining({ event: 'treaty-entered-into-force', by: 'time', stage: 'consent' }),
    );
  });

  it('needs nothing more once the date is determined', () => {
    expect(told(first(received(openTreaty(nth(1)), 'kz', '2024-09-18')))).toEqual([]);
  });
});
