import { derivedIdentifier } from '../chain/index.ts';
import { documentDecider } from '../domain/document/index.ts';
import { meetingDecider } from '../domain/meeting/index.ts';
import { organisationDecider } from '../domain/organisation/index.ts';
import type { Decision, DeliveryRequest, EventPlace, Refusal } from '../schemas/decider.ts';
import type { DocumentCommand } from '../schemas/document-commands.ts';
import type { DocumentEvent } from '../schemas/document-events.ts';
import type { AnyCommand } from '../schemas/host.ts';
import type { StreamId } from '../schemas/identifiers.ts';
import type { MeetingCommand } from '../schemas/meeting-commands.ts';
import type { MeetingEvent } from '../schemas/meeting-events.ts';
import type { OrganisationCommand } from '../schemas/organisation-commands.ts';
import type { OrganisationEvent } from '../schemas/organisation-events.ts';
import type { Instant } from '../schemas/time.ts';
import type { Happened } from './addressing.ts';
import type { AnyEvent } from './conditions.ts';
import { evolved, folded, type Folded } from './folded.ts';

/** A stream as it stands now. */
export interface Standing {
  folded: Folded;
  sequence: number;
}

/** What an act would do: refuse, or let these things happen, here and wherever it delivers to. */
export interface Simulated {
  refusal?: Refusal;
  happened: (Happened & { after: Folded })[];
}

/** More than any act delivers: a suspension goes to each round that is open. */
const MOST_DELIVERIES = 500;

/**
 * Carries a command out in memory, with the cores that would decide it, and the deliveries that follow at once (design §5): a round that is
 * asked for is opened, with its electorate. Nothing is written, and what falls due later is not played.
 * @param load a stream as it stands; `undefined` where there is none
 */
export async function simulate(
  stream: StreamId,
  command: AnyCommand,
  now: Instant,
  load: (stream: StreamId) => Promise<Standing | undefined>,
): Promise<Simulated> {
  const standing = new Map<StreamId, Standing>();
  const happened: Simulated['happened'] = [];
  const waiting: { stream: StreamId; command: AnyCommand; first: boolean }[] = [{ stream, command, first: true }];
  for (let carried = 0; waiting.length > 0 && carried < MOST_DELIVERIES; carried += 1) {
    const next = waiting.shift();
    if (next === undefined) break;
    const known = standing.get(next.stream) ?? (await load(next.stream));
    if (known === undefined && !next.first) continue;
    const before = known ?? { folded: folded(next.stream), sequence: 0 };
    const { events, refusal } = decide(before.folded, next.command, now);
    if (refusal !== undefined && next.first) return { refusal, happened: [] };
    let { folded: after, sequence } = before;
    for (const event of events) {
      sequence += 1;
      const place = placeOf(next.stream, sequence, now, next.command);
      after = evolved(after, event, place);
      happened.push({ event, place, command: next.command.kind, after });
      for (const [index, delivery] of deliveriesOf(after, event, place).entries())
        waiting.push({ stream: delivery.target, command: delivered(delivery, place, index, now), first: false });
    }
    standing.set(next.stream, { folded: after, sequence });
  }
  return { happened };
}

function decide(before: Folded, command: AnyCommand, now: Instant): Decision<AnyEvent> {
  switch (before.aggregate) {
    case 'document':
      return documentDecider.decide(before.state, command as DocumentCommand, now);
    case 'organisation':
      return organisationDecider.decide(before.state, command as OrganisationCommand, now);
    case 'meeting':
      return meetingDecider.decide(before.state, command as MeetingCommand, now);
  }
}

function deliveriesOf(after: Folded, event: AnyEvent, place: EventPlace): DeliveryRequest[] {
  switch (after.aggregate) {
    case 'document':
      return documentDecider.deliveries(after.state, event as DocumentEvent, place);
    case 'organisation':
      return organisationDecider.deliveries(after.state, event as OrganisationEvent, place);
    case 'meeting':
      return meetingDecider.deliveries(after.state, event as MeetingEvent, place);
  }
}

function placeOf(stream: StreamId, sequence: number, recorded: Instant, { id, actor }: AnyCommand): EventPlace {
  // No rule reads a hash: it is made where an event is recorded, and nothing is recorded here.
  return { stream, sequence, recorded, hash: '0'.repeat(64), command: { id, actor: actor.token, role: actor.role } };
}

function delivered(
  { kind, payload }: DeliveryRequest,
  { stream, sequence }: EventPlace,
  index: number,
  at: Instant,
): AnyCommand {
  return {
    id: derivedIdentifier('preview', stream, String(sequence), String(index)),
    kind,
    payload,
    actor: { token: 'system', role: 'system' },
    mandate: { source: 'system', reference: `${stream}#${sequence}` },
    receipt: { receivedAt: at, way: 'delivery', by: 'preview' },
  };
}
