import type { DocumentRecord, DocumentState } from '../domain/document/index.ts';
import { stateOf, type Queryable } from '../readmodels/queries/index.ts';
import type { RoundId, StreamId } from '../schemas/identifiers.ts';

/** How long the read model is waited for, and how often it is asked, ms: it may be a moment behind an act of the same client. */
const LOOKED_FOR = 1_000;
const LOOK_EVERY = 50;

/** A document as it stands, with the round that an act names; `undefined` where the read model does not have it in time. */
export type StandingDocuments = (stream: StreamId, round?: RoundId) => Promise<DocumentRecord | undefined>;

/** Documents by the read model. Whether the actor may see one is asked before (I14). */
export function openStandingDocuments(db: Queryable): StandingDocuments {
  return async (stream, round) => {
    const until = performance.now() + LOOKED_FOR;
    for (;;) {
      const document = (await stateOf<DocumentState>(db, stream))?.document ?? undefined;
      const known = document !== undefined && (round === undefined || isThere(document, round));
      if (known || performance.now() > until) return document;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  };
}

const isThere = ({ round, closedRounds }: DocumentRecord, id: RoundId): boolean =>
  round?.id === id || closedRounds.some((closed) => closed.id === id);
