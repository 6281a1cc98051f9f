import { createRequire } from 'node:module';

/** What we touch of the queue that the library keeps for each connection to a broker (`kafkajs` 2.2.4, `src/network/requestQueue`). */
export interface RequestQueue {
  pending: unknown[];
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  scheduleCheckPendingRequests: () => void;
}

export const RequestQueueClass = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
  new (settings: object): RequestQueue;
  prototype: RequestQueue;
};

let quiet = false;

/**
 * Stops the library's empty loop (its issues 1704 and 1751): after the first answer each connection looks a thousand times a second
 * whether a request is pending, for ever. We schedule that look only where one is pending. None is missed: whatever puts a request
 * into `pending` schedules the look itself, and so does each answer. Repeating the call changes nothing.
 */
export function quietenRequestQueues(): void {
  if (quiet) return;
  quiet = true;
  const { prototype } = RequestQueueClass;
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0) schedule.call(this);
  };
}
