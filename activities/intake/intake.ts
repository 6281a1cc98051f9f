import { problemCodes } from '../../schemas/problem-codes.ts';
import type { AnyCommand, CommandAnswer } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { HandOverPort } from './hand-over-port.ts';
import { INTAKE_LIMITS, type IntakeLimits } from './limits.ts';
import type { ReceiptLedger } from './receipts.ts';
import { StreamQueue, type Outcome } from './stream-queue.ts';

export type { Outcome } from './stream-queue.ts';

/** Told of what the intake does, for the metrics. */
export interface IntakeObserver {
  batch(way: 'update' | 'signal', commands: number): void;
}

/** The way from an act to its event (design §5). */
export interface Intake {
  /**
   * Hands a registered command over. `since`: when its drain began, epoch ms of the server's clock; the stamp's moment, or now for an
   * act that is repeated. `overloaded`: too much waits for the stream; nothing was handed over.
   */
  carryOut(
    stream: StreamId,
    command: AnyCommand,
    creates: boolean,
    since: number,
  ): Promise<Outcome | { kind: 'overloaded' }>;
  /** Tells that an act for a stream has arrived and will be handed over, or not: the answer is called then. */
  announce(stream: StreamId): () => void;
  /** Streams for which something is under way. */
  readonly busy: number;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

export interface IntakeOptions {
  port: HandOverPort;
  receipts: Pick<ReceiptLedger, 'signalled' | 'answered'>;
  observer?: IntakeObserver;
  limits?: IntakeLimits;
}

export function openIntake({ port, receipts, observer, limits = INTAKE_LIMITS }: IntakeOptions): Intake {
  const queues = new Map<StreamId, StreamQueue>();
  const idle: (() => void)[] = [];
  const events = {
    signalled: (command: AnyCommand) => receipts.signalled(command.id),
    answered: (answer: CommandAnswer) => {
      if (isFinal(answer)) receipts.answered(answer);
    },
    empty: (stream: StreamId) => {
      queues.delete(stream);
      if (queues.size === 0) for (const resolve of idle.splice(0)) resolve();
    },
    batch: (way: 'update' | 'signal', commands: number) => observer?.batch(way, commands),
  };
  const queueOf = (stream: StreamId): StreamQueue => {
    const known = queues.get(stream);
    if (known !== undefined) return known;
    const made = new StreamQueue(stream, port, limits, events);
    queues.set(stream, made);
    return made;
  };
  return {
    carryOut: (stream, command, creates, since) => {
      const queue = queueOf(stream);
      return queue.full
        ? Promise.resolve({ kind: 'overloaded' })
        : queue.submit(command, creates, since + limits.drain);
    },
    announce: (stream) => queueOf(stream).announce(),
    get busy() {
      return queues.size;
    },
    idle: () => (queues.size === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  };
}

/** A refusal that passes by itself (the record is behind, the stream is full) is no answer for ever: the same key may try again. */
export function isFinal({ refusal }: CommandAnswer): boolean {
  return refusal === undefined || problemCodes[refusal.code].status < 500;
}
