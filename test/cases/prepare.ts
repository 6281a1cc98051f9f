import { loadCalendars, readRulesFile } from '../../activities/rules-files/index.ts';
import { procedure, type Procedure } from '../../schemas/procedure.ts';
import type { CaseAct, CaseFile, CaseRules, InvariantFile, Mutant } from './case-file.ts';
import { instantOf } from './instants.ts';
import { rosterOf } from './roster.ts';
import type { Scene, Story, StoryDocument } from './story.ts';

type File = CaseFile | InvariantFile;
type Changes = { [K in keyof CaseRules]?: CaseRules[K] | undefined };
/** 18 September 2024, 09:00 in Astana: a story begins here unless told. */
const START = '2024-09-18T09:00+05:00';

/** The story of a file in full, with the changes of a mutant of its data, if that is what it is. */
export async function storyOf(file: File, mutant?: Mutant): Promise<Story> {
  const begins = instantOf(file.begins ?? START, unnamed);
  const body = mutant && 'body' in mutant ? { ...file.body, ...mutant.body } : file.body;
  const roster = await rosterOf(body, begins);
  const documents: Record<string, StoryDocument> = {};
  for (const [name, document] of Object.entries(file.documents)) {
    const changed = mutant && 'procedure' in mutant && mutant.document === name ? mutant.procedure : undefined;
    documents[name] = { ...document, procedure: await procedureOf(document.procedure, changed) };
  }
  return {
    title: file.title,
    roster,
    documents,
    calendars: Object.fromEntries(await loadCalendars(roster)),
    meetings: file.meetings ?? {},
    begins,
    scenes: scenesOf(file),
  };
}

function unnamed(name: string): never {
  throw new Error(`A story begins at an instant, not at "${name}".`);
}

/** The case itself where it has a `when`, and each of its variants, which share its `given`. */
function scenesOf({ given = [], when, then = {}, intake, variants = [] }: File): Scene[] {
  const begun = given.flatMap(oneByOne);
  const own =
    when === undefined
      ? []
      : [{ name: '', given: begun, when: when.flatMap(oneByOne), then, holes: intake?.holes ?? [] }];
  return [
    ...own,
    ...variants.map((variant) => ({
      name: variant.name,
      holes: (variant.intake ?? intake)?.holes ?? [],
      given: [...begun, ...(variant.given ?? []).flatMap(oneByOne)],
      when: (variant.when ?? []).flatMap(oneByOne),
      then: variant.then ?? {},
    })),
  ];
}

/** An act that is told once for many. */
function oneByOne({ each, ...act }: CaseAct): CaseAct[] {
  const [told] = Object.entries(each ?? {});
  return told === undefined ? [act] : told[1].map((value) => ({ ...act, [told[0]]: value }));
}

/** Many stories begin from the same file: it is read once. */
const bases = new Map<string, Promise<Procedure>>();

function once<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const reading = known.get(key) ?? read();
  known.set(key, reading);
  return reading;
}

async function procedureOf(rules: CaseRules, changed: Changes | undefined): Promise<Procedure> {
  const file = rules.base.includes('/') ? rules.base : `test/cases/bases/${rules.base}.yaml`;
  const value = await once(bases, file, async () => (await readRulesFile(file, procedure)).value);
  return procedure.parse(
    [rules, changed].reduce<unknown>((whole, each) => (each ? changedBy(whole, each) : whole), value),
  );
}

type Fields = Record<string, unknown>;

function changedBy(whole: unknown, { top, consensus, stages }: Changes): unknown {
  const document = merged(whole, top ?? {}) as Fields & { stages: (Fields & { id: string })[] };
  return {
    ...document,
    stages: document.stages.map((stage) => {
      const everywhere = consensus && stage['consensus'] ? { consensus } : {};
      return merged(merged(stage, everywhere), stages?.[stage.id] ?? {});
    }),
  };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Field by field; `null` takes a field away. */
function merged(one: unknown, change: unknown): unknown {
  if (!isFields(one) || !isFields(change)) return change;
  const whole = { ...one };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete whole[key];
    else whole[key] = merged(whole[key], value);
  }
  return whole;
}
