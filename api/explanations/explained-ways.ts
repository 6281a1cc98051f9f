import type { Pool } from 'pg';
import { asSeenBy, seesAllPositions, waysText, waysToNextStage, type Ways } from '../../domain/explanation/index.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Identity } from '../identity.ts';
import { standingOf } from './body-states.ts';
import { wordsOf } from './reader-words.ts';

/** Ways with their words. */
export type ExplainedWays = Ways & { language: 'en' | 'ru'; text: string };

/**
 * The ways to a document's next stage, as far as the reader may know what stands in between: of positions that he may not see he is told
 * nothing, whether there are any or not (I14).
 */
export async function explainedWays(
  pool: Pool,
  { viewer, organisation: id }: Pick<Identity, 'viewer' | 'organisation'>,
  { stream, now, language }: { stream: StreamId; now: number; language: 'en' | 'ru' },
): Promise<ExplainedWays> {
  const { standing, organisation } = await standingOf(pool, stream, now);
  const state = asSeenBy(viewer, standing.state);
  const found: Ways = state === undefined ? { ways: [], none: 'withheld' } : waysToNextStage({ ...standing, state });
  const ways: Ways = seesAllPositions(viewer) ? found : { ...found, withheld: true };
  const words = wordsOf(organisation, { organisation: id, language, own: viewer.party, now });
  return { ...ways, language, text: waysText(ways, words) };
}
