import type { Role } from '../../../schemas/actor.ts';
import type { Refusal } from '../../../schemas/decider.ts';
import type { RoundId } from '../../../schemas/identifiers.ts';
import { refusal } from '../../shared/refusal.ts';
import { hasLiveBlock } from '../blocking.ts';
import type { Handler } from '../draft.ts';
import { aboutFreeze, anyRound, isAttestedFreeze } from '../lookups.ts';
import { requestRound, termsFault } from '../round-terms.ts';
import type { DocumentRecord } from '../state.ts';

/**
 * The Secretariat reopens a frozen matter only where the States are named and none of them blocks any more; a block by States that
 * the record does not name ends by the Chair's act alone (design §3 "freeze"). So does an attested one, named or not: no position was
 * stated here, so nothing here can tell whether it still stands (I15).
 */
function authorityFault({ frozen, round }: DocumentRecord, role: Role): Refusal | undefined {
  if (!frozen || role === 'chair') return undefined;
  const named =
    !isAttestedFreeze(frozen) && round?.id === frozen.round && round.frozenBy !== 'unnamed' && !hasLiveBlock(round);
  return named ? undefined : refusal('not-permitted', 'design §3 freeze', aboutFreeze(frozen));
}

/** Whether there is something to reopen under that name; without a name it is the attested freeze (I15). */
function matterFault(document: DocumentRecord, reopens: RoundId | undefined): Refusal | undefined {
  const { frozen } = document;
  if (reopens === undefined)
    return isAttestedFreeze(frozen)
      ? undefined
      : frozen
        ? refusal('round-frozen', 'design §3 freeze', aboutFreeze(frozen))
        : refusal('round-not-reopenable', 'design §3 freeze');
  const old = anyRound(document, reopens);
  if (old === undefined) return refusal('round-unknown', 'API', { round: reopens });
  if (!['frozen', 'broken', 'not-adopted'].includes(old.phase))
    return refusal('round-not-reopenable', 'design §3 freeze', { round: reopens });
  return frozen && frozen.round !== reopens
    ? refusal('round-frozen', 'design §3 freeze', aboutFreeze(frozen))
    : undefined;
}

/** A new round in which each State speaks anew; nothing of the old one is carried over (cases 3, 4, 33). */
export const reopenRound: Handler<'reopen-round'> = (draft, { payload, actor }) => {
  const { document, now } = draft;
  const { reopens, ...terms } = payload;
  const fault =
    matterFault(document, reopens) ?? authorityFault(document, actor.role) ?? termsFault(document, terms, now);
  if (fault) return fault;
  requestRound(draft, terms, reopens);
  return undefined;
};
