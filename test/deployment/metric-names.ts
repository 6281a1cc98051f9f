/** Of Temporal's SDK, what we watch; the test on three brokers asks a running worker whether it shows them. */
export const TEMPORAL_METRICS = [
  'temporal_workflow_task_schedule_to_start_latency_seconds',
  'temporal_workflow_task_execution_latency_seconds',
  'temporal_sticky_cache_size',
  'temporal_workflow_task_replay_latency_seconds',
];

/** The metrics that a text or an expression names, without the endings of their series. */
export function metricsIn(text: string): string[] {
  const found = text.matchAll(/\b(?:nemcon|temporal|process|nodejs)_[a-z0-9]+(?:_[a-z0-9]+)+\b/g);
  const names = [...found].map(([name]) => name.replace(/_(?:bucket|sum|count)$/, ''));
  return [...new Set(names)].filter((name) => !['temporal_visibility', 'nemcon_owner'].includes(name));
}
