import { noticesOf } from '../../notifications/recipients.ts';
import { recipientKey } from '../../notifications/recipient.ts';
import { newStream, type KeptStream } from '../../notifications/store/kept-streams.ts';
import { readEvent } from '../../notifications/store/reading.ts';
import { loadRosters, rosterAt } from '../../notifications/store/rosters.ts';
import { openPool } from '../../readmodels/database.ts';
import { organisationOf } from '../../readmodels/projector/event-parts.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';

/**
 * Who was told what, made again from the record and compared with the table: nobody twice, nobody forgotten, nobody else.
 * @param archived all events, those of one stream in their order
 */
export async function noticeFaults(
  connectionString: string,
  archived: readonly RecordedEventShape[],
): Promise<string[]> {
  const pool = openPool(connectionString, { max: 1 });
  const client = await pool.connect();
  try {
    const rosters = await loadRosters(client, [...new Set(archived.map(({ subject }) => organisationOf(subject)))]);
    const expected = new Set<string>();
    const streams = new Map<string, KeptStream>();
    for (const event of archived) {
      const kept = streams.get(event.subject) ?? newStream(event.subject);
      streams.set(event.subject, kept);
      const { addressing } = readEvent(kept, event);
      const dated = rosterAt(rosters.get(organisationOf(event.subject)), event.recorded);
      if (addressing === undefined || dated === undefined) continue;
      for (const { recipient, message } of noticesOf(addressing, dated.roster))
        expected.add(`${event.id} ${recipientKey(recipient)} ${message}`);
    }
    const { rows } = await client.query<{ notice: string }>(
      `SELECT stream || '#' || sequence || ' ' || recipient || ' ' || message AS notice FROM notices.notices`,
    );
    const told = new Set(rows.map(({ notice }) => notice));
    return [
      ...(rows.length === 0 ? ['nobody was told anything'] : []),
      ...[...expected].filter((notice) => !told.has(notice)).map((notice) => `not told: ${notice}`),
      ...[...told].filter((notice) => !expected.has(notice)).map((notice) => `told without reason: ${notice}`),
      ...(rows.length === told.size ? [] : [`${rows.length - told.size} notices stand twice`]),
    ];
  } finally {
    client.release();
    await pool.end();
  }
}
