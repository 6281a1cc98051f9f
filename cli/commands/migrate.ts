import { readConfiguration } from '../../activities/configuration.ts';
import { ensureTopic, kafkaSettings } from '../../activities/kafka/index.ts';
import { createLogger } from '../../activities/logger.ts';
import { migrate } from '../../readmodels/index.ts';

/** `npx nemcon migrate`: brings the database and the topic of an installation up to this release; repeating it changes nothing. */
export async function migrateCommand(): Promise<void> {
  const configuration = readConfiguration();
  const applied = await migrate(configuration.DATABASE_URL);
  await ensureTopic(kafkaSettings(configuration), createLogger('migrate', 'warn'));
  console.log(
    applied.length === 0
      ? 'The database is up to date; the topic is there.'
      : `Applied ${applied.join(', ')}; the topic is there.`,
  );
}
