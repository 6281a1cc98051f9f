import type { EventPlace } from '../../../schemas/decider.ts';
import { hasLiveBlock, isBlocking } from '../blocking.ts';
import type { DocumentRecord, LivePoint, PositionRecord, RoundState } from '../state.ts';
import { contentOf, fingerprint } from '../fingerprint.ts';
import { changeRound } from './change-round.ts';
import { NOTHING, type EventOf, type Evolvers, type Patch } from './evolver.ts';

/** Notes when the last live block ended: a ruling made before that was made over it (I1). */
function noteUnblocked(before: RoundState, positions: PositionRecord[], at: number): Partial<RoundState> {
  if (!hasLiveBlock(before) || hasLiveBlock({ ...before, positions })) return { positions };
  return { positions, unblockedAt: Math.max(at, before.unblockedAt ?? at) };
}

function recordOf(
  round: RoundState,
  { data }: EventOf<'position-stated'>,
  place: EventPlace,
  earlier: PositionRecord | undefined,
): PositionRecord {
  const points: LivePoint[] = data.points.map((point) => {
    const content = contentOf(point);
    return content === undefined
      ? { id: point.id, paragraph: point.paragraph }
      : { id: point.id, paragraph: point.paragraph, content };
  });
  const by = fingerprint(place.command.actor);
  const turned =
    earlier !== undefined &&
    earlier.by !== by &&
    isBlocking(round.rules, earlier.position) !== isBlocking(round.rules, data.position);
  return {
    party: data.party,
    position: data.position,
    revision: data.revision,
    class: data.class,
    channel: data.channel,
    receivedAt: data.receivedAt,
    command: place.command.id,
    by,
    points,
    lastPoint: (earlier?.lastPoint ?? 0) + points.length,
    ...(points.length > 0 ? { pointed: true as const } : {}),
    ...(data.statement === undefined ? {} : { statement: fingerprint(data.statement.sha256) }),
    ...(turned ? { contradicts: true as const } : {}),
  };
}

function positionStated(document: DocumentRecord, event: EventOf<'position-stated'>, place: EventPlace): Patch {
  const { round } = document;
  if (round?.id !== event.data.round) return NOTHING;
  const index = round.positions.findIndex((record) => record.party === event.data.party);
  const record = recordOf(round, event, place, round.positions[index]);
  const positions = index < 0 ? [...round.positions, record] : round.positions.with(index, record);
  const change = noteUnblocked(round, positions, event.data.receivedAt);
  // An answer that does not join the consensus reopens a round whose answers were complete but not confirmed.
  if (round.phase === 'answers-complete') return changeRound(document, round.id, place, { ...change, phase: 'open' });
  return changeRound(document, round.id, place, change);
}

function dropPoints(
  document: DocumentRecord,
  id: string,
  gone: ReadonlySet<string>,
  at: number,
  place: EventPlace,
): Patch {
  const { round } = document;
  if (round?.id !== id) return NOTHING;
  const positions = round.positions.map((record) =>
    record.points.some((point) => gone.has(point.id))
      ? { ...record, points: record.points.filter((point) => !gone.has(point.id)) }
      : record,
  );
  return changeRound(document, id, place, noteUnblocked(round, positions, at));
}

export const positionEvolvers: Evolvers<
  | 'position-stated'
  | 'communication-recorded'
  | 'in-time-act-undelivered'
  | 'point-lifted'
  | 'points-lapsed'
  | 'method-objected'
  | 'positions-carried-over'
> = {
  'position-stated': positionStated,
  'communication-recorded': () => NOTHING,
  'in-time-act-undelivered': () => NOTHING,
  'point-lifted': (document, event, place) =>
    dropPoints(document, event.data.round, new Set([event.data.point]), place.recorded, place),
  'points-lapsed': (document, event, place) =>
    dropPoints(document, event.data.round, new Set(event.data.points), place.recorded, place),
  'method-objected': (document, { data }, place) => {
    const { round } = document;
    if (round?.id !== data.round) return NOTHING;
    const barred = { stage: round.stage, revision: round.revision };
    return { ...changeRound(document, round.id, place), silenceBarred: [...document.silenceBarred, barred] };
  },
  'positions-carried-over': (document, { data }, place) => {
    const { round } = document;
    if (round?.id !== data.round) return NOTHING;
    return changeRound(document, round.id, place, {
      revision: data.to,
      carriedOver: { from: round.carriedOver?.from ?? data.from, at: place.recorded },
      positions: round.positions.map((record) =>
        data.parties.includes(record.party) ? { ...record, revision: data.to } : record,
      ),
    });
  },
};
