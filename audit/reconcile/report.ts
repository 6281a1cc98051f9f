import type { Account, Difference, StreamReconciliation } from './difference.ts';

/** The whole of a reconciliation. */
export interface Reconciliation {
  streams: StreamReconciliation[];
  /** What belongs to no stream: messages that are no events. */
  differences: Difference[];
  /** What a person should know and is no fault: messages that were set aside. */
  notes: string[];
}

/** `1`: something differs. `2`: nothing differs as far as was seen, and not everything could be seen. `0`: all agree. */
export function verdictOf({ streams, differences }: Reconciliation): 0 | 1 | 2 {
  if (differences.length > 0 || streams.some((stream) => stream.differences.length > 0)) return 1;
  return streams.some(({ accounts }) => Object.values(accounts).includes('unavailable')) ? 2 : 0;
}

/** In words, a line each. */
export function reconciliationReport(reconciliation: Reconciliation): string[] {
  const { streams, differences, notes } = reconciliation;
  const count = differences.length + streams.reduce((sum, stream) => sum + stream.differences.length, 0);
  const events = streams.reduce((sum, stream) => sum + stream.events, 0);
  const verdict = verdictOf(reconciliation);
  return [
    ...streams.flatMap(streamLines),
    ...differences.flatMap(differenceLines),
    ...notes.map((note) => `note: ${note}`),
    '',
    ...unavailable(streams),
    verdict === 1
      ? `DIFFERENT: ${count} ${count === 1 ? 'difference' : 'differences'} in ${streams.length} streams, ${events} events.`
      : verdict === 2
        ? `NOT ALL SEEN: what could be compared of ${streams.length} streams agrees, ${events} events.`
        : `AGREED: workflow, folded events, archive, Kafka and rows of ${streams.length} streams say the same, ${events} events.`,
  ];
}

function streamLines({ stream, events, differences, accounts }: StreamReconciliation): string[] {
  const seen = Object.values(accounts).includes('unavailable') ? 'not all seen' : 'ok';
  return [
    `${stream}, ${events} events: ${differences.length === 0 ? seen : `${differences.length} different`}`,
    ...differences.flatMap(differenceLines),
  ];
}

function differenceLines({ account, code, detail, remedy }: Difference): string[] {
  return [`  ${account}: ${detail} [${code}]`, `    ${remedy}`];
}

/** Each reason once, with the accounts it keeps from being seen. */
function unavailable(streams: readonly StreamReconciliation[]): string[] {
  const counts = new Map<string, number>();
  for (const { accounts, reasons } of streams)
    for (const [account, state] of Object.entries(accounts) as [Account, string][])
      if (state === 'unavailable') {
        const key = `${account}: not available: ${reasons[account] ?? ''}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  return [...counts].map(([key, count]) => `${key} (${count} streams)`);
}
