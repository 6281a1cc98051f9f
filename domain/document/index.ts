import type { Decider } from '../../schemas/decider.ts';
import type { DocumentCommand } from '../../schemas/document-commands.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import { decide } from './decide/index.ts';
import { deliveries } from './deliveries.ts';
import { due } from './due.ts';
import { evolve } from './evolve/index.ts';
import { initialState, upcast, type DocumentState } from './state.ts';

export { DRAIN } from '../shared/time.ts';
export { isBlocking } from './blocking.ts';
export { entryIntoForce, type Deposit, type EntryIntoForce } from './entry-into-force.ts';
export { statedEffects, type StatedEffect } from './effects-stated.ts';
export { explain } from './explain.ts';
export { documentFacts } from './facts.ts';
export { liveRound } from './lookups.ts';
export { may } from './may.ts';
export { tasks } from './tasks.ts';
export { clauseOf, treatyActs } from './treaty-clause.ts';
export { treatyStatus, type TreatyStatus, type TreatyStatusRow } from './treaty-status.ts';
export type {
  AttestedFreeze,
  Call,
  ClosedRound,
  Contest,
  DocumentAgenda,
  DocumentRecord,
  DocumentState,
  PositionRecord,
  RoundPhase,
  RoundState,
  StageRecord,
  TreatyRecord,
  TreatyTrack,
} from './state.ts';

/** The document's pure core, as its host, the auditor and the simulator see it (design §1). */
export const documentDecider: Decider<DocumentState, DocumentCommand, DocumentEvent> = {
  aggregate: 'document',
  initial: initialState,
  decide,
  evolve,
  due,
  deliveries,
  exists: (state) => state.document !== null,
  upcast,
};
