import { refusal } from '../../shared/refusal.ts';
import type { CommandOf, Draft, Handler } from '../draft.ts';
import { lastRound } from '../lookups.ts';
import { receiveStatement } from '../receive-statement.ts';

/**
 * The Secretariat attests a communication that came by note, letter, e-mail or in the room, for one State or several (I11, case 7). The
 * paper's receipt counts, even where it came before the round opened: an absent State's earlier written objection blocks (case 20).
 */
export const attestCommunication: Handler<'attest-communication'> = (draft, command) => {
  const { payload } = command;
  const { receivedAt, sentAt, parties, channel, paper } = payload;
  if (receivedAt > draft.now) return refusal('time-in-future', 'I11', { receivedAt });
  if (sentAt !== undefined && sentAt > draft.now) return refusal('time-in-future', 'I11', { sentAt });
  if (saidToTheChair(draft, command)) return undefined;
  return receiveStatement(draft, {
    body: payload,
    receivedAt,
    channel,
    ...(paper === undefined ? {} : { paper }),
    parties: [...new Set(parties)],
    attested: true,
  });
};

/**
 * A meeting names the States on whose confirmation something is adopted. One that has spoken ad referendum in this round already, with a statement
 * perhaps, is not heard again: its own words stay (case 38).
 */
function saidToTheChair({ document }: Draft, { actor, payload }: CommandOf<'attest-communication'>): boolean {
  const { position, statement, parties, round } = payload;
  if (actor.role !== 'system' || position !== 'ad-referendum' || statement !== undefined) return false;
  const positions = lastRound(document, round)?.positions ?? [];
  return parties.every((party) =>
    positions.some((record) => record.party === party && record.position === 'ad-referendum'),
  );
}
