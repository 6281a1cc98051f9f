import net from 'node:net';
import tls from 'node:tls';
import kafkajs from 'kafkajs';
import type { Kafka, KafkaConfig, LogEntry, SASLOptions } from 'kafkajs';
import type { Logger } from 'pino';
import type { KafkaSettings } from './ports.ts';
import { quietenRequestQueues } from './quiet-request-queue.ts';

/** All decisions of an installation, kept for ever (design §7). */
export const DECISIONS_TOPIC = 'nemcon.decisions.v1';
/** Fixed for ever: another count would move streams to other partitions and break their order (I10). */
export const PARTITIONS = 12;

const { logLevel } = kafkajs;

/** The client of this process. Retries are short: publisher and source start anew by themselves. */
export function kafkaClient(settings: KafkaSettings, clientId: string, logger: Logger): Kafka {
  quietenRequestQueues();
  const config: KafkaConfig = {
    clientId,
    brokers: settings.brokers,
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    socketFactory: unhesitatingSocket,
    logLevel: logLevel.WARN,
    logCreator: () => logTo(logger),
    ...(settings.tls === true ? { ssl: true } : {}),
    ...(settings.sasl === undefined ? {} : { sasl: settings.sasl as SASLOptions }),
  };
  return new kafkajs.Kafka(config);
}

/** The library leaves Nagle's algorithm on, which holds a small request back until the previous answer is acknowledged. */
const unhesitatingSocket: NonNullable<KafkaConfig['socketFactory']> = ({ host, port, ssl, onConnect }) => {
  const socket = ssl
    ? tls.connect({ host, port, ...(net.isIP(host) ? {} : { servername: host }), ...ssl }, onConnect)
    : net.connect({ host, port }, onConnect);
  socket.setNoDelay(true);
  socket.setKeepAlive(true, 60_000);
  return socket;
};

/** The library logs at ERROR what it then retries; what really fails is reported where it is awaited, so nothing is above `warn`. */
function logTo(logger: Logger) {
  return ({ level, namespace, log }: LogEntry): void => {
    const { message, timestamp: _timestamp, logger: _logger, stack: _stack, ...rest } = log;
    const line = { kafka: namespace, ...rest };
    if (level === logLevel.ERROR || level === logLevel.WARN) logger.debug(line, message);
    else logger.trace(line, message);
  };
}
