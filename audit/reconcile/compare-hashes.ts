import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Head } from '../../schemas/host.ts';
import type { Difference } from './difference.ts';
import { remedies } from './remedies.ts';

/** A message of the topic, judged by itself. */
export interface KafkaEvent {
  sequence: number;
  hash: string;
  /** The hash covers the content. */
  sound: boolean;
  partition: number;
  offset: number;
}

/** What the accounts say of a stream's events; absent ones are not available. */
export interface HashAccounts {
  archive: readonly RecordedEventShape[];
  /** Up to this one Kafka has to have them. */
  archivedBefore: number;
  kafka?: readonly KafkaEvent[];
  /** Of the timeline's rows, sequence → hash. */
  rows?: ReadonlyMap<number, string>;
  /** Of the workflow. */
  head?: Head;
}

/**
 * The hashes of each sequence against one another. Who stands alone against two that agree is named; where one stands against one, it is
 * the other that differs from the archive, for the archive is the record. Rows are not named here: they are compared field by field.
 */
export function compareHashes(stream: string, accounts: HashAccounts): Difference[] {
  const { archive, kafka } = accounts;
  const differences: Difference[] = [];
  const messages = bySequence(kafka ?? []);
  const missing: number[] = [];
  for (const { sequence, hash } of archive) {
    const sent = messages.get(sequence) ?? [];
    if (kafka !== undefined && sent.length === 0 && sequence <= accounts.archivedBefore) missing.push(sequence);
    differences.push(...unsound(sent));
    differences.push(...forks(sequence, hash, sent, accounts));
  }
  if (missing.length > 0) differences.push(missingMessages(stream, missing));
  return differences;
}

/** Events in Kafka that the archive does not have, in the order of their sequences. */
export function beyondArchive(archive: readonly RecordedEventShape[], kafka: readonly KafkaEvent[]): number[] {
  const known = new Set(archive.map(({ sequence }) => sequence));
  const found = kafka.filter(({ sequence, sound }) => sound && !known.has(sequence)).map(({ sequence }) => sequence);
  return [...new Set(found)].sort((one, other) => one - other);
}

function forks(
  sequence: number,
  archived: string,
  sent: readonly KafkaEvent[],
  { rows, head }: HashAccounts,
): Difference[] {
  const sound = sent.filter((message) => message.sound);
  const others = sound.filter(({ hash }) => hash !== archived);
  const row = rows?.get(sequence);
  const workflow = head?.sequence === sequence ? head.hash : undefined;
  const witnesses = [sound.find(({ hash }) => hash === archived)?.hash ?? others[0]?.hash, row, workflow].filter(
    (hash) => hash !== undefined,
  );
  const elsewhere = witnesses.find(
    (hash) => hash !== archived && witnesses.filter((each) => each === hash).length >= 2,
  );
  const agreeing = witnesses.filter((hash) => hash === archived).length;
  if (elsewhere !== undefined && agreeing === 0) return [archiveAlone(sequence)];
  return [
    ...others.map((message) => forgedMessage(message)),
    ...(workflow !== undefined && workflow !== archived ? [workflowForked(sequence)] : []),
  ];
}

const unsound = (sent: readonly KafkaEvent[]): Difference[] =>
  sent
    .filter(({ sound }) => !sound)
    .map((message) => ({
      account: 'kafka',
      code: 'hash-wrong',
      sequence: message.sequence,
      detail: `The message at ${place(message)} does not have the hash that its content gives.`,
      remedy: remedies.forgedMessage,
    }));

const forgedMessage = (message: KafkaEvent): Difference => ({
  account: 'kafka',
  code: 'forked',
  sequence: message.sequence,
  detail: `The message at ${place(message)} claims another event ${message.sequence} than the archive has.`,
  remedy: remedies.forgedMessage,
});

const archiveAlone = (sequence: number): Difference => ({
  account: 'archive',
  code: 'forked',
  sequence,
  detail: `The archive has another event ${sequence} than the accounts beside it, which agree with one another.`,
  remedy: remedies.archive,
});

const workflowForked = (sequence: number): Difference => ({
  account: 'workflow',
  code: 'forked',
  sequence,
  detail: `The workflow stands at event ${sequence} too, and has another one.`,
  remedy: remedies.workflow,
});

function missingMessages(stream: string, missing: readonly number[]): Difference {
  const [first = 1] = missing;
  const which = missing.length === 1 ? `event ${first}` : `${missing.length} events, the first one ${first}`;
  return {
    account: 'kafka',
    code: 'missing',
    sequence: first,
    detail: `The topic does not have ${which}.`,
    remedy: remedies.republish(stream, first),
  };
}

const place = ({ partition, offset }: KafkaEvent): string => `partition ${partition}, offset ${offset}`;

function bySequence(events: readonly KafkaEvent[]): Map<number, KafkaEvent[]> {
  const found = new Map<number, KafkaEvent[]>();
  for (const event of events) found.set(event.sequence, [...(found.get(event.sequence) ?? []), event]);
  return found;
}
