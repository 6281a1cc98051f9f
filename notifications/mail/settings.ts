import { ConfigurationError, type Configuration } from '../../activities/configuration.ts';
import { RulesFileError } from '../../activities/rules-files/index.ts';
import type { MailPlan } from '../store/notice-rows.ts';
import { addressesIn, readAddresses } from './addresses.ts';

export interface MailSettings {
  url: string;
  from: string;
  /** Where reading on begins, for the last line of a mail. */
  publicAddress?: string | undefined;
  plan: MailPlan;
}

type Settings = Pick<Configuration, 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_ADDRESSES_FILE' | 'PUBLIC_ADDRESS'>;

/** How mail is sent; `undefined` where none is. Rejects with a `ConfigurationError` for half a setting or a faulty file of addresses. */
export async function mailSettings(settings: Settings): Promise<MailSettings | undefined> {
  const { SMTP_URL: url, MAIL_FROM: from, MAIL_ADDRESSES_FILE: file, PUBLIC_ADDRESS: publicAddress } = settings;
  if (url === undefined && from === undefined && file === undefined) return undefined;
  if (url === undefined || from === undefined || file === undefined)
    throw new ConfigurationError('SMTP_URL, MAIL_FROM, MAIL_ADDRESSES_FILE: mail needs all three, or none.');
  try {
    const book = await readAddresses(file);
    const domain = from.replace(/^.*@/, '').replace(/>$/, '').toLowerCase();
    const addressesOf = (organisation: string, to: string): readonly string[] => addressesIn(book, organisation, to);
    return { url, from, publicAddress, plan: { domain, addressesOf } };
  } catch (error) {
    if (error instanceof RulesFileError)
      throw new ConfigurationError(`MAIL_ADDRESSES_FILE: ${error.message}`, { cause: error });
    throw error;
  }
}
