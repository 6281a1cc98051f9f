import type { DeliveryRequest, EventPlace } from '../../schemas/decider.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { ApplyEffect } from '../../schemas/effects.ts';
import type { MeetingPayload } from '../../schemas/meeting-commands.ts';
import type { OrganisationPayload } from '../../schemas/organisation-commands.ts';
import type { Grants } from '../../schemas/organisation-seat-commands.ts';
import { followerDeliveries } from './follower-deliveries.ts';
import { stageRules } from './lookups.ts';
import { packageDeliveries } from './package-deliveries.ts';
import { toRivals } from './rivals.ts';
import { extensionBy } from './validity-terms.ts';
import type { DocumentState } from './state.ts';
import { organisationOf } from '../shared/organisation-of.ts';

function deregister(round: string, stream: string): DeliveryRequest[] {
  const payload: OrganisationPayload<'deregister-round'> = { document: stream, round };
  return [{ target: organisationOf(stream), kind: 'deregister-round', payload }];
}

/**
 * What the success of a stage changes elsewhere: those of the document's effects whose kind its procedure ties to that stage. A stage
 * that is completed again, after a contest or a failure, asks again; the receiver knows a fact that it has.
 */
function effects(
  { document }: DocumentState,
  stream: string,
  decision: ApplyEffect['decision'],
  how: Omit<ApplyEffect, 'effect' | 'decision'>,
): DeliveryRequest[] {
  const kinds = (document && stageRules(document, decision.stage)?.effects) ?? [];
  return (document?.effects ?? [])
    .filter((effect) => kinds.includes(effect.kind))
    .map((effect) => ({
      target: effect.kind === 'set-meeting-date' ? effect.meeting : organisationOf(stream),
      kind: 'apply-effect',
      payload: { effect, decision, ...how } satisfies ApplyEffect,
    }));
}

/** The meeting in whose room a round runs, where that is a meeting of this program's (older rounds name it in words). */
function meetingOf({ document }: DocumentState, stream: string): string | undefined {
  const meeting = document?.round?.meeting;
  return meeting?.startsWith(`${stream.slice(0, stream.indexOf('/'))}/meeting/`) ? meeting : undefined;
}

function noteRound(state: DocumentState, stream: string): DeliveryRequest[] {
  const target = meetingOf(state, stream);
  const round = state.document?.round;
  if (target === undefined || !round) return [];
  const payload: MeetingPayload<'note-item-round'> = { document: stream, round: round.id, revision: round.revision };
  return [{ target, kind: 'note-item-round', payload }];
}

type Ending = Extract<
  DocumentEvent,
  {
    name:
      | 'round-not-opened'
      | 'silence-broken'
      | 'round-frozen'
      | 'round-not-adopted'
      | 'round-lapsed'
      | 'round-withdrawn'
      | 'round-adopted'
      | 'round-adopted-provisionally'
      | 'approved-subject-to-silence'
      | 'outcome-contested';
  }
>;

const OUTCOMES: Readonly<Partial<Record<Ending['name'], MeetingPayload<'note-item-outcome'>['outcome']>>> = {
  'round-adopted': 'adopted',
  'round-adopted-provisionally': 'adopted-provisionally',
  'approved-subject-to-silence': 'subject-to-silence',
  'round-not-adopted': 'not-adopted',
  'outcome-contested': 'contested',
};

/** The code by which a round ended; words stay content (I14). */
function reasonOf(data: Ending['data']): string | undefined {
  if ('code' in data) return data.code;
  if ('because' in data) return data.because;
  return 'reason' in data && typeof data.reason === 'string' ? data.reason : undefined;
}

/** How the document took what was ruled in the room, for the meeting's record. */
function noteOutcome(state: DocumentState, { name, data }: Ending, stream: string): DeliveryRequest[] {
  const target = meetingOf(state, stream);
  if (target === undefined || state.document?.round?.id !== data.round) return [];
  const because = reasonOf(data);
  const payload: MeetingPayload<'note-item-outcome'> = {
    document: stream,
    round: data.round,
    outcome: OUTCOMES[name] ?? 'ended',
    ...(because === undefined ? {} : { because }),
  };
  return [{ target, kind: 'note-item-outcome', payload }];
}

/**
 * What an event asks of other aggregates: of the organisation an electorate for a round that was requested, and, for one that is over, to
 * be told of suspensions and departures no more (design §5 "Freezing an electorate"); of the organisation or a meeting the effects of a
 * stage that was completed, here or as it is attested (design §3 "effect", I15).
 */
export function deliveries(state: DocumentState, event: DocumentEvent, place: EventPlace): DeliveryRequest[] {
  return [
    ...ofEvent(state, event, place),
    ...toRivals(state, event, place),
    ...followerDeliveries(state, event, place),
  ];
}

function ofEvent(state: DocumentState, event: DocumentEvent, place: EventPlace): DeliveryRequest[] {
  switch (event.name) {
    case 'round-requested': {
      return [
        { target: organisationOf(place.stream), kind: 'freeze-electorate', payload: freezing(state, event, place) },
      ];
    }
    case 'round-not-opened':
      // The organisation that declined has registered nothing; one whose electorate came and could not be used has.
      return [
        ...(NOT_OPENED_AFTER_ADMISSION.includes(event.data.code) ? deregister(event.data.round, place.stream) : []),
        ...noteOutcome(state, event, place.stream),
      ];
    case 'round-opened':
      return noteRound(state, place.stream);
    case 'round-adopted-provisionally':
    case 'approved-subject-to-silence':
    case 'outcome-contested':
      return noteOutcome(state, event, place.stream);
    case 'silence-broken':
    case 'round-frozen':
    case 'round-not-adopted':
    case 'round-lapsed':
    case 'round-withdrawn':
    case 'round-adopted':
      return [...deregister(event.data.round, place.stream), ...noteOutcome(state, event, place.stream)];
    case 'stage-completed':
      // An extension changes nothing but the end: what the adoption caused, it caused (case 45).
      if (state.document && extensionBy(state.document, event.data.stage)) return [];
      return effects(state, place.stream, { document: place.stream, stage: event.data.stage }, { attested: false });
    case 'treaty-entered-into-force':
      // The success of the stage of consent, which stays open for those who come later.
      return effects(state, place.stream, { document: place.stream, stage: event.data.stage }, { attested: false });
    case 'past-stage-recorded': {
      const { stage, when, evidence } = event.data;
      const decision = { document: place.stream, stage };
      return effects(state, place.stream, decision, { attested: true, when, evidence });
    }
    default:
      return state.document ? packageDeliveries(state.document, event, place) : [];
  }
}

/** What the organisation has to know to freeze an electorate: the stage's own rules beside who asks (I2, cases 22, 24, 44). */
function freezing(
  { document }: DocumentState,
  { data }: Extract<DocumentEvent, { name: 'round-requested' }>,
  { stream }: EventPlace,
): OrganisationPayload<'freeze-electorate'> {
  const { round, organ, stage, method, without, day } = data;
  const rules = document?.round?.id === round ? document.round.rules : undefined;
  const items = document?.agenda?.package?.items ?? [];
  // A recommendation decides nothing: no competence is needed for it. Rounds in language 1 were asked for before competences and what is granted were,
  // and without a day.
  const asked = day !== undefined || (document?.procedure.language ?? 1) > 1;
  const granted = document !== null && asked ? grantsOf(document, stage) : [];
  const decides = document !== null && rules !== undefined && rules.success !== 'recommended' && asked;
  return {
    document: stream,
    round,
    organ,
    stage,
    method,
    ...(rules?.electorate === undefined ? {} : { electorate: rules.electorate }),
    ...(without === undefined ? {} : { without }),
    ...(rules?.quorum.of === 'members' ? { quorumOf: 'members' } : {}),
    ...(decides ? { kind: document.kind } : {}),
    ...(decides && items.length > 0 ? { itemKinds: [...new Set(items.map((item) => item.kind))] } : {}),
    ...(decides && day !== undefined ? { day } : {}),
    ...(granted.length > 0 ? { grants: granted } : {}),
  };
}

/** The statuses that the success of a stage grants: nobody is asked to decide what cannot be (domain §1.6). */
function grantsOf(document: NonNullable<DocumentState['document']>, stage: string): Grants {
  const causes = stageRules(document, stage)?.effects?.includes('grant-status') ?? false;
  if (!causes) return [];
  return (document.effects ?? []).flatMap((effect) =>
    effect.kind === 'grant-status' ? [{ party: effect.party, status: effect.status }] : [],
  );
}

/** Codes of a round that had its electorate and still did not open. */
const NOT_OPENED_AFTER_ADMISSION = ['period-too-short', 'electorate-empty', 'quorum-missing'];
