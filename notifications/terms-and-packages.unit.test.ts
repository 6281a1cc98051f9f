import { expect, test } from 'vitest';
import { did, FIVE } from '../domain/testing/document-scenario.ts';
import {
  adoptedAt,
  at,
  beforeMinisters,
  passTo,
  procedureWithTerms,
  UN_74_544,
} from '../domain/testing/terms-scenario.ts';
import { render } from './render.ts';
import { each, told, toldIn } from './testing/told.ts';

const MEMBERS = [...FIVE, 'kw', 'mn'];
const offices = (message: string) => ({ chair: message, secretariat: message });
const all = (message: string) => ({ ...offices(message), ...each(MEMBERS, message) });
const END = at('2025-06-01T00:00:00Z');
const decision = () => adoptedAt(procedureWithTerms({ validity: UN_74_544 }), at('2025-03-27T15:00:00Z'));

/** The sentence of the last event of a name, in both working languages. */
function sentences(scenario: Parameters<typeof toldIn>[0], name: string): string[] {
  const found = toldIn(scenario).findLast(({ event }) => event.name === name)?.notices[0];
  if (found === undefined) throw new Error(`nobody is told of ${name}`);
  const names = {
    organisation: 'UN',
    party: (id: string) => id,
    organ: (id: string) => id,
    seatZone: 'UTC',
    zoneOf: () => undefined,
  };
  return (['en', 'ru'] as const).map((language) => render({ ...found, recorded: 0 }, language, names).sentence);
}

test('case 45: all are told the term and its end; before it the Secretariat is asked, with what happens otherwise', () => {
  const reminded = passTo(decision(), END - 1);
  expect(told(reminded, 'validity-determined')).toEqual(all('validity-determined'));
  expect(sentences(reminded, 'validity-determined').join(' ')).toMatch(/1 June 2025.*1 июня 2025/);
  expect(told(reminded, 'validity-reminder-issued')).toEqual(offices('validity-reminder-issued'));
  const asked = toldIn(reminded)
    .at(-1)
    ?.notices.find(({ recipient }) => recipient.role === 'secretariat')?.asked;
  expect(asked).toMatchObject({ act: 'extend-or-let-lapse', onSilence: 'expires' });
  expect(told(passTo(reminded, END), 'validity-expired')).toEqual(all('validity-expired'));
});

test('case 29: that a soft term has passed is told to the offices, and names no State', () => {
  const softTerms = [{ id: 'in-good-time', within: 60, from: 'registration' as const, source: 'RoP 14.1.5' }];
  const procedure = procedureWithTerms({});
  const stages = procedure.stages.map((stage) => (stage.id === 'mc' ? { ...stage, softTerms } : stage));
  const passed = beforeMinisters({ ...procedure, stages });
  const late = passTo(passed, passed.now + 3_600_001);
  expect(told(late, 'soft-term-passed')).toEqual(offices('soft-term-passed'));
  expect(sentences(late, 'soft-term-passed')[0]).toContain('in-good-time');
});

test('case 37: un-packaging is told to all, on the package and on what is free again', () => {
  const whole = beforeMinisters({ ...procedureWithTerms({}), kind: 'package' });
  const other = whole.stream.replace(/.$/, '9');
  const items = [{ document: other, revision: 1, stage: 'mc', kind: 'statement' as const }];
  const dissolved = did(did(whole, 'compose-package', { items }), 'dissolve-package', {});
  expect(told(dissolved, 'package-composed')).toEqual(all('package-composed'));
  expect(told(dissolved, 'package-dissolved')).toEqual(all('package-dissolved'));
  const free = beforeMinisters(procedureWithTerms({}, { packages: true }));
  const rules = free.state.document?.procedure.stages.find(({ id }) => id === 'mc')?.consensus;
  if (rules === undefined) throw new Error('no rules');
  const asked = {
    package: other,
    revision: 1,
    stage: 'mc',
    kind: 'statement',
    visibility: { class: 'members' },
    rules,
  } as const;
  const joined = did(free, 'join-package', asked);
  expect(told(joined, 'joined-package')).toEqual(all('joined-package'));
  const left = did(joined, 'leave-package', { package: other, because: 'removed' });
  expect(told(left, 'left-package')).toEqual(all('left-package'));
});
