import { createTransport } from 'nodemailer';

/** One mail, as it is handed to the server. */
export interface Mail {
  from: string;
  to: string;
  subject: string;
  text: string;
  messageId: string;
  references: string;
  listId: string;
}

/** What became of a try. `refused`: the server will never take this mail (5xx). `unreachable`: it is no matter of this mail. */
export type Tried = { kind: 'sent' } | { kind: 'refused' | 'put-off' | 'unreachable'; detail: string };

export interface MailTransport {
  send(mail: Mail): Promise<Tried>;
  close(): void;
}

const TIMEOUT = 20_000;

/** Sends over SMTP, with TLS wherever the server offers it, and never a password without. */
export function smtpTransport(url: string): MailTransport {
  const { hostname, username, protocol } = new URL(url);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    requireTLS: username !== '' && protocol === 'smtp:' && !local,
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ listId, ...mail }) => {
      try {
        await transport.sendMail({
          ...mail,
          // A string would be parsed for several addresses.
          to: { name: '', address: mail.to },
          headers: { 'List-Id': listId, 'Auto-Submitted': 'auto-generated', 'Content-Language': 'en, ru' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return failure(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A refusal of the envelope or the message is about this mail; of the sign-in, the greeting, the connection about all. */
function failure(error: unknown): Tried {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  const detail = (message ?? String(error)).slice(0, 500);
  const ofThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (!ofThisMail || responseCode === undefined || responseCode === 421) return { kind: 'unreachable', detail };
  return { kind: responseCode >= 500 ? 'refused' : 'put-off', detail };
}
