import type { Roster } from '../../schemas/organisation-commands.ts';
import type { ConsensusRules, Procedure, StageRules } from '../../schemas/procedure.ts';
import { entryVerdicts } from './clause-entry.ts';
import { quorumVerdicts } from './clause-quorum.ts';
import { roundVerdicts } from './clause-round.ts';
import { whoVerdicts } from './clause-who.ts';
import type { Verdict } from './fault.ts';
import { memberStates } from './small-body.ts';

/** A stage with the body around it, as its clauses are read without exploring. */
export interface StageView {
  procedure: Procedure;
  roster: Roster;
  stage: StageRules;
  index: number;
  /** Member States of the body. */
  members: string[];
  /** Those of them who take part in the stage's organ. */
  ofOrgan: string[];
  /** Those of them whom the stage asks, before anybody is left out by name. */
  asked: string[];
}

/** What small numbers hide: clauses compared with the real roster and with electorates of every size. */
export function clauseVerdicts(procedure: Procedure, roster: Roster): Verdict[] {
  return procedure.stages.flatMap((stage, index) => {
    const view = viewOf(procedure, roster, stage, index);
    const { consensus } = stage;
    return [
      ...entryVerdicts(view),
      ...(consensus
        ? [...quorumVerdicts(view, consensus), ...whoVerdicts(view, consensus), ...roundVerdicts(view, consensus)]
        : []),
    ];
  });
}

function viewOf(procedure: Procedure, roster: Roster, stage: StageRules, index: number): StageView {
  const members = memberStates(roster).map(({ id }) => id);
  const only = roster.organs.find(({ id }) => id === stage.consensus?.organ)?.only;
  const ofOrgan = members.filter((id) => only === undefined || only.includes(id));
  const asked = ofOrgan.filter((id) => isAsked(stage.consensus?.electorate, id));
  return { procedure, roster, stage, index, members, ofOrgan, asked };
}

function isAsked(electorate: ConsensusRules['electorate'], id: string): boolean {
  if (electorate === undefined) return true;
  return 'only' in electorate ? electorate.only.includes(id) : !electorate.except.includes(id);
}
