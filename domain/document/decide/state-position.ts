import type { Handler } from '../draft.ts';
import { receiveStatement } from '../receive-statement.ts';

/** A State's own position, through this program; it counts by the server's stamp (I3, I11). */
export const statePosition: Handler<'state-position'> = (draft, { payload, actor, receipt }) =>
  receiveStatement(draft, {
    body: payload,
    receivedAt: receipt.receivedAt,
    channel: 'program',
    parties: actor.party === undefined ? [] : [actor.party],
    attested: false,
  });
