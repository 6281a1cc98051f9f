import type { ContentReference, VisibilityClass } from '../../schemas/content.ts';
import type { PartyId, RoundId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';

/** What a paper tells of a document. */
export interface PaperDocument {
  id: string;
  class: VisibilityClass;
  named: readonly PartyId[];
  title: string | null;
  titleLanguage: string;
  /** Language versions by revision. */
  revisions: ReadonlyMap<number, readonly ContentReference[]>;
  rounds: ReadonlyMap<RoundId, { phase: string; word: string | null }>;
  /** Of rounds that were adopted provisionally: who has not confirmed yet, where the reader may see it. */
  provisional: ReadonlyMap<RoundId, { awaiting: readonly PartyId[]; confirmBy: Instant }>;
}
