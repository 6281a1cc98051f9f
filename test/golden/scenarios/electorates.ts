import { CHAIR, GoldenBody, SECRETARIAT, SYSTEM, state } from '../golden-body.ts';
import { ORGANISATION, party, procedureWith, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

/** An electorate that shrinks under a round, to the last block, to a late answer, to nobody; and what the organisation records of it. */
export function shrinking(): Streams {
  const body = new GoldenBody('shrinking');
  const stream = body.circulated();
  body.openRound(stream);
  body.says(stream, 'tr', 'more-time');
  const paused = body.circulated(
    { onBlock: { objection: 'pause', amendment: 'end', reserved: 'freeze', moreTime: 'end' } },
    'Paused',
  );
  body.openRound(paused);
  body.says(paused, 'tr', 'objection', { points: [{ paragraph: '3' }] });
  const { organisation } = body;
  body.did(organisation, SECRETARIAT, 'suspend-party', { party: 'tr', decision: 'The Council, 3 October 2024' });
  body.did(paused, CHAIR, 'resume-round', { round: 'r1' });
  body.conclude(paused);
  body.did(paused, CHAIR, 'confirm-adoption', { round: 'r1' });
  body.did(organisation, SECRETARIAT, 'reinstate-party', { party: 'tr', decision: 'The Council, 4 October 2024' });
  body.act(
    organisation,
    SECRETARIAT,
    'suspend-party',
    { party: 'kz', decision: 'The Chair is nobody to suspend' },
    { way: 'signal' },
  );
  body.did(organisation, SECRETARIAT, 'hand-over-chair', {
    to: 'az',
    until: 'the next Council',
    occasion: 'The Council',
  });
  body.openRound(paused, { stage: 'mc', method: 'meeting' });
  for (const gone of ['in', 'jo', 'kz', 'tr'])
    body.did(organisation, SECRETARIAT, 'record-departure', { party: gone, decision: `${gone} has left` });
  body.did(organisation, SECRETARIAT, 'admit-party', {
    party: party('by', 6, 'member'),
    decision: 'The Council, 5 October 2024',
  });
  body.did(organisation, SECRETARIAT, 'admit-party', {
    party: party('vn', 8, 'member'),
    decision: 'The Council, 5 October 2024',
  });
  body.did(paused, SYSTEM, 'reduce-electorate', {
    round: 'r2',
    party: 'az',
    reason: 'departed',
    decision: 'All have left',
  });
  return {
    'shrinking-document': body.records(stream),
    'shrinking-paused': body.records(paused),
    'shrinking-organisation': body.records(organisation),
  };
}

/** Rounds that never open: an organ that decides nothing, a declined electorate, an electorate that comes too late, a period that is over. */
export function neverOpened(): Streams {
  const body = new GoldenBody('never-opened');
  const stream = body.circulated({ organ: 'council-of-eminent-persons' });
  body.openRound(stream);
  const late = body.circulated({}, 'Too late');
  body.deliveriesWait = true;
  body.openRound(late);
  body.did(late, SYSTEM, 'decline-electorate', { round: 'r1', code: 'organ-unknown' });
  body.openRound(late);
  body.did(late, SECRETARIAT, 'withdraw-round', { round: 'r2' });
  const at = body.now + 2 * 3_600_000;
  const deadline = {
    at,
    wallTime: '2024-09-18T11:00',
    zone: 'Asia/Almaty',
    tzdata: '2024a',
    derivation: ['announced'],
  };
  body.openRound(late, { period: { kind: 'until', deadline } });
  body.until(at);
  body.deliveriesWait = false;
  body.deliver();
  return {
    'never-opened': body.records(stream),
    'never-opened-late': body.records(late),
    'never-opened-organisation': body.records(body.organisation),
  };
}

/** A document whose creation was refused: the refusal is all that its stream holds. */
export function refusedCreation(): Streams {
  const body = new GoldenBody('refused-creation');
  const stream = body.documentStream('Refused');
  const procedure = procedureWith();
  const payload = {
    organisation: ORGANISATION,
    id: stream.slice(-36),
    kind: 'charter' as const,
    title: text('A charter'),
    visibility: { class: 'named' as const, named: ['kz'] },
    procedure,
  };
  body.act(stream, SECRETARIAT, 'register-document', payload, { way: 'signal' });
  body.act(stream, state('kz'), 'withdraw-document', {}, { way: 'signal' });
  return { 'refused-creation': body.records(stream) };
}
