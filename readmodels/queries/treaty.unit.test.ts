import { describe, expect, test } from 'vitest';
import { documentOf, EVIDENCE, longProcedure, past, pending } from '../../domain/testing/agenda-scenario.ts';
import { did } from '../../domain/testing/document-scenario.ts';
import { dueDone, nth, openTreaty, received, signed } from '../../domain/testing/treaty-scenario.ts';
import type { DocumentRecord } from '../../domain/document/index.ts';
import { estimateEntryIntoForce, treatyOf } from './treaty.ts';

const MEMBERS = ['az', 'jo', 'kz'];
const treaty = (document: DocumentRecord) => {
  const found = treatyOf(document, MEMBERS, '2024-09-18');
  if (found === undefined) throw new Error('This is no treaty.');
  return found;
};

/** Open for signature by whoever chooses to; a procedure that names its signatories is another case. */
const convention = () => {
  const { stages, ...procedure } = longProcedure();
  return {
    ...procedure,
    stages: stages.map(({ signatories, ...stage }) =>
      stage.id === 'signature' ? stage : { ...stage, ...(signatories ? { signatories } : {}) },
    ),
  };
};

describe('D3: who has signed and is not bound', () => {
  const signedBefore = past(past(pending(convention()), 'mc', { word: 'adopted' }), 'signature', { word: 'signed' });

  test('A25: of States that the source does not name nobody is invented, and nothing is denied', () => {
    const unnamed = did(signedBefore, 'record-past-signature', {
      stage: 'signature',
      by: 'unnamed',
      when: {},
      evidence: EVIDENCE,
    });
    const reported = did(unnamed, 'report-domestic-act', {
      party: 'jo',
      act: 'ratification',
      when: {},
      reportedOn: '2024-09-17',
      evidence: EVIDENCE,
    });
    const found = treaty(documentOf(reported));
    expect(found).toMatchObject({
      signatures: { known: [], unnamed: [{ by: 'unnamed' }] },
      reported: [{ party: 'jo' }],
      deposited: [],
      inForce: 'no',
      rule: { instruments: 14 },
      missing: { certainty: 'not-known', instruments: 14 },
    });
    expect(found.signedNotBound).toEqual(
      MEMBERS.map((party) => ({
        party,
        certainty: 'not-known',
        because: [
          'the record does not name the signatories',
          'instruments deposited before 2024-09-18 are not on record',
        ],
        reported: party === 'jo',
      })),
    );
  });

  test('a State that is named has signed; whether it is bound is not known of the time before', () => {
    const named = did(signedBefore, 'record-past-signature', {
      stage: 'signature',
      by: ['kz'],
      when: { date: '2010-06-08' },
      evidence: EVIDENCE,
    });
    const of = (party: string) => treaty(documentOf(named)).signedNotBound.find((each) => each.party === party);
    expect(of('kz')).toMatchObject({
      certainty: 'not-known',
      because: ['instruments deposited before 2024-09-18 are not on record'],
    });
    expect(of('az')?.because[0]).toBe('signatures of the time before are not all on record');
  });

  test('before anything was signed here, nobody has signed; the number that is missing is known', () => {
    const found = treaty(documentOf(pending(convention())));
    expect(found.signedNotBound.map(({ certainty }) => certainty)).toEqual(['no', 'no', 'no']);
    expect(found.missing).toEqual({ certainty: 'yes', instruments: 14, because: [] });
  });

  test('a document that nobody is bound by is no treaty', () => {
    const { stages, ...procedure } = longProcedure('statement');
    const short = {
      ...procedure,
      stages: stages
        .slice(0, 4)
        .map((stage) => ({ ...stage, effects: undefined, next: stage.id === 'mc' ? undefined : stage.next })),
    };
    const stripped = JSON.parse(JSON.stringify(short)) as typeof procedure & { stages: typeof stages };
    expect(treatyOf(documentOf(pending(stripped)), MEMBERS, undefined)).toBeUndefined();
  });
});

describe('the register of the depositary', () => {
  test('who signed and deposited here, who did not deposit, what is missing, and the date', () => {
    const one = received(signed(openTreaty(nth(2)), 'kz', '2024-09-10'), 'jo', '2024-09-11');
    expect(treaty(documentOf(one))).toMatchObject({
      deposited: [{ party: 'jo', depositedOn: '2024-09-11' }],
      rule: { instruments: 2, days: 30 },
      missing: { instruments: 1 },
      determined: null,
      inForce: 'no',
    });
    const of = (party: string) => treaty(documentOf(one)).signedNotBound.find((each) => each.party === party);
    expect([of('jo')?.certainty, of('jo')?.because, of('kz')?.because]).toEqual([
      'no',
      [],
      ['instruments deposited before 2024-09-18 are not on record'],
    ]);
    const determined = received(one, 'kz', '2024-09-12', { act: 'ratification' });
    expect(treaty(documentOf(determined))).toMatchObject({
      missing: { instruments: 0 },
      determined: { on: '2024-10-12' },
      parties: [
        { party: 'jo', signed: 'no', bound: 'yes', inForceOn: '2024-10-12' },
        { party: 'kz', signed: 'yes', bound: 'yes', inForceOn: '2024-10-12' },
      ],
    });
    expect(treaty(documentOf(dueDone(determined))).inForce).toBe('yes');
  });
});

describe('D3: when it would enter into force, under stated assumptions', () => {
  const rule = { kind: 'nth-instrument', instruments: 14, days: 30, source: 'Art. 9' } as const;

  test('case 47: thirteen stand, the fourteenth is the trigger', () => {
    const { result, assumptions } = estimateEntryIntoForce(rule, 13, [{ party: 'jo', depositedOn: '2024-09-17' }]);
    expect(result).toMatchObject({
      missing: 0,
      trigger: { parties: ['jo'], date: '2024-09-17' },
      entersIntoForceOn: '2024-10-17',
    });
    expect(assumptions).toContain('13 instruments stand already, from other States than those named here');
    expect(assumptions).toContain('jo deposits its instrument on 2024-09-17');
  });

  test('two more of those that are missing; the order of what is stated has no meaning', () => {
    const two = [
      { party: 'uz', depositedOn: '2024-11-05' },
      { party: 'tj', depositedOn: '2024-10-01' },
    ];
    const { result } = estimateEntryIntoForce(rule, 12, two);
    expect(result).toMatchObject({ trigger: { parties: ['uz'] }, entersIntoForceOn: '2024-12-05' });
    expect(estimateEntryIntoForce(rule, 12, two.toReversed()).result).toEqual(result);
    expect(estimateEntryIntoForce(rule, 11, two).result).toMatchObject({ missing: 1 });
  });

  test('as many stand as are needed: no day is invented for the last of them', () => {
    const { result } = estimateEntryIntoForce(rule, 14, [{ party: 'jo', depositedOn: '2024-09-17' }]);
    expect(result).toMatchObject({ missing: 0, deposited: 15 });
    expect(result).not.toHaveProperty('entersIntoForceOn');
    expect(result).not.toHaveProperty('trigger');
  });

  test('without a rule there is no result', () => {
    expect(estimateEntryIntoForce(null, 3, [])).toMatchObject({ rule: null, result: null });
  });
});
