import { readFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import pg from 'pg';
import { runHistories } from '../activities/temporal-histories.ts';
import type { RunningProgram } from '../cli/start/program.ts';
import type { HostStatus } from '../schemas/host.ts';
import { BigMeeting, ORGANISATION } from '../test/support/big-meeting.ts';
import { median, timed } from './statistics.ts';

interface MeetingFigure {
  name: string;
  value: number;
  unit: string;
  goal: string;
}

/** As many items as the issue asks for; the body has 193 Members. */
const ITEMS = 200;
/** Blocks that are said in the room: their items are taken out of what is ruled on en bloc. */
const OBJECTIONS = 4;
const RUNS = 3;

interface World {
  program: RunningProgram;
  client: Client;
}

type Measured = Record<string, number>;

/** Two hundred items, 193 delegations, one meeting: made ready, opened, called, ruled on en bloc, closed; three times. */
export async function meeting({ program, client }: World): Promise<MeetingFigure[]> {
  const connectionString = program.environment['DATABASE_URL'] ?? '';
  const database = new pg.Client({ connectionString });
  await database.connect();
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(await one(program, client, database));
    console.log(JSON.stringify(runs.at(-1)));
  }
  await database.end();
  return Object.keys(runs[0] ?? {}).map((name) => ({
    name,
    value: median(runs.map((run) => run[name] ?? 0)),
    unit: '',
    goal: '',
  }));
}

async function one(program: RunningProgram, client: Client, database: pg.Client): Promise<Measured> {
  const dataDirectory = program.environment['NEMCON_DATA'] ?? '';
  const connectionString = program.environment['DATABASE_URL'] ?? '';
  const sitting = await BigMeeting.of({ address: program.address, dataDirectory, connectionString });
  const figures: Measured = {};
  const phase = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    figures[`${name}, ms`] = await timed(act);
  };
  const organisation = `${ORGANISATION}/organisation`;
  const before = await historyOf(client, organisation);
  await phase('make documents', () => sitting.makeDocuments(ITEMS));
  await phase('announce', () => sitting.announce());
  await phase('fill agenda', () => sitting.fillAgenda());
  await phase('open', () => sitting.open());
  await phase('call answered', () => sitting.call());
  await phase('until all open', () => sitting.until('item-round-opened', ITEMS));
  const blocked = sitting.items.slice(0, OBJECTIONS);
  const rest = sitting.items.slice(OBJECTIONS);
  await phase('propose en bloc', () => sitting.proposeEnBloc());
  await phase('objections', async () => {
    for (const [index, item] of blocked.entries()) await sitting.say(item, sitting.members[index] ?? '', 'objection');
  });
  await phase('en bloc ruling answered', () => sitting.ruleEnBloc());
  await phase('until adopted archived', () => sitting.until('round-adopted', rest.length));
  await phase('until outcomes archived', () => sitting.until('item-outcome-noted', rest.length));
  await phase('blocked', async () => {
    for (const item of blocked)
      await sitting.act(`/agenda/${item}/ruling`, { ruling: 'blocked', ruledAt: sitting.now() });
    await sitting.until('item-outcome-noted', ITEMS);
  });
  await phase('close', () => sitting.close());
  const caughtUp = async () => {
    const { rows } = await database.query<{ sequence: string }>('SELECT sequence FROM read.streams WHERE stream = $1', [
      sitting.stream,
    ]);
    const { head } = await client.workflow.getHandle(sitting.stream).query<HostStatus>('status');
    return Number(rows[0]?.sequence) === head.sequence && head.sequence > 0;
  };
  await phase('projector behind', async () => {
    while (!(await caughtUp())) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await phase('room read', () => sitting.room());
  const { rows } = await database.query<{ gavel: string; last: string; lastarchived: string; gavelarchived: string }>(
    `SELECT min(recorded) FILTER (WHERE type LIKE '%bloc-ruled%') AS gavel, max(recorded) FILTER (WHERE type LIKE '%round-adopted.%') AS last,
       extract(epoch from max(archived_at) FILTER (WHERE type LIKE '%round-adopted.%'))*1000 AS lastarchived,
       extract(epoch from min(archived_at) FILTER (WHERE type LIKE '%bloc-ruled%'))*1000 AS gavelarchived
       FROM archive.events WHERE stream = ANY($1)`,
    [[sitting.stream, ...sitting.entries.map(({ stream }) => stream)]],
  );
  figures['gavel to last adoption recorded'] = Number(rows[0]?.last) - Number(rows[0]?.gavel);
  figures['gavel archived to last adoption archived'] = Number(rows[0]?.lastarchived) - Number(rows[0]?.gavelarchived);
  const own = await historyOf(client, sitting.stream);
  figures['meeting history events'] = own.events;
  figures['meeting runs'] = own.runs;
  figures['meeting largest run'] = own.largest;
  figures['meeting updates'] = own.updates;
  const after = await historyOf(client, organisation);
  figures['organisation history events'] = after.events - before.events;
  figures['organisation runs'] = after.runs - before.runs;
  const documents = [];
  for (const { stream } of sitting.entries) documents.push(await historyOf(client, stream));
  figures['documents events sum'] = documents.reduce((sum, { events }) => sum + events, 0);
  figures['documents events max'] = Math.max(...documents.map(({ events }) => events));
  const status = await client.workflow.getHandle(sitting.stream).query<HostStatus>('status');
  const snapshot = await client.workflow.getHandle(sitting.stream).query('snapshot');
  figures['snapshot bytes'] = JSON.stringify(snapshot).length;
  figures['snapshot measured'] = status.snapshotBytes;
  figures['organisation snapshot'] = JSON.stringify(
    await client.workflow.getHandle(organisation).query('snapshot'),
  ).length;
  figures['stream events'] = status.head.sequence;
  figures['worker peak MB'] = peak(program) / 1024;
  const { rows: notices } = await database.query<{ count: string }>('SELECT count(*) FROM notices.notices');
  figures['notices'] = Number(notices[0]?.count);
  figures['largest input bytes'] = Math.max(own.input, after.input);
  await sitting.stop();
  return figures;
}

async function historyOf(client: Client, stream: string) {
  const runs = await runHistories(client, stream).catch(() => []);
  const lengths = runs.map(({ history }) => history.events?.length ?? 0);
  const inputs = runs.map(({ history }) => {
    const payloads = history.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    return payloads.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
  });
  const updates = runs.map(
    ({ history }) =>
      history.events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length ?? 0,
  );
  return {
    runs: runs.length,
    events: lengths.reduce((sum, length) => sum + length, 0),
    largest: Math.max(0, ...lengths),
    updates: updates.reduce((sum, count) => sum + count, 0),
    input: Math.max(0, ...inputs),
  };
}

function peak({ processes }: RunningProgram): number {
  const status = readFileSync(`/proc/${processes['workflow-worker'].pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0);
}
