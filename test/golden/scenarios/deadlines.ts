import type { RelativeToMeeting } from '../../../schemas/meeting-deadline-rule.ts';
import { GoldenBody, SECRETARIAT } from '../golden-body.ts';
import { ORGANISATION, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

const rule = (days: number, more: Partial<RelativeToMeeting> = {}): RelativeToMeeting => ({
  base: 'first-day',
  days,
  time: '18:00',
  zone: 'Asia/Almaty',
  ...more,
});

/**
 * Case 28: deadlines of a meeting and of what follows it in two documents, through re-datings, a postponement and a cancellation; one would
 * have passed, one has no instant at all, an absolute cut-off takes the place of one that follows.
 */
export function deadlines(): Streams {
  const body = new GoldenBody('deadlines');
  const meeting = body.meetingStream('The seventh Council');
  body.did(meeting, SECRETARIAT, 'announce-meeting', {
    organisation: ORGANISATION,
    id: meeting.slice(-36),
    kind: 'regular',
    title: text('The seventh Council'),
    visibility: { class: 'public' },
    takesDecisions: true,
    dates: { from: '2024-12' },
  });
  const settle = () => body.until(body.now);
  const set = (deadline: string, purpose: 'cut-off' | 'circulation' | 'reply' | 'other', own: RelativeToMeeting) =>
    body.did(meeting, SECRETARIAT, 'set-meeting-deadline', { deadline, purpose, rule: own });
  const reDate = (from: string, to?: string) => {
    body.did(meeting, SECRETARIAT, 're-date-meeting', { dates: { from, ...(to === undefined ? {} : { to }) } });
    settle();
  };

  const statement = body.circulated({}, 'A statement');
  const follows = { meeting, ...rule(-21) };
  body.did(statement, SECRETARIAT, 'open-comment-period', { audience: 'members', follows });
  const other = body.circulated({}, 'A decision');
  body.did(other, SECRETARIAT, 'open-call', { purpose: text('Nominations'), follows: { meeting, ...rule(-7) } });
  set('cut-off', 'cut-off', rule(-3));
  reDate('2024-11-11');
  set('replies', 'reply', rule(3, { base: 'last-day' }));
  set('nowhere', 'other', rule(-1, { zone: 'Moon/Tranquility' }));
  settle();
  reDate('2024-12-19', '2024-12-20');
  body.act(meeting, SECRETARIAT, 'remove-meeting-deadline', { deadline: 'unknown' }, { way: 'signal' });
  body.did(meeting, SECRETARIAT, 'remove-meeting-deadline', { deadline: 'nowhere' });
  body.did(meeting, SECRETARIAT, 'set-cut-off', { at: body.now });
  // Fourteen days before it have passed: the documents keep what they had.
  reDate(new Date(body.now + 5 * 86_400_000).toISOString().slice(0, 10));
  reDate('2024-12-19');
  body.did(meeting, SECRETARIAT, 'postpone-meeting', {});
  settle();
  reDate('2025-02-10');
  body.did(statement, SECRETARIAT, 'close-comment-period', { period: 'c1' });
  body.did(meeting, SECRETARIAT, 'cancel-meeting', {});
  settle();
  body.did(statement, SECRETARIAT, 'open-comment-period', { audience: 'experts', follows });
  return {
    'deadlines-meeting': body.records(meeting),
    'deadlines-comments': body.records(statement),
    'deadlines-call': body.records(other),
  };
}
