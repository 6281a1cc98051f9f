import type { Role } from '../../schemas/actor.ts';
import type { DocumentCommand, DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { PartyId, StageId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import { capabilities } from '../capabilities.ts';
import { stageRoles } from '../document/authority.ts';
import { candidates, type PersonsAct } from '../document/candidate-acts.ts';
import { explain, type DocumentRecord, type DocumentState } from '../document/index.ts';
import { clauseId } from '../rules/clause-id.ts';
import type { Doer, PlannedAct } from './way.ts';

/** Acts that go together: one alternative at one point of a document's life. */
export interface Move {
  acts: PlannedAct[];
  /** It opens a round, in which each State speaks anew. */
  opensRound?: true;
}

type Sketch = Omit<PlannedAct, 'who' | 'act' | 'rule' | 'payload' | 'clause'> & {
  rule?: string;
  stage?: StageId;
  clause?: string;
};

export const party = (id: PartyId): Doer => ({ kind: 'party', party: id });

/** The office whose act it is: the one asked for, where the procedure's `who` or the table gives it the act, else the first that has it. */
export function officeFor(
  document: DocumentRecord,
  act: DocumentCommandKind,
  payload: object,
  preferred: Role = 'secretariat',
): Doer {
  const own = stageRoles(document, { kind: act, payload } as DocumentCommand);
  const roles = own?.[act] ?? capabilities[act].roles;
  return { kind: 'office', office: roles.includes(preferred) ? preferred : (roles[0] ?? preferred) };
}

/** One act with the rule that asks for it: that of the block which it lifts, unless another is told. */
export function planned(
  state: DocumentState,
  who: Doer,
  act: DocumentCommandKind,
  payload: object,
  { rule, stage, clause, ...more }: Sketch = {},
): PlannedAct {
  const asking = explain(state).blocks.find((block) => block.acts.includes(act))?.rule;
  const { procedure } = state.document ?? {};
  return {
    who,
    act,
    payload: payload as PlannedAct['payload'],
    rule: rule ?? asking ?? 'design §6',
    ...(procedure && stage !== undefined && clause !== undefined ? { clause: clauseId(procedure, stage, clause) } : {}),
    ...more,
  };
}

/** The same of an office. */
export function ofOffice(
  state: DocumentState,
  act: DocumentCommandKind,
  payload: object,
  preferred: Role,
  sketch: Sketch = {},
): PlannedAct {
  const { document } = state;
  const who: Doer = document ? officeFor(document, act, payload, preferred) : { kind: 'office', office: preferred };
  return planned(state, who, act, payload, sketch);
}

/** Payloads with which an act could be tried now, as `may` tries it. */
export function payloadsOf(state: DocumentState, act: PersonsAct, role: Role, now: Instant): object[] {
  return candidates(state, act, { role }, now) as object[];
}
