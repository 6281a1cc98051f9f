/** Traces of acts, from the request to the rows that it made (docs/operate/monitoring.md). */
export { traceAct, type ActTrace } from './act-trace.ts';
export { traceConsumption, type Consumed } from './consumption-trace.ts';
export { traceDelivery, tracePublishing, traceSending, type SpanOfCommand } from './publication-trace.ts';
export { startTracing } from './tracing.ts';
export { serveMetrics } from './metrics-server.ts';
