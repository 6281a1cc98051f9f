import type { Client } from '@temporalio/client';
import type pg from 'pg';
import type { RunningProgram } from '../cli/start/program.ts';
import { HOST_MESSAGES } from '../schemas/host.ts';
import { BigMeeting, ORGANISATION } from '../test/support/big-meeting.ts';
import { meetingUnderFire } from '../test/kill/meeting-under-fire.ts';
import { median, timed } from './statistics.ts';
import { peakOfWorker, streamHistories, streamHistory } from './stream-history.ts';

interface MeetingFigure {
  name: string;
  value: number;
  unit: string;
  goal: string;
}

interface World {
  program: RunningProgram;
  client: Client;
  database: pg.Client;
}

/** As many items as the issue asks for; the body has 193 Members. `--items=` and `--runs=` change it. */
const ITEMS = 200;
const RUNS = 3;
/** Blocks that are said in the room: they take their items out of the ruling en bloc. */
const OBJECTIONS = 4;
/** With `--kill`: so often the worker is killed while the ruling is delivered, after once while rounds open. */
const KILLS = 3;
const MEGABYTE = 1_048_576;

const numberOf = (word: string, otherwise: number): number =>
  Number(process.argv.find((each) => each.startsWith(`--${word}=`))?.split('=')[1] ?? otherwise);

/**
 * Two hundred items, 193 delegations, one meeting: made ready, opened, called, ruled on en bloc, closed. With `--kill` the worker is killed
 * in the middle instead, and what is told is what the record then holds twice or misses. Throws where that is anything.
 */
export async function meeting(world: World): Promise<MeetingFigure[]> {
  const items = numberOf('items', ITEMS);
  if (process.argv.includes('--kill')) return killed(world, items);
  const runs: MeetingFigure[][] = [];
  for (let run = 0; run < numberOf('runs', RUNS); run += 1) runs.push(await one(world, items));
  return (runs[0] ?? []).map((figure, index) => ({
    ...figure,
    value: median(runs.map((figures) => figures[index]?.value ?? Number.NaN)),
  }));
}

async function killed({ program }: World, items: number): Promise<MeetingFigure[]> {
  const seed = numberOf('seed', Math.floor(Math.random() * 2 ** 31));
  const { moments, faults, disagreements } = await meetingUnderFire(program, { items, kills: KILLS, seed });
  const told = moments.map(({ during, done }) => `during ${during}, ${done} of ${items} through`);
  console.log(`seed ${seed}; kill -9 of the workflow worker: ${told.join('; ')}`);
  const wrong = [...faults, ...disagreements];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return [{ name: `${items} items, ${moments.length} kills: items twice or missing`, value: 0, unit: '', goal: '0' }];
}

async function one({ program, client, database }: World, items: number): Promise<MeetingFigure[]> {
  const { DATABASE_URL: connectionString = '', NEMCON_DATA: dataDirectory = '' } = program.environment;
  const sitting = await BigMeeting.of({ address: program.address, dataDirectory, connectionString });
  const figures: MeetingFigure[] = [];
  const figure = (name: string, value: number, unit = ''): void => void figures.push({ name, value, unit, goal: '' });
  const phase = async (name: string, act: () => Promise<unknown>): Promise<void> =>
    figure(name, (await timed(act)) / 1_000, 's');
  const organisation = `${ORGANISATION}/organisation`;
  const before = await streamHistory(client, organisation);

  await phase(`${items} documents made ready`, () => sitting.makeDocuments(items));
  const madeReady = await streamHistories(client, sitting.streams);
  await sitting.announce();
  await phase('agenda filled', () => sitting.fillAgenda());
  await phase('attendance, opening, quorum', () => sitting.open());
  const began = performance.now();
  await phase('call of all items answered', () => sitting.call());
  await phase('  until the last round is open, archived', () => sitting.until('item-round-opened', items));
  const blocked = sitting.items.slice(0, OBJECTIONS);
  await phase('proposed en bloc', () => sitting.proposeEnBloc());
  await phase(`${OBJECTIONS} objections in the room`, async () => {
    for (const [index, item] of blocked.entries()) await sitting.say(item, sitting.members[index] ?? '', 'objection');
  });
  await phase('ruling en bloc answered', () => sitting.ruleEnBloc());
  await phase('  until the last outcome is noted, archived', () =>
    sitting.until('item-outcome-noted', items - OBJECTIONS),
  );
  await phase(`${OBJECTIONS} items ruled on alone`, async () => {
    for (const item of blocked)
      await sitting.act(`/agenda/${item}/ruling`, { ruling: 'blocked', ruledAt: sitting.now() });
    await sitting.until('item-outcome-noted', items);
  });
  await phase('closed, record closed', () => sitting.close());
  const sat = (performance.now() - began) / 1_000;
  await phase('room read', () => sitting.room());
  figure('gavel until the last document is adopted', (await adoptedAfter(database, sitting)) / 1_000, 's');

  const own = await streamHistory(client, sitting.stream);
  const after = await streamHistory(client, organisation);
  const documents = await streamHistories(client, sitting.streams);
  figure("Temporal events of the meeting's workflow", own.events);
  figure('  its runs', own.runs);
  figure("Temporal events of the organisation's", after.events - before.events);
  figure('  its runs, all meetings', after.runs);
  figure("Temporal events of the documents' in the meeting", documents.events - madeReady.events);
  figure('  most of one, from its registration', documents.most);
  const updates = own.updates + after.updates - before.updates + documents.updates - madeReady.updates;
  figure('updates from the call to the closing', updates / sat, '/s');
  const snapshot = async (stream: string): Promise<number> =>
    JSON.stringify(await client.workflow.getHandle(stream).query(HOST_MESSAGES.snapshot)).length / 1_024;
  figure('snapshot of the meeting (bound 256)', await snapshot(sitting.stream), 'kB');
  figure('snapshot of the organisation (bound 256)', await snapshot(organisation), 'kB');
  figure('peak memory of the worker', peakOfWorker(program) / MEGABYTE, 'MB');
  await sitting.stop();
  return figures;
}

/** From the gavel to the last adoption, both as they are recorded, ms. */
async function adoptedAfter(database: pg.Client, { stream, streams }: BigMeeting): Promise<number> {
  const { rows } = await database.query<{ ms: string }>(
    `SELECT max(recorded) FILTER (WHERE type = 'nemcon.document.round-adopted.v1')
          - max(recorded) FILTER (WHERE type = 'nemcon.meeting.bloc-ruled.v1') AS ms
       FROM archive.events WHERE stream = $1 OR stream = ANY($2)`,
    [stream, streams],
  );
  return Number(rows[0]?.ms);
}
