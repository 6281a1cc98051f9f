import { readConfiguration } from '../../activities/configuration.ts';
import { retryDeadMail } from '../../notifications/mail/outbox.ts';
import { mailSettings } from '../../notifications/mail/settings.ts';
import { retryDeadLetters } from '../../notifications/store/dead-letters.ts';
import { openConnection } from '../../readmodels/index.ts';
import { commandEnvironment } from '../environment.ts';

/** `npx nemcon retry-notices [--mail]`: reads again what the notifier could not, while it runs; with `--mail`, sends what was laid aside. */
export async function retryNoticesCommand(options: { mail: boolean; data: string }): Promise<void> {
  const configuration = readConfiguration(commandEnvironment(options.data));
  const mail = await mailSettings(configuration);
  const client = await openConnection(configuration.DATABASE_URL, 'nemcon-retry-notices');
  try {
    const { closed, notices, left } = await retryDeadLetters(client, mail?.plan);
    console.log(`Dead letters read: ${closed}, with ${notices} new notices. Still not read: ${left.length}.`);
    for (const { id, detail } of left) console.log(`  ${id}: ${detail}`);
    if (options.mail) console.log(`Mails to be tried again: ${await retryDeadMail(client)}.`);
  } finally {
    await client.end();
  }
}
