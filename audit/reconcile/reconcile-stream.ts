import type { HostStatus } from '../../schemas/host.ts';
import { coreOf } from '../cores.ts';
import { judgeArchive, type ArchivedRow, type JudgedArchive } from './compare-archive.ts';
import { beyondArchive, compareHashes, type KafkaEvent } from './compare-hashes.ts';
import { compareRows, type Tables } from './compare-rows.ts';
import { compareStates, folded, type Folded } from './compare-states.ts';
import { ACCOUNTS, type Account, type AccountState, type Difference, type StreamReconciliation } from './difference.ts';
import { remedies } from './remedies.ts';

/** What was read of one stream. A sentence stands for an account that is not available. */
export interface StreamAccounts {
  stream: string;
  archive: readonly ArchivedRow[];
  workflow:
    | { kind: 'state'; status: HostStatus; state: unknown }
    | { kind: 'missing' }
    | { kind: 'unavailable'; because: string };
  kafka: readonly KafkaEvent[] | string;
  /** Events that were archived when the reading of Kafka began: later ones may lie behind what was read. */
  archivedBefore: number;
  rows:
    | {
        made: (events: JudgedArchive['events']) => Tables;
        stored: Tables;
        keys: Readonly<Record<string, readonly string[]>>;
      }
    | string;
}

export interface Reconciled {
  result: StreamReconciliation;
  /** The archive's events folded, for what compares streams with one another. */
  fold: Folded;
}

/** The five accounts of one stream against one another. Pure; never throws. */
export function reconcileStream(accounts: StreamAccounts): Reconciled {
  const { stream, archive, workflow, kafka, rows } = accounts;
  const judged = judgeArchive(stream, archive);
  const core = coreOf(stream);
  const fold: Folded = core ? folded(core, judged.events) : { fault: 'this release does not know such streams' };
  const result = startOf(stream, archive.length);
  result.differences.push(...judged.differences);
  const stored = typeof rows === 'string' ? undefined : rows.stored;
  const hashes = compareHashes(stream, {
    archive: judged.events,
    archivedBefore: accounts.archivedBefore,
    ...(typeof kafka === 'string' ? {} : { kafka }),
    ...(stored ? { rows: hashesOfRows(stored) } : {}),
    ...(workflow.kind === 'state' ? { head: workflow.status.head } : {}),
  });
  result.differences.push(...hashes, ...unarchived(kafka, judged));
  const archiveHolds = judged.sound && !hashes.some(({ account }) => account === 'archive');
  result.differences.push(...workflowDifferences(accounts, judged, fold));
  if (typeof rows !== 'string' && archiveHolds) result.differences.push(...rowDifferences(rows, judged));
  settle(result, 'kafka', typeof kafka === 'string' ? kafka : undefined);
  settle(result, 'rows', typeof rows === 'string' ? rows : undefined, archiveHolds);
  settle(result, 'workflow', workflow.kind === 'unavailable' ? workflow.because : undefined);
  settle(result, 'folded');
  settle(result, 'archive');
  return { result, fold };
}

function startOf(stream: string, events: number): StreamReconciliation {
  const accounts = Object.fromEntries(ACCOUNTS.map((account) => [account, 'agrees'])) as Record<Account, AccountState>;
  return { stream, events, accounts, reasons: {}, differences: [] };
}

/** Adds what was found later of a stream, and says of the account that it differs. */
export function addDifferences(result: StreamReconciliation, differences: readonly Difference[]): void {
  result.differences.push(...differences);
  for (const { account } of differences) result.accounts[account] = 'differs';
}

function settle(result: StreamReconciliation, account: Account, unavailable?: string, compared = true): void {
  const differs = result.differences.some((difference) => difference.account === account);
  if (unavailable !== undefined) result.reasons[account] = unavailable;
  else if (!compared) result.reasons[account] = 'the archive does not hold, so nothing can be made from it';
  result.accounts[account] =
    unavailable !== undefined ? 'unavailable' : differs ? 'differs' : compared ? 'agrees' : 'not-compared';
}

function workflowDifferences(
  { stream, workflow, rows }: StreamAccounts,
  { events }: JudgedArchive,
  fold: Folded,
): Difference[] {
  const core = coreOf(stream);
  const last = events.at(-1)?.sequence ?? 0;
  if (core === undefined || workflow.kind === 'unavailable') return [];
  if (workflow.kind === 'missing') {
    // A stream whose creation was refused ends; Temporal forgets it after a while.
    const ended = 'state' in fold && !core.decider.exists(fold.state);
    return ended
      ? []
      : [
          {
            account: 'workflow',
            code: 'missing',
            detail: 'Temporal does not have its workflow.',
            remedy: remedies.workflow,
          },
        ];
  }
  const { status, state } = workflow;
  const quarantined: Difference[] = status.quarantined
    ? [
        {
          account: 'workflow',
          code: 'quarantined',
          detail: 'The workflow knows that it is behind its archive, and takes no acts.',
          remedy: remedies.workflow,
        },
      ]
    : [];
  const { sequence } = status.head;
  if (sequence < last)
    return [
      ...quarantined,
      {
        account: 'workflow',
        code: 'behind',
        sequence,
        detail: `The workflow stands at event ${sequence}: ${last - sequence} behind the archive.`,
        remedy: remedies.workflow,
      },
    ];
  if (sequence > last) {
    const more = `the workflow has ${sequence - last} more, ${status.outbox} of them not published`;
    return [...quarantined, archiveBehind(last, more)];
  }
  const projected = typeof rows === 'string' ? undefined : projectedState(rows.stored, last);
  return [...quarantined, ...compareStates(core, state, fold, projected)];
}

function projectedState({ streams }: Tables, sequence: number): unknown {
  const row = streams?.[0];
  return row?.['sequence'] === sequence ? row['state'] : undefined;
}

function rowDifferences(rows: Exclude<StreamAccounts['rows'], string>, { events }: JudgedArchive): Difference[] {
  const [head] = rows.stored['streams'] ?? [];
  const last = events.at(-1)?.sequence ?? 0;
  const sequence = Number(head?.['sequence'] ?? 0);
  if (sequence < last)
    return [
      {
        account: 'rows',
        code: 'behind',
        sequence,
        detail: `The rows stand at event ${sequence}: ${last - sequence} behind the archive.`,
        remedy: `See that the projector runs and has not stopped (docs/operate/consumers.md), or: ${remedies.rebuild}`,
      },
    ];
  if (sequence > last) return [archiveBehind(last, `the rows have ${sequence - last} more`)];
  try {
    return compareRows(rows.made(events), rows.stored, rows.keys);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return [
      {
        account: 'rows',
        code: 'row-differs',
        detail: `No rows can be made from the archive: ${fault}`,
        remedy: remedies.rebuild,
      },
    ];
  }
}

function unarchived(kafka: StreamAccounts['kafka'], { events }: JudgedArchive): Difference[] {
  const beyond = typeof kafka === 'string' ? [] : beyondArchive(events, kafka);
  return beyond.length === 0
    ? []
    : [archiveBehind(events.at(-1)?.sequence ?? 0, `Kafka has ${beyond.length} more, the first one ${beyond[0]}`)];
}

const archiveBehind = (last: number, more: string): Difference => ({
  account: 'archive',
  code: 'behind',
  sequence: last,
  detail: `The archive stands at event ${last}; ${more}.`,
  remedy: remedies.unarchived,
});

const hashesOfRows = ({ timeline }: Tables): Map<number, string> =>
  new Map((timeline ?? []).map((row) => [Number(row['sequence']), String(row['hash'])]));
