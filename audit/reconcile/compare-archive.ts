import { canonicalJson } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { checkStream } from '../check-stream.ts';
import type { Finding } from '../finding.ts';
import type { Difference } from './difference.ts';
import { remedies } from './remedies.ts';

/** A row of the archive as it is stored. */
export interface ArchivedRow {
  sequence: number;
  organisation: string;
  type: string;
  recorded: number;
  command: string;
  prevhash: string;
  hash: string;
  body: string;
}

/** The archive of one stream, judged by itself. */
export interface JudgedArchive {
  events: RecordedEventShape[];
  differences: Difference[];
  /** It holds: what is made from it can be compared with others. */
  sound: boolean;
}

/** Reads a stream's rows: bodies as they were hashed, columns that repeat them, chain, and every decision made again. */
export function judgeArchive(stream: string, rows: readonly ArchivedRow[]): JudgedArchive {
  const differences: Difference[] = [];
  const events: RecordedEventShape[] = [];
  for (const row of rows) {
    const { event, fault } = readRow(stream, row);
    if (event) events.push(event);
    if (fault)
      differences.push({
        account: 'archive',
        code: 'not-sound',
        sequence: row.sequence,
        ...fault,
        remedy: remedies.archive,
      });
  }
  if (events.length > 0) differences.push(...checkedStream(events).map((finding) => ofFinding(finding)));
  return { events, differences, sound: differences.length === 0 };
}

function readRow(
  stream: string,
  row: ArchivedRow,
): { event?: RecordedEventShape; fault?: Pick<Difference, 'field' | 'detail'> } {
  let event: RecordedEventShape;
  try {
    event = JSON.parse(row.body) as RecordedEventShape;
    if (canonicalJson(event) !== row.body)
      return { event, fault: { detail: `The body of event ${row.sequence} is not written as canonical JSON.` } };
  } catch {
    return { fault: { detail: `The body of event ${row.sequence} is no JSON.` } };
  }
  const said: Record<Exclude<keyof ArchivedRow, 'body'>, unknown> = {
    sequence: event.sequence,
    organisation: stream.slice(0, stream.indexOf('/')),
    type: event.type,
    recorded: event.recorded,
    command: event.cause.command.id,
    prevhash: event.prevhash,
    hash: event.hash,
  };
  const field = (Object.keys(said) as (keyof typeof said)[]).find((name) => row[name] !== said[name]);
  if (field === undefined) return { event };
  return {
    event,
    fault: { field, detail: `The column ${field} of event ${row.sequence} says something else than its body.` },
  };
}

/** An event whose form is wrong may make anything throw. */
function checkedStream(events: readonly RecordedEventShape[]): Finding[] {
  try {
    return checkStream(events);
  } catch (error) {
    return [
      {
        code: 'form',
        detail: `The stream cannot be checked: ${error instanceof Error ? error.message : String(error)}.`,
      },
    ];
  }
}

function ofFinding({ code, event, detail }: Finding): Difference {
  const sequence = event === undefined ? {} : { sequence: Number(event.slice(event.lastIndexOf('#') + 1)) };
  if (code === 'decided-otherwise') return { account: 'folded', code, ...sequence, detail, remedy: remedies.release };
  return {
    account: 'archive',
    code: code === 'hash-wrong' ? code : 'not-sound',
    ...sequence,
    detail,
    remedy: remedies.archive,
  };
}
