export type { ArchivedRow } from './compare-archive.ts';
export { beyondArchive, type KafkaEvent } from './compare-hashes.ts';
export { compareRounds, roundOf, type RoundOfDocument } from './compare-rounds.ts';
export type { Folded } from './compare-states.ts';
export type { Account, Difference, StreamReconciliation } from './difference.ts';
export { addDifferences, reconcileStream, type StreamAccounts } from './reconcile-stream.ts';
export { remedies } from './remedies.ts';
export { reconciliationReport, verdictOf, type Reconciliation } from './report.ts';
