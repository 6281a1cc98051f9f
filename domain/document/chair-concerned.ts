import type { Warning } from '../../schemas/decider.ts';
import { liveBlocks } from './blocking.ts';
import { roundUnderWay } from './lookups.ts';
import type { DocumentRecord, RoundState } from './state.ts';

/** The round that the Chair leads or would reopen. */
const roundOf = (document: DocumentRecord): RoundState | undefined =>
  roundUnderWay(document) ?? (document.round?.phase === 'frozen' ? document.round : undefined);

/**
 * The State that holds the Chair acts in two capacities (RoP 14.1.3, 14.1.6): it rules, and it has a position of its own, which is a record
 * like any other's and counts like it. Where it blocks itself, or is what is decided about, whoever reads is told so, and nothing else
 * happens (case 27).
 */
export function chairWarnings(document: DocumentRecord): Warning[] {
  const round = roundOf(document);
  const party = round?.chair;
  if (round === undefined || party === undefined) return [];
  const warning = { kind: 'chair-concerned', subject: round.id, party, rule: 'case 27', source: 'RoP 14.1.6' } as const;
  const block = liveBlocks(round).find((record) => record.party === party);
  const candidate = document.effects?.some((effect) => effect.kind === 'appoint-chair' && effect.party === party);
  return [
    ...(block ? [{ ...warning, because: 'blocks', since: block.receivedAt } as const] : []),
    ...(candidate ? [{ ...warning, because: 'candidate', since: round.openedAt ?? round.requestedAt } as const] : []),
  ];
}
