import { describe, expect, test } from 'vitest';
import type { Competence } from '../../schemas/organisation-facts.ts';
import { RulesWorld } from '../testing/rules-world.ts';
import { secondProcedure } from '../testing/second-language.ts';
import { STREAM } from '../testing/document-scenario.ts';

const evidence = { confidence: 'V', source: 'a test' } as const;
const SOC = 'senior-officials-committee';
/** Observer status by the Senior Officials until the end of 2023, by the ministers since (case 44). */
const COMPETENCES: Competence[] = [
  { organ: SOC, kind: 'statement', from: '2021-06', to: '2023-12-26', evidence },
  { organ: 'ministerial-council', kind: 'statement', from: '2023-12-26', evidence },
];
const world = (competences = COMPETENCES, soc: Parameters<typeof secondProcedure>[0] = {}) =>
  new RulesWorld(secondProcedure(soc), { competences });

describe('case 44: which organ decides what, on which day', () => {
  test('on a day on which it is competent, the round opens', () => {
    const then = world();
    then.opens({}, '2022-03-01');
    expect(then.round.phase).toBe('open');
  });

  test.each(['2023-12-26', '2024-09-18'])('I1: no longer on %s: the electorate is declined', (day) => {
    const now = world();
    now.opens({}, day);
    expect([now.round.phase, now.round.because]).toEqual(['not-opened', 'organ-not-competent']);
    expect(now.world.refusedDeliveries).toMatchObject([{ refusal: { code: 'organ-not-competent', rule: 'I1' } }]);
  });

  test('without a day at the seat, the day in UTC is asked', () => {
    const now = world();
    now.opens();
    expect(now.round.because).toBe('organ-not-competent');
  });

  test('a recommendation decides nothing: every organ may make one', () => {
    const recommends = world(COMPETENCES, { success: 'recommended' });
    recommends.opens({}, '2024-09-18');
    expect(recommends.round.phase).toBe('open');
  });

  test('a kind that no competence names is open to every organ', () => {
    const others = world(COMPETENCES.map((each) => ({ ...each, kind: 'charter' })));
    others.opens({}, '2024-09-18');
    expect(others.round.phase).toBe('open');
  });

  test('what the record does not tell is not held against an organ', () => {
    const undated = world([{ organ: SOC, kind: 'statement', evidence }]);
    undated.opens({}, '2024-09-18');
    expect(undated.round.phase).toBe('open');
  });

  test('a decision on record lets it decide all the same, once for each document, and the electorate says by which', () => {
    const now = world();
    const decision = 'The Ministerial Council, 18 September 2024';
    const override = { document: STREAM, organ: SOC, decision };
    expect(now.organisation('override-competence', override).events[0]?.name).toBe('competence-overridden');
    expect(now.organisation('override-competence', override).refusal?.code).toBe('competence-overridden');
    now.opens({}, '2024-09-18');
    expect(now.round.phase).toBe('open');
    const frozen = now.world.events.find(({ name }) => name === 'electorate-frozen');
    expect(frozen?.data).toMatchObject({ competenceBy: decision });
  });

  test('an override for another document or organ is none here', () => {
    const now = world();
    const decision = 'd';
    now.organisation('override-competence', { document: STREAM.replace('d0c1', 'd0c2'), organ: SOC, decision });
    now.organisation('override-competence', { document: STREAM, organ: 'ministerial-council', decision });
    now.opens({}, '2024-09-18');
    expect(now.round.because).toBe('organ-not-competent');
  });

  test('it names a document of this body and an organ that decides; only the Secretariat records it', () => {
    const now = world();
    const foreign = { document: STREAM.replace('cica', 'other'), organ: SOC, decision: 'd' };
    expect(now.organisation('override-competence', foreign).refusal?.code).toBe('document-unknown');
    const nowhere = { document: STREAM, organ: 'nowhere', decision: 'd' };
    expect(now.organisation('override-competence', nowhere).refusal?.code).toBe('organ-unknown');
    const own = { document: STREAM, organ: SOC, decision: 'd' };
    const chair = { role: 'chair', party: 'kz' } as const;
    expect(now.organisation('override-competence', own, chair).refusal?.code).toBe('not-permitted');
  });
});
