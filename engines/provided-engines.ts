/** Where the engines of a test run are: what `inject('engines')` gives in a test. Plain data, it crosses processes. */
interface ProvidedEngines {
  /** A database `nemcon` and its superuser. Tests that need an empty one create one of their own in this cluster. */
  postgresql: { connectionString: string };
  /** The dev server: for visibility, schedules, versions, limits. */
  temporal: { address: string; namespace: string };
  /** For e2e tests only. */
  kafka?: { brokers: string[] };
}

declare module 'vitest' {
  interface ProvidedContext {
    engines: ProvidedEngines;
  }
}
