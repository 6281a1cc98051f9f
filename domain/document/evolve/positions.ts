import type { EventPlace } from '../../../schemas/decider.ts';
import type { PositionKind } from '../../../schemas/procedure.ts';
import { hasLiveBlock, isBlocking } from '../blocking.ts';
import type { DocumentRecord, LivePoint, PositionRecord, RoundState } from '../state.ts';
import { contentOf, fingerprint } from '../fingerprint.ts';
import { changeRound } from './change-round.ts';
import { NOTHING, without, type EventOf, type Evolvers, type Patch } from './evolver.ts';

/** Notes when the last live block ended: a ruling made before that was made over it (I1). */
function noteUnblocked(before: RoundState, positions: PositionRecord[], at: number): Partial<RoundState> {
  if (!hasLiveBlock(before) || hasLiveBlock({ ...before, positions })) return { positions };
  return { positions, unblockedAt: Math.max(at, before.unblockedAt ?? at) };
}

/**
 * Whether the State is unclear after a statement, where that counts as an objection (case 31). Clear is what the State tells by note verbale, and
 * what the person who spoke last says again; a third person makes nothing clear.
 */
function standing(
  earlier: PositionRecord | undefined,
  turned: boolean,
  by: string,
  channel: PositionRecord['channel'],
): Pick<PositionRecord, 'contradicts' | 'contradicted'> {
  if (earlier === undefined || channel === 'note-verbale') return {};
  if (turned) {
    const { position, statement } = earlier;
    return { contradicts: true, contradicted: { position, ...(statement === undefined ? {} : { statement }) } };
  }
  if (earlier.contradicts === undefined || (earlier.by === by && channel === 'program')) return {};
  return { contradicts: true, ...(earlier.contradicted === undefined ? {} : { contradicted: earlier.contradicted }) };
}

/** The State has told which of the two stands: the objection's points are gone with the statement that took its place. */
function clarified(document: DocumentRecord, { data }: EventOf<'position-clarified'>, place: EventPlace): Patch {
  const { round } = document;
  if (round?.id !== data.round) return NOTHING;
  const positions = round.positions.map((record) =>
    record.party === data.party ? { ...cleared(record, data.position), ...told(data, place) } : record,
  );
  return changeRound(document, round.id, place, noteUnblocked(round, positions, data.receivedAt));
}

/** From now on it is the State's word by that paper: whoever of its people says the opposite later contradicts it anew. */
function told({ receivedAt, channel }: EventOf<'position-clarified'>['data'], { command }: EventPlace) {
  return { receivedAt, channel, command: command.id, by: fingerprint(command.actor) };
}

function cleared(record: PositionRecord, stands: PositionKind): PositionRecord {
  const { contradicted } = record;
  const clear = without(record, ['contradicts', 'contradicted']);
  if (stands === record.position || contradicted === undefined) return clear;
  const { statement } = contradicted;
  return {
    ...without(clear, ['statement', 'pointed']),
    position: stands,
    points: [],
    ...(statement === undefined ? {} : { statement }),
  };
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
  const contradiction =
    round.rules.contradictions === 'blocks-until-clarified'
      ? standing(earlier, turned, by, data.channel)
      : { ...(turned ? { contradicts: true as const } : {}) };
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
    ...(data.item === undefined ? {} : { item: data.item }),
    ...contradiction,
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
  | 'position-clarified'
> = {
  'position-stated': positionStated,
  'position-clarified': clarified,
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
