/**
 * `npm run bench`: the job measured on real engines, medians of three runs, the bare cost of Temporal beside each figure in the same run.
 * Prints a table and, with `--json FILE`, writes the figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { freePort } from '../cli/start/free-port.ts';
import { startProgram, type RunningProgram } from '../cli/start/program.ts';
import { assertLoaded, loadAgendaInto } from '../cli/load/load.ts';
import { startKafka, startPostgresql, startTemporal } from '../engines/index.ts';
import { throwAway } from '../engines/throw-away.ts';
import { rebuild } from '../readmodels/rebuild.ts';
import { Body, memberStates } from '../test/support/body.ts';
import { buildPages } from '../web/build.ts';
import { audit } from './audit.ts';
import { Bare } from './bare/bare.ts';
import { meeting } from './meeting.ts';
import { openDocument, receipts, statePosition, storm, type OpenDocument } from './documents.ts';
import { median, percentile, timed } from './statistics.ts';
import { web } from './web.ts';

const RUNS = 3;
const SAMPLES = 200;
/** Storms before anything is measured. */
const WARM_UP = 120;

interface Figure {
  name: string;
  value: number;
  unit: string;
  bare?: number;
  goal: string;
}

interface World {
  body: Body;
  bare: Bare;
  client: Client;
  members: string[];
  program: RunningProgram;
  database: pg.Client;
}

/** Every process compiles what it runs often; a body's own has run for months. The bare workflow is warmed as well. */
async function warmUp({ body, bare, members }: World): Promise<void> {
  const document = await openDocument(body);
  let handle = await bare.open();
  for (let turn = 0; turn < WARM_UP; turn += 1) {
    // A bare workflow takes 2,000 updates and no more.
    if (turn % 50 === 49) handle = await bare.open();
    await storm(body, document, members);
    await Promise.all(members.map(() => bare.add(handle)));
  }
}

/** One act after another: the bare updates first, then ours through the API, so that neither pays for what the other leaves to do. */
async function oneAfterAnother({ body, bare, members }: World): Promise<Figure[]> {
  const runs = await repeat(async () => {
    const document = await openDocument(body);
    const handle = await bare.open();
    const [ours, theirs]: [number[], number[]] = [[], []];
    await atRest();
    for (let sample = 0; sample < SAMPLES; sample += 1) theirs.push(await bare.add(handle));
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      ours.push(
        (
          await statePosition(
            body,
            document,
            members[sample % members.length] ?? '',
            Math.floor(sample / members.length),
          )
        ).ms,
      );
    }
    return { p50: median(ours), p99: percentile(ours, 0.99), bare50: median(theirs), bare99: percentile(theirs, 0.99) };
  });
  return [
    {
      name: 'one act after another, p50',
      value: middle(runs, 'p50'),
      unit: 'ms',
      bare: middle(runs, 'bare50'),
      goal: '<= 1.6x, aim 1.3x',
    },
    {
      name: 'one act after another, p99',
      value: middle(runs, 'p99'),
      unit: 'ms',
      bare: middle(runs, 'bare99'),
      goal: '<= 2x',
    },
  ];
}

/** 28 States at once on one document. */
async function stormOfOne({ body, bare, client, members }: World): Promise<Figure[]> {
  const runs = await repeat(async () => {
    const document = await openDocument(body);
    const handle = await bare.open();
    await storm(body, document, members);
    const before = await historyLength(client, document);
    const [ours, theirs]: [number[], number[]] = [[], []];
    await atRest();
    for (let turn = 0; turn < 10; turn += 1)
      theirs.push(await timed(() => Promise.all(members.map(() => bare.add(handle)))));
    for (let turn = 0; turn < 10; turn += 1) ours.push(await storm(body, document, members));
    await atRest();
    const events = ((await historyLength(client, document)) - before) / (10 * members.length);
    return { rate: (members.length * 1_000) / median(ours), bare: (members.length * 1_000) / median(theirs), events };
  });
  return [
    {
      name: '28 states at once on one document',
      value: middle(runs, 'rate'),
      unit: '/s',
      bare: middle(runs, 'bare'),
      goal: '>= 3x bare, aim 1,541/s',
    },
    { name: 'Temporal events a position in that storm', value: middle(runs, 'events'), unit: '', goal: 'aim 0.5' },
  ];
}

async function stormOfFifty({ body, members }: World): Promise<Figure[]> {
  const documents = await openMany(body, 50);
  const runs = await repeat(async () => {
    await atRest();
    const ms = await timed(() => Promise.all(documents.map((document) => storm(body, document, members))));
    return { rate: (documents.length * members.length * 1_000) / ms };
  });
  return [{ name: '50 documents x 28 states at once', value: middle(runs, 'rate'), unit: '/s', goal: 'aim 4,000/s' }];
}

/** 32 documents, one act after another in each. */
async function sideBySide({ body, bare, members }: World): Promise<Figure[]> {
  const documents = await openMany(body, 32);
  const handles = await Promise.all(documents.map(() => bare.open()));
  const runs = await repeat(async () => {
    const acts = 28;
    await atRest();
    const theirs = await timed(() => Promise.all(handles.map(async (handle) => inTurn(acts, () => bare.add(handle)))));
    const ours = await timed(() =>
      Promise.all(
        documents.map(async (document) => {
          const turn = document.turn++;
          await inTurn(acts, (act) => statePosition(body, document, members[act] ?? '', turn));
        }),
      ),
    );
    return { rate: (documents.length * acts * 1_000) / ours, bare: (documents.length * acts * 1_000) / theirs };
  });
  return [
    {
      name: '32 documents, one after another in each',
      value: middle(runs, 'rate'),
      unit: '/s',
      bare: middle(runs, 'bare'),
      goal: '>= 0.5x, aim 0.75x',
    },
  ];
}

/** From the answer to an act until its row can be read. */
async function untilReadable({ body, members, database }: World): Promise<Figure[]> {
  const runs = await repeat(async () => {
    const document = await openDocument(body);
    const samples: number[] = [];
    for (let sample = 0; sample < 60; sample += 1) {
      const { sequence } = await statePosition(
        body,
        document,
        members[sample % members.length] ?? '',
        Math.floor(sample / members.length),
      );
      samples.push(await timed(() => readable(database, document.stream, sequence)));
    }
    return { p50: median(samples), p99: percentile(samples, 0.99) };
  });
  return [
    { name: 'answer until the row is readable, p50', value: middle(runs, 'p50'), unit: 'ms', goal: '<= 15, aim 10' },
    { name: 'answer until the row is readable, p99', value: middle(runs, 'p99'), unit: 'ms', goal: '' },
  ];
}

async function readable(database: pg.Client, stream: string, sequence: number): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ sequence: string }>('SELECT sequence FROM read.streams WHERE stream = $1', [
      stream,
    ]);
    if (Number(rows[0]?.sequence ?? 0) >= sequence) return;
  }
}

/** What a document costs in the worker's memory, held in its cache with an open round of 28 positions. */
async function memory({ body, members, program }: World): Promise<Figure[]> {
  const before = residentBytes(program);
  const documents = await openMany(body, 150);
  for (const document of documents) await storm(body, document, members);
  return [
    {
      name: 'memory for each cached document',
      value: (residentBytes(program) - before) / documents.length / 1_024,
      unit: 'kB',
      goal: 'aim 200',
    },
  ];
}

function residentBytes({ processes }: RunningProgram): number {
  const status = readFileSync(`/proc/${processes['workflow-worker'].pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1_024;
}

async function rebuildAll({ program, database }: World): Promise<Figure[]> {
  const { rows } = await database.query<{ count: string }>('SELECT count(*) FROM archive.events');
  const events = Number(rows[0]?.count ?? 0);
  const runs = await repeat(async () => ({
    rate:
      (events * 1_000) /
      (await timed(() => rebuild(program.environment['DATABASE_URL'] ?? '', { info: () => undefined }))),
  }));
  return [
    {
      name: `rebuild of the read models (${events} events)`,
      value: middle(runs, 'rate'),
      unit: 'events/s',
      goal: 'aim 25,000',
    },
  ];
}

async function historyLength(client: Client, { stream }: OpenDocument): Promise<number> {
  return (await client.workflow.getHandle(stream).describe()).historyLength;
}

async function openMany(body: Body, count: number): Promise<OpenDocument[]> {
  const documents: OpenDocument[] = [];
  for (let left = count; left > 0; left -= 10)
    documents.push(...(await Promise.all(Array.from({ length: Math.min(left, 10) }, () => openDocument(body)))));
  return documents;
}

async function inTurn(times: number, act: (index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < times; index += 1) await act(index);
}

/** What was acknowledged has been published and projected by then: the next measure begins on a machine at rest. */
function atRest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_500));
}

async function repeat<T>(act: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < RUNS; run += 1) results.push(await act());
  return results;
}

function middle<K extends string>(runs: readonly Record<K, number>[], name: K): number {
  return median(runs.map((run) => run[name]));
}

function print(figures: readonly Figure[]): void {
  const round = (value: number): string =>
    value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);
  for (const { name, value, unit, bare, goal } of figures) {
    const ratio = bare === undefined ? '' : `bare ${round(bare)} ${unit}, ${(value / bare).toFixed(2)}x`;
    console.log(`${name.padEnd(62)} ${`${round(value)} ${unit}`.padStart(16)}   ${ratio.padEnd(30)} ${goal}`);
  }
}

/** Measures that are asked for by their name alone, and are no part of the others. */
const ALONE = [meeting.name, web.name];
const named = process.argv.slice(2).find((word) => word.startsWith('--only=') || ALONE.includes(word));
const only = named?.replace('--only=', '');
// The API takes the pages up when it starts.
if (only === web.name) await buildPages();
const { engines, directory, stop } = await throwAway([startTemporal, startKafka, startPostgresql] as const, {
  durable: true,
});
const [temporal, kafka, postgresql] = engines;
const program = await startProgram({
  engines: { temporal, kafka, postgresql },
  dataDirectory: directory,
  port: await freePort(),
  environment: { LOG_LEVEL: 'warn' },
});
const client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
const bare = await Bare.start(client, temporal.address);
const database = new pg.Client({ connectionString: postgresql.connectionString });
try {
  await program.ready();
  assertLoaded(await loadAgendaInto({ address: program.address, dataDirectory: directory }));
  await database.connect();
  const world: World = {
    body: await Body.of(program.address, directory),
    bare,
    client,
    members: await memberStates(),
    program,
    database,
  };
  // First, while the agenda is all that is on the record; it needs no warm machine.
  const figures: Figure[] = only === undefined || only === audit.name ? await audit(world) : [];
  if (only === meeting.name) figures.push(...(await meeting(world)));
  if (only === web.name) figures.push(...(await web(world)));
  if (only !== audit.name && !ALONE.includes(only ?? '')) await warmUp(world);
  console.log(
    `Temporal: ${temporal.chosen}\nStore: SQLite file, fsync on. ${cpus().length} cores; medians of ${RUNS}.\n`,
  );
  print(figures);
  for (const measure of [oneAfterAnother, stormOfOne, stormOfFifty, sideBySide, untilReadable, memory, rebuildAll]) {
    if (only !== undefined && measure.name !== only) continue;
    const found = await measure(world);
    figures.push(...found);
    print(found);
  }
  console.log(`\n${receipts.count} acts were answered with a receipt only (202).`);
  const file = process.argv.indexOf('--json');
  if (file > 0) writeFileSync(process.argv[file + 1] ?? 'bench.json', JSON.stringify(figures, null, 2));
} finally {
  bare.close();
  await database.end();
  await client.connection.close();
  await program.stop();
  await stop();
}
process.exit(0);
