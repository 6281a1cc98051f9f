import { membersNow, type OrganisationState } from '../domain/organisation/index.ts';
import type { PartyId } from '../schemas/identifiers.ts';

/** What of an organisation decides who is told: a few kilobytes, kept each time it changed. */
export interface NoticeRoster {
  /** Member States that take part in decisions, in protocol order. */
  members: PartyId[];
  /** Which function speaks for a party in this program; in protocol order (RoP 1.7). Partners and applicants have none. */
  functions: [PartyId, 'focal-point' | 'observer'][];
}

/** The roster of an organisation as it stands; `undefined` before it is established. */
export function rosterOf(state: OrganisationState): NoticeRoster | undefined {
  if (state.organisation === null) return undefined;
  const functions: NoticeRoster['functions'] = [];
  for (const { id, standing } of state.organisation.parties) {
    // A State that was suspended or has left is still told what concerns it.
    if (standing.status === 'member' || standing.status === 'departed') functions.push([id, 'focal-point']);
    else if (standing.status === 'observer') functions.push([id, 'observer']);
  }
  return { members: membersNow(state), functions };
}
