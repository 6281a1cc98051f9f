import { expect, test } from 'vitest';
import { resolvedFacts } from '../activities/deadlines/resolve-deadlines.ts';
import { meetingDecider } from '../domain/meeting/index.ts';
import { announced, command, DOCUMENT, type Scenario } from '../domain/meeting/testing/meeting-scenario.ts';
import { MC7 } from '../domain/testing/agenda-scenario.ts';
import { act, circulated, FIVE, START } from '../domain/testing/document-scenario.ts';
import type { MeetingPayload } from '../schemas/meeting-commands.ts';
import { recipientKey } from './recipient.ts';
import { render } from './render.ts';
import { each, told, toldOf } from './testing/told.ts';

const all = (message: string) => ({ chair: message, secretariat: message, ...each([...FIVE, 'kw', 'mn'], message) });
const rule = { base: 'first-day', days: -14, time: '18:00', zone: 'Asia/Almaty' } as const;
const names = {
  organisation: 'CICA',
  party: (id: string) => id,
  organ: (id: string) => id,
  seatZone: 'Asia/Almaty',
  zoneOf: () => undefined,
};

/** Carries a command out, and what falls due with it. */
function done(scenario: Scenario, one: Parameters<Scenario['given']>[0]): Scenario {
  const after = scenario.at(scenario.now + 1_000).given(one);
  const due = meetingDecider.due(after.state);
  if (due === undefined) return after;
  const fix = command('fix-deadlines', due.command.payload as MeetingPayload<'fix-deadlines'>);
  const facts = due.resolve ? { facts: resolvedFacts(due.resolve) } : {};
  return after.given({ ...fix, ...facts });
}

/** Who is told what of the events that the last step made, in their order. */
const last = (scenario: Scenario, count: number) =>
  toldOf(scenario.stream, scenario.entries)
    .slice(-count)
    .map(({ event, notices }) => [
      event.name,
      Object.fromEntries(notices.map(({ recipient, message }) => [recipientKey(recipient), message])),
    ]);

test('case 28: a deadline that is set is told when it has its instant; one that moves with the meeting is told with the meeting', () => {
  const set = done(announced(), command('set-meeting-deadline', { deadline: 'papers', purpose: 'circulation', rule }));
  expect(last(set, 2)).toEqual([
    ['meeting-deadline-set', {}],
    ['deadlines-fixed', all('meeting-deadline-fixed')],
  ]);
  const [notice] = toldOf(set.stream, set.entries).at(-1)?.notices ?? [];
  const sentences = (['en', 'ru'] as const).map((language) =>
    notice === undefined ? '' : render({ ...notice, recorded: START }, language, names).sentence,
  );
  expect(sentences[0]).toMatch(/deadline for the circulation of documents, until .*5 December 2024/);
  expect(sentences[1]).toMatch(/срок: распространение документов, до .*5 декабря 2024/);

  const moved = done(set, command('re-date-meeting', { dates: { from: '2024-12-17' } }));
  const [[re, everybody], [fixed, nobody]] = last(moved, 2) as [[string, object], [string, object]];
  expect([re, fixed, nobody]).toEqual(['meeting-re-dated', 'deadlines-fixed', {}]);
  expect(Object.values(everybody)).toContain('meeting-re-dated');

  const lifted = done(moved, command('remove-meeting-deadline', { deadline: 'papers' }));
  expect(last(lifted, 1)).toEqual([['meeting-deadline-removed', all('meeting-deadline-removed')]]);
});

test('what of a document follows the meeting is told by the document: its instant, or that it stays', () => {
  const payload = { document: DOCUMENT, subject: 'comment-period/c1', rule };
  const followed = done(announced(), command('follow-meeting', payload));
  expect(last(followed, 2)).toEqual([
    ['meeting-deadline-set', {}],
    ['deadlines-fixed', {}],
  ]);
  expect(last(done(followed, command('stop-following', payload)), 1)).toEqual([['meeting-deadline-removed', {}]]);

  const open = act(circulated(), 'open-comment-period', { audience: 'members', follows: { meeting: MC7, ...rule } });
  const deadline = (at: number) => ({
    at,
    wallTime: '2024-12-05T18:00',
    zone: 'Asia/Almaty',
    tzdata: '1',
    derivation: [],
  });
  const follow = (scenario: typeof open, because: 'set' | 're-dated', at: number) =>
    act(scenario, 'follow-deadline', { subject: 'comment-period/c1', meeting: MC7, because, deadline: deadline(at) });
  const known = follow(open, 'set', START + 1e9);
  expect(told(known, 'deadline-followed')).toEqual(all('deadline-follows-meeting'));
  const later = follow(known, 're-dated', START + 2e9);
  expect(told(later, 'deadline-followed')).toEqual({});
  const kept = follow(later, 're-dated', START - 1);
  expect(told(kept, 'deadline-followed')).toEqual(all('deadline-kept'));
});
