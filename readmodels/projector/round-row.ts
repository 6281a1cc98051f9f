import type { DocumentRecord, RoundState } from '../../domain/document/index.ts';
import { closedRound } from '../../domain/document/lookups.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import { owned } from './owned.ts';
import type { RowSet } from './row-set.ts';
import type { RoundRow } from './rows.ts';

/** The row of a round as it stands after an event that named it. */
export function roundRow(rows: RowSet, document: DocumentRecord, id: string): void {
  const { round } = document;
  if (round?.id === id) return rows.put('rounds', fullRound(document, round));
  const closed = closedRound(document, id);
  // A round before the last one: little can change, and its row was written when it was the last.
  const before = rows.all('rounds').find((row) => row.round === id);
  if (closed === undefined || before === undefined) return;
  const { contests: _before, ...restricted } = before.restricted;
  rows.put('rounds', {
    ...before,
    phase: closed.phase,
    concluded: closed.concludedAt !== undefined,
    circulated: closed.circulatedAt !== undefined,
    last_sequence: closed.lastSequence,
    contested: closed.contests !== undefined && closed.contests.length > 0,
    restricted: closed.contests === undefined ? restricted : { ...restricted, contests: closed.contests },
  });
}

function fullRound(document: DocumentRecord, round: RoundState): RoundRow {
  return {
    ...owned(document),
    round: round.id,
    ordinal: Number(round.id.slice(1)),
    stage: round.stage,
    organ: round.organ,
    method: round.method,
    revision: round.revision,
    phase: round.phase,
    procedure_version: round.procedureVersion,
    meeting: round.meeting ?? null,
    reopens: round.reopens ?? null,
    requested_at: round.requestedAt,
    opened_at: round.openedAt ?? null,
    expiry: round.expiry ?? null,
    concluded_at: round.concludedAt ?? null,
    because: round.because ?? null,
    word: round.word ?? null,
    basis: round.basis ?? null,
    chair: round.chair ?? null,
    quorum_needed: round.quorum?.needed ?? null,
    quorum_of: round.quorum?.of ?? null,
    electorate: electorateOf(document, round),
    reduced: round.reduced,
    excluded: round.excluded ?? [],
    circulation: round.rules.circulation,
    concluded: round.concludedAt !== undefined,
    circulated: round.circulatedAt !== undefined,
    ruling: round.ruling ?? null,
    remaining: round.remaining ?? null,
    extensions: round.extensions,
    contested: round.contests !== undefined && round.contests.length > 0,
    restricted: {
      ...(round.frozenBy === undefined ? {} : { frozenBy: round.frozenBy }),
      ...(round.provisional === undefined
        ? {}
        : { awaiting: round.provisional.awaiting, confirmBy: round.provisional.confirmBy }),
      ...(round.contests === undefined ? {} : { contests: round.contests }),
    },
    first_sequence: round.firstSequence,
    last_sequence: round.lastSequence,
  };
}

function electorateOf(document: DocumentRecord, round: RoundState): PartyId[] {
  return round.electorate === undefined ? [] : (document.electorates[round.electorate] ?? []);
}
