import { canonicalJson, hashOf } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { AnyCommand } from '../../schemas/host.ts';
import type { ReplayFinding } from './finding.ts';

/** What a stream's histories hold, taken together. */
export interface HistoriesOfStream {
  runs: readonly { runId: string; events: readonly RecordedEventShape[]; commands: readonly AnyCommand[] }[];
  /** They go back to the first event. */
  whole: boolean;
}

export interface ComparedWithRecord {
  /** Events that are the same in both. */
  same: number;
  findings: ReplayFinding[];
}

/**
 * The second account of a stream against the first: each event that its histories published stands in the archive with the same hash, and
 * each command that was asked is the one that the record names as the cause. A replay compares neither: it looks at what a workflow did,
 * not with what.
 * @param known events of the archive that were there before the histories were read: what came later may be missing in these
 */
export function compareWithRecord(
  { runs, whole }: HistoriesOfStream,
  archived: readonly RecordedEventShape[],
  known = archived.length,
): ComparedWithRecord {
  const records = new Map(archived.map((event) => [event.sequence, event]));
  const found = new Map<number, string>();
  const findings: ReplayFinding[] = [];
  for (const { runId, events } of runs)
    for (const event of events) {
      const finding = eventFinding(runId, event, records.get(event.sequence));
      if (finding) findings.push(finding);
      if (found.get(event.sequence) !== event.hash) found.set(event.sequence, event.hash);
    }
  const from = whole ? 1 : Math.min(...found.keys());
  const covered = archived.filter(({ sequence }) => sequence >= from && sequence <= known);
  findings.push(...covered.filter(({ sequence }) => !found.has(sequence)).map(notInHistory));
  return {
    same: archived.filter(({ sequence, hash }) => found.get(sequence) === hash).length,
    findings: [...findings, ...commandFindings(runs, covered)],
  };
}

function eventFinding(
  run: string,
  event: RecordedEventShape,
  record: RecordedEventShape | undefined,
): ReplayFinding | undefined {
  if (hashOf(event) !== event.hash)
    return {
      code: 'event-differs',
      run,
      event: event.id,
      detail: 'In the history it does not have the hash that its content gives.',
    };
  if (record === undefined)
    return {
      code: 'event-not-archived',
      run,
      event: event.id,
      detail: 'The history published it; the archive does not have it.',
    };
  if (canonicalJson(record) !== canonicalJson(event))
    return {
      code: 'event-differs',
      run,
      event: event.id,
      detail: 'History and archive hold different events under this sequence.',
    };
  return undefined;
}

function notInHistory({ id }: RecordedEventShape): ReplayFinding {
  return {
    code: 'event-not-in-history',
    event: id,
    detail: 'The archive has it; no history of the stream published it.',
  };
}

function commandFindings(runs: HistoriesOfStream['runs'], covered: readonly RecordedEventShape[]): ReplayFinding[] {
  const asked = new Map<string, { runId: string; command: AnyCommand }[]>();
  for (const { runId, commands } of runs)
    for (const command of commands) asked.set(command.id, [...(asked.get(command.id) ?? []), { runId, command }]);
  return covered.flatMap((event, index): ReplayFinding[] => {
    const { command } = event.cause;
    if (covered[index - 1]?.cause.command.id === command.id) return [];
    const same = asked.get(command.id) ?? [];
    if (same.length === 0)
      return command.receipt.way === 'intake'
        ? [
            {
              code: 'command-not-in-history',
              event: event.id,
              detail: `No history was asked for its command (${command.kind}).`,
            },
          ]
        : [];
    // A repetition may have come with another receipt; the record has the one that was carried out.
    if (same.some((each) => canonicalJson(plain(each.command)) === canonicalJson(command))) return [];
    const run = same[0]?.runId;
    return [
      {
        code: 'command-differs',
        ...(run === undefined ? {} : { run }),
        event: event.id,
        detail: `The history was asked for something else under the id of its command (${command.kind}).`,
      },
    ];
  });
}

/** As it stands in a record: the members of a command, what is undefined left out. */
function plain({ id, kind, payload, actor, mandate, receipt, facts }: AnyCommand): unknown {
  return JSON.parse(JSON.stringify({ id, kind, payload, actor, mandate, receipt, facts }));
}
