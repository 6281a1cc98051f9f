import kafkajs from 'kafkajs';
import type { RecordMetadata } from 'kafkajs';
import { PARTITIONS } from './client.ts';
import type { EventMessage } from './to-message.ts';

const partitioner = kafkajs.Partitioners.DefaultPartitioner();
const ALL = Array.from({ length: PARTITIONS }, (_, partitionId) => ({ partitionId })) as never;

/** A message with the partition that it belongs to: Java's way of making it from the key, as the library's default does. */
export function placed(message: EventMessage): EventMessage & { partition: number } {
  return { ...message, partition: partitioner({ topic: '', partitionMetadata: ALL, message }) };
}

/**
 * Throws where a broker has not acknowledged every partition that was sent to. The library has such successes: where one of several
 * brokers goes away, it tries again with the partitions' new leaders, but asks no broker a second time that has answered in the first try,
 * although that one leads more partitions now. What had been meant for these was never sent (seen when a broker was killed under load).
 */
export function assertAcknowledged(
  messages: readonly { partition: number }[],
  answered: readonly Pick<RecordMetadata, 'partition'>[],
): void {
  const acknowledged = new Set(answered.map(({ partition }) => partition));
  const missing = [...new Set(messages.map(({ partition }) => partition))].filter((one) => !acknowledged.has(one));
  if (missing.length > 0)
    throw new Error(`no broker has acknowledged partitions ${missing.join(', ')}: their leaders changed; send again`);
}
