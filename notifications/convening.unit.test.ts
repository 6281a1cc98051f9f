import { describe, expect, test } from 'vitest';
import { announced, command, START, STREAM, type Scenario } from '../domain/meeting/testing/meeting-scenario.ts';
import type { MeetingPayload } from '../schemas/meeting-commands.ts';
import { recipientKey } from './recipient.ts';
import { render } from './render.ts';
import { each, ROSTER, toldOf } from './testing/told.ts';

const MEMBERS = ['kz', 'jo'];
const convene = (noticeDays?: number, more: Partial<MeetingPayload<'convene-meeting'>> = {}) => {
  const evidence = { confidence: 'invented', source: 'a test' } as const;
  const rule = noticeDays === undefined ? {} : { rule: { noticeDays, evidence } };
  const made = command('convene-meeting', { sentAt: START, also: ['sa'], ...more });
  return { ...made, facts: { convening: { day: '2024-09-18', members: MEMBERS, ...rule } } } as typeof made;
};
const notices = ({ entries }: Scenario) => toldOf(STREAM, entries, ROSTER).at(-1)?.notices ?? [];
const told = (scenario: Scenario) =>
  Object.fromEntries(notices(scenario).map(({ recipient, message }) => [recipientKey(recipient), message]));

describe('a convocation is told once', () => {
  test('those who are invited are asked whether they come; observers are told, and never asked', () => {
    const convened = announced().given(convene());
    expect(told(convened)).toEqual({
      chair: 'meeting-convened',
      secretariat: 'meeting-convened',
      ...each(MEMBERS, 'meeting-convened'),
      'observer-sa': 'meeting-convened',
    });
    const asked = notices(convened).flatMap(({ recipient, asked: what }) =>
      what ? [[recipientKey(recipient), what.act]] : [],
    );
    expect(asked).toEqual(MEMBERS.map((party) => [`focal-point-${party}`, 'record-invitation-reply']).sort());
  });

  test('one whose notice is short is told to all Member States, with how short it is, in both languages', () => {
    const short = announced().given(convene(100));
    expect(told(short)).toEqual({
      chair: 'meeting-convened-short',
      secretariat: 'meeting-convened-short',
      ...each(ROSTER.members, 'meeting-convened-short'),
      'observer-sa': 'meeting-convened-short',
    });
    const [notice] = notices(short).filter(({ recipient }) => recipient.role === 'focal-point');
    if (!notice) throw new Error('Nobody was told.');
    const names = {
      organisation: 'CICA',
      party: (id: string) => id,
      organ: (id: string) => id,
      seatZone: 'Asia/Almaty',
      zoneOf: () => undefined,
    };
    const words = (language: 'en' | 'ru') => render({ ...notice, recorded: START }, language, names).sentence;
    expect(words('en')).toBe(
      'The meeting is convened for 19 December 2024: 92 days of notice, where the rules ask for 100.',
    );
    expect(words('ru')).toContain('дней: 92; правила требуют: 100');
  });

  test('a reply is told to the Secretariat, quietly; a postponement to everybody, at once', () => {
    const replied = announced()
      .given(convene())
      .given(command('record-invitation-reply', { party: 'jo', attends: 'yes', at: START }));
    expect(notices(replied).map(({ recipient, urgency }) => [recipientKey(recipient), urgency])).toEqual([
      ['secretariat', 'quiet'],
    ]);
    const postponed = notices(replied.given(command('postpone-meeting', {})));
    expect(new Set(postponed.map(({ urgency }) => urgency))).toEqual(new Set(['at-once']));
    expect(postponed).toHaveLength(3 + ROSTER.functions.length);
  });
});
