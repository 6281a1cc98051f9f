import { expect, test } from 'vitest';
import { FIVE, act } from '../domain/testing/document-scenario.ts';
import { dueDone, inDays, nth, openTreaty, received, signed } from '../domain/testing/treaty-scenario.ts';
import { render } from './render.ts';
import { each, told, toldIn } from './testing/told.ts';

const MEMBERS = [...FIVE, 'kw', 'mn'];
const all = (message: string) => ({ ...offices(message), depositary: message, ...each(MEMBERS, message) });
const offices = (message: string) => ({ chair: message, secretariat: message });
const determined = () => received(received(openTreaty(nth(2)), 'kz', '2024-09-16'), 'jo', '2024-09-17');

/** The sentence of the last event of a name, in English. */
function sentence(scenario: Parameters<typeof toldIn>[0], name: string): string {
  const found = toldIn(scenario).findLast(({ event }) => event.name === name)?.notices[0];
  if (found === undefined) throw new Error(`nobody is told of ${name}`);
  const names = {
    organisation: 'CICA',
    party: (id: string) => id.toUpperCase(),
    organ: (id: string) => id,
    seatZone: 'UTC',
    zoneOf: () => undefined,
  };
  return render({ ...found, recorded: 0 }, 'en', names).sentence;
}

test('case 47: when the N-th arrives all are told the date, and again when the treaty is in force (VCLT 77(1)(f))', () => {
  const scenario = determined();
  expect(told(scenario, 'entry-into-force-determined')).toEqual(all('entry-into-force-determined'));
  expect(told(dueDone(scenario), 'treaty-entered-into-force')).toEqual(all('treaty-entered-into-force'));
});

test('case 49: what is not in due form is told to its State, and the depositary is asked to raise it; the others are not told', () => {
  const faulty = received(openTreaty(), 'jo', '2024-09-17', { inDueForm: false });
  expect(told(faulty, 'instrument-received')).toEqual({
    secretariat: 'instrument-defective',
    depositary: 'instrument-defective',
    'focal-point-jo': 'instrument-defective',
  });
  const asked = toldIn(faulty)
    .at(-1)
    ?.notices.find(({ recipient }) => recipient.role === 'depositary')?.asked;
  expect(asked).toEqual({ act: 'raise-with-state', onSilence: 'nothing' });
  expect(told(received(openTreaty(), 'jo', '2024-09-17'), 'instrument-received')).toEqual(all('instrument-received'));
});

test('case 48: a withdrawal between trigger and entry is never silent: all are told, Chair and depositary are asked', () => {
  const disputed = act(inDays(determined(), 3), 'withdraw-instrument', { party: 'kz', receivedOn: '2024-09-20' });
  expect(told(disputed, 'instrument-withdrawn')).toEqual(all('instrument-withdrawn'));
  expect(told(disputed, 'entry-into-force-disputed')).toEqual(all('entry-into-force-disputed'));
  const asked = toldIn(disputed)
    .at(-1)
    ?.notices.filter((notice) => notice.asked !== undefined);
  expect(asked?.map(({ recipient }) => recipient.role)).toEqual(['chair', 'depositary']);
});

test('signatures and own dates are told with their State and their date', () => {
  expect(told(signed(openTreaty(), 'jo', '2024-09-17'), 'treaty-signed')).toEqual(all('treaty-signed'));
  const late = received(inDays(determined(), 3), 'az', '2024-09-20');
  expect(told(late, 'party-date-determined')).toEqual(all('party-date-determined'));
  expect(sentence(late, 'party-date-determined')).toMatch(/AZ.*20 October 2024/);
  expect(sentence(late, 'instrument-received')).toMatch(/AZ.*accession/);
});
