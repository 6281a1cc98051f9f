import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { procedureOf } from '../../activities/rules-files/index.ts';
import { boardPage, type BoardRow } from '../../readmodels/queries/index.ts';
import { BOARD_NAMED, BOARD_PAGE, boardRowView } from '../../schemas/api-board.ts';
import { pageOf } from '../../schemas/api-reads.ts';
import { documentId } from '../../schemas/identifiers.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { identityOf } from '../identity.ts';
import { presented } from '../present.ts';
import { paged, pageQuery, type ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

interface Query {
  id?: string | string[];
  cursor?: string;
  limit: number;
}

/** All documents in short: what a row of a list shows, a thousand in an answer. */
export function registerBoard(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: '/documents/board',
    tag: 'documents',
    id: 'read-board',
    summary: 'Documents that you may see, in short: where each stands, what it waits for, and on whom',
    query: {
      id: z
        .union([documentId, z.array(documentId).max(BOARD_NAMED)])
        .optional()
        .describe('Of these documents alone'),
      cursor: pageQuery.cursor,
      limit: z.coerce.number().int().min(1).max(BOARD_PAGE).default(200),
    },
    answer: pageOf(boardRowView),
    handler: async (request) => {
      const identity = identityOf(request);
      const { organisation, viewer } = identity;
      const { id, cursor, limit } = request.query as Query;
      const asked = { organisation, ...(id === undefined ? {} : { ids: [id].flat() }) };
      const { rows, next } = await paged(
        boardPage(dependencies.db, viewer, asked, { ...(cursor === undefined ? {} : { cursor }), limit }),
      );
      const procedures = dependencies.rules.get(organisation)?.procedures ?? [];
      // A meeting that may not be seen is not named, and the words of a title stand beside it (I14).
      const shown = await presented(
        dependencies,
        identity,
        rows.map((row) => rowView(row, procedures)),
      );
      return { items: shown.map(withoutAccess), ...(next === undefined ? {} : { next }) };
    },
  });
}

function rowView({ document, blocks, asked }: BoardRow, procedures: readonly Procedure[]) {
  const { id, named, title, kind, symbol, procedure, state, stage, expiry, sequence } = document;
  const { on_silence: onSilence, registered_at: registeredAt, recorded: changedAt } = document;
  const rules = procedureOf(procedures, procedure, document.procedure_version) ?? procedureOf(procedures, procedure);
  return {
    ...{ id, named, title, kind, symbol, procedure, state, stage, expiry, sequence, registeredAt, changedAt },
    stages: document.open_stages.map((open) => {
      const found = rules?.stages.find((each) => each.id === open);
      return { stage: open, type: found?.type ?? null, organ: found?.consensus?.organ ?? null };
    }),
    waits: blocks.map(({ kind: what, parties, offices, meeting }) => ({
      ...{ kind: what, parties, offices },
      ...(meeting === null ? {} : { meeting }),
    })),
    asked: asked.map(({ act, parties, offices, due_at: dueAt }) => ({ act, parties, offices, dueAt })),
    objections: blocks.filter(({ kind: what }) => what === 'position').length,
    onSilence: onSilence && { at: onSilence.at, what: onSilence.what },
  };
}

/** Whom a document is restricted to decides what is read above, and is told on the document itself. */
function withoutAccess<R extends { named: unknown; title: unknown }>(row: R): Omit<R, 'named' | 'title'> {
  const { named: _named, title: _title, ...shown } = row;
  return shown;
}
