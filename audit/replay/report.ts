import type { ReplayFinding, StreamReplay } from './finding.ts';

/** The replay of streams in words, a line each. */
export function replayReport(replays: readonly StreamReplay[]): string[] {
  const findings = replays.reduce((sum, replay) => sum + replay.findings.length, 0);
  const runs = replays.flatMap((replay) => replay.runs);
  const events = replays.reduce((sum, replay) => sum + replay.events, 0);
  const replayed = runs.filter((run) => run.replayed).length;
  return [
    ...replays.flatMap(streamLines),
    '',
    findings === 0
      ? `REPLAYED: ${replayed} runs of ${replays.length} streams went the same way again; their histories hold the same ${events} events as the archive.`
      : `NOT REPLAYED: ${findings} ${findings === 1 ? 'finding' : 'findings'}; ${replayed} of ${runs.length} runs of ${replays.length} streams went the same way again.`,
  ];
}

function streamLines({ stream, runs, events, findings, notes }: StreamReplay): string[] {
  const closed = runs.filter(({ open }) => !open).length;
  const head = `${stream}: ${runs.length} ${runs.length === 1 ? 'run' : 'runs'} (${closed} closed), ${events} events`;
  return [
    `${head}${findings.length === 0 ? ', the same' : ''}`,
    ...notes.map((note) => `  note: ${note}`),
    ...findings.map((finding) => `  ${placeOf(finding)}${finding.detail} [${finding.code}]`),
  ];
}

function placeOf({ run, historyEvents, event }: ReplayFinding): string {
  const place = [
    ...(run === undefined ? [] : [`run ${run}`]),
    ...(historyEvents === undefined ? [] : [`history events ${rangeOf(historyEvents)}`]),
    ...(event === undefined ? [] : [`event ${event}`]),
  ];
  return place.length === 0 ? '' : `${place.join(', ')}: `;
}

const rangeOf = ({ from, to }: { from: number; to: number }): string =>
  from === to ? String(from) : `${from} to ${to}`;
