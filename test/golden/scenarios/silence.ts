import { CHAIR, GoldenBody, SECRETARIAT, state } from '../golden-body.ts';
import { DAY, HOUR, MEMBERS, MINUTE, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

/** A whole decision on the demonstration clock: broken, revised, frozen, reopened, approved by the Committee, adopted by the Council. */
export function wholeDecision(): Streams {
  const body = new GoldenBody('whole-decision', { kind: 'demonstration', offset: 7 * DAY });
  const stream = body.circulated({ onFailure: { returnTo: 'drafting' } });
  body.openRound(stream);
  body.says(stream, 'in', 'support');
  body.says(stream, 'tr', 'objection', { points: [{ paragraph: '4', text: text('We cannot accept this.') }] });
  body.revise(stream);
  body.did(stream, SECRETARIAT, 'complete-stage', { stage: 'drafting' });
  body.openRound(stream);
  body.says(stream, 'jo', 'reserved');
  body.did(stream, CHAIR, 'reopen-round', { reopens: 'r2', stage: 'soc', method: 'meeting', revision: 2 });
  body.rules(stream, 'deferred', ['az', 'in', 'kz']);
  body.rules(stream, 'adopted', MEMBERS);
  body.openRound(stream, { stage: 'mc', method: 'meeting', meeting: 'The seventh meeting' });
  body.did(stream, CHAIR, 'freeze-round', { round: 'r4', statement: text('Member States could not join.') });
  body.did(stream, CHAIR, 'reopen-round', { reopens: 'r4', stage: 'mc', method: 'meeting', revision: 2 });
  body.rules(stream, 'adopted', ['az', 'in', 'kz', 'tr']);
  return { 'whole-decision': body.records(stream), 'whole-decision-organisation': body.records(body.organisation) };
}

/** Comments, a reminder, silence that held until an announced hour, and the Chair's confirmation; what came late and from the wrong hand. */
export function silenceHeld(): Streams {
  const body = new GoldenBody('silence-held');
  const stream = body.circulated();
  const deadline = (at: number) => ({
    at,
    wallTime: '2024-09-19T09:00',
    zone: 'Asia/Almaty',
    tzdata: '2024a',
    derivation: ['announced'],
  });
  body.did(stream, CHAIR, 'open-comment-period', {
    revision: 1,
    audience: 'members',
    note: text('Comments, please.'),
    deadline: deadline(body.now + HOUR),
  });
  body.did(stream, state('in'), 'submit-comment', { period: 'c1', text: text('A comment') });
  body.until(body.now + 2 * HOUR);
  const stamped = { receivedAt: body.now - HOUR - MINUTE };
  body.did(stream, state('az'), 'submit-comment', { period: 'c1', text: text('Under way for long') }, stamped);
  body.did(stream, SECRETARIAT, 'open-comment-period', { audience: 'experts' });
  body.did(stream, SECRETARIAT, 'close-comment-period', { period: 'c2' });
  body.openRound(stream, { period: { kind: 'until', deadline: deadline(body.now + DAY) } });
  body.says(stream, 'az', 'support-with-statement', { statement: text('We join, and say why.'), sentAt: body.now });
  body.says(stream, 'az', 'support', {}, { receivedAt: body.now - MINUTE });
  body.says(stream, 'by', 'objection');
  body.act(stream, { role: 'observer', party: 'by' }, 'state-position', body.saying(stream, 'objection'));
  body.act(stream, state('in'), 'confirm-adoption', { round: 'r1' });
  body.attests(stream, ['in', 'tr'], 'disassociate', body.now - HOUR);
  body.until(body.expiry(stream));
  body.says(stream, 'tr', 'objection');
  body.conclude(stream);
  body.did(stream, CHAIR, 'confirm-adoption', { round: 'r1' });
  body.says(stream, 'jo', 'support', {}, { way: 'signal' });
  body.did(stream, SECRETARIAT, 'correct-record', { corrects: 2, statement: text('The title was misspelt.') });
  return { 'silence-held': body.records(stream) };
}

/** A clock that is stopped by a block, by the Chair and by an outage, and goes on; an extension. */
export function stoppedClocks(): Streams {
  const body = new GoldenBody('stopped-clocks');
  const stream = body.circulated({
    onBlock: { objection: 'pause', amendment: 'pause', reserved: 'pause', moreTime: 'pause' },
  });
  body.openRound(stream);
  const paragraphs = ['4', '7'].map((paragraph) => ({ paragraph, proposedText: text(`Instead of ${paragraph}`) }));
  body.says(stream, 'tr', 'objection', { points: paragraphs });
  body.act(stream, state('in'), 'lift-point', { round: 'r1', point: 'r1-tr-1' });
  body.did(stream, state('tr'), 'lift-point', { round: 'r1', point: 'r1-tr-1' });
  body.did(stream, state('tr'), 'lift-point', { round: 'r1', point: 'r1-tr-2' });
  body.did(stream, CHAIR, 'suspend-round', { round: 'r1', reason: text('A holiday') });
  body.until(body.now + DAY);
  body.did(stream, CHAIR, 'resume-round', { round: 'r1' });
  body.did(stream, CHAIR, 'extend-round', { round: 'r1', period: { kind: 'minutes', minutes: 120 } });
  body.says(stream, 'jo', 'amendment', { points: [{ paragraph: '2', proposedText: text('Another word') }] });
  body.says(stream, 'jo', 'no-objection');
  const sound = body.evidence;
  body.evidence = ({ from, to }) => ({ from, to, state: 'read', holes: [{ from: to - 20 * MINUTE, to: to - MINUTE }] });
  body.conclude(stream);
  body.did(stream, CHAIR, 'resume-round', { round: 'r1', period: { kind: 'minutes', minutes: 90 } });
  body.conclude(stream);
  body.did(stream, CHAIR, 'confirm-adoption', { round: 'r1' });
  body.evidence = sound;
  body.openRound(stream, { stage: 'mc' });
  body.conclude(stream);
  body.did(stream, CHAIR, 'confirm-adoption', { round: 'r2' });
  return { 'stopped-clocks': body.records(stream) };
}

/** Adopted by the procedure's own word, without the Chair; before, a State that refuses silence as such. */
export function silenceAlone(): Streams {
  const body = new GoldenBody('silence-alone');
  const stream = body.circulated({ confirmation: 'none', circulation: 'by-chair', reminders: [] });
  body.openRound(stream);
  body.did(stream, state('in'), 'object-to-method', { round: 'r1', statement: text('Let us meet.') });
  body.openRound(stream, { method: 'written' });
  body.did(stream, SECRETARIAT, 'withdraw-round', { round: 'r2', reason: text('Not now') });
  body.revise(stream);
  body.openRound(stream);
  body.says(stream, 'az', 'support-with-reservation', { statement: text('Except for paragraph 3'), class: 'public' });
  body.evidence = ({ from, to }) => ({ from, to, state: 'off', holes: [] });
  body.conclude(stream);
  body.did(stream, SECRETARIAT, 'circulate-positions', { round: 'r3' });
  return { 'silence-alone': body.records(stream) };
}
