import type { Client } from '@temporalio/client';
import { readConfiguration } from '../activities/configuration.ts';
import { kafkaSettings, readTopic } from '../activities/kafka/index.ts';
import { createLogger } from '../activities/logger.ts';
import { quietReplays } from '../activities/replay-run.ts';
import { workflowAccount } from '../activities/workflow-account.ts';
import { verifyDossier, writeDossier } from '../audit/index.ts';
import { verdictOf } from '../audit/reconcile/index.ts';
import { Replayer } from '../cli/audit/replayer.ts';
import { replayStream } from '../cli/audit/replay-streams.ts';
import { reconcileStreams } from '../cli/audit/reconcile-streams.ts';
import { materialOf } from '../cli/commands/export.ts';
import type { RunningProgram } from '../cli/start/program.ts';
import { archivedHeads } from '../readmodels/audit/index.ts';
import { openPool } from '../readmodels/index.ts';
import { median, timed } from './statistics.ts';

interface AuditFigure {
  name: string;
  value: number;
  unit: string;
  goal: string;
}

const RUNS = 3;

/** How long it takes to verify, to replay and to reconcile everything that is on the record. Throws where something is found. */
export async function audit({ program, client }: { program: RunningProgram; client: Client }): Promise<AuditFigure[]> {
  const configuration = readConfiguration(program.environment);
  const pool = openPool(configuration.DATABASE_URL, { name: 'bench-audit', max: 4 });
  const heads = await archivedHeads(pool);
  const streams = [...heads.keys()];
  const events = [...heads.values()].reduce((sum, head) => sum + head, 0);
  const documents = streams.filter((stream) => stream.includes('/document/'));
  const dossiers: string[] = [];
  for (const subject of documents) {
    const organisation = subject.slice(0, subject.indexOf('/'));
    dossiers.push(writeDossier({ organisation, subject, streams: await materialOf(pool, subject), exported: 0 }));
  }
  const logger = createLogger('bench', 'silent');
  quietReplays();
  const figure = async (name: string, act: () => Promise<void>): Promise<AuditFigure> => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await timed(act));
    return { name, value: median(times), unit: 'ms', goal: 'none' };
  };
  const figures = [
    await figure(`verify ${dossiers.length} dossiers`, async () => {
      expect(
        dossiers.every((dossier) => verifyDossier(dossier).ok),
        'a dossier is not verified',
      );
    }),
    await figure(`replay ${streams.length} streams (${events} events)`, async () => {
      const replayer = await Replayer.open(pool, false);
      for (const stream of streams)
        expect(
          (await replayStream({ pool, client, replayer, patience: 5_000 }, stream)).findings.length === 0,
          `${stream} is not replayed`,
        );
      await replayer.close();
    }),
    await figure(`reconcile ${streams.length} streams (${events} events)`, async () => {
      const reconciliation = await reconcileStreams({
        pool,
        workflowOf: (stream) => workflowAccount(client, stream),
        readTopic: (take) => readTopic(kafkaSettings(configuration), 'bench', logger, take),
        patience: 5_000,
      });
      expect(verdictOf(reconciliation) === 0, 'the accounts differ');
    }),
  ];
  await pool.end();
  return figures;
}

function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
