export { chainOfRuns, type RunPlace } from './chain-of-runs.ts';
export { compareWithRecord } from './compare-with-record.ts';
export type { ReplayedRun, ReplayFinding, StreamReplay } from './finding.ts';
export { replayReport } from './report.ts';
export { bundleOfRun, type KnownBundles } from './which-bundle.ts';
