import { describe, expect, it } from 'vitest';
import type { StageRules } from '../../schemas/procedure.ts';
import { act, did } from '../testing/document-scenario.ts';
import { adoptedAt, at, passTo, procedureWithTerms, UN_74_544 } from '../testing/terms-scenario.ts';
import { documentDecider, tasks } from './index.ts';

const every = (months: number): StageRules => ({
  id: 'review',
  type: 'review',
  opensWith: 'in-effect',
  review: { every: { months }, dimensions: 'one-each' },
});
const ADOPTED = at('2025-03-31T12:00:00Z');
const cycle = (inEffect: Partial<StageRules> = {}) =>
  adoptedAt(procedureWithTerms({ next: 'review', ...inEffect }, {}, [every(18)]), ADOPTED);
const asked = (scenario: ReturnType<typeof cycle>) =>
  tasks(scenario.state, 's').filter(({ act: asks }) => asks === 'record-review');

describe('a review every so many months', () => {
  const DUE = at('2026-09-30T12:00:00Z');

  it('I12: the next one has its day, with its derivation, from the opening of the stage', () => {
    const [task] = asked(cycle());
    expect(task).toMatchObject({
      assignee: { kind: 'office', office: 'secretariat' },
      dueAt: DUE,
      onSilence: 'nothing',
    });
    expect(task?.derivation).toEqual([
      'the stage opened',
      '2025-03-31T12:00:00.000Z (UTC)',
      '+ 18 months',
      '2026-09-30T12:00:00.000Z (UTC)',
    ]);
  });

  it('falls due once, and waits for the record without an end', () => {
    const due = passTo(cycle(), DUE + 1000 * 86_400_000);
    expect(due.names().filter((name) => name === 'review-fell-due')).toHaveLength(1);
    expect(due.effective('review-fell-due')).toEqual({ kind: 'instant', at: DUE });
    expect(documentDecider.due(due.state)).toBeUndefined();
    expect(asked(due)).toMatchObject([{ dueAt: DUE }]);
  });

  it('each review that is held schedules the next, from its own day; the cycle has no dead end', () => {
    let scenario = passTo(cycle(), at('2026-10-10T08:00:00Z'));
    scenario = act(scenario, 'record-review', { when: { date: '2026-10-05' } }).then(
      'review-recorded',
      'review-scheduled',
    );
    expect(asked(scenario)).toMatchObject([{ dueAt: at('2028-04-05T00:00:00Z') }]);
    for (let year = 0; year < 40; year += 1) {
      const { dueAt = 0 } = asked(scenario)[0] ?? {};
      scenario = did(passTo(scenario, dueAt), 'record-review', { when: {} });
      expect(asked(scenario)[0]?.dueAt).toBeGreaterThan(dueAt);
    }
  });

  it('where the procedure says only "every year", there is no day, as before', () => {
    const yearly: StageRules = { ...every(1), review: { every: 'year', dimensions: 'one-each' } };
    const scenario = adoptedAt(procedureWithTerms({ next: 'review' }, {}, [yearly]), ADOPTED);
    expect(scenario.names()).not.toContain('review-scheduled');
    expect(asked(scenario)[0]).not.toHaveProperty('dueAt');
    expect(documentDecider.due(scenario.state)).toBeUndefined();
    act(scenario, 'record-review', { when: {} }).then('review-recorded');
  });

  it('case 45: what is valid no more is reviewed no more', () => {
    const expired = passTo(cycle({ validity: UN_74_544 }), at('2025-06-01T00:00:00Z'));
    expect(documentDecider.due(expired.state)).toBeUndefined();
    expect(tasks(expired.state, 's')).toEqual([]);
  });
});
