import type { RecordedEventShape } from '../../schemas/event.ts';
import { unknownType } from '../projector/event-parts.ts';
import { primaryKeys, tableNames, type TableName } from '../projector/rows.ts';
import { StreamProjection } from '../projector/stream-projection.ts';

/** The rows that a stream's events make (I10), by table. Throws where this release cannot carry an event. */
export function madeRows(events: readonly RecordedEventShape[]): Record<TableName, Record<string, unknown>[]> {
  const projection = new StreamProjection(events[0]?.subject ?? '');
  for (const event of events) {
    const unknown = unknownType(event.type);
    if (unknown !== undefined) throw new Error(`${event.id}: ${unknown}`);
    projection.apply(event);
  }
  projection.finish();
  return Object.fromEntries(tableNames.map((table) => [table, projection.rows.all(table)])) as unknown as Record<
    TableName,
    Record<string, unknown>[]
  >;
}

/** What names a row within each table. */
export const keysOfTables: Readonly<Record<string, readonly string[]>> = primaryKeys;
