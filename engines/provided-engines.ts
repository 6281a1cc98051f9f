/** Where the engines of a test run are: what `inject('engines')` gives in a test. Plain data, it crosses processes. */
export interface ProvidedEngines {
  /** A database `nemcon` and its superuser. Tests that need an empty one create one of their own in this cluster. */
  postgresql: { connectionString: string };
  /** The dev server: for visibility, schedules, versions, limits. */
  temporal: { address: string; namespace: string };
  /** The time-skipping server: its clock is one for all tests that use it. */
  temporalTestServer: { address: string; namespace: string };
}

export interface ProvidedEnginesWithKafka extends ProvidedEngines {
  kafka: { brokers: string[] };
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by both global setups; `kafka` by the one for e2e tests alone. */
    engines: ProvidedEngines & Partial<Pick<ProvidedEnginesWithKafka, 'kafka'>>;
  }
}
