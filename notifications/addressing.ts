import { anyRound, electorateOf } from '../domain/document/lookups.ts';
import type { DocumentRecord } from '../domain/document/index.ts';
import { invitedMembers } from '../domain/meeting/index.ts';
import type { PositionVisibility } from '../domain/visibility.ts';
import { reveals } from '../readmodels/projector/reveals.ts';
import type { Visibility, VisibilityClass } from '../schemas/content.ts';
import type { EventPlace, Task } from '../schemas/decider.ts';
import type { DocumentEvent, DocumentEventData } from '../schemas/document-events.ts';
import type { PartyId, StreamId } from '../schemas/identifiers.ts';
import type { Instant } from '../schemas/time.ts';
import { conditions, type AnyEvent } from './conditions.ts';
import { documentOf, tasksAfter, visibilityOf, type Folded } from './folded.ts';
import { paramsOf, type NoticeParams } from './params.ts';
import type { AskedAct, Audience, Line } from './trigger.ts';
import { linesFor } from './triggers.ts';

/** States whose positions an event tells of, and how they circulate now (I14). */
export interface Revealed extends Pick<PositionVisibility, 'circulation' | 'roundConcluded' | 'circulated'> {
  parties: PartyId[];
  class: VisibilityClass;
}

/**
 * What one event says and to whom, before anybody knows who the Member States are: a function of its own stream alone (I10), plain JSON.
 */
export interface Addressing {
  stream: StreamId;
  sequence: number;
  recorded: Instant;
  event: string;
  visibility: Visibility;
  round?: string;
  reveals?: Revealed;
  lines: Line[];
  parties: Partial<Record<Audience, PartyId[]>>;
  tasks: Pick<Task, 'assignee' | 'act' | 'dueAt' | 'onSilence'>[];
  params: NoticeParams;
}

/** What stands in the record of one event beside its data. */
export interface Happened {
  event: AnyEvent;
  place: EventPlace;
  /** The kind of the command that caused it. */
  command: string;
}

/**
 * To whom an event is addressed, by the table; `undefined` where nobody is told.
 * @param after the state of the event's stream after it
 */
export function addressingOf({ event, place, command }: Happened, after: Folded): Addressing | undefined {
  const visibility = visibilityOf(after);
  if (visibility === undefined || isOfThePast(event, command)) return undefined;
  const document = documentOf(after);
  const lines = linesFor(after.aggregate, event.name).filter(
    ({ only }) => only === undefined || conditions[only](event, document),
  );
  if (lines.length === 0) return undefined;
  const { stream, sequence, recorded } = place;
  const round = roundOf(event);
  const revealed = document === null ? undefined : revealedBy(event as DocumentEvent, document);
  const params = paramsOf(event, document);
  const acts = new Set<AskedAct | undefined>(lines.map(({ asks }) => asks));
  const asked = tasksAfter(after, stream).filter(({ act }) => acts.has(act as AskedAct));
  return {
    stream,
    sequence,
    recorded,
    event: event.name,
    visibility,
    ...(round === undefined ? {} : { round }),
    ...(revealed === undefined ? {} : { reveals: revealed }),
    lines,
    parties: partiesOf(event, params, document, revealed),
    tasks: asked.map(({ assignee, act, dueAt, onSilence }) => ({
      assignee,
      act,
      onSilence,
      ...(dueAt === undefined ? {} : { dueAt }),
    })),
    params,
  };
}

/** I15: nothing recorded as past makes a notice, nor what a decision of the past changes here. */
function isOfThePast({ data }: AnyEvent, command: string): boolean {
  return command.startsWith('record-past-') || ('attested' in data && data.attested === true);
}

function roundOf({ data }: AnyEvent): string | undefined {
  return 'round' in data && typeof data.round === 'string' ? data.round : undefined;
}

/** The same rule as the timeline's: an event is shown as the positions are that it tells of. */
function revealedBy(event: DocumentEvent, document: DocumentRecord): Revealed | undefined {
  const told = reveals(event);
  if (told === undefined) return undefined;
  const id = roundOf(event);
  const round = id === undefined ? undefined : anyRound(document, id);
  return {
    parties: told.parties,
    class: told.class ?? 'members',
    // Of no round that is known: it circulates to nobody.
    circulation: round === undefined ? 'by-chair' : 'rules' in round ? round.rules.circulation : round.circulation,
    roundConcluded: round?.concludedAt !== undefined,
    circulated: round?.circulatedAt !== undefined,
  };
}

/** Case 24: those that the matter concerns. Who is not of the organ or the stage at all is not told of each of its rounds. */
function statesConcerned({ excluded }: DocumentEventData<'round-opened'>): PartyId[] {
  return (excluded ?? []).filter(({ because }) => because === 'state-concerned').map(({ party }) => party);
}

/** The parties of each audience that the stream itself knows. */
function partiesOf(
  event: AnyEvent,
  params: NoticeParams,
  document: DocumentRecord | null,
  revealed: Revealed | undefined,
): Addressing['parties'] {
  const id = roundOf(event);
  const round = document !== null && id !== undefined ? anyRound(document, id) : undefined;
  const { fromParty, toParty } = params;
  return {
    electorate: document !== null && round !== undefined ? [...electorateOf(document, round)] : [],
    concerned: event.name === 'round-opened' ? statesConcerned(event.data) : [],
    awaited: 'awaiting' in event.data ? event.data.awaiting : [],
    invited: event.name === 'meeting-convened' ? invitedMembers(event.data) : [],
    party: [...(revealed?.parties ?? params.parties ?? []), ...[fromParty, toParty].filter((one) => one !== undefined)],
    sponsors: document?.sponsors ?? [],
  };
}
