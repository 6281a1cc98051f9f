import { expect, test } from 'vitest';
import type { EntryIntoForceClause } from '../../schemas/entry-into-force.ts';
import { EVIDENCE } from '../testing/agenda-scenario.ts';
import { nth, treatyProcedure } from '../testing/treaty-scenario.ts';
import { simulate } from './index.ts';
import { act, DAY, SECRETARIAT, SmallBody, START, STREAM } from './testing/small-body.ts';

/** A convention that was adopted before the body decided here, open for signature and for consent. */
const open = (clause?: EntryIntoForceClause): SmallBody =>
  new SmallBody(treatyProcedure(clause)).did(STREAM, SECRETARIAT, 'record-past-stage', {
    stage: 'mc',
    word: 'adopted',
    when: { date: '2024-06' },
    evidence: EVIDENCE,
  });

const deposit = (body: SmallBody, party: string) =>
  body.did(STREAM, SECRETARIAT, 'receive-instrument', {
    stage: 'consent',
    party,
    act: 'accession',
    receivedOn: '2024-09-18',
    inDueForm: true,
  });

test('case 46: the instruments that are missing come at once, and the clause counts from them', () => {
  const body = deposit(open(nth(3, 30)), 'kz');
  const { earliest, critical } = simulate(body.input());
  expect(earliest.minimum.entryIntoForce).toMatchObject({ on: '2024-10-18', instruments: ['az', 'in'] });
  expect(earliest.minimum.entryIntoForce?.derivation).toEqual([
    'consent: instrument of az (ratification) received in due form on 2024-09-18',
    'consent: instrument of in (ratification) received in due form on 2024-09-18',
    '3 instruments needed (Convention, Art. 9): 3 of 3',
    'fulfilled on 2024-09-18 (az, in, kz)',
    expect.stringContaining('2024-10-18'),
  ]);
  expect(critical).toMatchObject({ end: 'entry-into-force' });
  expect(critical?.elements).toMatchObject([{ kind: 'clause', endSooner: DAY, endLater: DAY, decides: true }]);
});

test('case 55: of a fraction of the signatories, those who have signed deposit; nobody signs to raise the threshold', () => {
  const clause: EntryIntoForceClause = {
    condition: { kind: 'fraction-of-signatories', numerator: 1, denominator: 2, countedOn: 'current' },
    then: { days: 10 },
    source: 'Art. 1',
  };
  const body = open(clause);
  for (const party of ['jo', 'tr'])
    body.did(STREAM, SECRETARIAT, 'sign-treaty', {
      stage: 'signature',
      party,
      signedOn: '2024-09-18',
      fullPowers: 'presented',
      capacity: 'Minister',
    });
  expect(simulate(body.input()).earliest.minimum.entryIntoForce).toMatchObject({
    on: '2024-09-28',
    instruments: ['jo'],
  });
});

test('States that the clause names deposit first', () => {
  const clause: EntryIntoForceClause = {
    condition: {
      kind: 'all-of',
      conditions: [
        { kind: 'named', parties: ['tr'] },
        { kind: 'instruments', atLeast: 2 },
      ],
    },
    then: { days: 0 },
    source: 'Art. 1',
  };
  expect(simulate(open(clause).input()).earliest.minimum.entryIntoForce?.instruments).toEqual(['tr', 'az']);
});

test('an instrument that comes a day later moves the entry into force by a day', () => {
  const body = deposit(deposit(open(nth(3, 30)), 'kz'), 'az');
  const instrument = { stage: 'consent', party: 'jo', act: 'accession', receivedOn: '2024-09-20', inDueForm: true };
  const acts = [act(START + 2 * DAY, SECRETARIAT, 'receive-instrument', instrument)];
  const { earliest, ending } = simulate(body.input(acts));
  expect(earliest.minimum.entryIntoForce).toMatchObject({ on: '2024-10-20', instruments: [] });
  expect(ending.entryIntoForce).toMatchObject({ on: '2024-10-20', inForce: true });
});
