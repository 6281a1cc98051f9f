import type { Pool } from 'pg';
import type { DocumentState } from '../../domain/document/index.ts';
import { organisationDecider, type OrganisationState } from '../../domain/organisation/index.ts';
import type { Standing } from '../../domain/explanation/index.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { Problem } from '../problem.ts';

interface Stored {
  stream: StreamId;
  state: unknown;
  sequence: string;
}

const READ = 'SELECT stream, state, sequence FROM read.streams WHERE stream = ANY($1)';

/** A document with the streams of its body that hypothetical acts reach: the organisation, and the meetings of its effects. */
export async function standingOf(
  pool: Pool,
  stream: StreamId,
  now: number,
): Promise<{ standing: Standing; organisation: OrganisationState }> {
  const body = `${stream.slice(0, stream.indexOf('/'))}/organisation`;
  const { rows } = await pool.query<Stored>(READ, [[stream, body]]);
  const own = rows.find((row) => row.stream === stream);
  if (own === undefined) throw new Problem('document-unknown');
  const state = own.state as DocumentState;
  const meetings = (state.document?.effects ?? []).flatMap((effect) =>
    'meeting' in effect && effect.meeting !== undefined ? [effect.meeting] : [],
  );
  const reached = meetings.length === 0 ? [] : (await pool.query<Stored>(READ, [meetings])).rows;
  const others = [...rows.filter((row) => row.stream === body), ...reached];
  return {
    standing: {
      stream,
      state,
      now,
      others: others.map((row) => ({ stream: row.stream, state: row.state, sequence: Number(row.sequence) })),
    },
    organisation: (rows.find((row) => row.stream === body)?.state ??
      organisationDecider.initial()) as OrganisationState,
  };
}
