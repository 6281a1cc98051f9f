export { archivedRuns, bundleCode, knownBundles, type ArchivedRun } from './archived-runs.ts';
export { keysOfTables, madeRows } from './made-rows.ts';
export { setAsideMessages, unkeptAnswers, type UnkeptAnswer } from './receipts.ts';
export { archivedHeads, archiveRows, streamRecord, type ArchiveRow, type StoredRows } from './stream-record.ts';
