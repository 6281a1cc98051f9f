import { sql } from 'kysely';
import { CursorUnknown, decodeCursor, page, type Page } from '../readmodels/queries/cursor.ts';
import type { Queryable } from '../readmodels/queries/index.ts';
import { positionsVisible, visible } from '../readmodels/queries/visible.ts';
import type { ContentReference } from '../schemas/content.ts';
import type { MessageKey } from './messages/index.ts';
import type { NoticeParams } from './params.ts';
import { recipientKey, type Recipient } from './recipient.ts';
import type { Asked } from './recipients.ts';
import type { Urgency } from './trigger.ts';

/** A notice as its function reads it now. */
export interface NoticeRow {
  id: number;
  stream: string;
  sequence: number;
  event: string;
  message: MessageKey;
  urgency: Urgency;
  round: string | null;
  params: NoticeParams;
  asked: Asked | null;
  recorded: number;
  title: ContentReference | null;
  read: boolean;
}

/** Whose notices: a function, and the person who serves it and has read some of them. */
export interface Reader {
  organisation: string;
  recipient: Recipient;
  person: string;
}

/** Whether a notice may be seen, judged anew whenever it is read (I14): its document, and the positions that it tells of. */
function seenBy({ recipient }: Reader) {
  const positions = positionsVisible(recipient, {
    parties: sql.ref('notice.reveals'),
    positionClass: sql`coalesce(notice.position_class, 'members')`,
    round: 'round',
  });
  return sql<boolean>`(${visible(recipient, 'notice')} AND (notice.reveals IS NULL OR ${positions}))`;
}

const source = (reader: Reader) => sql`
  FROM notices.notices AS notice
  LEFT JOIN read.rounds AS round ON round.stream = notice.stream AND round.round = notice.round
  LEFT JOIN notices.reads AS seen ON seen.notice = notice.id AND seen.person = ${reader.person}
  WHERE notice.organisation = ${reader.organisation} AND notice.recipient = ${recipientKey(reader.recipient)} AND ${seenBy(reader)}`;

/** The notices of a function, the newest first. Throws `CursorUnknown`. */
export async function noticesPage(
  db: Queryable,
  reader: Reader,
  { unread, cursor, limit }: { unread: boolean; cursor?: string; limit: number },
): Promise<Page<NoticeRow>> {
  const key = cursor === undefined ? undefined : decodeCursor<[number]>(cursor, ['number']);
  if (cursor !== undefined && key === undefined) throw new CursorUnknown();
  const { rows } = await sql<NoticeRow>`
    SELECT told.*, coalesce(stream.state -> 'document' -> 'title', stream.state -> 'meeting' -> 'title') AS title
    FROM (
      SELECT notice.id, notice.stream, notice.sequence, notice.event, notice.message, notice.urgency, notice.round, notice.params,
        notice.asked, notice.recorded, seen.notice IS NOT NULL AS read
      ${source(reader)}
        AND (${key?.[0] ?? null}::bigint IS NULL OR notice.id < ${key?.[0] ?? null}::bigint)
        AND (NOT ${unread}::boolean OR seen.notice IS NULL)
      ORDER BY notice.id DESC LIMIT ${limit + 1}) AS told
    LEFT JOIN notices.streams AS stream ON stream.stream = told.stream
    ORDER BY told.id DESC`.execute(db);
  return page(rows, limit, (row) => [row.id]);
}

/** How many of them the person has not read. */
export async function unreadCount(db: Queryable, reader: Reader): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`SELECT count(*) AS count ${source(reader)} AND seen.notice IS NULL`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Marks notices of the function as read by the person: all up to one, or those named. What is read already stays so. */
export async function markRead(
  db: Queryable,
  { organisation, recipient, person }: Reader,
  which: { upTo: number } | { ids: readonly number[] },
): Promise<void> {
  const chosen = 'upTo' in which ? sql`notice.id <= ${which.upTo}` : sql`notice.id = ANY(${which.ids}::bigint[])`;
  await sql`
    INSERT INTO notices.reads (person, notice)
    SELECT ${person}, notice.id FROM notices.notices AS notice
    WHERE notice.organisation = ${organisation} AND notice.recipient = ${recipientKey(recipient)} AND ${chosen}
    ON CONFLICT DO NOTHING`.execute(db);
}
