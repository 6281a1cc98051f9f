import type { Carried, CommandAnswer, HostLimits } from '../../schemas/host.ts';
import type { Instant } from '../../schemas/time.ts';

/**
 * The commands that this stream has carried out, so that each is carried out once across retries, restarts and continue-as-new (I9):
 * the server's own de-duplication of updates ends where a run ends. The last 30 days, at most 1,000; older ones are the ledger's.
 */
export class ProcessedCommands {
  readonly #answers = new Map<string, { at: Instant; answer: CommandAnswer }>();
  readonly #limits: Pick<HostLimits, 'processedEntries' | 'processedAge'>;

  constructor(limits: Pick<HostLimits, 'processedEntries' | 'processedAge'>, carried: Carried['processed'] = []) {
    this.#limits = limits;
    for (const entry of carried) this.#answers.set(entry.answer.id, entry);
  }

  /** The answer that was given, marked as repeated. */
  find(id: string): CommandAnswer | undefined {
    const entry = this.#answers.get(id);
    return entry && { ...entry.answer, repeated: true };
  }

  remember(at: Instant, answer: CommandAnswer): void {
    this.#answers.set(answer.id, { at, answer });
    for (const [id, entry] of this.#answers) {
      if (this.#answers.size <= this.#limits.processedEntries && entry.at > at - this.#limits.processedAge) break;
      this.#answers.delete(id);
    }
  }

  /** Oldest first. */
  carry(): Carried['processed'] {
    return [...this.#answers.values()];
  }
}
