/** What the archive knows of its bundles, without their code. */
export interface KnownBundles {
  /** SHA-256 → version of the SDK. */
  sdks: ReadonlyMap<string, string>;
  /** Build, as histories name it → SHA-256. */
  builds: ReadonlyMap<string, string>;
}

/**
 * The bundle to execute a run again with: the one that carried out its last task, for that one went through the whole history when it took
 * over. `noted` is what the archive has beside the history, where the history names no build that is known.
 */
export function bundleOfRun(
  builds: readonly string[],
  noted: string | undefined,
  known: KnownBundles,
): string | undefined {
  const last = builds.at(-1);
  return (last === undefined ? undefined : known.builds.get(last)) ?? noted;
}
