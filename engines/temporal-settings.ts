/**
 * Settings of the Temporal server that differ from its defaults, wherever we start or document one (design §5).
 *
 * Two of the defaults cost tenfold: with 10 updates in flight the 28 member states of a body that answer at once are
 * turned away and retried, and with 20 polls a second of the transfer queue each step through an activity waits up to
 * 50 ms. The timer and visibility queues have the same limit of 20. `history.maxTotalUpdates` (2,000 a run) stays: the
 * program continues as new well before it and must do so on any server.
 */
export const TEMPORAL_DYNAMIC_CONFIGURATION: Readonly<Record<string, number | boolean>> = {
  'history.maxInFlightUpdates': 1000,
  'history.transferProcessorMaxPollRPS': 2000,
  'history.timerProcessorMaxPollRPS': 2000,
  'history.visibilityProcessorMaxPollRPS': 2000,
  'system.enableActivityEagerExecution': true,
};

/** Closed runs stay readable in the embedded server for ten years. */
export const TEMPORAL_RETENTION_DAYS = 3650;

/** Always there in the dev server, and what its own tools show first. */
export const TEMPORAL_NAMESPACE = 'default';

/** The version that is fetched if there is none on PATH. */
export const TEMPORAL_CLI_VERSION = '1.9.1';

/** The oldest `temporal` on PATH that is used: older ones carry servers on which the settings above were not proved. */
export const TEMPORAL_CLI_OLDEST = [1, 9, 0] as const;

export const TEMPORAL_TEST_SERVER_VERSION = '1.40.0';

/** The settings as arguments of `temporal server start-dev`. */
export function dynamicConfigurationArguments(): string[] {
  return Object.entries(TEMPORAL_DYNAMIC_CONFIGURATION).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${value}`,
  ]);
}
