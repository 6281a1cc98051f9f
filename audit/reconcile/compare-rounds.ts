import { isUnderWay } from '../../domain/document/phases.ts';
import type { DocumentState } from '../../domain/document/index.ts';
import type { OrganisationState } from '../../domain/organisation/index.ts';
import type { Difference } from './difference.ts';
import { remedies } from './remedies.ts';

/** A document's last round, as far as its registration goes. */
export interface RoundOfDocument {
  round: string;
  underWay: boolean;
  /** Requested only: its electorate may not have been frozen yet. */
  requested: boolean;
}

export function roundOf({ document }: DocumentState): RoundOfDocument | undefined {
  const round = document?.round;
  return round ? { round: round.id, underWay: isUnderWay(round), requested: round.phase === 'requested' } : undefined;
}

/**
 * The rounds that the organisation has registered against those that its documents have under way (design §5 "Freezing an electorate"):
 * one that is under way and not registered would not be told of a suspension (I2).
 * @param documents of that organisation, stream → last round; where not all were read, only these are compared
 * @param all every document of the organisation is among them
 * @returns differences by stream: of the organisation, or of the document
 */
export function compareRounds(
  stream: string,
  { organisation }: OrganisationState,
  documents: ReadonlyMap<string, RoundOfDocument | undefined>,
  all: boolean,
): Map<string, Difference[]> {
  const found = new Map<string, Difference[]>();
  const tell = (of: string, detail: string): void =>
    void found.set(of, [
      ...(found.get(of) ?? []),
      { account: 'rounds', code: 'round-differs', detail, remedy: remedies.registration },
    ]);
  const registered = new Set<string>();
  for (const { document, round } of organisation?.rounds ?? []) {
    registered.add(`${document} ${round}`);
    if (!documents.has(document)) {
      if (all) tell(stream, `The round ${round} is registered for ${document}, which the record does not have.`);
      continue;
    }
    const own = documents.get(document);
    if (own?.round !== round || !own.underWay)
      tell(stream, `The round ${round} of ${document} is registered, and is not under way there.`);
  }
  for (const [document, own] of documents)
    if (own?.underWay && !own.requested && !registered.has(`${document} ${own.round}`))
      tell(document, `The round ${own.round} is under way, and the organisation has not registered it.`);
  return found;
}
