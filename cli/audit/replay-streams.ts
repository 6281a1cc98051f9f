import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type pg from 'pg';
import { historyContents, type History } from '../../activities/history-contents.ts';
import { unpackHistory } from '../../activities/packed-history.ts';
import { runHistories } from '../../activities/temporal-histories.ts';
import { coreOf, foldEvents } from '../../audit/index.ts';
import {
  chainOfRuns,
  compareWithRecord,
  type ReplayFinding,
  type RunPlace,
  type StreamReplay,
} from '../../audit/replay/index.ts';
import { archivedRuns, archiveRows } from '../../readmodels/audit/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { AnyCommand } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { CommandError } from '../command-error.ts';
import type { Replayer } from './replayer.ts';

/** One run with all that is needed to execute it again. */
export interface Run extends RunPlace {
  /** Unpacked when it is needed: the runs of decades are not in memory at once. */
  history: () => History;
  historyEvents: number;
  events: RecordedEventShape[];
  commands: AnyCommand[];
  builds: string[];
  sdks: string[];
  /** What the archive noted beside it. */
  noted?: { bundle: string; sdk: string };
}

export interface ReplaySources {
  pool: pg.Pool;
  client: Client;
  replayer: Replayer;
  /** How long what is under way may take to reach the archive, ms. */
  patience: number;
}

/** Executes all runs of a stream again and compares what their histories hold with the archive. */
export async function replayStream(sources: ReplaySources, stream: StreamId): Promise<StreamReplay> {
  const known = (await archiveRows(sources.pool, stream)).length;
  const read = await settledRuns(sources, stream);
  if (known === 0 && read.runs.length === 0) throw new CommandError(`Nobody knows a stream ${stream}.`);
  const { runs, whole, findings } = chainOfRuns(read.runs);
  const replay: StreamReplay = { stream, runs: [], events: 0, findings: [...read.findings, ...findings], notes: [] };
  for (const run of runs) await sources.replayer.replay(stream, run, replay);
  const archived = await archiveUpTo(
    sources,
    stream,
    Math.max(...runs.flatMap(({ events }) => events.map(({ sequence }) => sequence)), 0),
  );
  const compared = compareWithRecord({ runs, whole: whole && read.findings.length === 0 }, archived, known);
  replay.events = compared.same;
  replay.findings.push(...compared.findings);
  if (runs.length === 0 && read.findings.length === 0) nothingLeft(archived, replay);
  return replay;
}

/** The run of a stream whose creation was refused ends for good, and nobody archives it: all that it did is the refusal on the record. */
function nothingLeft(archived: RecordedEventShape[], { stream, findings, notes }: StreamReplay): void {
  const core = coreOf(stream);
  if (core && !core.decider.exists(foldEvents(core, core.decider.initial(), archived)))
    notes.push('its creation was refused, and Temporal has forgotten the run');
  else findings.push({ code: 'history-missing', detail: 'No history of this stream is left.' });
}

interface ReadRuns {
  runs: Run[];
  findings: ReplayFinding[];
}

/** A run that has just been closed is on its way to the archive. */
async function settledRuns(sources: ReplaySources, stream: StreamId): Promise<ReadRuns> {
  for (const until = Date.now() + sources.patience; ;) {
    const read = await readRuns(sources, stream);
    const underWay = read.runs.some(({ from, ended }) => from === 'temporal' && ended === 'continued');
    if (!underWay || Date.now() > until) return read;
    await pause();
  }
}

/** Closed runs from the archive; what it lacks, and the open one, from Temporal. */
async function readRuns({ pool, client }: ReplaySources, stream: StreamId): Promise<ReadRuns> {
  const findings: ReplayFinding[] = [];
  const runs: Run[] = [];
  const live = await runHistories(client, stream).catch((error: unknown) => {
    if (error instanceof WorkflowNotFoundError) return [];
    throw error;
  });
  for (const { runId, history, unchanged, bundle, sdk } of await archivedRuns(pool, stream)) {
    const changed = (detail: string): void => void findings.push({ code: 'history-changed', run: runId, detail });
    if (!unchanged) changed('The bytes of the archived history do not have the hash that was kept with them.');
    try {
      runs.push({ ...runOf('archive', runId, () => unpackHistory(history)), noted: { bundle, sdk } });
    } catch (error) {
      changed(`The archived history cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  const archived = new Set(runs.map(({ runId }) => runId));
  for (const { runId, history } of live) if (!archived.has(runId)) runs.push(runOf('temporal', runId, () => history));
  return { runs, findings };
}

function runOf(from: Run['from'], runId: string, history: Run['history']): Run {
  return { runId, from, history, ...historyContents(history()) };
}

/** The archive's events, as soon as it has the one with this number, or patience ends. */
async function archiveUpTo(
  { pool, patience }: ReplaySources,
  stream: StreamId,
  last: number,
): Promise<RecordedEventShape[]> {
  for (const until = Date.now() + patience; ;) {
    const rows = await archiveRows(pool, stream);
    if ((rows.at(-1)?.sequence ?? 0) >= last || Date.now() > until)
      return rows.map(({ body }) => JSON.parse(body) as RecordedEventShape);
    await pause();
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));
