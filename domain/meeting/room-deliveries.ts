import type { DeliveryRequest, EventPlace } from '../../schemas/decider.ts';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { MeetingEvent, MeetingEventData } from '../../schemas/meeting-events.ts';
import type { OrganisationPayload } from '../../schemas/organisation-commands.ts';
import type { PersonToken } from '../../schemas/identifiers.ts';
import { itemOf, roomOf } from './room-lookups.ts';
import type { AgendaItem, ItemBlock } from './room-state.ts';
import type { MeetingRecord } from './state.ts';
import { organisationOf } from '../shared/organisation-of.ts';

function openRound(meeting: MeetingRecord, { document, stage, revision }: AgendaItem, day?: string): DeliveryRequest {
  const payload: DocumentPayload<'call-round'> = {
    stage,
    meeting: meeting.stream,
    ...(revision === undefined ? {} : { revision }),
    ...(day === undefined ? {} : { day }),
  };
  return { target: document, kind: 'call-round', payload };
}

function ruling(
  item: AgendaItem,
  as: DocumentPayload<'record-ruling'>['ruling'],
  {
    present,
    ruledAt,
    statement,
    period,
  }: Pick<MeetingEventData<'item-ruled'>, 'present' | 'ruledAt' | 'statement' | 'period'>,
): DeliveryRequest[] {
  if (item.round === undefined) return [];
  const payload: DocumentPayload<'record-ruling'> = {
    round: item.round,
    ruling: as,
    present,
    ruledAt,
    ...(statement === undefined ? {} : { statement }),
    ...(period === undefined ? {} : { period }),
  };
  return [{ target: item.document, kind: 'record-ruling', payload }];
}

/**
 * What was ruled on an item, for its document: `blocked` is not adopted, `deferred` and `referred` end the round without a word on the text. Those
 * on whose confirmation something is adopted speak first: without their words the adoption would be final (case 38).
 */
function ruled(meeting: MeetingRecord, data: MeetingEventData<'item-ruled'>, by: PersonToken): DeliveryRequest[] {
  const item = itemOf(meeting, data.item);
  if (item?.round === undefined) return [];
  if (data.ruling === 'adopted' || data.ruling === 'adopted-subject-to-silence') return ruling(item, data.ruling, data);
  if (data.ruling === 'adopted-ad-referendum') {
    const said: Omit<Said, 'party'> = {
      position: 'ad-referendum',
      class: 'members',
      points: [],
      channel: 'room',
      receivedAt: data.ruledAt,
    };
    const spoken = (data.confirmations ?? []).flatMap((party) => attest(item, { party, ...said }, by));
    return [...spoken, ...ruling(item, data.ruling, data)];
  }
  if (data.ruling === 'blocked') return ruling(item, 'not-adopted', data);
  const withdrawal: DocumentPayload<'withdraw-round'> = { round: item.round };
  return [...ruling(item, 'deferred', data), { target: item.document, kind: 'withdraw-round', payload: withdrawal }];
}

type Said = Pick<
  MeetingEventData<'written-block-registered'>,
  'party' | 'position' | 'class' | 'statement' | 'points'
> & { channel: 'room' | 'note-verbale' | 'letter' | 'e-mail'; receivedAt: number; paper?: string };

/** A State's word, into the round of its item: attested, by the channel that it came by (I11). */
function attest(item: AgendaItem, { party, ...said }: Said, registeredBy: string): DeliveryRequest[] {
  if (item.round === undefined || item.revision === undefined) return [];
  const payload: DocumentPayload<'attest-communication'> = {
    round: item.round,
    revision: item.revision,
    parties: [party],
    registeredBy,
    ...said,
  };
  return [{ target: item.document, kind: 'attest-communication', payload }];
}

/** A written block that is known to stand: its State is absent, or said so when it was asked (case 20). */
function written(item: AgendaItem, { party, said }: ItemBlock): DeliveryRequest[] {
  if (said === undefined) return [];
  const { registeredBy, ...words } = said;
  return attest(item, { party, ...words }, registeredBy);
}

/** It came late and gave up the block that had gone into the round without it: its word in the room takes that one's place. */
function joined(item: AgendaItem, { party, said }: ItemBlock, at: number, registeredBy: string): DeliveryRequest[] {
  const word: Said = {
    party,
    position: 'no-objection',
    class: said?.class ?? 'members',
    points: [],
    channel: 'room',
    receivedAt: at,
  };
  return attest(item, word, registeredBy);
}

/** What an event of the room asks of the documents on its agenda, and of the organisation. */
export function roomDeliveries(meeting: MeetingRecord, event: MeetingEvent, place: EventPlace): DeliveryRequest[] {
  switch (event.name) {
    case 'quorum-check-requested': {
      const payload: OrganisationPayload<'state-membership'> = { meeting: meeting.stream, check: event.data.check };
      return [{ target: organisationOf(meeting.stream), kind: 'state-membership', payload }];
    }
    case 'items-called':
      return event.data.items.flatMap((id) => {
        const item = itemOf(meeting, id);
        return item ? [openRound(meeting, item, event.data.day)] : [];
      });
    // Whoever is not in the room, or leaves it before it is asked, leaves its written block in force (case 20).
    case 'item-round-opened':
    case 'attendance-recorded':
      return roomOf(meeting).items.flatMap((item) =>
        item.blocks.flatMap((block) => (block.entered === place.sequence ? written(item, block) : [])),
      );
    case 'call-answered': {
      const { item: id, party, answer } = event.data;
      const item = itemOf(meeting, id);
      const block = item?.blocks.find((each) => each.party === party && each.source === 'written');
      if (!item || !block) return [];
      if (answer === 'stands') return block.entered !== undefined ? [] : written(item, block);
      return block.entered !== undefined ? joined(item, block, event.data.at, place.command.actor) : [];
    }
    case 'room-position-recorded': {
      const item = itemOf(meeting, event.data.item);
      const { item: _item, document: _document, saidAt, ...said } = event.data;
      return item ? attest(item, { ...said, channel: 'room', receivedAt: saidAt }, place.command.actor) : [];
    }
    case 'item-ruled':
      return ruled(meeting, event.data, place.command.actor);
    case 'bloc-ruled':
      return event.data.items.flatMap((id) => {
        const item = itemOf(meeting, id);
        return item ? ruling(item, 'adopted', event.data) : [];
      });
    default:
      return [];
  }
}
