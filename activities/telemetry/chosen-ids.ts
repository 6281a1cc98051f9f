import { RandomIdGenerator, type IdGenerator } from '@opentelemetry/sdk-trace';

/** Random ids, but for the one span whose ids are chosen: a span's ids are asked for while it is being made, in the same turn. */
export class ChosenIds implements IdGenerator {
  readonly #random = new RandomIdGenerator();
  #next: { traceId: string; spanId?: string } | undefined;

  /** Runs `make`, which starts one span without a parent, with these ids. */
  with<T>(ids: { traceId: string; spanId?: string }, make: () => T): T {
    this.#next = ids;
    try {
      return make();
    } finally {
      this.#next = undefined;
    }
  }

  generateTraceId(): string {
    return this.#next?.traceId ?? this.#random.generateTraceId();
  }

  generateSpanId(): string {
    return this.#next?.spanId ?? this.#random.generateSpanId();
  }
}
