import type { Condition } from '../../schemas/entry-into-force.ts';
import type { ConsensusRules, Procedure, StageRules } from '../../schemas/procedure.ts';
import type { SmallBody } from './small-body.ts';

/** A procedure as it is explored, and what was made smaller for it. */
export interface SmallProcedure {
  procedure: Procedure;
  changes: string[];
}

/** So many instruments or signatories are explored; the real numbers are compared with the roster by themselves. */
const FEW = 2;
const SIGNATORIES = 3;

/**
 * The procedure for a small body. What changes no outcome goes (reminders), and what only counts becomes small (instruments, signatories,
 * days as minutes); every clause that decides stays as it stands.
 */
export function smallProcedure(procedure: Procedure, body: SmallBody): SmallProcedure {
  const changes = new Set<string>();
  const stages = procedure.stages.map((stage) => smallStage(stage, body, (change) => changes.add(change)));
  return { procedure: { ...procedure, stages }, changes: [...changes] };
}

type Note = (change: string) => void;

function smallStage(stage: StageRules, body: SmallBody, note: Note): StageRules {
  const { consensus, signatories, entryIntoForce, entryIntoForceClause: clause } = stage;
  // Soft terms only warn, and reviews fall due for ever: neither decides anything.
  const { softTerms, review, ...small }: StageRules = stage;
  if (softTerms) note('no soft terms');
  if (review) note('no days of review');
  if (consensus) small.consensus = smallRules(consensus, note);
  if (signatories && signatories.length > SIGNATORIES) {
    note(`${signatories.length} signatories as ${SIGNATORIES}`);
    small.signatories = signatories.slice(0, SIGNATORIES);
  }
  if (entryIntoForce && entryIntoForce.instruments > FEW) {
    note(`${entryIntoForce.instruments} instruments as ${FEW}`);
    small.entryIntoForce = { ...entryIntoForce, instruments: FEW };
  }
  if (clause) small.entryIntoForceClause = { ...clause, condition: smallCondition(clause.condition, body, note) };
  return small;
}

function smallRules(rules: ConsensusRules, note: Note): ConsensusRules {
  const { unit, endsAt: _endsAt, roll: _roll, ...period } = rules.period;
  if (unit !== undefined && unit !== 'minutes') note('periods in days as so many minutes');
  if (rules.reminders.length > 0) note('no reminders');
  return { ...rules, reminders: [], period };
}

function smallCondition(condition: Condition, body: SmallBody, note: Note): Condition {
  if (condition.kind === 'all-of') {
    const conditions = condition.conditions.map((each) => smallCondition(each, body, note));
    return { ...condition, conditions } as Condition;
  }
  if (condition.kind === 'instruments' && condition.atLeast > FEW) {
    note(`${condition.atLeast} instruments as ${FEW}`);
    return { ...condition, atLeast: FEW };
  }
  if (condition.kind === 'named') {
    const parties = condition.parties.filter((party) => body.members.includes(party));
    if (parties.length === 0 || parties.length === condition.parties.length) return condition;
    note(`${condition.parties.length} named States as ${parties.length}`);
    const atLeast = Math.min(condition.atLeast ?? parties.length, parties.length);
    return { ...condition, parties, atLeast };
  }
  if (condition.kind === 'weight') {
    note(`a weight of ${condition.atLeast} as one State's`);
    return { kind: 'instruments', atLeast: 1 };
  }
  return condition;
}
