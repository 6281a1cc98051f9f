/** Commands of clauses that came with language 2 of the rules. */
import { z } from 'zod';
import { partyId, personToken, roundId, sha256, streamId } from './identifiers.ts';
import { positionKind } from './procedure.ts';
import { instant } from './time.ts';

/** The channels other than this program (I11). */
export const otherChannel = z.enum(['note-verbale', 'letter', 'e-mail', 'room']);

/** `settled`: the other one supersedes this one. */
export const rivalStanding = z.enum(['pending', 'adopted', 'settled']);

export const documentRulePayloads = {
  /** Two people of one State said opposite things; the Secretariat attests the paper by which the State tells which stands (I11, case 31). */
  'clarify-position': z.strictObject({
    round: roundId,
    party: partyId,
    /** The one of the two that stands. */
    position: positionKind,
    channel: otherChannel,
    /** When the registered paper was received. */
    receivedAt: instant,
    paper: sha256,
    registeredBy: personToken,
  }),
  /** Delivered by another document of the body: the two exclude each other, and that is how it stands (case 11). */
  'note-rival': z.strictObject({ document: streamId, standing: rivalStanding }),
} as const;
