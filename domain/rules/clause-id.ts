import type { StageId } from '../../schemas/identifiers.ts';
import type { Procedure } from '../../schemas/procedure.ts';

/** The name of a clause of a procedure: `{procedure}@{version}#{stage}.{clause}`. */
export function clauseId({ id, version }: Pick<Procedure, 'id' | 'version'>, stage: StageId, clause: string): string {
  return `${id}@${version}#${stage}.${clause}`;
}
