import type { AttestedTime } from '../../../schemas/attested.ts';
import type { EventPlace } from '../../../schemas/decider.ts';
import { lastRound, openDecisionStages } from '../lookups.ts';
import { opensTogether } from '../opens-with.ts';
import type { DocumentRecord, StagePass, StageRecord } from '../state.ts';
import { without, type EventOf, type Evolvers } from './evolver.ts';

/** So many earlier passes of a stage are kept in the state; all of them stand in the record (I13). */
const PASSES_KEPT = 3;
const OF_PASS = [
  'openedAt',
  'openedBy',
  'openedSequence',
  'doneAt',
  'doneSequence',
  'effectiveAt',
  'word',
  'round',
  'attested',
] as const satisfies readonly (keyof StageRecord & keyof StagePass)[];

export function changeStage(
  document: DocumentRecord,
  id: string,
  change: (stage: StageRecord) => StageRecord,
): StageRecord[] {
  return document.stages.map((stage) => (stage.id === id ? change(stage) : stage));
}

/** Puts what a stage was so far among its earlier passes: asked later what it was then, the record still answers. */
function passed(stage: StageRecord, until: number): StageRecord {
  const pass: Record<string, unknown> = { until };
  for (const key of OF_PASS) if (stage[key] !== undefined) pass[key] = stage[key];
  if (Object.keys(pass).length === 1) return stage;
  return { ...without(stage, OF_PASS), earlier: [...(stage.earlier ?? []), pass as StagePass].slice(-PASSES_KEPT) };
}

/** A stage that was open for an extension alone is done again as it was; that it was open is one of its earlier passes (case 45). */
export function closedAgain(stage: StageRecord, until: number): StageRecord {
  const before = stage.earlier?.at(-1);
  if (stage.state !== 'open' || before?.doneAt === undefined) return stage;
  const { until: _until, ...pass } = before;
  const earlier = (passed(stage, until).earlier ?? []).filter((each) => each !== before);
  return { ...without(stage, OF_PASS), ...pass, state: 'done', earlier };
}

/** Opens it. One that was done before waits for the meeting of that time no more. */
function open(stage: StageRecord, place: EventPlace): StageRecord {
  const before =
    stage.state === 'done'
      ? without(passed(stage, place.recorded), ['meeting'])
      : without(stage, [...OF_PASS, 'final']);
  return { ...before, state: 'open', openedAt: place.recorded, openedSequence: place.sequence };
}

function completed(document: DocumentRecord, { data }: EventOf<'stage-completed'>, place: EventPlace): StageRecord[] {
  const round = data.round === undefined ? undefined : lastRound(document, data.round);
  // A silence counts from its expiry, a ruling from its own time, not from when it was recorded (case 17).
  const counts = round?.concludedAt;
  return changeStage(document, data.stage, (stage) => ({
    ...stage,
    state: 'done',
    doneAt: place.recorded,
    doneSequence: place.sequence,
    word: data.word,
    ...(data.round === undefined ? {} : { round: data.round }),
    ...(counts === undefined || counts === place.recorded ? {} : { effectiveAt: counts }),
  }));
}

/** What lies before an attested stage and is not on the record: nobody is asked for it any more (I15). */
function unrecorded(stage: StageRecord): StageRecord {
  return { ...without(stage, ['meeting']), state: 'unrecorded' };
}

function attestedDone(stage: StageRecord, { data }: EventOf<'past-stage-recorded'>, place: EventPlace): StageRecord {
  const { word, when, organ, meeting, evidence } = data;
  return {
    ...stage,
    state: 'done',
    word,
    attested: {
      when,
      evidence,
      recordedAt: place.recorded,
      sequence: place.sequence,
      ...(organ === undefined ? {} : { organ }),
      ...(meeting === undefined ? {} : { meeting }),
    },
  };
}

/** The stage itself, and after an upheld contest those that had opened together with it. */
function goesBack(
  document: DocumentRecord,
  data: EventOf<'stage-returned'>['data'],
  { id, state }: StageRecord,
): boolean {
  if (id === data.stage) return true;
  const together = data.rule === 'I11' && state === 'open' && id !== data.to;
  return together && opensTogether(document.procedure, data.stage).some((stage) => stage.id === id);
}

function sentBack(stage: StageRecord, rule: string, place: EventPlace): StageRecord {
  return { ...passed(stage, place.recorded), state: rule === 'I11' ? 'planned' : 'failed' };
}

/** Where another organ takes the matter over, or another stage is open beside it, the document goes on (design §6). */
function failed(document: DocumentRecord, { data }: EventOf<'stage-failed'>, place: EventPlace): StageRecord[] {
  const last = data.referredTo === undefined && openDecisionStages(document).every(({ id }) => id === data.stage);
  return changeStage(document, data.stage, (stage) => ({
    ...without(passed(stage, place.recorded), ['meeting']),
    state: 'failed',
    ...(last ? { final: true } : {}),
  }));
}

export const stageEvolvers: Evolvers<
  'stage-opened' | 'stage-completed' | 'stage-returned' | 'stage-failed' | 'stage-scheduled' | 'past-stage-recorded'
> = {
  'stage-opened': (document, { data }, place) => ({
    stages: changeStage(document, data.stage, (stage) => open(stage, place)),
  }),
  'stage-completed': (document, event, place) => ({ stages: completed(document, event, place) }),
  'stage-returned': (document, { data }, place) => ({
    // After an upheld contest the stage did not fail: it waits until the one before it is decided again (I11).
    stages:
      data.stage === data.to
        ? document.stages
        : document.stages.map((stage) => (goesBack(document, data, stage) ? sentBack(stage, data.rule, place) : stage)),
  }),
  'stage-failed': (document, event, place) => ({ stages: failed(document, event, place) }),
  'stage-scheduled': (document, { data: { stage: id, meeting } }) => ({
    stages: changeStage(document, id, (stage) =>
      meeting === undefined ? without(stage, ['meeting']) : { ...stage, meeting },
    ),
  }),
  'past-stage-recorded': (document, event, place) => ({
    stages: document.stages.map((stage) => {
      const { data } = event;
      if (stage.id === data.stage) return attestedDone(stage, event, place);
      if (data.unrecorded.includes(stage.id)) return unrecorded(stage);
      const opens = stage.id === data.opens || data.alsoOpens?.includes(stage.id) === true;
      return opens ? openedBefore(stage, data.when, place) : stage;
    }),
  }),
};

/** It opened by what is attested: since when is for history to say, since when it waits here is ours. */
function openedBefore(stage: StageRecord, openedBy: AttestedTime, place: EventPlace): StageRecord {
  return { ...stage, state: 'open', openedAt: place.recorded, openedBy, openedSequence: place.sequence };
}

/** The same of a freeze: the matter was before the organ of that stage, whatever the record tells of the ones before it. */
export function frozenStages(
  document: DocumentRecord,
  { data }: EventOf<'past-freeze-recorded'>,
  place: EventPlace,
): StageRecord[] {
  return document.stages.map((stage) => {
    if (data.unrecorded.includes(stage.id)) return unrecorded(stage);
    return stage.id === data.stage && stage.state === 'planned' ? openedBefore(stage, by(data.when), place) : stage;
  });
}

/** At the latest then: when the matter came before the organ is not told, only that it was there. */
function by({ date, notAfter }: AttestedTime): AttestedTime {
  const latest = date ?? notAfter;
  return latest === undefined ? {} : { notAfter: latest };
}
