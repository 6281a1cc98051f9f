import { Client, Connection } from '@temporalio/client';
import { readConfiguration } from '../../activities/configuration.ts';
import { createKafkaPublisher } from '../../activities/kafka/index.ts';
import { createLogger } from '../../activities/logger.ts';
import { temporalConnectionOptions } from '../../activities/temporal-connection.ts';
import { eventsFromHistories } from '../../activities/temporal-histories.ts';
import { openPool, republish } from '../../readmodels/index.ts';
import { streamId } from '../../schemas/identifiers.ts';
import { commandEnvironment } from '../environment.ts';
import { CommandError } from '../command-error.ts';

/** `npx nemcon republish STREAM --from N`: for events that Kafka lost; consumers ignore what they know (I10). */
export async function republishCommand(stream: string, options: { from: string; data: string }): Promise<void> {
  const from = Number(options.from);
  if (!Number.isInteger(from) || from < 1) throw new CommandError('--from takes a sequence: a whole number from 1 on.');
  if (!streamId.safeParse(stream).success)
    throw new CommandError(`"${stream}" names no stream; one reads like cica/organisation or cica/document/{id}.`);
  const configuration = readConfiguration(commandEnvironment(options.data));
  const logger = createLogger('republish', 'warn');
  const publisher = createKafkaPublisher(configuration, logger);
  const pool = openPool(configuration.DATABASE_URL, { name: 'nemcon-republish' });
  const client = new Client({
    connection: await Connection.connect(temporalConnectionOptions(configuration)),
    namespace: configuration.TEMPORAL_NAMESPACE,
  });
  try {
    const { fromArchive, fromHistory, last } = await republish(pool, {
      stream,
      from,
      publish: (events) => publisher.publish(events),
      history: () => eventsFromHistories(client, stream),
    });
    console.log(
      `Published ${stream} again from sequence ${from} to ${last}: ${fromArchive} events from the archive, ${fromHistory} from Temporal's histories.`,
    );
  } finally {
    await publisher.close();
    await pool.end();
    await client.connection.close();
  }
}
