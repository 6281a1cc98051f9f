/** One rule that decisions, refusals, tasks and explanations name. */
export interface Rule {
  /** `I1`, `case 3`, `RoP 1.2`, … as events and problems name it. It never changes. */
  id: string;
  /** The number of the rule language since which it holds (design §5: a meaning never changes within a number). */
  version: 1 | 2;
  /** The article, and where it was read. */
  source: string;
  en: string;
  ru: string;
}

/** Entries of a table: id, source, English, Russian. */
export const table = (version: Rule['version'], rows: readonly (readonly [string, string, string, string])[]): Rule[] =>
  rows.map(([id, source, en, ru]) => ({ id, version, source, en, ru }));
