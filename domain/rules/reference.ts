import type { Procedure, StageRules } from '../../schemas/procedure.ts';
import { ruleOf } from './catalogue.ts';
import { clauseId } from './clause-id.ts';

/** A rule as an explanation cites it: what it is called, in which version it held, and where it is to be read. */
export interface RuleReference {
  id: string;
  version: number;
  source: string;
}

/** Clauses that name their own source. */
function ownSource(
  { consensus, entryIntoForce, entryIntoForceClause, validity }: StageRules,
  clause: string,
): string | undefined {
  const own: Record<string, string | undefined> = {
    quorum: consensus?.quorum.source,
    period: consensus?.period.source,
    electorate: consensus?.electorate?.source,
    conditional: consensus?.conditional?.source,
    consensusMinus: consensus?.consensusMinus?.source,
    entryIntoForce: entryIntoForce?.source,
    entryIntoForceClause: entryIntoForceClause?.source,
    validity: validity?.source,
  };
  const named = consensus?.sources;
  return own[clause] || (named && Object.hasOwn(named, clause) ? named[clause] : undefined);
}

/** A clause of a procedure, with its own source where it names one, else the procedure's. */
export function clauseReference(procedure: Procedure, stage: string, clause: string): RuleReference {
  const rules = procedure.stages.find(({ id }) => id === stage);
  const source = (rules && ownSource(rules, clause)) || procedure.source;
  return { id: clauseId(procedure, stage, clause), version: procedure.version, source };
}

/**
 * A rule by its id. What the catalogue does not know is a source that a clause of the procedure gives (a quorum's, a treaty's own clause): it
 * cites itself, in the procedure's version.
 */
export function ruleReference(id: string, procedure?: Procedure): RuleReference {
  const rule = ruleOf(id);
  if (rule) return { id, version: rule.version, source: rule.source };
  return { id, version: procedure?.version ?? 1, source: id };
}
