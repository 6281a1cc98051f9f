import { Client, Connection } from '@temporalio/client';
import { DECISIONS_TOPIC } from '../../activities/kafka/index.ts';
import { freePort } from '../../cli/start/free-port.ts';
import { startProgram, type ProcessName } from '../../cli/start/program.ts';
import { assertLoaded, loadAgendaInto } from '../../cli/load/load.ts';
import type { RunningEngine } from '../../engines/index.ts';
import { startKafka, startPostgresql, startTemporal } from '../../engines/index.ts';
import { throwAway } from '../../engines/throw-away.ts';
import { Body, memberStates } from '../support/body.ts';
import { disagreements, readAccounts, type Accounts } from './accounts.ts';
import { Killer, type Victim } from './killer.ts';
import { LoadClient } from './load-client.ts';
import { OwnLedger } from './own-ledger.ts';
import { Random } from './random.ts';

export interface UnderFire {
  seed: number;
  kills: string[];
  lives: number;
  ledger: OwnLedger;
  accounts: Accounts;
  disagreements: string[];
}

/** Pause between two kills, ms: long enough for what was killed to have come back now and then. */
const REST = { least: 1_500, most: 5_000 };
/** How long everything may take to come to rest after the last kill, ms. */
const SETTLE = 90_000;

/**
 * The program on engines of its own, under load for `seconds` while each of its processes and engines is killed with `kill -9` at random
 * moments, alone and in pairs; then every account is read and compared (design §4 I9, I10).
 */
export async function runUnderFire(options: {
  seconds: number;
  seed: number;
  loops: number;
  log: (line: string) => void;
}): Promise<UnderFire> {
  const random = new Random(options.seed);
  // Durable, although thrown away: what was acknowledged must be on disk when the process dies.
  const { engines, directory, stop } = await throwAway([startTemporal, startKafka, startPostgresql] as const, {
    durable: true,
  });
  const [temporal, kafka, postgresql] = engines;
  const stores = { brokers: kafka.brokers, topic: DECISIONS_TOPIC, connectionString: postgresql.connectionString };
  const program = await startProgram({
    engines: { temporal, kafka, postgresql },
    dataDirectory: directory,
    port: await freePort(),
    log: options.log,
  });
  try {
    await program.ready();
    assertLoaded(await loadAgendaInto({ address: program.address, dataDirectory: directory }));
    const body = await Body.of(program.address, directory);
    const ledger = new OwnLedger();
    const client = new LoadClient(body, ledger, random, await memberStates());
    const process = (name: ProcessName): Victim => ({
      name,
      kill: () => program.processes[name].kill(),
      restore: async () => undefined,
    });
    const engine = (it: RunningEngine): Victim => ({
      name: it.name,
      kill: () => it.kill(),
      restore: () => it.restart(),
    });
    const [worker, api, projector, archiver, notifier] = [
      process('workflow-worker'),
      process('api'),
      process('projector'),
      process('archiver'),
      process('notifier'),
    ];
    const [t, k, p] = [engine(temporal), engine(kafka), engine(postgresql)];
    const killer = new Killer(
      random,
      [
        [worker],
        [api],
        [projector],
        [archiver],
        [notifier],
        [t],
        [k],
        [p],
        [worker, t],
        [worker, k],
        [api, p],
        [notifier, p],
        [k, projector],
        [api, worker],
        [worker, api, t],
      ],
      REST,
    );
    const [load] = [client.run(options.loops, SETTLE), killer.run()];
    await new Promise((resolve) => setTimeout(resolve, options.seconds * 1_000));
    killer.stop();
    client.stop();
    await load;
    const accounts = await settled(stores, temporal.address);
    return {
      seed: options.seed,
      kills: killer.kills,
      lives: client.lives,
      ledger,
      accounts,
      disagreements: disagreements(accounts, ledger),
    };
  } finally {
    await program.stop();
    await stop();
  }
}

/** Reads the accounts until they agree among themselves, or the settling time is over: what disagrees then is told. */
export async function settled(
  stores: { brokers: string[]; topic: string; connectionString: string },
  address: string,
): Promise<Accounts> {
  const client = new Client({ connection: await Connection.connect({ address }) });
  const until = performance.now() + SETTLE;
  for (;;) {
    const accounts = await readAccounts({ ...stores, client });
    if (disagreements(accounts, new OwnLedger()).length === 0 || performance.now() > until) {
      await client.connection.close();
      return accounts;
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
