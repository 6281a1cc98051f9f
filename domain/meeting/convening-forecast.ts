import type { PartyId } from '../../schemas/identifiers.ts';
import type { BasicQuorum } from '../../schemas/organisation-facts.ts';
import { quorumNeeded } from '../document/quorum.ts';
import { standingReplies } from './convening-lookups.ts';
import type { MeetingRecord } from './state.ts';

/** Who is a member now, as the organisation says it. */
export interface MembersOfTheDay {
  /** Those that take part in decisions. */
  members: readonly PartyId[];
  /** All Member States, those included that cannot take part now (case 22). */
  of: number;
  quorum?: BasicQuorum | undefined;
}

/** What the replies let expect. `met`: `maybe` where it hangs on those that have not made up their mind, or said nothing yet. */
export interface QuorumForecast {
  expected: number;
  declined: number;
  undecided: number;
  noReply: number;
  /** Absent where the body has no basic quorum on record. */
  needed?: number;
  of: number;
  met: 'yes' | 'no' | 'maybe';
}

/** Replies for the days that stand, against the quorum of the body (RoP 1.2): the rule by which the quorum is established at the opening. */
export function quorumForecast(meeting: MeetingRecord, { members, of, quorum }: MembersOfTheDay): QuorumForecast {
  const replies = standingReplies(meeting).filter(({ party }) => members.includes(party));
  const count = (word: string) => replies.filter(({ attends }) => attends === word).length;
  const [expected, declined, undecided] = [count('yes'), count('no'), count('undecided')];
  const needed = quorum === undefined ? undefined : quorumNeeded(quorum, of);
  const most = members.length - declined;
  return {
    expected,
    declined,
    undecided,
    noReply: members.length - replies.length,
    ...(needed === undefined ? {} : { needed }),
    of,
    met: expected >= (needed ?? 0) ? 'yes' : most >= (needed ?? 0) ? 'maybe' : 'no',
  };
}
