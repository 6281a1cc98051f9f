import { DECISIONS_TOPIC } from '../../activities/kafka/index.ts';
import type { RunningProgram } from '../../cli/start/program.ts';
import { BigMeeting, ORGANISATION } from '../support/big-meeting.ts';
import { disagreements, readArchive, type Stores } from './accounts.ts';
import { meetingFaults } from './meeting-account.ts';
import { OwnLedger } from './own-ledger.ts';
import { Random } from './random.ts';
import { settled } from './run-under-fire.ts';

/** When the worker was killed: what was under way, and how many items were through with it. */
export interface KillMoment {
  during: 'the call' | 'the ruling';
  done: number;
}

export interface MeetingUnderFire {
  moments: KillMoment[];
  /** What the record says otherwise than once. */
  faults: string[];
  /** How the accounts of all stores disagree. */
  disagreements: string[];
  /** The items that delegations objected to. */
  blocked: string[];
  /** What the room shows at the end. */
  room: any;
}

/** Delegations that object, each to one item of its own. */
export const OBJECTIONS = 2;
/** The longest pause before a kill that follows an act at once, ms. */
const SOON = 200;

/** What the worker was killed over: the sitting, the process and when. */
interface Fire {
  sitting: BigMeeting;
  program: RunningProgram;
  random: Random;
  moments: KillMoment[];
}

/**
 * A meeting of `items` items from its opening to its closed record, in a running program, while its workflow worker is killed with
 * `kill -9`: once while rounds open, and `kills` times while the one ruling is delivered (I9). Then every account is read and compared.
 */
export async function meetingUnderFire(
  program: RunningProgram,
  options: { items: number; kills: number; seed: number },
): Promise<MeetingUnderFire> {
  const { environment, address } = program;
  const { DATABASE_URL: connectionString = '', NEMCON_DATA: dataDirectory = '' } = environment;
  const sitting = await BigMeeting.of({ address, dataDirectory, connectionString });
  try {
    const fire: Fire = { sitting, program, random: new Random(options.seed), moments: [] };
    const blocked = await hold(fire, options);
    const brokers = (environment['KAFKA_BROKERS'] ?? '').split(',');
    const stores = { brokers, topic: DECISIONS_TOPIC, connectionString };
    return await account(fire, blocked, stores, environment['TEMPORAL_ADDRESS'] ?? '');
  } finally {
    await sitting.stop();
  }
}

/** Gives the items that were blocked. */
async function hold(fire: Fire, { items, kills }: { items: number; kills: number }): Promise<string[]> {
  const { sitting, random } = fire;
  await sitting.makeDocuments(items);
  await sitting.announce();
  await sitting.fillAgenda();
  await sitting.open();

  // A kill follows its act at once: an idle machine opens the rounds of many items, or delivers their rulings, within a second.
  await sitting.call();
  await killWhen(fire, 'the call', 'item-round-opened', 0);
  await sitting.until('item-round-opened', items);

  const blocked = sitting.items.slice(0, OBJECTIONS);
  await sitting.proposeEnBloc();
  for (const [index, item] of blocked.entries()) await sitting.say(item, sitting.members[index] ?? '', 'objection');
  await sitting.ruleEnBloc();
  for (let kill = 0; kill < kills; kill += 1)
    await killWhen(fire, 'the ruling', 'item-outcome-noted', random.below((kill * items) / (kills + 1)));
  for (const item of blocked)
    await sitting.act(`/agenda/${item}/ruling`, { ruling: 'blocked', ruledAt: sitting.now() });
  await sitting.until('item-outcome-noted', items);
  await sitting.close();
  return blocked;
}

/** kill -9 as soon as so many items are through, and a moment later; the supervisor starts the worker again. */
async function killWhen(fire: Fire, during: KillMoment['during'], name: string, done: number): Promise<void> {
  const { sitting, program, random, moments } = fire;
  await sitting.until(name, done);
  await new Promise((resolve) => setTimeout(resolve, random.next() * SOON));
  moments.push({ during, done: await sitting.count(name) });
  program.processes['workflow-worker'].kill();
}

async function account(
  { sitting, moments }: Fire,
  blocked: string[],
  stores: Omit<Stores, 'client'>,
  temporal: string,
): Promise<MeetingUnderFire> {
  const accounts = await settled(stores, temporal);
  const archived = await readArchive(stores.connectionString);
  const { stream, entries } = sitting;
  const room = await sitting.room();
  return {
    moments,
    faults: meetingFaults(archived, { stream, organisation: `${ORGANISATION}/organisation`, entries, blocked }),
    disagreements: disagreements(accounts, new OwnLedger()),
    blocked,
    room: room.body,
  };
}
