import { describe, expect, it } from 'vitest';
import type { AsOf, Certainty, DatedFact } from '../../schemas/dated-fact.ts';
import {
  EVIDENCE,
  FREEZE,
  frozenBefore,
  longProcedure,
  past,
  pending,
  shortProcedure,
} from '../testing/agenda-scenario.ts';
import {
  act,
  admitted,
  concludes,
  DAY,
  did,
  expiryOf,
  meeting,
  rules,
  said,
  silence,
  START,
  TEXT,
  FIVE,
  type Scenario,
} from '../testing/document-scenario.ts';
import { addDays, certaintyOn, daysOf } from '../shared/index.ts';
import { documentFacts } from './index.ts';

const facts = (scenario: Scenario) => documentFacts(scenario.state);
const fact = (scenario: Scenario, id: string): DatedFact => {
  const found = facts(scenario).find((each) => each.id === id);
  if (!found)
    throw new Error(
      `There is no fact "${id}" among ${facts(scenario)
        .map((each) => each.id)
        .join(', ')}`,
    );
  return found;
};
/** A partial date at the seat, five hours ahead of UTC. */
const on = (date: string): AsOf => {
  const { earliest, latest } = daysOf(date);
  const [year = 0, month = 1] = latest.split('-').map(Number);
  const after = date.length === 10 ? addDays(date, 1) : new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  const at = (day: string) => Date.parse(`${day}T00:00:00+05:00`);
  return { earliest, latest, from: at(earliest), until: at(after) };
};
const held = (scenario: Scenario, id: string, date: string): Certainty => certaintyOn(fact(scenario, id), on(date));
/** What holds for certain on a day. */
const certain = (scenario: Scenario, date: string) =>
  facts(scenario)
    .filter((each) => certaintyOn(each, on(date)) === 'yes')
    .map((each) => each.id);

describe('D4: what was effective on a day, in three values', () => {
  const approved = () => past(pending(), 'soc', { when: { date: '2024-03' } });

  it('I15: an attested stage, and the one that is open since then', () => {
    expect(fact(approved(), 'stage/soc/approved')).toEqual({
      id: 'stage/soc/approved',
      kind: 'stage',
      subject: 'soc',
      value: 'approved',
      from: { attested: { date: '2024-03' }, recorded: START },
      attested: true,
      evidence: EVIDENCE,
      sequence: 3,
    });
    expect(held(approved(), 'stage/soc/approved', '2024-02-29')).toBe('no');
    expect(held(approved(), 'stage/soc/approved', '2024-03-15')).toBe('not-known');
    expect(held(approved(), 'stage/soc/approved', '2024-04-01')).toBe('yes');
    expect(held(approved(), 'stage/mc/open', '2024-04-01')).toBe('yes');
    expect(fact(approved(), 'stage/mc/open')).toMatchObject({ attested: true, evidence: EVIDENCE });
    expect(fact(approved(), 'stage/mc/open')).not.toHaveProperty('to');
  });
  it('I15: of a stage that is unrecorded nothing is known until the next one was passed, and then it is over', () => {
    expect(fact(approved(), 'stage/drafting/open')).toEqual({
      id: 'stage/drafting/open',
      kind: 'stage',
      subject: 'drafting',
      value: 'open',
      to: { attested: { date: '2024-03' }, recorded: START },
      attested: true,
      sequence: 3,
    });
    expect(held(approved(), 'stage/drafting/open', '2021-07-01')).toBe('not-known');
    expect(held(approved(), 'stage/drafting/open', '2024-04-01')).toBe('no');
  });
  it('what is recorded as past had happened by then, however rough its date', () => {
    const rough = past(pending(), 'soc', { when: { date: '2024-08', approximate: true } });
    expect(held(rough, 'stage/soc/approved', '2024-09-17')).toBe('not-known');
    expect(held(rough, 'stage/soc/approved', '2024-09-18')).toBe('yes');
    expect(held(rough, 'stage/mc/open', '2024-09-18')).toBe('yes');
    const untold = past(pending(), 'soc', { when: {} });
    expect(held(untold, 'stage/soc/approved', '2024-09-18')).toBe('yes');
    expect(held(untold, 'stage/soc/approved', '2010')).toBe('not-known');
  });
  it('the registration here is no fact of the past: a stage opens with it here, and is not told of before an attested end', () => {
    expect(fact(pending(), 'stage/proposed/open')).toMatchObject({ from: { at: START }, attested: false, sequence: 2 });
    expect(held(pending(), 'stage/proposed/open', '2021-07-01')).toBe('no');
    const taken = past(pending(), 'proposed', { word: 'taken-up', when: { date: '2020' } });
    expect(fact(taken, 'stage/proposed/open')).not.toHaveProperty('from');
    expect(held(taken, 'stage/proposed/open', '2019')).toBe('not-known');
    expect(held(taken, 'stage/proposed/open', '2021')).toBe('no');
    expect(held(taken, 'stage/drafting/open', '2021')).toBe('yes');
  });
  it('an earlier stage recorded later is done, and unrecorded no more', () => {
    const both = past(approved(), 'drafting', { word: 'drafted', when: { date: '2023' } });
    expect(held(both, 'stage/drafting/drafted', '2024-01')).toBe('yes');
    expect(held(both, 'stage/proposed/open', '2022')).toBe('not-known');
    expect(held(both, 'stage/proposed/open', '2024-01')).toBe('no');
  });
});

describe('what happened here counts from its own instant', () => {
  it('case 17: a silence from its expiry, not from the confirmation a day later', () => {
    const held_ = concludes(silence());
    const adopted = did(held_.at(held_.now + DAY), 'confirm-adoption', { round: 'r1' });
    expect(fact(adopted, 'stage/soc/approved').from).toEqual({ at: expiryOf(silence()) });
    expect(fact(adopted, 'stage/soc/open').to).toEqual({ at: expiryOf(silence()) });
    expect(fact(adopted, 'stage/mc/open').from).toEqual({ at: adopted.now });
  });
  it('a ruling from its own time', () => {
    const open = meeting();
    const later = open.at(open.now + DAY);
    const adopted = rules(later, FIVE, { ruledAt: open.now + 1 });
    expect(fact(adopted, 'stage/soc/approved')).toMatchObject({ from: { at: open.now + 1 }, attested: false });
  });
  it('a withdrawal ends what was open, and leaves what was done', () => {
    const gone = did(silence().at(START + DAY), 'withdraw-document', {});
    expect(fact(gone, 'stage/soc/open').to).toEqual({ at: START + DAY });
    expect(fact(gone, 'stage/drafting/drafted')).not.toHaveProperty('to');
    expect(facts(gone).map((each) => each.id)).not.toContain('stage/mc/open');
  });
  it('a stage that was sent back keeps what it was: the fact ends, the next pass is another', () => {
    const procedure = longProcedure();
    procedure.stages = procedure.stages.map((stage) =>
      stage.id === 'mc' && stage.consensus
        ? { ...stage, consensus: { ...stage.consensus, onFailure: { returnTo: 'soc' } } }
        : stage,
    );
    const text = { texts: [TEXT], editorial: false, basedOn: 0 };
    const ready = did(did(past(pending(procedure), 'soc'), 'add-revision', text), 'circulate-document', {
      revision: 1,
    });
    const open = admitted(did(ready, 'open-round', { stage: 'mc', method: 'meeting', revision: 1 }));
    const back = rules(open.at(START + 10 * DAY), FIVE, { ruling: 'not-adopted', ruledAt: START + 10 * DAY });
    expect(held(back, 'stage/soc/approved/3', '2024-05')).toBe('yes');
    expect(held(back, 'stage/soc/approved/3', '2024-10')).toBe('no');
    expect(held(back, 'stage/mc/open/3', '2024-09-20')).toBe('yes');
    expect(held(back, 'stage/mc/open/3', '2024-10')).toBe('no');
    expect(held(back, 'stage/soc/open', '2024-10')).toBe('yes');
    const ids = facts(back).map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('case 33: freezes as facts', () => {
  it('an attested one holds since its year until the reopening has its electorate', () => {
    const frozen = frozenBefore();
    const id = 'freeze/mc/3';
    expect(fact(frozen, id)).toMatchObject({
      kind: 'freeze',
      subject: 'mc',
      attested: true,
      evidence: FREEZE.evidence,
    });
    expect(held(frozen, id, '2021-07-01')).toBe('no');
    expect(held(frozen, id, '2022-07-01')).toBe('not-known');
    expect(held(frozen, id, '2023-07-01')).toBe('yes');
    expect(held(frozen, 'stage/mc/open', '2023-07-01')).toBe('yes');
    expect(held(frozen, 'stage/mc/open', '2021-07-01')).toBe('not-known');
    expect(held(frozen, 'stage/soc/open', '2023-07-01')).toBe('no');
    const text = { texts: [TEXT], editorial: false, basedOn: 0 };
    const ready = did(did(frozen.at(START + DAY), 'add-revision', text), 'circulate-document', { revision: 1 });
    const reopened = admitted(did(ready, 'reopen-round', { stage: 'mc', method: 'meeting', revision: 1 }));
    expect(held(reopened, id, '2023-07-01')).toBe('yes');
    expect(held(reopened, id, '2024-10-01')).toBe('no');
    expect(held(reopened, 'stage/soc/open', '2023-07-01')).toBe('no');
  });
  it('one by a round here from the receipt of the reserve', () => {
    const at = silence().at(START + DAY);
    const frozen = said(at, 'jo', 'reserved');
    expect(facts(frozen).filter((each) => each.kind === 'freeze')).toEqual([
      {
        id: 'freeze/soc/10',
        kind: 'freeze',
        subject: 'soc',
        value: 'frozen',
        from: { at: START + DAY },
        attested: false,
        sequence: 10,
      },
    ]);
    const gone = did(frozen.at(START + 2 * DAY), 'withdraw-document', {});
    expect(fact(gone, 'freeze/soc/10').to).toEqual({ at: START + 2 * DAY });
    const reopened = admitted(
      did(frozen.at(START + 3 * DAY), 'reopen-round', { stage: 'soc', method: 'meeting', revision: 1, reopens: 'r1' }),
    );
    expect(fact(reopened, 'freeze/soc/10').to).toEqual({ at: START + 3 * DAY });
  });
});

describe('what happened once holds ever after', () => {
  it('signatures by their calendar dates, considerations, reviews, domestic acts, settled outcomes', () => {
    const evidence = EVIDENCE;
    let scenario = did(pending(), 'record-past-consideration', {
      what: 'expert-meeting',
      when: { date: '2024-02' },
      evidence,
    });
    scenario = did(scenario, 'record-past-review', { when: { date: '2022-06' }, evidence });
    scenario = past(scenario, 'mc', { word: 'adopted', when: { date: '2010' } });
    scenario = did(scenario, 'record-past-signature', {
      stage: 'signature',
      by: ['kz'],
      when: { date: '2010' },
      evidence,
    });
    scenario = did(scenario, 'record-past-signature', { stage: 'signature', by: 'unnamed', when: {}, evidence });
    scenario = did(scenario, 'record-signature', {
      stage: 'signature',
      signatory: 'secretariat',
      signedOn: '2024-09-18',
      capacity: 'Secretary General',
    });
    scenario = did(scenario, 'report-domestic-act', {
      party: 'jo',
      act: 'ratification',
      when: { notAfter: '2024-09-17' },
      reportedOn: '2024-09-17',
      evidence,
    });
    scenario = did(scenario, 'plan-outcome', { outcome: 'inauguration', title: TEXT });
    expect(facts(scenario).some((each) => each.kind === 'outcome')).toBe(false);
    scenario = did(scenario, 'record-outcome', { outcome: 'inauguration', word: 'achieved' });
    expect(certain(scenario, '2024-09-19')).toEqual(
      expect.arrayContaining([
        'stage/mc/adopted',
        'signature/signature/kz',
        expect.stringMatching(/^signature\/signature\/unnamed\/\d+$/) as string,
        'signature/signature/secretariat',
        'domestic-act/jo/ratification',
        expect.stringMatching(/^consideration\/\d+$/) as string,
        expect.stringMatching(/^review\/\d+$/) as string,
        'outcome/inauguration',
        'stage/signature/signed',
      ]),
    );
    expect(fact(scenario, 'signature/signature/secretariat')).toMatchObject({
      from: { attested: { date: '2024-09-18' } },
      attested: false,
    });
    expect(certain(scenario, '2011')).toEqual(['stage/mc/adopted', 'stage/signature/open', 'signature/signature/kz']);
    expect(held(scenario, 'domestic-act/jo/ratification', '2024-09-01')).toBe('not-known');
    const ids = facts(scenario).map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('D4: on 1 July 2021 the register of a document of 2022 says no, and knew nothing', () => {
    const summit = past(pending(shortProcedure('mc', 'in-effect')), 'mc', {
      word: 'adopted',
      when: { date: '2022-10-13' },
    });
    expect(certain(summit, '2021-07-01')).toEqual([]);
    expect(held(summit, 'stage/in-effect/open', '2021-07-01')).toBe('no');
    expect(held(summit, 'stage/in-effect/open', '2022-10-13')).toBe('yes');
    expect(documentFacts({ v: 1, document: null })).toEqual([]);
    expect(act(summit, 'withdraw-document', {}).decision.events).toEqual([]);
  });
});
