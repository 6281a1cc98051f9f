import type { Role } from '../schemas/actor.ts';
import type { Visibility, VisibilityClass } from '../schemas/content.ts';
import type { PartyId } from '../schemas/identifiers.ts';
import type { ConsensusRules } from '../schemas/procedure.ts';

/** Somebody who reads. `undefined` stands for the public. */
export interface Viewer {
  role: Role;
  party?: PartyId | undefined;
}

/** Offices that run or check every decision; they see what is restricted (design §2 "Who uses it"). */
const OFFICES: readonly Role[] = ['secretariat', 'chair', 'auditor', 'system'];
/** Who sees what is for Member States. Observers and operators see what is public. */
const MEMBERS: readonly Role[] = [...OFFICES, 'focal-point', 'depositary'];

/** Whether somebody may see a matter of a class at all, in lists, counts, search and streams alike (I14). */
export function maySee(viewer: Viewer | undefined, visibility: Visibility): boolean {
  if (visibility.class === 'public') return true;
  if (viewer === undefined) return false;
  if (visibility.class === 'members') return MEMBERS.includes(viewer.role);
  return (
    OFFICES.includes(viewer.role) || (viewer.party !== undefined && (visibility.named ?? []).includes(viewer.party))
  );
}

/** Whether somebody reads the names of people who act for a party: the offices do, and the party itself (design §5 "Identity"). */
export function maySeePeople(viewer: Viewer | undefined, party: PartyId): boolean {
  return viewer !== undefined && (OFFICES.includes(viewer.role) || viewer.party === party);
}

/** What decides whether one position of a round is shown. */
export interface PositionVisibility {
  circulation: ConsensusRules['circulation'];
  /** The round is over: `at-close` shows from then on. */
  roundConcluded: boolean;
  /** The Chair had the positions circulated: `by-chair` shows from then on. */
  circulated: boolean;
  position: { party: PartyId; class: VisibilityClass; named?: readonly PartyId[] | undefined };
}

/**
 * Whether somebody may see one position (I14). A State always sees its own, the offices always see all; the others once it circulates
 * by the procedure's word, and only within its class.
 */
export function maySeePosition(viewer: Viewer | undefined, about: PositionVisibility): boolean {
  const { circulation, roundConcluded, circulated, position } = about;
  if (viewer !== undefined) {
    if (OFFICES.includes(viewer.role)) return true;
    if (viewer.role === 'focal-point' && viewer.party === position.party) return true;
  }
  const shown = circulation === 'at-once' || circulated || (circulation === 'at-close' && roundConcluded);
  if (!shown) return false;
  const visibility: Visibility =
    position.named === undefined ? { class: position.class } : { class: position.class, named: [...position.named] };
  return maySee(viewer, visibility);
}
