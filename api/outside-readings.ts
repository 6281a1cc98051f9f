import { partiesOf, roundsOf, SILENCE_OUTCOMES, type PartyRow, type Queryable } from '../readmodels/queries/index.ts';
import type { OrganId, RoundId, StreamId } from '../schemas/identifiers.ts';
import type { ConveningFacts, SilenceFacts } from '../schemas/meeting-convening-commands.ts';
import type { MeetingPayload } from '../schemas/meeting-commands.ts';
import type { Roster } from '../schemas/organisation-commands.ts';
import type { Instant } from '../schemas/time.ts';
import type { ActDefinition } from './act-definition.ts';
import { dayOf } from './day-of.ts';
import { outsideFacts } from './outside-facts.ts';
import { Problem } from './problem.ts';
import type { StandingDocuments } from './standing-documents.ts';
import type { StandingMeetings } from './standing-meetings.ts';
import { takenDecision } from './taken-decision.ts';

/** Where facts are read that an act's decision needs and its own stream does not hold. */
export interface OutsideReadings {
  db: Queryable;
  meetings: StandingMeetings;
  documents: StandingDocuments;
}

export interface FactsAsked {
  act: Pick<ActDefinition, 'kind'>;
  organisation: string;
  stream: StreamId;
  payload: unknown;
  receivedAt: Instant;
  roster: Roster | undefined;
}

/** What the decision of an act needs to know of the world: what the roster and the clock tell, and what other streams do. */
export async function factsFor(readings: OutsideReadings, asked: FactsAsked): Promise<{ facts?: object }> {
  const { act, roster, receivedAt, payload } = asked;
  if (act.kind === 'convene-meeting' && roster !== undefined)
    return { facts: { convening: await conveningFacts(readings, asked, roster) } };
  if (act.kind === 'announce-silence-outcome') {
    const { document, round } = payload as MeetingPayload<'announce-silence-outcome'>;
    const silence = await silenceFacts(readings, document, round);
    return silence === undefined ? {} : { facts: { silence } };
  }
  const ofOrganisation = asked.stream.endsWith('/organisation');
  const decision = ofOrganisation ? await takenDecision(readings.documents, payload) : undefined;
  return decision === undefined ? outsideFacts(act, roster, receivedAt) : { facts: { decision } };
}

/**
 * The organ's own rule on notice, its Member States, and the day of dispatch at its seat. Throws `wait-timed-out` where the read model does not have
 * the meeting in time: a strict rule would be passed over unseen.
 */
async function conveningFacts(
  { db, meetings }: OutsideReadings,
  { organisation, stream, payload }: FactsAsked,
  roster: Roster,
): Promise<ConveningFacts> {
  const meeting = await meetings(stream);
  if (meeting === undefined) throw new Problem('wait-timed-out', { about: { stream } });
  const { sentAt } = payload as MeetingPayload<'convene-meeting'>;
  return factsOfConvocation(meeting.organ, sentAt, roster, await partiesOf(db, organisation));
}

/** The same, from what was read. A meeting of no organ is one of all Member States; an organ that decides nothing has none of its own. */
export function factsOfConvocation(
  organ: OrganId | undefined,
  sentAt: Instant,
  roster: Pick<Roster, 'organs' | 'seatZone'>,
  parties: readonly Pick<PartyRow, 'party' | 'status' | 'suspended'>[],
): ConveningFacts {
  const found = roster.organs.find(({ id }) => id === organ);
  const belongs = (party: string) => found?.electorate !== 'none' && (found?.only?.includes(party) ?? true);
  return {
    day: dayOf(sentAt, found?.seatZone ?? roster.seatZone),
    members: parties
      .filter(({ party, status, suspended }) => status === 'member' && suspended === null && belongs(party))
      .map(({ party }) => party),
    ...(found?.meetings === undefined ? {} : { rule: found.meetings }),
  };
}

/** How a round stands that is to be announced; undefined where the document itself is not known here yet. */
async function silenceFacts(
  { db, documents }: OutsideReadings,
  document: StreamId,
  round: RoundId,
): Promise<SilenceFacts | undefined> {
  if ((await documents(document, round)) === undefined) return undefined;
  const [row] = await roundsOf(db, OF_THE_PROGRAM, document, round);
  if (row === undefined) return { standing: 'no-such-round' };
  if (row.method !== 'silence') return { standing: 'not-by-silence' };
  const ended = (SILENCE_OUTCOMES as readonly string[]).includes(row.phase);
  return { standing: ended ? 'ended' : 'not-ended' };
}

/** Whether the actor may see the document was asked when its name was resolved; how the round ended is read for the decision. */
const OF_THE_PROGRAM = { role: 'secretariat' } as const;
