import { refusal } from '../../shared/refusal.ts';
import type { Handler } from '../draft.ts';
import { receiveStatement } from '../receive-statement.ts';

/**
 * The Secretariat attests a communication that came by note, letter, e-mail or in the room, for one State or several (I11, case 7). The
 * paper's receipt counts, even where it came before the round opened: an absent State's earlier written objection blocks (case 20).
 */
export const attestCommunication: Handler<'attest-communication'> = (draft, { payload }) => {
  const { receivedAt, sentAt, parties, channel, paper } = payload;
  if (receivedAt > draft.now) return refusal('time-in-future', 'I11', { receivedAt });
  if (sentAt !== undefined && sentAt > draft.now) return refusal('time-in-future', 'I11', { sentAt });
  return receiveStatement(draft, {
    body: payload,
    receivedAt,
    channel,
    ...(paper === undefined ? {} : { paper }),
    parties: [...new Set(parties)],
    attested: true,
  });
};
