import { describe, expect, it } from 'vitest';
import { EVIDENCE, past, pending } from '../testing/agenda-scenario.ts';
import { did, procedureWith, registered } from '../testing/document-scenario.ts';
import { dueDone, inDays, nth, openTreaty, received, signed } from '../testing/treaty-scenario.ts';
import { documentDecider, treatyStatus } from './index.ts';

const on = (day: string) => {
  const from = Date.parse(`${day}T00:00:00Z`);
  return { earliest: day, latest: day, from, until: from + 86_400_000 };
};

describe('the status table of a treaty', () => {
  it('nothing without a treaty', () => {
    expect(treatyStatus(documentDecider.initial())).toBeUndefined();
    expect(treatyStatus(registered(procedureWith()).state)).toBeUndefined();
  });

  it('case 46: reported and not deposited; who signed in the past as it is attested, and who is not named', () => {
    const told = { stage: 'signature', evidence: EVIDENCE } as const;
    let scenario = did(openTreaty(), 'record-past-signature', { ...told, by: ['ru'], when: { date: '2010-06-08' } });
    scenario = did(scenario, 'report-domestic-act', {
      party: 'jo',
      act: 'ratification',
      when: { notAfter: '2024-09-17' },
      reportedOn: '2024-09-17',
      evidence: EVIDENCE,
    });
    expect(treatyStatus(scenario.state)).toMatchObject({
      stage: 'consent',
      needed: 3,
      deposited: 0,
      missing: 3,
      inForce: 'no',
      othersSigned: 'no',
      rows: [
        {
          party: 'jo',
          signed: 'no',
          bound: 'no',
          inForce: 'no',
          reported: [{ act: 'ratification', reportedOn: '2024-09-17' }],
        },
        { party: 'ru', signed: 'yes', bound: 'no', inForce: 'no', reported: [] },
      ],
    });
    expect(treatyStatus(scenario.state, on('2010-06-07'))?.rows[1]?.signed).toBe('no');
    const unnamed = did(scenario, 'record-past-signature', { ...told, by: 'unnamed', when: { date: '2010' } });
    expect(treatyStatus(unnamed.state)).toMatchObject({
      othersSigned: 'not-known',
      rows: [{ signed: 'not-known' }, { signed: 'yes' }],
    });
  });

  it('an attested signature of an imprecise time is not known inside its own imprecision', () => {
    const told = { stage: 'signature', by: ['ru'], when: { date: '2010' }, evidence: EVIDENCE };
    const scenario = did(openTreaty(), 'record-past-signature', told);
    const signedOn = (day: string) => treatyStatus(scenario.state, on(day))?.rows[0]?.signed;
    expect([signedOn('2009-12-31'), signedOn('2010-06-08'), signedOn('2010-12-31')]).toEqual([
      'no',
      'not-known',
      'yes',
    ]);
  });

  it('the treaty’s own line and each State’s, on every day from the first act to being in force', () => {
    let scenario = signed(openTreaty(nth(2)), 'kz', '2024-09-10', { adReferendum: true });
    scenario = did(scenario, 'confirm-treaty-signature', { party: 'kz', on: '2024-09-12' });
    scenario = received(scenario, 'kz', '2024-09-14', { act: 'ratification', inDueForm: false });
    scenario = did(scenario, 'cure-instrument', { party: 'kz', on: '2024-09-16' });
    scenario = received(scenario, 'jo', '2024-09-17');
    const status = (day?: string) => treatyStatus(scenario.state, day === undefined ? undefined : on(day));
    const line = (day?: string) => {
      const found = status(day);
      return [found?.deposited, found?.missing, found?.determined?.on, found?.inForce];
    };
    expect([line('2024-09-15'), line('2024-09-16'), line('2024-09-17'), line('2024-10-17'), line()]).toEqual([
      [0, 2, undefined, 'no'],
      [1, 1, undefined, 'no'],
      [2, 0, '2024-10-17', 'no'],
      [2, 0, '2024-10-17', 'yes'],
      [2, 0, '2024-10-17', 'no'],
    ]);
    const kz = (day?: string) => status(day)?.rows.find(({ party }) => party === 'kz');
    expect(kz('2024-09-09')).toMatchObject({ signed: 'no', signedAdReferendum: false, bound: 'no' });
    expect(kz('2024-09-10')).toMatchObject({ signed: 'yes', signedOn: '2024-09-10', signedAdReferendum: true });
    expect(kz('2024-09-14')?.instrument).toEqual({
      act: 'ratification',
      on: '2024-09-14',
      inDueForm: false,
      signature: 'signed',
    });
    expect(kz('2024-09-16')).toMatchObject({ bound: 'yes', instrument: { on: '2024-09-16', inDueForm: true } });
    expect(kz()).toMatchObject({ inForceOn: '2024-10-17', inForce: 'no' });
    scenario = dueDone(scenario);
    expect([line()[3], kz()?.inForce]).toEqual(['yes', 'yes']);
  });

  it('case 48: what is disputed, and an instrument that stood until it was withdrawn', () => {
    const one = received(received(openTreaty(nth(2)), 'kz', '2024-09-10'), 'jo', '2024-09-17');
    const scenario = did(inDays(one, 3), 'withdraw-instrument', { party: 'kz', receivedOn: '2024-09-20' });
    expect(treatyStatus(scenario.state)).toMatchObject({
      deposited: 1,
      determined: { on: '2024-10-17' },
      disputed: [{ party: 'kz', on: '2024-09-20', rule: 'case 48' }],
    });
    const kz = (day: string) => treatyStatus(scenario.state, on(day))?.rows[1];
    expect(kz('2024-09-19')).toMatchObject({ bound: 'yes', instrument: { act: 'accession', inDueForm: true } });
    expect(kz('2024-09-20')).toMatchObject({ bound: 'no', withdrawn: [{ withdrawnOn: '2024-09-20' }] });
    expect(treatyStatus(scenario.state, on('2024-09-19'))?.disputed).toEqual([]);
  });

  it('several conditions at once, each with what it needs', () => {
    const clause = {
      condition: {
        kind: 'all-of' as const,
        conditions: [
          { kind: 'instruments' as const, atLeast: 2 },
          { kind: 'weight' as const, atLeast: 55, of: 100 },
        ],
      },
      then: { days: 30 },
      source: 'Agreement',
    };
    const scenario = received(
      received(openTreaty(clause, { weights: { kz: 40 } }), 'kz', '2024-09-10'),
      'jo',
      '2024-09-11',
    );
    expect(treatyStatus(scenario.state)).toMatchObject({
      needed: 55,
      deposited: 40,
      missing: 15,
      conditions: [
        { needed: 2, deposited: 2, fulfilled: true },
        { needed: 55, deposited: 40, fulfilled: false },
      ],
    });
  });

  it('the old form of the rule gives the same line', () => {
    const scenario = past(pending(), 'signature', { word: 'signed', when: { date: '2010-06-08' } });
    expect(treatyStatus(scenario.state)).toMatchObject({ needed: 14, deposited: 0, missing: 14, rows: [] });
  });
});
