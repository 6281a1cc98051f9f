import { expect, test } from 'vitest';
import { quietenRequestQueues, RequestQueueClass } from './quiet-request-queue.ts';

const silent = { debug: () => undefined };
const queue = () =>
  new RequestQueueClass({ maxInFlightRequests: null, requestTimeout: 1, enforceRequestTimeout: false, logger: silent });

test('kafkajs as it is looks for pending requests also where there are none: else our part is to be taken out', () => {
  const idle = queue();
  idle.scheduleCheckPendingRequests();
  const scheduled = idle.throttleCheckTimeoutId;
  clearTimeout(scheduled ?? undefined);
  expect(scheduled).not.toBeNull();
});

test('quietened, a queue without pending requests schedules nothing, and one with a pending request does', () => {
  quietenRequestQueues();
  quietenRequestQueues();
  const idle = queue();
  idle.scheduleCheckPendingRequests();
  expect(idle.throttleCheckTimeoutId).toBeNull();
  const busy = queue();
  busy.pending.push({});
  busy.scheduleCheckPendingRequests();
  const scheduled = busy.throttleCheckTimeoutId;
  clearTimeout(scheduled ?? undefined);
  expect(scheduled).not.toBeNull();
});
