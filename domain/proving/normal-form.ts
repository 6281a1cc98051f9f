import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Procedure } from '../../schemas/procedure.ts';

/**
 * What decides about a procedure, without the names that things have in it: two procedures of one body with the same form have the same graph,
 * and one exploration does for both. Names of stages and organs become numbers; what an organ is stays.
 */
export function normalForm(procedure: Procedure, roster: Roster): string {
  const { stages, language, kind } = procedure;
  const places = new Map(stages.map(({ id }, index) => [id, `stage ${index}`]));
  const organs = new Map<string, string>();
  const organ = (id: string): string => {
    const known = roster.organs.find((each) => each.id === id);
    const what = JSON.stringify([known?.electorate ?? null, known?.only ?? null]);
    const number = organs.get(id) ?? `organ ${organs.size}`;
    organs.set(id, number);
    return `${number} ${what}`;
  };
  const named = JSON.stringify(stages, (name, value: unknown) => {
    if (TOLD.has(name)) return undefined;
    // Which effects it has is told elsewhere; that a stage has any is not.
    if (name === 'effects') return true;
    if (name === 'organ' && typeof value === 'string') return organ(value);
    if (OF_STAGES.has(name) && typeof value === 'string') return places.get(value) ?? value;
    return value;
  });
  // A kind that no competence names is open to every organ.
  const competences = roster.competences?.filter((competence) => competence.kind === kind) ?? [];
  const competent = competences.length > 0 ? [competences, stages.map(({ consensus }) => consensus?.organ)] : [];
  return JSON.stringify([roster.id, language, competent, named]);
}

/** Members that name a stage. */
const OF_STAGES: ReadonlySet<string> = new Set(['id', 'next', 'opensWith', 'returnTo', 'referTo', 'extendedBy']);
/** Members that only tell. */
const TOLD: ReadonlySet<string> = new Set(['source', 'sources', 'name']);
