import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsensusRules } from '../../../schemas/procedure.ts';
import { simulate } from '../index.ts';
import { act, CHAIR, DAY, MEETING, MINUTE, SmallBody, START, STREAM } from '../testing/small-body.ts';
import { elementsOf } from './elements.ts';
import { endAt, playPlan, type Plan } from './plan.ts';

const SILENCE: Partial<ConsensusRules> = { methods: ['silence'], period: { minimum: 1440, usual: 1440 } };
const OF_COUNCIL = 'cica/meeting/00000000-0000-8000-8000-0000000000a2';

const elements = (body: SmallBody, acts: Parameters<SmallBody['input']>[0] = []) =>
  Object.fromEntries(
    (simulate(body.input(acts)).critical?.elements ?? []).map((each) => [`${each.kind} ${each.id}`, each]),
  );

describe('which deadline, meeting or act decides the end', () => {
  test('two silences one after the other: both decide, and neither has any slack', () => {
    const found = elements(SmallBody.with(SILENCE).circulated());
    expect(Object.keys(found)).toEqual(['period soc', 'period mc']);
    expect(found['period soc']).toMatchObject({ endSooner: DAY - MINUTE, endLater: DAY, decides: true });
    expect(found['period soc']).not.toHaveProperty('slack');
  });

  test('case 28: the meeting decides, and the silence before it has the days between as slack', () => {
    const body = SmallBody.with({ ...SILENCE, methods: ['meeting', 'silence'] }).circulated();
    body.meeting({ from: '2024-10-01' }, 'mc', OF_COUNCIL);
    const found = elements(body);
    const meeting = Date.parse('2024-10-01T00:00:00+05:00');
    expect(found[`meeting ${OF_COUNCIL}`]).toMatchObject({ sooner: DAY, endSooner: DAY, endLater: DAY, decides: true });
    const slack = found['period soc']?.slack ?? 0;
    expect(found['period soc']).toMatchObject({ endSooner: 0, endLater: 0, decides: false });
    expect(Math.abs(slack - (meeting - (START + DAY + 10_000)))).toBeLessThanOrEqual(MINUTE);
  });

  test('an act that comes a day later moves the end by a day, or by nothing where a meeting waits for it', () => {
    const body = SmallBody.with({ ...SILENCE, methods: ['meeting', 'silence'] }).circulated();
    body.meeting({ from: '2024-10-01' }, 'mc', OF_COUNCIL);
    const period = { kind: 'minutes', minutes: 2 * 1440 };
    const opening = (at: number) =>
      act(at, CHAIR, 'open-round', { stage: 'soc', method: 'silence', revision: 1, period }, { name: 'opening' });
    expect(elements(body, [opening(START + DAY)])['act opening']).toMatchObject({ endLater: 0, decides: false });
    const late = Date.parse('2024-09-30T00:00:00+05:00');
    const close = elements(body, [opening(late)]);
    expect(close['act opening']).toMatchObject({ decides: true });
    expect(close['period opening']).toMatchObject({ decides: true });
  });

  test('the period that runs where the story begins is moved as it was announced', () => {
    const found = elements(
      SmallBody.with(SILENCE)
        .circulated()
        .silence(2 * 1440),
    );
    expect(found['period r1']).toMatchObject({ sooner: DAY, endSooner: DAY, endLater: DAY, decides: true });
  });

  test('what is only read is never changed: the same question has the same answer', () => {
    const body = SmallBody.with(SILENCE)
      .circulated()
      .silence(2 * 1440);
    const input = body.input();
    expect(simulate(input)).toEqual(simulate(input));
    expect(body.world.document(STREAM).document?.procedure.stages[1]?.consensus?.period.minimum).toBe(1440);
  });
});

test('property: an element may come later by its slack and the end stays; a minute more, and it moves', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 * 1440 }),
      fc.integer({ min: 0, max: 25 }),
      fc.boolean(),
      (council, minimum, committee, scheduled) => {
        const body = SmallBody.with({
          methods: ['meeting', 'silence'],
          period: { minimum, usual: minimum },
        }).circulated();
        const day = (n: number) => new Date(START + n * DAY).toISOString().slice(0, 10);
        body.meeting({ from: day(council) }, 'mc', OF_COUNCIL);
        if (scheduled) body.meeting({ from: day(committee), to: day(committee + 1) }, 'soc', MEETING);
        const input = body.input();
        const plan: Plan = { input, meetingShift: {} };
        const end = endAt(plan);
        for (const element of elementsOf(plan, playPlan(plan))) {
          const told = simulate(input).critical?.elements.find(
            ({ id, kind }) => id === element.id && kind === element.kind,
          );
          if (told?.slack === undefined) continue;
          expect(endAt(element.shift(plan, told.slack))).toBe(end);
          expect(endAt(element.shift(plan, told.slack + MINUTE))).not.toBe(end);
        }
      },
    ),
    { numRuns: 25 },
  );
});
