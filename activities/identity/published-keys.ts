import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { fetchJson } from './fetch-json.ts';
import { SignInUnavailable } from './sign-in-unavailable.ts';

/** From this age on keys are fetched anew while the old ones go on serving, ms. */
export const REFRESHED_AFTER = 240_000;
/** Older keys serve only if the provider cannot be reached: so long, at most, a withdrawn key is believed, ms. */
export const FRESH_FOR = 300_000;
/** While the provider cannot be reached, its last keys serve until this age; then nobody is let in, ms. */
export const KEPT_FOR = 3_600_000;
/** The provider is asked at most that often, whatever tokens strangers send, ms. */
export const COOLDOWN = 10_000;

/** The keys of a provider at one time. Another generation means that they have changed. */
export interface KeySet {
  generation: number;
  keyOf: JWTVerifyGetKey;
}

export interface PublishedKeysOptions {
  /** Says where the keys are; asked again after a failure, because they may have moved. */
  address: () => Promise<URL>;
  /** Epoch ms. */
  now: () => number;
  /** Told once when the provider cannot be asked any more, by its reason, and with `undefined` when it can again. */
  onChange?: (failure: string | undefined) => void;
}

/** The keys that a provider publishes, remembered for the times above. */
export class PublishedKeys {
  readonly #options: PublishedKeysOptions;
  #address: URL | undefined;
  #keys: (KeySet & { text: string }) | undefined;
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #triedAt = Number.NEGATIVE_INFINITY;
  /** Why the last attempt failed; `undefined` after one that did not. */
  #failure: string | undefined;
  #underWay: Promise<void> | undefined;

  constructor(options: PublishedKeysOptions) {
    this.#options = options;
  }

  /** The keys to verify with. Rejects with `SignInUnavailable` where there are none that may still be believed. */
  async current(): Promise<KeySet> {
    const age = this.#since(this.#fetchedAt);
    if (age >= REFRESHED_AFTER) {
      const attempt = this.#attempt();
      // Nobody waits for a provider that is known to be away, as long as its last keys serve.
      const served = age < FRESH_FOR || (age < KEPT_FOR && this.#failure !== undefined);
      if (!served) await attempt;
    }
    return this.#usable();
  }

  /** For a token whose key is not among these: the provider may have a new one. Rejects where that cannot be found out. */
  async lookAgain(): Promise<KeySet> {
    await this.#attempt();
    if (this.#failure !== undefined) throw new SignInUnavailable(this.#failure);
    return this.#usable();
  }

  /** Called every few seconds: so the keys are there before somebody needs them, and come back by themselves. */
  async keepFresh(): Promise<void> {
    if (this.#since(this.#fetchedAt) >= REFRESHED_AFTER) await this.#attempt();
  }

  /** Whether tokens can be verified now, in a sentence for the operator. */
  readiness(): { ok: boolean; detail: string } {
    const age = this.#since(this.#fetchedAt);
    const old = Number.isFinite(age) ? `its keys are ${Math.floor(age / 1_000)} s old` : 'its keys were never read';
    return {
      ok: this.#keys !== undefined && age < KEPT_FOR,
      detail: this.#failure === undefined ? old : `${this.#failure}; ${old}`,
    };
  }

  #usable(): KeySet {
    if (this.#keys !== undefined && this.#since(this.#fetchedAt) < KEPT_FOR) return this.#keys;
    throw new SignInUnavailable(this.#failure ?? 'the keys of the sign-in were not read yet');
  }

  /** One at a time, and not more often than the cooldown allows. Never rejects: `#failure` says what went wrong. */
  #attempt(): Promise<void> {
    if (this.#underWay === undefined && this.#since(this.#triedAt) < COOLDOWN) return Promise.resolve();
    return (this.#underWay ??= this.#fetch().finally(() => (this.#underWay = undefined)));
  }

  async #fetch(): Promise<void> {
    const before = this.#failure;
    const began = this.#options.now();
    this.#triedAt = began;
    try {
      this.#address ??= await this.#options.address();
      this.#take(await fetchJson(this.#address));
      this.#fetchedAt = began;
      this.#failure = undefined;
    } catch (error) {
      this.#address = undefined;
      this.#failure = error instanceof Error ? error.message : String(error);
    }
    if (before !== this.#failure) this.#options.onChange?.(this.#failure);
  }

  #take(published: unknown): void {
    const text = JSON.stringify(published);
    if (text === this.#keys?.text) return;
    let keyOf: JWTVerifyGetKey;
    try {
      keyOf = createLocalJWKSet(published as JSONWebKeySet);
    } catch {
      throw new Error(`${this.#address?.href ?? 'the provider'} did not answer with a key set`);
    }
    this.#keys = { generation: (this.#keys?.generation ?? 0) + 1, keyOf, text };
  }

  /** Ms; a clock that was set back makes things old, never young. */
  #since(instant: number): number {
    return Math.abs(this.#options.now() - instant);
  }
}
