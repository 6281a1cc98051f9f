import type { EventPlace } from '../../../schemas/decider.ts';
import type { ContentReference } from '../../../schemas/content.ts';
import type { DocumentRecord, RevisionRecord, StageRecord } from '../state.ts';
import type { EventOf, Evolvers } from './evolver.ts';
import { without } from './evolver.ts';

/** So many revisions keep their hashes in the state; all of them stand in the record (I13). */
const REVISIONS_KEPT = 20;

/** The document as its first event makes it. */
export function registered(event: EventOf<'document-registered'>, place: EventPlace): DocumentRecord {
  const { kind, title, visibility, procedure, sponsors } = event.data;
  return {
    stream: place.stream,
    kind,
    title,
    visibility,
    sponsors,
    procedure,
    registeredAt: place.recorded,
    revisions: [],
    stages: procedure.stages.map(({ id }) => ({ id, state: 'planned' })),
    silenceBarred: [],
    commentPeriods: [],
    commentPeriodCount: 0,
    roundCount: 0,
    round: null,
    closedRounds: [],
    electorates: [],
    frozen: null,
    refusedDeliveries: [],
    sequence: place.sequence,
    recorded: place.recorded,
  };
}

function hashes(texts: readonly ContentReference[]): Record<string, string> {
  return Object.fromEntries(texts.map((text) => [text.language, text.sha256]));
}

const shrunk = ({ number, texts }: RevisionRecord): RevisionRecord => ({ number, texts });

function stagesUnder(document: DocumentRecord, ids: readonly string[]): StageRecord[] {
  return ids.map((id) => document.stages.find((stage) => stage.id === id) ?? { id, state: 'planned' });
}

export const registrationEvolvers: Evolvers<
  | 'document-registered'
  | 'revision-added'
  | 'document-circulated'
  | 'document-withdrawn'
  | 'procedure-version-adopted'
  | 'record-corrected'
  | 'act-refused'
> = {
  // A stream is registered once; a second event of the kind changes nothing.
  'document-registered': () => ({}),
  'revision-added': (document, { data }, place) => {
    const added: RevisionRecord = {
      number: data.revision,
      texts: hashes(data.texts),
      editorial: data.editorial,
      addedAt: place.recorded,
      references: data.texts,
    };
    const kept = document.revisions.slice(-REVISIONS_KEPT + 1);
    const older = kept.map((revision, index) => (index < kept.length - 1 ? shrunk(revision) : revision));
    // Silence was refused for a text; the next text may be put to it again (case 8).
    return { revisions: [...older, added], silenceBarred: [] };
  },
  'document-circulated': (document, { data }, place) => ({
    revisions: document.revisions.map((revision) =>
      revision.number === data.revision ? { ...revision, circulatedAt: place.recorded } : revision,
    ),
  }),
  'document-withdrawn': (document, _event, place) => ({
    withdrawnAt: place.recorded,
    stages: document.stages.map((stage) =>
      stage.state === 'done' || stage.state === 'failed' ? stage : { ...stage, state: 'withdrawn' as const },
    ),
  }),
  'procedure-version-adopted': (document, { data }) => ({
    procedure: data.procedure,
    stages: stagesUnder(
      document,
      data.procedure.stages.map((stage) => stage.id),
    ),
  }),
  'record-corrected': () => ({}),
  'act-refused': () => ({}),
};

export const stageEvolvers: Evolvers<'stage-opened' | 'stage-completed' | 'stage-returned'> = {
  'stage-opened': (document, { data }, place) => ({
    stages: changeStage(document, data.stage, (stage) =>
      without({ ...stage, state: 'open', openedAt: place.recorded }, ['doneAt', 'word', 'round']),
    ),
  }),
  'stage-completed': (document, { data }, place) => ({
    stages: changeStage(document, data.stage, (stage) => ({
      ...stage,
      state: 'done',
      doneAt: place.recorded,
      word: data.word,
      ...(data.round === undefined ? {} : { round: data.round }),
    })),
  }),
  'stage-returned': (document, { data }) => ({
    // After an upheld contest the stage did not fail: it waits until the one before it is decided again (I11).
    stages:
      data.stage === data.to
        ? document.stages
        : changeStage(document, data.stage, (stage) => ({
            ...stage,
            state: data.rule === 'I11' ? 'planned' : 'failed',
          })),
  }),
};

function changeStage(document: DocumentRecord, id: string, change: (stage: StageRecord) => StageRecord): StageRecord[] {
  return document.stages.map((stage) => (stage.id === id ? change(stage) : stage));
}
