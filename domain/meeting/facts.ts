import type { DatedFact, FactTime } from '../../schemas/dated-fact.ts';
import { datesText } from './dates.ts';
import type { DatesSet, MeetingRecord, MeetingState } from './state.ts';

/**
 * Every dated fact of a meeting (design §5 "Two clocks"), for `certaintyOn`: `meeting/announced`, `meeting/open`, `meeting/held`,
 * `meeting/cancelled`, and `meeting/days/{sequence}` for each setting of its days, whose value is the days. The subject is its id.
 */
export function meetingFacts({ meeting }: MeetingState): DatedFact[] {
  if (meeting === null) return [];
  const { stream, sequence, evidence } = meeting;
  const common = { kind: 'meeting' as const, subject: stream.slice(stream.lastIndexOf('/') + 1), sequence };
  const sources = evidence === undefined ? {} : { evidence };
  const life = lifeOf(meeting).map((fact) => ({
    ...common,
    id: `meeting/${fact.value}`,
    ...fact,
    ...(fact.attested ? sources : {}),
  }));
  const days = meeting.datesSet.map((set, index) => {
    const next = meeting.datesSet[index + 1];
    return {
      ...common,
      id: `meeting/days/${set.sequence}`,
      value: datesText(set.dates),
      from: setTime(set),
      ...endOf(set, next),
      attested: set.attested !== undefined,
      ...(set.attested === undefined || set.decision ? {} : sources),
      ...(set.decision ? { decision: set.decision } : {}),
      sequence: set.sequence,
    };
  });
  return [...life, ...days];
}

const setTime = ({ setAt, attested }: DatesSet): FactTime =>
  attested === undefined ? { at: setAt } : { attested, recorded: setAt };

/** Days stand until others are set, or until they are given up (case 28). */
function endOf({ endedAt }: DatesSet, next: DatesSet | undefined): { to?: FactTime } {
  if (endedAt !== undefined) return { to: { at: endedAt } };
  return next ? { to: setTime(next) } : {};
}

type Life = Pick<DatedFact, 'value' | 'from' | 'to' | 'attested'>;

/** What a meeting was, one after the other. An announcement with evidence was made elsewhere, by the time it was recorded here. */
function lifeOf(meeting: MeetingRecord): Life[] {
  const { attested, evidence, registeredAt, openedAt, closedAt, cancelledAt } = meeting;
  if (attested) return [{ value: 'held', from: { attested: attested.when, recorded: registeredAt }, attested: true }];
  const elsewhere = evidence !== undefined;
  const announced: Life = {
    value: 'announced',
    from: elsewhere ? { attested: {}, recorded: registeredAt } : { at: registeredAt },
    attested: elsewhere,
  };
  const ended = openedAt ?? cancelledAt;
  if (ended !== undefined) announced.to = { at: ended };
  const life = [announced];
  if (cancelledAt !== undefined) life.push({ value: 'cancelled', from: { at: cancelledAt }, attested: false });
  if (openedAt === undefined) return life;
  life.push({
    value: 'open',
    from: { at: openedAt },
    ...(closedAt === undefined ? {} : { to: { at: closedAt } }),
    attested: false,
  });
  if (closedAt !== undefined) life.push({ value: 'held', from: { at: closedAt }, attested: false });
  return life;
}
