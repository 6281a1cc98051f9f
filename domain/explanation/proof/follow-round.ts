import type { PartyId, PointId } from '../../../schemas/identifiers.ts';
import type { ProofEvent } from './proof-event.ts';
import type { BlockAccount, EventOf, RoundAccount } from './round-account.ts';

type Follow = (round: RoundAccount, event: ProofEvent<never>) => void;

/** How each event changes the account of its round; every other event changes nothing there. */
const FOLLOW: Readonly<Record<string, Follow>> = {
  'round-opened': (round, event: EventOf<'round-opened'>) => {
    round.opened = event;
    for (const party of event.data.members) round.members.add(party);
    expires(round, event, event.data.expiry?.at);
  },
  'approved-subject-to-silence': (round, event: EventOf<'approved-subject-to-silence'>) => {
    round.method = 'silence';
    round.conditional = event;
    expires(round, event, event.data.expiry.at);
  },
  'round-extended': (round, event: EventOf<'round-extended'>) => expires(round, event, event.data.expiry.at),
  'round-suspended': (round) => void (round.suspended = true),
  'round-resumed': (round, event: EventOf<'round-resumed'>) => {
    round.suspended = false;
    expires(round, event, event.data.expiry?.at);
  },
  'electorate-reduced': (round, event: EventOf<'electorate-reduced'>) => {
    const { party } = event.data;
    round.members.delete(party);
    round.reduced.push(event);
    for (const block of ofParty(round, party)) block.ended = { how: 'left', by: [event] };
  },
  'positions-carried-over': (round, event: EventOf<'positions-carried-over'>) => {
    round.revision = event.data.to;
    round.carried.push(event);
  },
  'position-stated': (round, event: EventOf<'position-stated'>) => {
    const { party, position, points } = event.data;
    for (const block of ofParty(round, party)) block.ended = { how: 'restated', by: [event] };
    contradicts(round, event);
    round.word.set(party, event);
    if (!round.blocking(position)) return;
    const live = new Set(points.map(({ id }) => id));
    round.blocks.push({ party, position, stated: event, live, pointed: live.size > 0 });
  },
  'position-clarified': (round, event: EventOf<'position-clarified'>) => {
    const { party, position } = event.data;
    round.unclear.delete(party);
    for (const block of ofParty(round, party)) block.ended = { how: 'restated', by: [event] };
    if (round.blocking(position))
      round.blocks.push({ party, position, stated: event, live: new Set(), pointed: false });
  },
  'point-lifted': (round, event: EventOf<'point-lifted'>) => dropPoints(round, [event.data.point], event, 'lifted'),
  'points-lapsed': (round, event: EventOf<'points-lapsed'>) => dropPoints(round, event.data.points, event, 'lapsed'),
  'ruling-recorded': (round, event: EventOf<'ruling-recorded'>) => {
    round.rulings.push(event);
    round.ruledBy.set(event.sequence, { members: new Set(round.members), base: round.base });
  },
  'outcome-contested': (round, event: EventOf<'outcome-contested'>) => {
    round.contests.push(event);
    round.openContests += 1;
  },
  'contest-resolved': (round, event: EventOf<'contest-resolved'>) => {
    round.resolved.push(event);
    round.openContests = 0;
  },
  'ad-referendum-confirmed': (round, event: EventOf<'ad-referendum-confirmed'>) => void round.confirmed.push(event),
  'silence-held': (round, event: EventOf<'silence-held'>) => void (round.silenceHeld = event),
  'round-held': (round, event: EventOf<'round-held'>) => void (round.held = event),
  'answers-completed': (round, event: EventOf<'answers-completed'>) => void (round.answers = event),
  'round-adopted-provisionally': (round, event: EventOf<'round-adopted-provisionally'>) =>
    void (round.provisional = event),
  'round-frozen': (round, event: EventOf<'round-frozen'>) => void (round.frozen = event),
  'round-adopted': (round, event: EventOf<'round-adopted'>) => void (round.adopted = event),
};

/** Takes one event of a round into its account. */
export function follow(round: RoundAccount, event: ProofEvent): void {
  if (Object.hasOwn(FOLLOW, event.name)) FOLLOW[event.name]?.(round, event as ProofEvent<never>);
}

/**
 * Two people of one State, and one says that it blocks: where the stage says so, the State counts as objecting until it is clear. Clear is what
 * comes by note verbale, and what the person who spoke last says again (case 31).
 */
function contradicts(round: RoundAccount, event: EventOf<'position-stated'>): void {
  if (round.rules?.contradictions !== 'blocks-until-clarified') return;
  const { party, position, channel } = event.data;
  const earlier = round.word.get(party);
  const same = earlier?.command.actor.token === event.command.actor.token;
  const turned = earlier !== undefined && !same && round.blocking(earlier.data.position) !== round.blocking(position);
  if (channel === 'note-verbale' || (!turned && same && channel === 'program')) round.unclear.delete(party);
  else if (turned) round.unclear.add(party);
  if (round.unclear.has(party))
    round.blocks.push({ party, position: 'contradiction', stated: event, live: new Set(), pointed: false });
}

function expires(round: RoundAccount, event: ProofEvent, at: number | undefined): void {
  if (at === undefined) return;
  round.expiry = at;
  round.periods.push(event);
}

/** The blocks of a State that stand. */
const ofParty = (round: RoundAccount, party: PartyId): BlockAccount[] =>
  round.blocks.filter((block) => block.party === party && block.ended === undefined);

/** A position that came with points blocks while one of them is live (design §3 "objection point"). */
function dropPoints(
  round: RoundAccount,
  points: readonly PointId[],
  event: ProofEvent,
  how: 'lifted' | 'lapsed',
): void {
  for (const block of round.blocks) {
    const gone = points.filter((point) => block.live.delete(point));
    if (gone.length === 0 || block.ended !== undefined) continue;
    block.lifting = [...(block.lifting ?? []), event];
    if (block.live.size === 0) block.ended = { how, by: block.lifting };
  }
}
