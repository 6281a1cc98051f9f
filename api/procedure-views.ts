import { rules as catalogue, type Rule } from '../domain/rules/index.ts';
import type { WorkingLanguage } from '../domain/words/glossary.ts';
import type { Procedure, StageRules } from '../schemas/procedure.ts';

interface Citation {
  stage: string | null;
  clause: string;
  source: string;
  rules: string[];
}

/** Procedures by their id, in the order of the record; the versions of each, the oldest first. */
export function byProcedure(procedures: readonly Procedure[]): Map<string, [Procedure, ...Procedure[]]> {
  const found = new Map<string, [Procedure, ...Procedure[]]>();
  for (const each of procedures) {
    const known = found.get(each.id);
    if (known) known.push(each);
    else found.set(each.id, [each]);
  }
  for (const versions of found.values()) versions.sort((one, other) => one.version - other.version);
  return found;
}

/** A procedure in a list: what it is for, its versions, and the stages of the newest. */
export function procedureSummary(versions: readonly [Procedure, ...Procedure[]]): object {
  const { id, kind, name, source, version, stages } = versions.at(-1) ?? versions[0];
  return {
    id,
    kind,
    name,
    source,
    current: version,
    versions: versions.map((each) => each.version),
    stages: stages.map((stage) => ({ id: stage.id, type: stage.type, organ: stage.consensus?.organ ?? null })),
  };
}

/** A procedure in every version, with what each clause rests on and what the rules that it names say. */
export function procedureInFull(versions: readonly [Procedure, ...Procedure[]], language: WorkingLanguage): object {
  const { id, version: current } = versions.at(-1) ?? versions[0];
  return { id, current, versions: versions.map((each) => inFull(each, each.version === current, language)) };
}

function inFull(procedure: Procedure, current: boolean, language: WorkingLanguage): object {
  const citations = citationsOf(procedure);
  const named = new Set(citations.flatMap(({ rules }) => rules));
  return {
    version: procedure.version,
    current,
    procedure,
    citations,
    rules: catalogue
      .filter(({ id }) => named.has(id))
      .map(({ id, version, source, en, ru }) => ({ id, version, source, says: language === 'ru' ? ru : en })),
  };
}

/** What the procedure as a whole and each of its clauses say that they rest on, in the order of its stages. */
export function citationsOf({ source, stages }: Procedure): Citation[] {
  const cite = (stage: string | null, clause: string, text: string | undefined): Citation[] =>
    text === undefined || text === '' ? [] : [{ stage, clause, source: text, rules: rulesNamedIn(text) }];
  return [
    ...cite(null, 'source', source),
    ...stages.flatMap((stage) => clausesOf(stage).flatMap(([clause, text]) => cite(stage.id, clause, text))),
  ];
}

function clausesOf(stage: StageRules): [clause: string, source: string | undefined][] {
  const { consensus, entryIntoForce, entryIntoForceClause, validity, softTerms = [] } = stage;
  return [
    ['quorum', consensus?.quorum.source],
    ['period', consensus?.period.source],
    ['electorate', consensus?.electorate?.source],
    ['conditional', consensus?.conditional?.source],
    ['consensusMinus', consensus?.consensusMinus?.source],
    ...Object.entries(consensus?.sources ?? {}),
    ['entryIntoForce', entryIntoForce?.source],
    ['entryIntoForceClause', entryIntoForceClause?.source],
    ['validity', validity?.source],
    ...softTerms.map((term): [string, string] => [`softTerms.${term.id}`, term.source]),
  ];
}

/** Rules of the catalogue by which a source calls itself: `RoP 14.2; renewal of October 2022, RoP 14.1.3` names RoP 14.2. */
export const rulesNamedIn = (source: string): string[] =>
  catalogue.filter((rule) => names(source, rule)).map(({ id }) => id);

/** Named whole: `RoP 1.2` is not in `RoP 1.21` nor in `RoP 1.2.3`. */
function names(source: string, { id }: Rule): boolean {
  for (let at = source.indexOf(id); at >= 0; at = source.indexOf(id, at + 1)) {
    const before = source.charAt(at - 1);
    const after = source.slice(at + id.length);
    if (!/[\p{L}\p{N}]/u.test(before) && !/^(\p{L}|\p{N}|\.\p{N})/u.test(after)) return true;
  }
  return false;
}
