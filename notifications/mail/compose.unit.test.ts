import { describe, expect, test } from 'vitest';
import { organisationDecider } from '../../domain/organisation/index.ts';
import { OrganisationStory } from '../testing/stories.ts';
import { coreEvent, placeOf } from '../../readmodels/projector/event-parts.ts';
import { namesOf } from '../names.ts';
import { fill, render } from '../render.ts';
import { compose, type Mailable } from './compose.ts';

const [established] = new OrganisationStory().established(['kz', 'ru']).events;
const state = organisationDecider.evolve(
  organisationDecider.initial(),
  coreEvent<never>(established!),
  placeOf(established!),
);
const names = { ...namesOf(state, 'cica'), zoneOf: (id: string) => (id === 'ru' ? 'Europe/Moscow' : undefined) };

const opened: Mailable = {
  organisation: 'cica',
  stream: 'cica/document/00000000-0000-8000-8000-00000000d0c1',
  sequence: 9,
  recorded: 1_726_632_000_000,
  recipient: { role: 'focal-point', party: 'ru' },
  message: 'silence-opened',
  params: { revision: 2, until: Date.UTC(2024, 9, 2, 13) },
  asked: { act: 'state-position', dueAt: Date.UTC(2024, 9, 2, 13), onSilence: 'silence-is-consent' },
  class: 'members',
  revealing: false,
  title: 'Заявление о мерах доверия',
};

test('a mail is in both working languages, with the expiry at the seat and in the capital that is told', () => {
  const { subject, text } = compose(opened, names, 'https://nemcon.example');
  expect(subject).toBe('[CICA] Silence procedure opened: Заявление о мерах доверия');
  expect(text).toContain('under silence procedure until 2 October 2024 at 18:00 (Asia/Almaty; 16:00 Europe/Moscow)');
  expect(text).toContain('процедуру молчания до 2 октября 2024');
  expect(text).toContain('Asked of you: State your position by 2 October 2024 at 18:00');
  expect(text).toContain('Молчание считается согласием.');
  expect(text).toContain('https://nemcon.example/v1/cica/notices');
});

describe('I14: what leaves the house', () => {
  test('of what is restricted to named States: no title, no message, only what is asked', () => {
    const { subject, text } = compose(
      { ...opened, class: 'named', title: 'a secret', params: { ...opened.params, revision: 77 } },
      names,
    );
    expect(subject).toBe('[CICA] Notice: A document that concerns you');
    expect(`${subject}${text}`).not.toMatch(/secret|77|silence procedure/i);
    expect(text).toContain('State your position by');
  });

  test('a position is never mailed', () => {
    const stated: Mailable = {
      ...opened,
      message: 'silence-broken',
      revealing: true,
      params: { round: 'r1', party: 'kz', parties: ['kz'], position: 'objection' },
    };
    const { subject, text } = compose(stated, names);
    expect(`${subject}${text}`).not.toMatch(/KZ|objection|возражение/);
    expect(text).toContain('Positions are not sent by mail');
  });
});

test('no title makes a second header', () => {
  const { subject } = compose({ ...opened, title: 'A\r\nBcc: everybody@example.org\u2028X-Evil: 1\u0000' }, names);
  expect(subject).toBe('[CICA] Silence procedure opened: A Bcc: everybody@example.org X-Evil: 1');
  expect([...compose({ ...opened, title: '😀'.repeat(500) }, names).subject].length).toBeLessThanOrEqual(200);
});

test('a sentence without one of its optional facts leaves that part out; a value is never filled again', () => {
  const value = (name: string) => ({ a: '{b} [x {missing}]', b: 'two' })[name];
  expect(fill('1[ {a}][ and {missing}] {b} {missing}', value)).toBe('1 {b} [x {missing}] two –');
});

test('a State without a name in Russian keeps the name of the roster: none is made up', () => {
  const notice = { ...opened, message: 'party-suspended' as const, params: { party: 'kz', parties: ['kz'] } };
  expect(render(notice, 'ru', names).sentence).toContain('KZ');
  expect(render({ ...notice, params: { party: 'nobody-knows' } }, 'en', names).sentence).toContain('nobody-knows');
});

test('case 28: the days of a meeting are said as precisely as they are known', () => {
  const moved = {
    ...opened,
    message: 'meeting-re-dated' as const,
    params: { dates: ['2024-12-17', '2024-12-18'], fromDates: ['2024-11'] },
  };
  expect(render(moved, 'en', names).sentence).toContain(
    'on 17 December 2024 – 18 December 2024 and not on November 2024.',
  );
  expect(render(moved, 'ru', names).sentence).toContain('17 декабря 2024');
});
