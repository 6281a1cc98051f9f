import type { Pool } from 'pg';
import {
  isProvable,
  proofAsSeen,
  proofEvent,
  proofOfOutcome,
  proofText,
  seesAllPositions,
  type Proof,
} from '../../domain/explanation/index.ts';
import type { OrganisationState } from '../../domain/organisation/index.ts';
import { eventsOfStream } from '../../readmodels/queries/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Identity } from '../identity.ts';
import type { ReadDependencies } from '../read-context.ts';
import { wordsOf } from './reader-words.ts';

type Reader = Pick<Identity, 'viewer' | 'organisation'>;
export type ExplainedProof = Proof & { partial: boolean; language: 'en' | 'ru'; text: string };

const PAGE = 1_000;

/** The events of a stream that the reader may see, by id. */
async function seenEvents(
  { db }: Pick<ReadDependencies, 'db'>,
  { viewer }: Reader,
  stream: StreamId,
): Promise<RecordedEventShape[]> {
  const seen: RecordedEventShape[] = [];
  for (let after = 0; ;) {
    const { events, last } = await eventsOfStream(db, viewer, stream, { after, limit: PAGE });
    seen.push(...events.map(({ event }) => event));
    if (last === after) return seen;
    after = last;
  }
}

/** The outcomes and refusals of a document that the reader may see, each of which can be proved. */
export async function provableOutcomes(
  dependencies: Pick<ReadDependencies, 'db'>,
  reader: Reader,
  stream: StreamId,
): Promise<{ sequence: number; event: string; recorded: number }[]> {
  const events = await seenEvents(dependencies, reader, stream);
  return events
    .map(proofEvent)
    .filter(isProvable)
    .map(({ sequence, name, recorded }) => ({ sequence, event: name, recorded }));
}

/**
 * Why an outcome of a document came about, from the archive, as the reader may see it; undefined where there is no such outcome, or none that
 * he may see: the two look the same (I14).
 */
export async function explainedProof(
  { pool, db }: Pick<ReadDependencies, 'db'> & { pool: Pool },
  reader: Reader,
  { stream, sequence, now, language }: { stream: StreamId; sequence: number; now: number; language: 'en' | 'ru' },
): Promise<ExplainedProof | undefined> {
  const seen = new Set((await seenEvents({ db }, reader, stream)).map(({ id }) => id));
  if (!seen.has(`${stream}#${sequence}`)) return undefined;
  const { rows } = await pool.query<{ body: string }>(
    'SELECT body FROM archive.events WHERE stream = $1 AND sequence <= $2 ORDER BY sequence',
    [stream, sequence],
  );
  const events = rows.map(({ body }) => proofEvent(JSON.parse(body) as RecordedEventShape));
  const whole = proofOfOutcome(events, sequence);
  if (whole === undefined) return undefined;
  const { viewer, organisation } = reader;
  const partial = !seesAllPositions(viewer);
  const proof = partial ? proofAsSeen(whole, { sees: (id) => seen.has(id), own: viewer.party }) : whole;
  const words = wordsOf(await organisationState(pool, organisation), {
    organisation,
    language,
    own: viewer.party,
    now,
  });
  return { ...proof, partial, language, text: proofText(proof, words) };
}

async function organisationState(pool: Pool, organisation: string): Promise<OrganisationState> {
  const { rows } = await pool.query<{ state: OrganisationState }>('SELECT state FROM read.streams WHERE stream = $1', [
    `${organisation}/organisation`,
  ]);
  return rows[0]?.state ?? { v: 1, organisation: null };
}
