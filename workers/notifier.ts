import type { Pool } from 'pg';
import { openContentStore, type ContentStore } from '../activities/content/content-store.ts';
import { openContentFiles } from '../activities/content/open-content-files.ts';
import { titleText } from '../activities/content/title-text.ts';
import { readConfiguration, type Configuration } from '../activities/configuration.ts';
import { runProcess } from '../activities/run-process.ts';
import { MailSender, type SenderOptions } from '../notifications/mail/sender.ts';
import { mailSettings, type MailSettings } from '../notifications/mail/settings.ts';
import { smtpTransport } from '../notifications/mail/transport.ts';
import { NoticeStore } from '../notifications/store/notice-store.ts';
import { openPool } from '../readmodels/database.ts';
import { noticeGauges } from './notice-gauges.ts';
import { consumeTheRecord, type Surroundings } from './record-consumer-process.ts';

await runProcess('notifier', async (signal) => {
  const configuration = readConfiguration();
  const mail = await mailSettings(configuration);
  let sending = Promise.resolve();
  await consumeTheRecord('notifier', signal, async (around) => {
    noticeGauges(around.registry, around.pool);
    if (mail !== undefined) sending = sendMail(mail, configuration, around);
    else around.logger.info('SMTP_URL is not set: notices stand in their list, and no mail is sent');
    return new NoticeStore(mail?.plan, ({ closed, notices, left }) => {
      if (closed > 0) around.logger.info({ closed, notices }, 'dead letters were read');
      if (left.length > 0) around.logger.warn({ left }, 'dead letters still cannot be read');
    });
  });
  await sending;
});

/** Beside the reading, on connections of its own: a slow mail server holds up no notice. */
async function sendMail(mail: MailSettings, configuration: Configuration, around: Surroundings): Promise<void> {
  const pool = openPool(configuration.DATABASE_URL, { max: 2, name: 'nemcon-mail' });
  try {
    const titles = titleReader(pool, configuration);
    const sender = new MailSender({
      pool,
      transport: smtpTransport(mail.url),
      from: mail.from,
      domain: mail.plan.domain,
      publicAddress: mail.publicAddress,
      titleText: titles,
      log: around.logger,
    });
    await sender.run(around.signal);
  } finally {
    await pool.end();
  }
}

/** Titles out of the content store, which is opened when it is first needed: while it cannot be had, mail goes without titles. */
function titleReader(pool: Pool, configuration: Configuration): SenderOptions['titleText'] {
  let opening: Promise<ContentStore> | undefined;
  return async (organisation, title) => {
    opening ??= openContentFiles(configuration).then((files) => openContentStore(pool, files));
    opening.catch(() => (opening = undefined));
    return titleText(await opening, organisation, title);
  };
}
