import type { DocumentRecord } from '../domain/document/index.ts';
import { consensusRules } from '../domain/document/lookups.ts';
import type { OrganId, RoundId, StageId } from '../schemas/identifiers.ts';
import type { ConsensusRules } from '../schemas/procedure.ts';
import type { Instant } from '../schemas/time.ts';
import type { Rules } from './act-context.ts';
import type { Counting } from './counted-period.ts';

/** The stage that a round is asked for, or the round that an act is on. */
export interface CountedFor {
  stage?: StageId;
  round?: RoundId;
}

export type RoundCounting = Counting & {
  /** The announced expiry of the round, epoch ms. */
  expiry?: Instant;
};

/** How days are counted at the seat of an organ: its own zone and calendar, else the body's. `now` in epoch ms. */
export function seatCounting({ roster, calendars }: Rules, id: OrganId | undefined, now: Instant): Counting {
  const organ = roster.organs.find((each) => each.id === id);
  const calendar = calendars.get(organ?.calendar ?? roster.calendar ?? '');
  return { now, zone: organ?.seatZone ?? roster.seatZone, ...(calendar === undefined ? {} : { calendar }) };
}

/**
 * How days are counted for a round: by the procedure that the document is pinned to, at the seat of the organ, else of the body. Where the
 * document is not known yet, by the seat alone; the core then refuses what it cannot judge.
 */
export function roundCounting(
  document: DocumentRecord | undefined,
  rules: Rules,
  { stage, round: id }: CountedFor,
  now: Instant,
): RoundCounting {
  const round = id !== undefined && document?.round?.id === id ? document.round : undefined;
  const where = stage ?? round?.stage;
  const consensus: ConsensusRules | undefined =
    round?.rules ?? (document && where !== undefined ? consensusRules(document, where) : undefined);
  return {
    ...seatCounting(rules, round?.organ ?? consensus?.organ, now),
    ...(consensus === undefined ? {} : { rule: consensus.period }),
    ...(document === undefined || where === undefined
      ? {}
      : { by: `${document.procedure.id}@${document.procedure.version}, ${where}` }),
    ...(round?.expiry === undefined ? {} : { expiry: round.expiry }),
  };
}
