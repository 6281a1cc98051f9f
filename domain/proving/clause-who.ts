import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { ConsensusRules } from '../../schemas/procedure.ts';
import type { Role } from '../../schemas/actor.ts';
import type { StageView } from './clauses.ts';
import type { Verdict } from './fault.ts';
import { isOwner } from './ways-out.ts';

/** Acts by which a State speaks for itself. */
const OF_STATES: ReadonlySet<string> = new Set(['state-position', 'object-to-method', 'confirm-ad-referendum']);
/** Acts by which an outcome is made. */
const OUTCOMES: ReadonlySet<string> = new Set(['record-ruling', 'confirm-adoption', 'resolve-contest']);

/** Whom a stage names for its acts in place of the table of authority. */
export function whoVerdicts({ stage, index }: StageView, { who = {} }: ConsensusRules): Verdict[] {
  return Object.entries(who).flatMap(([act, roles]) => {
    const path = ['stages', index, 'consensus', 'who', act];
    const kind = act as DocumentCommandKind;
    const owners = roles.filter((role) => isOwner(kind, role));
    if (owners.length === 0) return [nobody(stage.id, act, roles, path)];
    if (OF_STATES.has(act) && !roles.includes('focal-point')) return [mute(stage.id, act, path)];
    const strangers = roles.filter((role) => !isOwner(kind, role));
    return [
      ...(strangers.length > 0 ? [strange(stage.id, act, strangers, path)] : []),
      ...(OUTCOMES.has(act) && roles.includes('focal-point') ? [single(stage.id, act, path)] : []),
    ];
  });
}

function nobody(stage: string, act: string, roles: readonly Role[], path: (string | number)[]): Verdict {
  return {
    class: 'clock-without-owner',
    check: 'who-names-nobody',
    message: `In "${stage}" only ${roles.join(', ')} may ${act}, and nobody holds that function for the body.`,
    remedy: 'Name secretariat, chair or focal-point, or leave the act out of "who".',
    path,
  };
}

function mute(stage: string, act: string, path: (string | number)[]): Verdict {
  const voice = act === 'state-position';
  return {
    class: voice ? 'adoption-over-block' : 'clock-without-owner',
    check: voice ? 'states-have-no-voice' : 'not-the-state-itself',
    message: `In "${stage}" no State may ${act} for itself.`,
    remedy: 'Name "focal-point" among those who may.',
    path,
  };
}

function strange(stage: string, act: string, roles: readonly Role[], path: (string | number)[]): Verdict {
  return {
    class: 'clock-without-owner',
    check: 'who-names-strangers',
    message: `In "${stage}" ${roles.join(', ')} may ${act} beside those whose function it is.`,
    remedy: 'Leave them out, unless the source names them.',
    path,
    warning: true,
  };
}

function single(stage: string, act: string, path: (string | number)[]): Verdict {
  return {
    class: 'adoption-over-block',
    check: 'one-state-for-all',
    message: `In "${stage}" any single State may ${act} for all.`,
    remedy: 'Leave it to the Chair or to the Secretariat, unless the source names the States.',
    path,
    warning: true,
  };
}
