import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on loopback that takes everything and keeps it, raw. */
export class MailServer {
  readonly delivered: string[] = [];
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.delivered.push(Buffer.concat(chunks).toString('utf8'));
          callback();
        });
      },
    });
    // A notifier that is killed does not close its connection.
    this.#server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve) => mail.#server.listen(0, '127.0.0.1', resolve));
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** Message ids that came for an address, each once: mail is sent at least once, and what is sent twice has one id. */
  idsTo(address: string, subject: RegExp): Set<string> {
    const found = this.delivered.filter(
      (raw) => headerOf(raw, 'to') === address && subject.test(headerOf(raw, 'subject')),
    );
    return new Set(found.map((raw) => headerOf(raw, 'message-id')));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** A header with its folded lines. */
function headerOf(raw: string, name: string): string {
  const found = new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)\\r$`, 'im').exec(raw.split('\r\n\r\n')[0] + '\r\n');
  return (found?.[1] ?? '').replaceAll(/\r\n[ \t]+/g, ' ');
}
