import type { Account } from './account.ts';
import { nobodyBlocks } from './of-blocks.ts';
import { clauseOf, electorate, organ, quorum, revisionCurrent } from './of-electorate.ts';
import { intake, periodRan } from './of-period.ts';
import type { ProofEvent } from './proof-event.ts';
import { claim, type ProofNode } from './proof.ts';
import type { EventOf, RoundAccount } from './round-account.ts';

/** What every adoption rests on, by whatever basis (I1). */
function common(account: Account, round: RoundAccount): ProofNode[] {
  return [organ(round), electorate(round), revisionCurrent(account, round), nobodyBlocks(round), noContest(round)];
}

function noContest(round: RoundAccount): ProofNode {
  const events = [...round.contests, ...round.resolved];
  const children = round.resolved.map((event) =>
    claim('contest-resolved', { resolution: event.data.resolution }, 'I11', [event]),
  );
  return claim('no-contest', {}, 'I11', events, { holds: round.openContests === 0, children });
}

export function adopted(account: Account, event: EventOf<'round-adopted'>): ProofNode | undefined {
  const round = account.round(event.data.round);
  if (!round) return undefined;
  const { word, revision, basis } = event.data;
  const { stage } = round.requested.data;
  const about = { round: round.id, stage, word, revision, basis };
  const children = [...common(account, round), ...deciding(round, event)];
  const holds = round.rules?.success === word && revision === round.revision;
  return claim('adopted', about, clauseOf(round, 'success'), [event], { holds, children });
}

/** What turned the question into a decision: by method, and who confirmed. */
function deciding(round: RoundAccount, event: EventOf<'round-adopted'>): ProofNode[] {
  const { provisional } = round;
  if (event.data.basis !== 'ad-referendum-confirmed' || !provisional) return byMethod(round, event);
  const awaited = provisional.data.awaiting.map((party) => confirmation(round, party));
  return [...byMethod(round, provisional), ...awaited];
}

/** A State confirmed, or silence did by the procedure's word, or it left the electorate (case 38). */
function confirmation(round: RoundAccount, party: string): ProofNode {
  const left = round.reduced.find(({ data }) => data.party === party);
  if (left) return claim('blocker-left', { party, position: 'ad-referendum' }, 'case 25', [left]);
  const event = round.confirmed.find(({ data }) => data.party === party);
  const about = { party, by: event?.data.by ?? '' };
  return claim('confirmed', about, clauseOf(round, 'adReferendum'), [round.word.get(party), event], {
    holds: event !== undefined,
  });
}

function byMethod(round: RoundAccount, event: ProofEvent): ProofNode[] {
  switch (round.method) {
    case 'silence': {
      const room = round.conditional ? inMeeting(round, round.conditional) : [quorum(round)];
      return [...room, ...silence(round, event), chair(round, event)];
    }
    case 'written':
      return [everyAnswer(round), quorum(round), chair(round, event)];
    default:
      return inMeeting(round, event);
  }
}

/** The period ran, and the intake was open at its end; or the Chair took it on himself where it was not (I3, I4). */
function silence(round: RoundAccount, event: ProofEvent): ProofNode[] {
  const held = round.silenceHeld;
  const ran = periodRan(round, held ?? event);
  if (held?.command.kind !== 'confirm-adoption') return [ran, intake(round, held ?? event)];
  return [ran, ...(round.held ? [intake(round, round.held)] : [])];
}

/** By which act of the Chair the outcome was confirmed, or that the procedure asks for none (I6). */
function chair(round: RoundAccount, event: ProofEvent): ProofNode {
  const { kind, actor } = event.command;
  const rule = clauseOf(round, 'confirmation');
  if (kind === 'confirm-adoption' || kind === 'resolve-contest')
    return claim('chair-confirmed', { act: kind, role: actor.role }, rule, [event], {
      holds: actor.role === 'chair' || round.rules?.who?.[kind]?.includes(actor.role) === true,
    });
  const needed = round.rules?.confirmation !== 'none';
  return claim('no-confirmation-needed', {}, rule, [round.pinned], { holds: !needed });
}

/** Every State that still takes part has joined the consensus in so many words. */
function everyAnswer(round: RoundAccount): ProofNode {
  const children = [...round.members].map((party) => {
    const answer = round.answerOf(party);
    return answer
      ? claim('answer', { party, position: answer.data.position }, 'design §3 written', [answer])
      : claim('answer-missing', { party }, 'design §3 written', [round.opened], { holds: false });
  });
  return claim('every-answer', { members: round.members.size }, 'design §3 written', [round.answers], {
    holds: round.answers !== undefined && children.length > 0,
    children,
  });
}

/** The ruling of the Chair on the question, and who was there. */
function inMeeting(round: RoundAccount, event: ProofEvent): ProofNode[] {
  const ruled = ruling(round);
  const decided = event.command.kind === 'resolve-contest' ? [chair(round, event)] : [];
  return [ruled, quorum(round, lastAdopting(round)), ...decided];
}

/** A later ruling does not take the place of one that was contested: the first stands until the Chair decided. */
function lastAdopting(round: RoundAccount): EventOf<'ruling-recorded'> | undefined {
  const adopting = round.rulings.filter(({ data }) => data.ruling.startsWith('adopted'));
  return adopting.findLast(({ data }) => data.accepted) ?? adopting.find((_each, index) => index === 0);
}

function ruling(round: RoundAccount): ProofNode {
  const made = lastAdopting(round);
  const about = { ruling: made?.data.ruling ?? 'adopted', ruledAt: made?.data.ruledAt ?? 0 };
  return claim('ruled', about, 'RoP 1.2', [made], { holds: made !== undefined });
}

export function provisionally(account: Account, event: EventOf<'round-adopted-provisionally'>): ProofNode | undefined {
  const round = account.round(event.data.round);
  if (!round) return undefined;
  const { awaiting, confirmBy } = event.data;
  const awaited = awaiting.map((party) => {
    const stated = round.word.get(party);
    const holds = stated?.data.position === 'ad-referendum' && round.members.has(party);
    return claim('ad-referendum', { party }, 'case 38', [stated], { holds });
  });
  const children = [...common(account, round), ...byMethod(round, event), ...awaited];
  const about = { round: round.id, awaiting, confirmBy };
  return claim('adopted-provisionally', about, clauseOf(round, 'adReferendum'), [event], { children });
}

/** The room approved it, subject to a silence of its own: the same tests, and nothing is approved yet (case 15). */
export function subjectToSilence(
  account: Account,
  event: EventOf<'approved-subject-to-silence'>,
): ProofNode | undefined {
  const round = account.round(event.data.round);
  if (!round) return undefined;
  const { word, expiry } = event.data;
  const children = [...common(account, round), ...inMeeting(round, event)];
  const about = { round: round.id, word, expiry: expiry.at };
  return claim('approved-subject-to-silence', about, clauseOf(round, 'conditional'), [event], { children });
}

export function silenceHeld(account: Account, event: EventOf<'silence-held'>): ProofNode | undefined {
  const round = account.round(event.data.round);
  if (!round) return undefined;
  const over = event.command.kind === 'confirm-adoption';
  const children = [
    electorate(round),
    nobodyBlocks(round),
    ...silence(round, event),
    ...(over ? [chair(round, event)] : []),
  ];
  const about = { round: round.id, expiry: event.data.expiry };
  const holds = event.data.expiry === round.expiry;
  return claim('silence-held', about, 'design §3 silence procedure', [event], { holds, children });
}
