import type { EventPlace } from '../../../schemas/decider.ts';
import type { ContentReference } from '../../../schemas/content.ts';
import type { DocumentRecord, RevisionRecord, StageRecord } from '../state.ts';
import type { EventOf, Evolvers } from './evolver.ts';

/** So many revisions keep their hashes in the state; all of them stand in the record (I13). */
const REVISIONS_KEPT = 20;

/** Stages that a withdrawal of the document does not reach: what happened, or is not known, stays so. */
const ENDED: readonly StageRecord['state'][] = ['done', 'failed', 'unrecorded'];

/** The document as its first event makes it. */
export function registered(event: EventOf<'document-registered'>, place: EventPlace): DocumentRecord {
  const { kind, title, visibility, procedure, sponsors, initiators, effects } = event.data;
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
    ...(initiators === undefined ? {} : { initiators }),
    ...(effects === undefined ? {} : { effects }),
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
      ENDED.includes(stage.state) ? stage : { ...stage, state: 'withdrawn' as const },
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
