import pg from 'pg';

/** What PostgreSQL announces, to whoever waits in this process. One connection, opened again when it breaks. */
export interface Listener {
  /** Calls `told` with each payload of a channel, and with `undefined` after a reconnection: something may have been missed. */
  on(channel: string, told: (payload: string | undefined) => void): () => void;
  close(): Promise<void>;
}

/** Pause before a broken connection is opened again, ms. */
const PAUSE = 500;

export function openListener(connectionString: string, channels: readonly string[]): Listener {
  const told = new Map<string, Set<(payload: string | undefined) => void>>(
    channels.map((channel) => [channel, new Set()]),
  );
  let client: pg.Client | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString,
      application_name: 'nemcon-api-listener',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    fresh.on('error', () => undefined);
    fresh.on('end', () => reconnect());
    fresh.on('notification', ({ channel, payload }) => told.get(channel)?.forEach((each) => each(payload ?? '')));
    try {
      await fresh.connect();
      for (const channel of channels) await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      client = fresh;
      for (const listeners of told.values()) listeners.forEach((each) => each(undefined));
    } catch {
      await fresh.end().catch(() => undefined);
      reconnect();
    }
  };
  const reconnect = (): void => {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), PAUSE);
  };
  void connect();
  return {
    on: (channel, each) => {
      const listeners = told.get(channel);
      if (listeners === undefined) throw new Error(`nobody listens on ${channel}`);
      listeners.add(each);
      return () => void listeners.delete(each);
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
