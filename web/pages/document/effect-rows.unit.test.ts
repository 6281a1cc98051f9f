import { describe, expect, test } from 'vitest';
import { effectKind } from '../../../schemas/effects.ts';
import { effectRows, isEndedBy, type Effects, type Fact } from './effect-rows.ts';

const stated = (effect: Record<string, unknown>): Effects['items'][number] =>
  ({ effect, stage: 'summit', standing: 'caused' }) as never;
const fact = (kind: string, subject: string, value = 'x'): Fact =>
  ({ id: `${kind}/${subject}`, kind, subject, value }) as never;

describe('what came of what a document states', () => {
  test('each fact stands with the effect that made it, what is left stands alone', () => {
    const member = fact('status', 'kw', 'member');
    const organ = fact('organ', 'fund');
    const name = fact('organ-name', 'fund');
    const other = fact('coordinator', 'transport');
    const grant = stated({ kind: 'grant-status', party: 'kw', status: 'member' });
    const establish = stated({ kind: 'establish-organ', organ: 'fund' });
    const chair = stated({ kind: 'appoint-chair', party: 'az' });
    expect(effectRows({ items: [grant, establish, chair], facts: [other, name, member, organ] })).toEqual([
      { stated: grant, facts: [member] },
      { stated: establish, facts: [name, organ] },
      { stated: chair, facts: [] },
      { stated: undefined, facts: [other] },
    ]);
  });

  test('case 44: competences of one organ are told apart by the kind of document', () => {
    const one = stated({ kind: 'grant-competence', organ: 'soc', documentKind: 'charter' });
    const two = stated({ kind: 'grant-competence', organ: 'soc', documentKind: 'statement' });
    const ofStatements = fact('competence', 'soc', 'statement');
    expect(effectRows({ items: [one, two], facts: [ofStatements] }).map(({ facts }) => facts)).toEqual([
      [],
      [ofStatements],
    ]);
  });

  test('a meeting is named by its stream in the effect, and by its id in the fact', () => {
    const days = stated({ kind: 'set-meeting-date', meeting: 'cica/meeting/m1' });
    const [row] = effectRows({ items: [days], facts: [fact('meeting', 'm1', '2024-12-19')] });
    expect(row?.facts).toHaveLength(1);
  });

  test('every kind of effect is known to make some kind of fact', () => {
    const KINDS = ['status', 'suspension', 'party-name', 'seat', 'chair', 'coordinator', 'organ', 'organ-name'];
    const MORE = ['competence', 'office-name', 'organisation-name', 'working-languages', 'basic-quorum', 'meeting'];
    const about = { party: 'x', organ: 'x', office: 'x', area: 'x', meeting: 'x' };
    for (const kind of effectKind.options) {
      const [row] = effectRows({
        items: [stated({ kind, ...about })],
        facts: [...KINDS, ...MORE].map((each) => fact(each, 'x')),
      });
      expect([kind, row?.facts.length]).not.toEqual([kind, 0]);
    }
  });

  test('a fact that came before and was ended by it is told as ended', () => {
    const ended = {
      ...fact('organ', 'club'),
      decision: null,
      endedBy: { decision: { id: 'd' }, sequence: 3 },
    } as never;
    expect(isEndedBy(ended, 'd')).toBe(true);
    expect(isEndedBy({ ...fact('organ', 'club'), decision: { id: 'd' }, endedBy: null } as never, 'd')).toBe(false);
  });
});
