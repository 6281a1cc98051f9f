import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { RecordedEventShape } from '../schemas/event.ts';
import { HOST_MESSAGES, type AnyCommand, type CommandBatch, type HostInput } from '../schemas/host.ts';

export type History = temporal.api.history.v1.IHistory;
type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What one run's history tells of its stream, and of what ran it. */
export interface HistoryContents {
  historyEvents: number;
  /** The run that it continued. */
  previous?: string;
  /** How it ended; absent while it is open. */
  ended?: 'continued' | 'completed' | 'otherwise';
  /** Handed to publication, in order; doubles are possible. */
  events: RecordedEventShape[];
  /** What it was asked, by update, signal or as its first command. */
  commands: AnyCommand[];
  /** The builds that carried out its tasks, oldest first. */
  builds: string[];
  /** The versions of the SDK that did. */
  sdks: string[];
}

/** Reads a run's history. Throws where a payload is not what the host's contract says (schemas/host.ts). */
export function historyContents(history: History): HistoryContents {
  const events = history.events ?? [];
  const previous = events[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  const ended = endOf(events.at(-1));
  return {
    historyEvents: events.length,
    ...(previous ? { previous } : {}),
    ...(ended ? { ended } : {}),
    events: events.flatMap(publishedBy),
    commands: events.flatMap(askedBy),
    ...whatRan(history),
  };
}

/** The builds and the versions of the SDK that carried out a run's tasks, each once, oldest first. */
export function whatRan({ events }: History): { builds: string[]; sdks: string[] } {
  const builds = new Set<string>();
  const sdks = new Set<string>();
  for (const { workflowTaskCompletedEventAttributes: completed } of events ?? []) {
    const build = completed?.deploymentVersion?.buildId || completed?.workerVersion?.buildId;
    // A set keeps the order of what is added last, where it is taken out first: the last one is the one that ran the whole of it.
    if (build && builds.delete(build)) builds.add(build);
    else if (build) builds.add(build);
    if (completed?.sdkMetadata?.sdkVersion) sdks.add(completed.sdkMetadata.sdkVersion);
  }
  return { builds: [...builds], sdks: [...sdks] };
}

/** The events that an entry of a history hands to publication: the inputs of publications commit with the decisions. */
export function publishedBy({ activityTaskScheduledEventAttributes: scheduled }: HistoryEvent): RecordedEventShape[] {
  if (scheduled?.activityType?.name !== 'publishEvents') return [];
  return decoded<{ events: RecordedEventShape[] }>(scheduled.input?.payloads)?.events ?? [];
}

function askedBy(event: HistoryEvent): AnyCommand[] {
  const started = event.workflowExecutionStartedEventAttributes;
  if (started) {
    const first = decoded<HostInput>(started.input?.payloads)?.first;
    return first ? [first] : [];
  }
  const signalled = event.workflowExecutionSignaledEventAttributes;
  if (signalled?.signalName === HOST_MESSAGES.carryOutLater)
    return decoded<CommandBatch>(signalled.input?.payloads)?.commands ?? [];
  const update = (
    event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest ??
    event.workflowExecutionUpdateAdmittedEventAttributes?.request
  )?.input;
  return update?.name === HOST_MESSAGES.carryOut ? (decoded<CommandBatch>(update.args?.payloads)?.commands ?? []) : [];
}

function endOf(last: HistoryEvent | undefined): HistoryContents['ended'] {
  if (last?.workflowExecutionContinuedAsNewEventAttributes) return 'continued';
  if (last?.workflowExecutionCompletedEventAttributes) return 'completed';
  const otherwise =
    last?.workflowExecutionTerminatedEventAttributes ??
    last?.workflowExecutionFailedEventAttributes ??
    last?.workflowExecutionCanceledEventAttributes ??
    last?.workflowExecutionTimedOutEventAttributes;
  return otherwise ? 'otherwise' : undefined;
}

function decoded<T>(payloads: Payload[] | null | undefined): T | undefined {
  const [payload] = payloads ?? [];
  return payload ? defaultPayloadConverter.fromPayload<T>(payload) : undefined;
}
