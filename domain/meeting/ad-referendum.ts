import type { Refusal } from '../../schemas/decider.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { MeetingEventData } from '../../schemas/meeting-events.ts';
import { refusal } from '../shared/index.ts';
import { presentMembers, standing } from './room-lookups.ts';
import type { AgendaItem, Room } from './room-state.ts';

/**
 * Why the Chair cannot rule that an item is adopted subject to confirmation (case 38): a delegation has to have spoken ad referendum, or is named
 * as one that does. It is in the room, and has no block on the item: nobody's objection ends because somebody else names it (I1).
 */
export function confirmationsFault(
  room: Room,
  item: AgendaItem,
  confirmations: readonly PartyId[],
): Refusal | undefined {
  if (confirmations.length === 0 && (item.adReferendum ?? []).length === 0)
    return refusal('confirmations-missing', 'case 38', { item: item.id });
  const present = presentMembers(room);
  const absent = confirmations.find((party) => !present.includes(party));
  if (absent !== undefined) return refusal('not-in-the-room', 'case 38', { party: absent });
  const blocks = standing(item).find(({ party }) => confirmations.includes(party));
  return blocks && refusal('live-block', 'I1', { item: item.id, parties: blocks.party });
}

/** Who has spoken ad referendum on an item in the room: by its last word, or named with the ruling. */
export function saidAdReferendum(
  { adReferendum = [] }: AgendaItem,
  { party, position }: Pick<MeetingEventData<'room-position-recorded'>, 'party' | 'position'>,
): { adReferendum?: PartyId[] } {
  const others = adReferendum.filter((each) => each !== party);
  if (position === 'ad-referendum') return { adReferendum: [...others, party] };
  return adReferendum.includes(party) ? { adReferendum: others } : {};
}
