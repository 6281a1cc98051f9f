import type { Random } from './random.ts';

/** Something that can be killed with `kill -9` and comes back. */
export interface Victim {
  name: string;
  kill(): void;
  /** Brings it back; a process that its supervisor starts again needs nothing. */
  restore(): Promise<void>;
}

/** Kills victims at random moments, alone and in pairs, until stopped; then everything is restored. */
export class Killer {
  readonly kills: string[] = [];
  readonly #random: Random;
  readonly #rounds: readonly (readonly Victim[])[];
  readonly #rest: { least: number; most: number };
  #stopped = false;
  #wake: () => void = () => undefined;

  /** `rest`: pause between two kills, ms. Each round of `rounds` is killed at one moment; the order is shuffled anew each time through. */
  constructor(random: Random, rounds: readonly (readonly Victim[])[], rest: { least: number; most: number }) {
    this.#random = random;
    this.#rounds = rounds;
    this.#rest = rest;
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  async run(): Promise<void> {
    for (
      let waiting = this.#random.shuffle(this.#rounds);
      !this.#stopped;
      waiting = waiting.length > 0 ? waiting : this.#random.shuffle(this.#rounds)
    ) {
      await this.#pause(this.#rest.least + this.#random.next() * (this.#rest.most - this.#rest.least));
      if (this.#stopped) return;
      const round = waiting.shift() ?? [];
      this.kills.push(round.map(({ name }) => name).join(' + '));
      for (const victim of round) victim.kill();
      await this.#pause(this.#random.next() * 1_000);
      await Promise.all(round.map((victim) => victim.restore()));
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
