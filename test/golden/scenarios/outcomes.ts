import { CHAIR, GoldenBody, SECRETARIAT, state } from '../golden-body.ts';
import { DAY, HOUR, MEMBERS, MINUTE, procedureWith, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

/** Outcomes that are contested, upheld and set aside: an act under way too long, a paper entered later, rulings that I1 does not bear. */
export function contested(): Streams {
  const body = new GoldenBody('contested');
  const stream = body.circulated();
  body.openRound(stream);
  body.conclude(stream);
  body.says(stream, 'tr', 'objection', {}, { receivedAt: body.expiry(stream) - 1 });
  body.did(stream, CHAIR, 'resolve-contest', {
    round: 'r1',
    resolution: 'outcome-stands',
    statement: text('Seen by all'),
  });
  body.attests(stream, ['in'], 'objection', body.expiry(stream) - HOUR);
  body.did(stream, CHAIR, 'resolve-contest', { round: 'r1', resolution: 'new-round' });
  body.openRound(stream);
  body.conclude(stream);
  body.did(stream, CHAIR, 'confirm-adoption', { round: 'r2' });
  body.attests(stream, ['in'], 'objection', body.expiry(stream) - HOUR);
  body.did(stream, CHAIR, 'resolve-contest', { round: 'r2', resolution: 'new-round' });
  body.openRound(stream, { method: 'meeting' });
  body.rules(stream, 'adopted', ['az', 'in', 'by']);
  body.did(stream, CHAIR, 'resolve-contest', { round: 'r3', resolution: 'new-round' });
  body.openRound(stream, { method: 'meeting' });
  body.says(stream, 'tr', 'objection', { points: [{ paragraph: '1' }] });
  body.rules(stream, 'adopted', MEMBERS);
  body.did(stream, state('tr'), 'lift-point', { round: 'r4', point: 'r4-tr-1' });
  body.did(stream, CHAIR, 'resolve-contest', { round: 'r4', resolution: 'outcome-stands' });
  body.openRound(stream, { stage: 'mc', method: 'meeting' });
  body.rules(stream, 'not-adopted', MEMBERS);
  return { contested: body.records(stream) };
}

/** In writing: complete answers, missing ones, a block at the expiry; ad referendum confirmed by a State, by silence and not at all. */
export function written(): Streams {
  const body = new GoldenBody('written');
  const stream = body.circulated({ confirmation: 'none' });
  body.openRound(stream, { method: 'written' });
  body.says(stream, 'az', 'more-time');
  body.conclude(stream);
  body.openRound(stream, { method: 'written' });
  body.says(stream, 'tr', 'objection', { points: [{ paragraph: '9' }] });
  body.conclude(stream);
  body.openRound(stream, { method: 'written' });
  for (const party of MEMBERS) body.says(stream, party, party === 'in' ? 'ad-referendum' : 'support');
  body.act(stream, state('az'), 'confirm-ad-referendum', { round: 'r3' });
  body.did(stream, state('in'), 'confirm-ad-referendum', { round: 'r3' });
  body.openRound(stream, { stage: 'mc', method: 'meeting' });
  body.says(stream, 'in', 'ad-referendum');
  body.rules(stream, 'adopted', MEMBERS);
  body.until(body.now + DAY);
  body.act(stream, state('in'), 'confirm-ad-referendum', { round: 'r4' });
  body.until(body.now + MINUTE);

  const confirms = body.circulated({ adReferendum: { confirmWithin: 60, silence: 'confirms' } }, 'Silence confirms');
  body.openRound(confirms, { method: 'written' });
  for (const party of MEMBERS) body.says(confirms, party, party === 'jo' ? 'ad-referendum' : 'no-objection');
  body.did(confirms, CHAIR, 'confirm-adoption', { round: 'r1' });
  body.until(body.now + 2 * HOUR);
  return { written: body.records(stream), 'silence-confirms': body.records(confirms) };
}

/** A text that changes while a round is open, a procedure that changes between rounds, a document that is withdrawn. */
export function changes(): Streams {
  const body = new GoldenBody('changes');
  const stream = body.circulated({ editorialCarryOver: true, extensions: 0 });
  body.openRound(stream);
  body.says(stream, 'az', 'support');
  body.did(stream, SECRETARIAT, 'add-revision', { texts: [text('A comma')], editorial: true, basedOn: 1 });
  body.says(stream, 'tr', 'disassociate');
  body.did(stream, SECRETARIAT, 'add-revision', { texts: [text('Another sense')], editorial: false, basedOn: 2 });
  body.says(stream, 'tr', 'objection');
  body.did(stream, SECRETARIAT, 'adopt-procedure-version', {
    procedure: procedureWith({ circulation: 'at-close' }, 2),
    decision: 'The Council, 2 October 2024',
  });
  body.did(stream, SECRETARIAT, 'circulate-document', { revision: 3 });
  body.did(stream, SECRETARIAT, 'open-comment-period', { audience: 'members' });
  body.openRound(stream, { method: 'meeting' });
  body.says(stream, 'jo', 'amendment', { points: [{ paragraph: '1', proposedText: text('Jordan and all others') }] });
  body.did(stream, SECRETARIAT, 'withdraw-document', { reason: text('Overtaken by events') });
  return { changes: body.records(stream) };
}
