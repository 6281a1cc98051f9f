import type { Role } from '../../schemas/actor.ts';
import type { Task } from '../../schemas/decider.ts';
import type { ConsensusRules } from '../../schemas/procedure.ts';

type Assignee = Task['assignee'];
type Act = keyof NonNullable<ConsensusRules['who']>;

/** Whose function a role is, where it is one that can be asked for an act. */
function functionOf(role: Role): Assignee | undefined {
  switch (role) {
    case 'secretariat':
    case 'chair':
    case 'depositary':
      return { kind: 'office', office: role };
    case 'focal-point':
      return { kind: 'members', except: [] };
    default:
      return undefined;
  }
}

/** Who is asked for an act: those whom the stage's own rules name (`who`), else those whom the table of capabilities has for it. */
export function whoMay(who: ConsensusRules['who'], act: Act, usual: Assignee[]): Assignee[] {
  const named = who?.[act]?.map(functionOf).filter((one) => one !== undefined) ?? [];
  return named.length > 0 ? named : usual;
}
