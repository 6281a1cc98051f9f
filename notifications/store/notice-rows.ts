import type pg from 'pg';
import { derivedIdentifier } from '../../chain/index.ts';
import { organisationOf } from '../../readmodels/projector/event-parts.ts';
import type { Addressing } from '../addressing.ts';
import { recipientKey } from '../recipient.ts';
import type { Notice } from '../recipients.ts';

/** Where mail goes: the addresses of a function, and the domain in whose name message ids are given. */
export interface MailPlan {
  domain: string;
  addressesOf: (organisation: string, recipient: string) => readonly string[];
}

export interface ToldEvent {
  addressing: Addressing;
  notices: readonly Notice[];
  rosterSequence: number;
}

const INSERT = `
  INSERT INTO notices.notices (organisation, stream, sequence, recipient, event, message, urgency, class, named, round, reveals,
    position_class, params, asked, recorded, roster_sequence)
  SELECT organisation, stream, sequence, recipient, event, message, urgency, class, named, round, reveals,
    position_class, params, asked, recorded, roster_sequence
  FROM jsonb_to_recordset($1::jsonb) AS row (organisation text, stream text, sequence bigint, recipient text,
    event text, message text, urgency text, class text, named text[], round text, reveals text[], position_class text, params jsonb,
    asked jsonb, recorded bigint, roster_sequence bigint, place bigint)
  ORDER BY place
  ON CONFLICT (stream, sequence, recipient) DO NOTHING
  RETURNING id, organisation, stream, sequence, recipient, urgency`;

interface Inserted {
  id: number;
  organisation: string;
  stream: string;
  sequence: number;
  recipient: string;
  urgency: string;
}

/**
 * Writes who was told what, and the mail for it, in the caller's transaction. Exactly once: who was told of an event is not told again.
 * @returns how many notices are new
 */
export async function insertNotices(
  client: pg.ClientBase,
  told: readonly ToldEvent[],
  mail: MailPlan | undefined,
): Promise<number> {
  const rows = told.flatMap((each) => each.notices.map((notice) => rowOf(each, notice)));
  if (rows.length === 0) return 0;
  const { rows: inserted } = await client.query<Inserted>(INSERT, [
    JSON.stringify(rows.map((row, place) => ({ ...row, place }))),
  ]);
  if (mail !== undefined) await insertMail(client, inserted, mail);
  return inserted.length;
}

function rowOf({ addressing, rosterSequence }: ToldEvent, notice: Notice): object {
  const { stream, sequence, event, visibility, round, recorded } = addressing;
  return {
    organisation: organisationOf(stream),
    stream,
    sequence,
    recipient: recipientKey(notice.recipient),
    event,
    message: notice.message,
    urgency: notice.urgency,
    class: visibility.class,
    named: visibility.named ?? [],
    round: round ?? null,
    reveals: notice.reveals?.parties ?? null,
    position_class: notice.reveals?.class ?? null,
    params: notice.params,
    asked: notice.asked ?? null,
    recorded,
    roster_sequence: rosterSequence,
  };
}

/** One row for each address; what is quiet, and what was recorded before there were notices, is not mailed. */
async function insertMail(client: pg.ClientBase, notices: readonly Inserted[], mail: MailPlan): Promise<void> {
  const letters = notices
    .filter(({ urgency }) => urgency !== 'quiet')
    .flatMap(({ id, organisation, stream, sequence, recipient }) =>
      mail.addressesOf(organisation, recipient).map((address) => ({
        notice: id,
        stream,
        sequence,
        address,
        message: messageId(`${stream}#${sequence}`, recipient, address, mail.domain),
      })),
    );
  if (letters.length === 0) return;
  await client.query(
    `INSERT INTO notices.outbox (notice, address, message_id)
     SELECT letter.notice, letter.address, letter.message
     FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[]) AS letter (notice, address, message, stream, sequence)
     LEFT JOIN notices.recorded_before AS before USING (stream)
     WHERE letter.sequence > coalesce(before.sequence, 0)
     ON CONFLICT DO NOTHING`,
    [
      letters.map(({ notice }) => notice),
      letters.map(({ address }) => address),
      letters.map(({ message }) => message),
      letters.map(({ stream }) => stream),
      letters.map(({ sequence }) => sequence),
    ],
  );
}

/** The same for ever for one event, function and address, so that a mail sent twice is known as one. */
export function messageId(event: string, recipient: string, address: string, domain: string): string {
  return `<${derivedIdentifier('notice mail', event, recipient, address)}@${domain}>`;
}
