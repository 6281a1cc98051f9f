/** The procedures of CICA as they stand in the repository. */
import { describe, expect, test } from 'vitest';
import { effectKind } from '../../schemas/effects.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { currentProcedure, loadProcedures, loadRoster } from './index.ts';

const procedures = await loadProcedures(await loadRoster('cica'));

function procedureOf(id: string, version = 1): Procedure {
  const found = procedures.find((entry) => entry.id === `cica/${id}` && entry.version === version);
  if (!found) throw new Error(`There is no procedure ${id}@${version}.`);
  return found;
}

/** `soc → mc! → in-effect`: stages by their organ or type, `!` where their success has effects. */
const ORGANS: Record<string, string> = {
  'senior-officials-committee': 'soc',
  'ministerial-council': 'mc',
  'ministerial-conference-on-environmental-issues': 'conference',
};
function chainOf({ stages }: Procedure): string {
  const word = ({ type, consensus, effects }: Procedure['stages'][number]) =>
    `${consensus ? (ORGANS[consensus.organ] ?? consensus.organ) : type}${effects ? '!' : ''}`;
  return stages.map(word).join(' ');
}

describe('procedures/cica', () => {
  test.each([
    ['guidelines', 1, 'guidelines', 'proposed drafting soc mc in-effect'],
    ['guidelines-senior-officials', 1, 'guidelines', 'proposed drafting soc in-effect'],
    ['memorandum', 1, 'memorandum', 'proposed drafting soc mc in-effect'],
    ['statement', 1, 'statement', 'proposed drafting soc mc in-effect'],
    ['leaders-statement', 1, 'statement', 'proposed drafting soc summit in-effect'],
    ['conference-statement', 1, 'statement', 'proposed drafting soc conference in-effect'],
    ['charter', 1, 'charter', 'proposed drafting soc summit in-effect'],
    ['rules', 1, 'rules', 'proposed drafting soc mc in-effect'],
    ['protocol', 1, 'protocol', 'drafting signature in-effect'],
    ['road-map', 1, 'road-map', 'proposed drafting soc mc implementation'],
    ['catalogue', 1, 'catalogue', 'proposed drafting soc mc in-effect'],
    ['amendment', 1, 'amendment', 'proposed drafting soc mc in-effect'],
    ['review-cycle', 1, 'review-cycle', 'review'],
    ['decision-of-the-ministerial-council', 1, 'decision', 'proposed drafting soc mc! in-effect'],
    ['decision-of-the-summit', 1, 'decision', 'proposed drafting soc summit! in-effect'],
    ['decision-of-the-ministerial-council', 2, 'decision', 'proposed drafting soc mc! in-effect'],
    ['decision-of-the-summit', 2, 'decision', 'proposed drafting soc summit! in-effect'],
    ['chairmanship', 1, 'decision', 'proposed drafting soc mc! in-effect'],
    ['chairmanship', 2, 'decision', 'proposed drafting soc mc! in-effect'],
    ['regulations', 1, 'regulations', 'proposed drafting soc mc in-effect'],
    ['regulations', 2, 'regulations', 'proposed drafting soc mc! in-effect'],
    ['regulations-of-the-summit', 1, 'regulations', 'proposed drafting soc summit! in-effect'],
    ['plan-of-action', 1, 'plan-of-action', 'proposed drafting soc summit in-effect'],
    ['convention', 1, 'convention', 'proposed drafting soc summit signature consent-to-be-bound in-effect'],
    ['convention', 2, 'convention', 'proposed drafting soc summit signature consent-to-be-bound in-effect'],
    ['proposal-to-establish-an-organ', 1, 'proposal', 'proposed soc mc! in-effect'],
    ['declaration', 1, 'declaration', 'in-effect'],
    ['admission-of-a-member', 1, 'application-for-status', 'proposed soc summit! in-effect'],
    ['application-for-status', 1, 'application-for-status', 'proposed soc mc in-effect'],
    ['application-for-status', 2, 'application-for-status', 'proposed soc mc! in-effect'],
    ['application-for-status-senior-officials', 1, 'application-for-status', 'proposed soc! in-effect'],
    ['partnership', 1, 'memorandum', 'proposed soc signature! in-effect'],
  ])('%s@%i is for a %s: %s', (id, version, kind, chain) => {
    expect(procedureOf(id, version).kind).toBe(kind);
    expect(chainOf(procedureOf(id, version))).toBe(chain);
  });

  test('each procedure is in the table above', () => {
    expect(procedures).toHaveLength(32);
  });

  test('RoP 1.2, I6: two thirds in a meeting, and the Chair confirms, at every stage of consensus', () => {
    const rules = procedures.flatMap((procedure) => procedure.stages.flatMap((stage) => stage.consensus ?? []));
    expect(rules.length).toBeGreaterThan(40);
    for (const rule of rules) {
      expect(rule.quorum).toMatchObject({ numerator: 2, denominator: 3, rounding: 'up', appliesTo: ['meeting'] });
      expect(Math.ceil((28 * rule.quorum.numerator) / rule.quorum.denominator)).toBe(19);
      expect(rule.confirmation).toBe('chair');
      expect(rule.blocking).toEqual({ reserved: true, moreTime: false });
      // Five days occurred: no least period may stand in their way.
      expect(rule.period.minimum).toBeLessThan(5 * 24 * 60);
    }
  });

  test('the Summit and the conference decide in their meetings only: silence is not on record for them', () => {
    const stages = procedures.flatMap((procedure) => procedure.stages.filter((stage) => stage.consensus));
    const methods = (organ: RegExp) =>
      stages.filter((stage) => organ.test(stage.consensus?.organ ?? '')).map((stage) => stage.consensus?.methods);
    for (const each of methods(/summit|conference/)) expect(each).toEqual(['meeting']);
    for (const each of methods(/committee|council/)) expect(each).toEqual(['meeting', 'silence']);
  });

  test.each(['regulations', 'application-for-status'])(
    'I2: the second version of %s differs from the first in its effects only',
    (id) => {
      const { version: _first, ...first } = procedureOf(id);
      const { version: _second, ...second } = procedureOf(id, 2);
      const withoutEffects = second.stages.map(({ effects: _effects, ...stage }) => stage);
      expect({ ...second, stages: withoutEffects }).toEqual(first);
      expect(currentProcedure(procedures, `cica/${id}`)?.version).toBe(2);
    },
  );

  test.each(['decision-of-the-summit', 'decision-of-the-ministerial-council'])(
    'I2: the second version of %s changes more of the organisation, and differs in nothing else',
    (id) => {
      const plain = ({ version: _version, stages, ...procedure }: Procedure) => ({
        ...procedure,
        stages: stages.map(({ effects: _effects, ...stage }) => stage),
      });
      expect(plain(procedureOf(id, 2))).toEqual(plain(procedureOf(id)));
      const effects = (version: number) => procedureOf(id, version).stages.flatMap((stage) => stage.effects ?? []);
      expect(effects(2)).toEqual(expect.arrayContaining(effects(1)));
      // A status is granted by a procedure of its own (case 43), a seat by nobody here.
      const others = effectKind.options.filter((kind) => !effects(2).includes(kind));
      expect(others).toEqual(['grant-status', 'set-seat']);
    },
  );

  test('case 50: in its second version the Convention is open for accession while it is open for signature; nothing else differs', () => {
    const { version: _first, ...first } = procedureOf('convention');
    const { version: _second, ...second } = procedureOf('convention', 2);
    const opensWith = second.stages.map((stage) => stage.opensWith);
    expect(opensWith.filter((id) => id !== undefined)).toEqual(['signature']);
    expect({ ...second, stages: second.stages.map(({ opensWith: _with, ...stage }) => stage) }).toEqual(first);
  });

  test('case 45, RoP 14.2: in its second version a decision on the Chair is valid until a meeting opens, not until a day', () => {
    const { version: _first, language: _one, ...first } = procedureOf('chairmanship');
    const { version: _second, language, ...second } = procedureOf('chairmanship', 2);
    const [validity] = second.stages.flatMap((stage) => stage.validity ?? []);
    expect(validity).toMatchObject({ until: { event: expect.any(String) }, extendedBy: 'ministerial-council' });
    expect({ ...second, stages: second.stages.map(({ validity: _term, ...stage }) => stage) }).toEqual(first);
    expect(language).toBe(2);
  });

  test('case 43: a partnership grants the status with the last of two signatures; A6 is signed by Kazakhstan and the Secretary General', () => {
    const signatories = (id: string) =>
      procedureOf(id).stages.flatMap((stage) => stage.signatories?.map((each) => [each.id, each.party]) ?? []);
    expect(signatories('partnership')).toEqual([
      ['secretary-general', undefined],
      ['partner', undefined],
    ]);
    expect(signatories('protocol')).toEqual([
      ['government-of-kazakhstan', 'kz'],
      ['secretary-general', undefined],
    ]);
  });

  test('case 47: the Convention enters into force 30 days after the 14th instrument', () => {
    expect(procedureOf('convention').stages.find((stage) => stage.entryIntoForce)?.entryIntoForce).toMatchObject({
      kind: 'nth-instrument',
      instruments: 14,
      days: 30,
    });
  });

  test('the current version of a procedure is its highest', () => {
    const first = procedureOf('statement');
    expect(currentProcedure([{ ...first, version: 2 }, { ...first, version: 3 }, first], first.id)?.version).toBe(3);
    expect(currentProcedure(procedures, 'cica/none')).toBeUndefined();
  });
});
