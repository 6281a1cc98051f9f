import { kafkaSettings, readTopic } from '../../activities/kafka/index.ts';
import { createLogger } from '../../activities/logger.ts';
import { workflowAccount } from '../../activities/workflow-account.ts';
import { reconciliationReport, verdictOf } from '../../audit/reconcile/index.ts';
import { reconcileStreams } from '../audit/reconcile-streams.ts';
import { progress, streamNamed, withEngines } from '../audit/with-engines.ts';
import { CommandError } from '../command-error.ts';

/**
 * `npx nemcon reconcile [DOC]`: compares workflow, folded events, archive, Kafka and rows of each stream. Exit code 1: something differs;
 * 2: nothing differs, and an account could not be seen.
 */
export async function reconcileCommand(
  name: string | undefined,
  options: { json?: boolean; patience: string; data: string },
): Promise<void> {
  const patience = Number(options.patience) * 1_000;
  if (!Number.isInteger(patience) || patience < 0)
    throw new CommandError('--patience takes seconds: 0 or a positive number.');
  const only = name === undefined ? undefined : streamNamed(name, options.data);
  const reconciliation = await withEngines('reconcile', options.data, ({ configuration, pool, client }) => {
    const logger = createLogger('reconcile', 'silent');
    const tell = progress('comparing stream');
    return reconcileStreams(
      {
        pool,
        workflowOf: (stream) => workflowAccount(client, stream),
        readTopic: (take) => readTopic(kafkaSettings(configuration), 'reconcile', logger, take),
        patience,
        tell,
      },
      only,
    );
  });
  const verdict = verdictOf(reconciliation);
  console.log(
    options.json === true
      ? JSON.stringify({ verdict: ['agreed', 'different', 'not-all-seen'][verdict], ...reconciliation }, null, 2)
      : reconciliationReport(reconciliation).join('\n'),
  );
  if (verdict === 1) throw new CommandError('The accounts differ.');
  if (verdict === 2) throw new CommandError('Not every account could be seen.', 2);
}
