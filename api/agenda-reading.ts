import type { FastifyRequest } from 'fastify';
import type { DocumentRecord, DocumentState } from '../domain/document/index.ts';
import {
  documentKnownAt,
  nominationsOf,
  stateOf,
  type DocumentRow,
  type NominationRow,
} from '../readmodels/queries/index.ts';
import { identityOf } from './identity.ts';
import { presented } from './present.ts';
import { Problem } from './problem.ts';
import { documentFor, streamOf, type ReadDependencies } from './read-context.ts';

/** What a document holds beside revisions and rounds, as its core keeps it, for somebody who may see the document. */
export interface AgendaRead {
  row: DocumentRow;
  record: DocumentRecord;
  state: DocumentState;
  nominations: NominationRow[];
}

/** The document in the path, now or as it was known (`?knownAt=`); throws `document-unknown`. */
export async function agendaFor(dependencies: ReadDependencies, request: FastifyRequest): Promise<AgendaRead> {
  const { db, pool } = dependencies;
  const { viewer } = identityOf(request);
  const { knownAt } = request.query as { knownAt?: number };
  if (knownAt !== undefined) {
    const known = await documentKnownAt(pool, viewer, streamOf(request), knownAt);
    return read(known?.document, known?.state, known?.nominations ?? []);
  }
  const row = await documentFor(dependencies, request);
  const [state, nominations] = await Promise.all([
    stateOf<DocumentState>(db, row.stream),
    nominationsOf(db, viewer, row.stream),
  ]);
  return read(row, state, nominations);
}

function read(
  row: DocumentRow | undefined,
  state: DocumentState | undefined,
  nominations: NominationRow[],
): AgendaRead {
  if (row === undefined || !state?.document) throw new Problem('document-unknown');
  return { row, record: state.document, state, nominations };
}

/** Contents of the class `named` in them are for those whom the document names. */
export async function shown<T extends object>(
  dependencies: ReadDependencies,
  request: FastifyRequest,
  { row: { named } }: Pick<AgendaRead, 'row'>,
  items: readonly T[],
): Promise<T[]> {
  const [found] = await presented(dependencies, identityOf(request), [{ named, items }]);
  return [...(found?.items ?? [])];
}
