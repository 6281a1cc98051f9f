import { resolvedFacts } from '../../activities/deadlines/resolve-deadlines.ts';
import { byCommand } from '../../audit/index.ts';
import { canonicalJson } from '../../chain/index.ts';
import type { HypotheticalAct } from '../../domain/simulation/index.ts';
import type { FactsOfDue } from '../../domain/world/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';

/** What really came since an instant: persons' acts, as they came. What else is on the record follows from them. */
export function recordedActs(later: readonly RecordedEventShape[]): HypotheticalAct[] {
  return byCommand(later)
    .filter(({ command }) => command.receipt.way === 'intake')
    .map(({ command, recorded, events }) => ({
      at: recorded,
      receivedAt: command.receipt.receivedAt,
      stream: events[0]?.subject ?? '',
      who:
        command.actor.party === undefined
          ? { role: command.actor.role }
          : { role: command.actor.role, party: command.actor.party },
      token: command.actor.token,
      kind: command.kind,
      payload: command.payload,
      name: events[0]?.id ?? command.id,
      ...(command.facts === undefined ? {} : { facts: command.facts as object }),
    }));
}

/**
 * What the world told when something really fell due; of what never did, that the intake was open all the time (I4), and wall times as the
 * zone data of today have them (I12).
 */
export function recordedFacts(later: readonly RecordedEventShape[]): FactsOfDue {
  const known = new Map<string, object>();
  const key = (stream: string, { kind, payload }: { kind: string; payload: unknown }) =>
    `${stream} ${kind} ${canonicalJson(payload)}`;
  for (const { subject, cause } of later)
    if (cause.command.receipt.way === 'timer' && cause.command.facts !== undefined)
      known.set(key(subject, cause.command), cause.command.facts as object);
  return ({ stream, due }) =>
    known.get(key(stream, due.command)) ??
    (due.resolve && resolvedFacts(due.resolve)) ??
    (due.evidence && {
      intakeEvidence: { from: due.evidence.from, to: due.evidence.to, state: 'read', holes: [] },
    });
}
