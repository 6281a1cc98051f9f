import type { Decider, Explanation, Permission, Task } from '../../schemas/decider.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { DocumentCommand } from '../../schemas/document-commands.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { ConsensusRules, PositionKind } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import { initialState, upcast, type DocumentState, type RoundState } from './state.ts';

export { DRAIN } from '../shared/time.ts';
export type { ClosedRound, DocumentRecord, DocumentState, PositionRecord, RoundPhase, RoundState } from './state.ts';

const todo = (): never => {
  throw new Error('not written yet');
};
export const documentDecider: Decider<DocumentState, DocumentCommand, DocumentEvent> = {
  aggregate: 'document', initial: initialState, decide: todo, evolve: todo, due: () => undefined, deliveries: () => [],
  exists: (state) => state.document !== null, upcast,
};
export function explain(_state: DocumentState): Explanation { return todo(); }
export function tasks(_state: DocumentState, _stream: StreamId): Task[] { return todo(); }
export function may(_state: DocumentState, _actor: Pick<Actor, 'role' | 'party'>, _now?: Instant): Permission[] { return todo(); }
export function liveRound(_state: DocumentState): RoundState | undefined { return todo(); }
export function isBlocking(_rules: Pick<ConsensusRules, 'blocking'>, _kind: PositionKind): boolean { return todo(); }
