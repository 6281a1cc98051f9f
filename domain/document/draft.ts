import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentCommand, DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { DocumentEvent, DocumentEventData, DocumentEventName } from '../../schemas/document-events.ts';
import type { EffectiveTime, Instant } from '../../schemas/time.ts';
import { evolveDocument } from './evolve/index.ts';
import type { DocumentRecord } from './state.ts';

export type CommandOf<K extends DocumentCommandKind> = Extract<DocumentCommand, { kind: K }>;

/**
 * A decision in the making: the events so far and the document as they leave it, folded by the very `evolve` that the record is folded
 * by. A draft lives for one call of `decide` only; the document it was made from is never changed.
 */
export interface Draft {
  document: DocumentRecord;
  readonly events: DocumentEvent[];
  readonly command: DocumentCommand;
  readonly now: Instant;
}

/** Decides one command: adds events to the draft, and says why where it refuses. A refusal beside events is one of substance (I7). */
export type Handler<K extends DocumentCommandKind> = (draft: Draft, command: CommandOf<K>) => Refusal | undefined;

/** Adds an event. `at` is when it counts from: an instant, epoch ms (else now), or what history says of the past (I15). */
export function emit<N extends DocumentEventName>(
  draft: Draft,
  name: N,
  data: DocumentEventData<N>,
  at: Instant | EffectiveTime = draft.now,
): void {
  const effective = typeof at === 'number' ? { kind: 'instant', at } : at;
  const event = { name, data, effective } as DocumentEvent;
  const { command, document, now } = draft;
  draft.events.push(event);
  draft.document = evolveDocument(document, event, {
    stream: document.stream,
    sequence: document.sequence + 1,
    recorded: now,
    // The chain is made by the host; nothing is decided on a hash.
    hash: '',
    command: { id: command.id, actor: command.actor.token, role: command.actor.role },
  });
}

/** The id that the event added last will have in the record. */
export function lastEventId(draft: Draft): string {
  return `${draft.document.stream}#${draft.document.sequence}`;
}
