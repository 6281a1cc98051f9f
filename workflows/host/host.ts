import {
  ActivityCancellationType,
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  isCancellation,
  log,
  makeContinueAsNewFunc,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { derivedIdentifier } from '../../chain/index.ts';
import type {
  BatchAnswer,
  ClockSetting,
  CommandBatch,
  HostActivities,
  HostInput,
  HostStatus,
  PendingDelivery,
} from '../../schemas/host.ts';
import { AggregateStream, type AnyDecider } from './aggregate-stream.ts';
import { HARD_FACTOR, LONGEST_TIMER, PUBLISH_BYTES } from './limits.ts';
import { systemCommand } from './system-command.ts';

/*
 * The durable host of one aggregate (design §5). Its contract:
 *
 *  1. Validators and handlers are synchronous and throw only `ApplicationFailure`: an async validator or a plain `Error` hangs the client.
 *  2. A handler changes the stream before any `await`, so each batch is atomic and batches are serial.
 *  3. A batch that would leave no trace is rejected in the validator: a rejected update costs no history.
 *  4. What leaves (events, deliveries) leaves by a regular activity, whose schedule command commits with the decision. Never by a local
 *     activity: that one runs before its workflow task is durable. One publication in flight per stream, retried for ever.
 *  5. One timer, to the nearest due instant, armed again only when that instant or the clock changes.
 *  6. Signals and updates of an activation run before its timers: an act that waited for a worker is carried out before an expired period
 *     is concluded.
 *  7. Continue-as-new never happens in a workflow task that completes an update (an open fault of the server drops such answers): the
 *     validator turns updates away as `Rolling` first, one activity makes the boundary, then the run rolls.
 *  8. A validator changes nothing: what it rejects is not in the history, and a replay would go another way. A stream is quarantined by
 *     what the history holds only: a signal (the intake sends one after such a rejection), or the evidence that an activity brought.
 *  9. A run that holds more than the next one can be handed goes on until it holds less (I13): what is published and delivered leaves, what
 *     people ask is refused, what other aggregates deliver is turned away as `Crowded` and comes again.
 * 10. `patched` is not used: a run is pinned to its worker's version and upgrades when it continues as new.
 */

/** A worker that was killed beats no more: what it had begun is begun again after so long, not after the whole timeout. */
const HEARTBEAT_TIMEOUT = '10s';

const { publishEvents } = proxyActivities<HostActivities>({
  startToCloseTimeout: '30s',
  heartbeatTimeout: HEARTBEAT_TIMEOUT,
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '5s' },
  cancellationType: ActivityCancellationType.ABANDON,
});

const { readIntakeEvidence, resolveDeadlines } = proxyActivities<HostActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '5s' },
  cancellationType: ActivityCancellationType.ABANDON,
});

/** A delivery waits for the target's worker; its target may not exist yet. Retried for ever. */
const { deliverCommand } = proxyActivities<HostActivities>({
  startToCloseTimeout: '30s',
  heartbeatTimeout: HEARTBEAT_TIMEOUT,
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '30s' },
  cancellationType: ActivityCancellationType.ABANDON,
});

const { archiveRun } = proxyActivities<HostActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '30s' },
  cancellationType: ActivityCancellationType.ABANDON,
});

export const carryOutUpdate = defineUpdate<BatchAnswer, [CommandBatch]>('carryOut');
export const carryOutLaterSignal = defineSignal<[CommandBatch]>('carryOutLater');
export const moveClockSignal = defineSignal<[ClockSetting]>('moveClock');
export const statusQuery = defineQuery<HostStatus>('status');
export const snapshotQuery = defineQuery<unknown>('snapshot');

/** Runs a stream until it continues as new; ends only where its first command was refused. */
export async function runHost(decider: AnyDecider, input: HostInput): Promise<void> {
  const stream = new AggregateStream(decider, input, () => Date.now());
  const run = { updates: 0, rolling: false, publishing: false, changes: 0 };
  // Before any handler is set, so that nothing comes between a stream and its first command.
  if (input.first) stream.recordRefusedCreation(input.first);

  const accept = (batch: CommandBatch): void => {
    stream.moveClock(batch.clock);
    stream.compareWith(batch.knownHead);
  };
  setHandler(
    carryOutUpdate,
    (batch) => {
      accept(batch);
      run.updates += 1;
      const answers = batch.commands.map((command) => stream.carryOut(command, 'update'));
      run.changes += 1;
      return { answers, head: stream.head };
    },
    { validator: (batch: CommandBatch) => validate(stream, run.rolling, batch) },
  );
  setHandler(carryOutLaterSignal, (batch) => {
    accept(batch);
    if (stream.quarantined) return;
    for (const command of batch.commands) stream.carryOut(command, 'signal');
    run.changes += 1;
  });
  setHandler(moveClockSignal, (setting) => stream.moveClock(setting));
  setHandler(statusQuery, () => statusOf(stream, input));
  setHandler(snapshotQuery, () => stream.snapshot);

  if (!stream.exists) return closeRefused(stream);
  await CancellationScope.cancellable(async () => {
    const scope = CancellationScope.current();
    const loops = [
      publishLoop(stream, run, input),
      deliverLoop(stream, input),
      alarmLoop(stream, input),
      archiveLoop(input),
    ];
    await Promise.race([
      condition(() => run.rolling || mayRoll(stream, run.updates, HARD_FACTOR)),
      ...loops.map(rethrow),
    ]);
    run.rolling = true;
    // Contract 7: the boundary. The validator turns updates away from here on.
    await CancellationScope.nonCancellable(() => publishEvents({ stream: input.stream, events: [] }));
    await condition(allHandlersFinished);
    scope.cancel();
    await Promise.allSettled(loops);
  }).catch((error: unknown) => {
    if (!isCancellation(error)) throw error;
  });
  const again = makeContinueAsNewFunc<(next: HostInput) => Promise<void>>({
    initialVersioningBehavior: 'AUTO_UPGRADE',
  });
  const { first: _first, ...kept } = input;
  await again({ ...kept, carried: stream.carry((input.carried?.runs ?? 0) + 1) });
}

/**
 * Contract 1, 3 and 9. Throws `ApplicationFailure` of type `Rolling`, `StreamQuarantined`, `Crowded` or `BatchRefused` (details: the
 * `BatchAnswer`).
 */
function validate(stream: AggregateStream, rolling: boolean, batch: CommandBatch): void {
  if (rolling) throw refuse('Rolling', 'The run continues as new; repeat.');
  if (stream.quarantined || stream.isBehind(batch.knownHead))
    throw refuse('StreamQuarantined', 'The stream is behind its archive.');
  const answers = stream.answersWithoutTrace(batch.commands);
  if (!answers && stream.crowded && batch.commands.some(({ receipt }) => receipt.way === 'delivery'))
    throw refuse('Crowded', 'What waits to leave has to leave first; repeat.');
  if (answers) throw refuse('BatchRefused', 'Nothing of this batch would be recorded.', { answers, head: stream.head });
}

function refuse(type: string, message: string, details?: BatchAnswer): ApplicationFailure {
  return ApplicationFailure.create({ type, message, nonRetryable: true, ...(details ? { details: [details] } : {}) });
}

/** Whether a run has come to `factor` times its limits (I13). */
function over(stream: AggregateStream, updates: number, factor: number): boolean {
  const info = workflowInfo();
  const { limits } = stream;
  return (
    info.historyLength >= limits.historyEvents * factor ||
    updates >= limits.updates * factor ||
    (factor === 1 && info.continueAsNewSuggested)
  );
}

/** The same, and the next run can be handed what this one holds (contract 9). */
function mayRoll(stream: AggregateStream, updates: number, factor: number): boolean {
  return over(stream, updates, factor) && stream.portable;
}

/** Contract 4. At a moment when nothing is in flight it also starts the roll, if the run has come to its limits. */
async function publishLoop(
  stream: AggregateStream,
  run: { updates: number; rolling: boolean },
  input: HostInput,
): Promise<void> {
  for (;;) {
    const rolls = (): boolean => (over(stream, run.updates, 1) || targetVersionChanged()) && stream.portable;
    await condition(() => stream.outbox.length > 0 || rolls());
    if (rolls()) {
      run.rolling = true;
      return;
    }
    const events = nextPublication(stream);
    await publishEvents({ stream: input.stream, events });
    stream.published(events.length);
  }
}

/** A newer worker version is current: this run upgrades by continuing as new (I13). */
function targetVersionChanged(): boolean {
  return workflowInfo().targetWorkerDeploymentVersionChanged === true;
}

function nextPublication({ outbox, outboxSizes, limits }: AggregateStream): AggregateStream['outbox'] {
  let bytes = 0;
  const end = outboxSizes.findIndex((size, index) => {
    bytes += size;
    return index >= limits.publishBatch || (index > 0 && bytes > PUBLISH_BYTES);
  });
  return outbox.slice(0, end === -1 ? outbox.length : end);
}

/**
 * To each target one delivery at a time, in the order they were asked for: a target that does not answer holds up nobody else. The
 * answer is recorded here, at the sender.
 */
async function deliverLoop(stream: AggregateStream, input: HostInput): Promise<void> {
  const underWay = new Set<string>();
  const failure: { error?: unknown } = {};
  const next = (): PendingDelivery | undefined => stream.deliveries.find(({ target }) => !underWay.has(target));
  for (;;) {
    await condition(() => next() !== undefined || 'error' in failure);
    if ('error' in failure) throw failure.error;
    const delivery = next();
    if (!delivery) continue;
    underWay.add(delivery.target);
    deliver(stream, input, delivery).then(
      () => underWay.delete(delivery.target),
      (error: unknown) => {
        failure.error = error;
      },
    );
  }
}

async function deliver(stream: AggregateStream, input: HostInput, delivery: PendingDelivery): Promise<void> {
  const answer = await deliverCommand({ from: input.stream, clock: stream.clock, delivery, at: stream.now() });
  const payload = { delivery: delivery.id, target: delivery.target, command: delivery.kind, answer };
  const id = derivedIdentifier('delivery-answer', delivery.id);
  stream.carryOut(systemCommand(id, 'record-delivery', payload, stream.now(), delivery.causedBy, 'delivery'), 'own');
  stream.delivered(delivery);
}

/**
 * Contract 5: sleeps until the nearest due instant and carries its command out, with evidence where the rule asks for it (I4), and with
 * wall times resolved where a deadline is to be fixed (I12).
 */
async function alarmLoop(stream: AggregateStream, input: HostInput): Promise<void> {
  for (;;) {
    const armed = stream.due;
    if (!armed) {
      await condition(() => stream.due !== undefined);
      continue;
    }
    const { offset } = stream.clock;
    const changed = () => !sameDue(stream.due, armed) || stream.clock.offset !== offset;
    const wait = armed.at - stream.now();
    if (wait > 0) {
      await condition(changed, Math.min(wait, LONGEST_TIMER));
      continue;
    }
    await carryOutDue(stream, input, armed);
    // A due command that changes nothing is a defect of the core; a minute keeps it from spinning.
    if (!changed()) {
      log.error('what fell due was refused', {
        stream: input.stream,
        command: armed.command.kind,
        fault: stream.lastFault ?? '',
      });
      await condition(changed, 60_000);
    }
  }
}

/** `due` is computed anew after each change; what counts is what it says. */
function sameDue(one: AggregateStream['due'], other: NonNullable<AggregateStream['due']>): boolean {
  return (
    one?.at === other.at &&
    one.command.kind === other.command.kind &&
    JSON.stringify(one.command.payload) === JSON.stringify(other.command.payload)
  );
}

async function carryOutDue(
  stream: AggregateStream,
  input: HostInput,
  due: NonNullable<AggregateStream['due']>,
): Promise<void> {
  let facts: { intakeEvidence?: unknown; resolved?: unknown } | undefined;
  if (due.evidence) {
    const { from, to, tolerance } = due.evidence;
    const read = await readIntakeEvidence({ stream: input.stream, from, to, tolerance, clock: stream.clock });
    stream.compareWith(read.archiveHead);
    facts = { intakeEvidence: read.evidence };
    // What arrived while the evidence was read may have ended or moved the period.
    if (!sameDue(stream.due, due)) return;
  }
  if (due.resolve) {
    facts = { ...facts, resolved: await resolveDeadlines({ deadlines: due.resolve }) };
    // The meeting may have moved on meanwhile.
    if (!sameDue(stream.due, due)) return;
  }
  if (stream.quarantined) return;
  const id = derivedIdentifier(
    'due',
    input.stream,
    due.command.kind,
    String(due.at),
    JSON.stringify(due.command.payload),
  );
  stream.carryOut(
    {
      ...systemCommand(id, due.command.kind, due.command.payload, stream.now(), 'due', 'timer'),
      ...(facts ? { facts } : {}),
    },
    'own',
  );
}

/** Keeps the history of the run before this one; Temporal forgets it after its retention. */
async function archiveLoop(input: HostInput): Promise<void> {
  const previous = workflowInfo().continuedFromExecutionRunId;
  if (input.carried && previous) await archiveRun({ stream: input.stream, runId: previous });
}

/** A stream whose first command was refused: the refusal is published, then the stream closes. */
async function closeRefused(stream: AggregateStream): Promise<void> {
  while (stream.outbox.length > 0) {
    const events = nextPublication(stream);
    await publishEvents({ stream: events[0]?.subject ?? '', events });
    stream.published(events.length);
  }
  await condition(() => false, stream.limits.refusedLinger);
  await condition(allHandlersFinished);
}

/** Lets a loop's failure end the run's wait; a loop that returns does not. */
function rethrow(loop: Promise<void>): Promise<never> {
  return loop.then(() => new Promise<never>(() => undefined));
}

function statusOf(stream: AggregateStream, input: HostInput): HostStatus {
  return {
    head: stream.head,
    outbox: stream.outbox.length,
    deliveries: stream.deliveries.length,
    runs: (input.carried?.runs ?? 0) + 1,
    ...(stream.due ? { due: stream.due.at } : {}),
    snapshotBytes: stream.snapshotBytes,
    quarantined: stream.quarantined,
    ...(stream.lastFault ? { lastFault: stream.lastFault } : {}),
  };
}
