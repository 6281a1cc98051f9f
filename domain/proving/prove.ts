import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { clauseVerdicts } from './clauses.ts';
import { RuleTableOfProcedure, type RuleTable } from './deciding-rules.ts';
import { explore, type Exploration, type Found } from './explore.ts';
import type { Verdict } from './fault.ts';
import { clauseStory } from './clause-story.ts';
import { overlapsOf, type Overlap } from './overlaps.ts';
import { waitingFaults } from './owners.ts';
import { smallBody, type SmallBody } from './small-body.ts';
import { smallProcedure } from './small-procedure.ts';
import { storyOf, type Story } from './story.ts';
import { deadEnds, neverOpened } from './ways-out.ts';

export interface ProofOptions {
  /** So many States are asked, unless the procedure tells more of them apart. */
  electorate: number;
  /** So many situations are explored at most. */
  states: number;
}

export const USUAL: ProofOptions = { electorate: 3, states: 60_000 };

/** A verdict with the story of acts that shows it, where there is one. */
export interface Told extends Verdict {
  story?: Story;
}

/** What was explored, and what not. */
export interface Coverage {
  electorate: string[];
  states: number;
  tried: number;
  transitions: number;
  depth: number;
  /** How often an act led beyond the bound. 0: everything within the small body was explored. */
  cut: number;
  /** What was made smaller for the small body. */
  changes: string[];
}

export interface Proof {
  procedure: { id: string; version: number; name: string };
  sound: boolean;
  coverage: Coverage;
  faults: Told[];
  warnings: Told[];
  overlaps: Overlap[];
  rules: RuleTable;
}

/**
 * Proves a procedure before use (design §6): its clauses against the real roster, and everything that can happen to a document under it in a
 * small body, on the real core. Pure: the same files give the same proof.
 */
export function prove(procedure: Procedure, roster: Roster, options: ProofOptions = USUAL): Proof {
  const body = smallBody(roster, procedure, options.electorate);
  const small = smallProcedure(procedure, body);
  const rules = new RuleTableOfProcedure(body);
  const explored = (node: Exploration['nodes'][number]): Found[] => {
    rules.ask(node);
    return waitingFaults(small.procedure, body, node);
  };
  const exploration = explore(body, small.procedure, options.states, { explored });
  const found = [
    ...exploration.found,
    ...deadEnds(exploration, small.procedure),
    ...neverOpened(exploration, small.procedure),
  ];
  const told = [
    ...found.map((each): Told => ({ ...each.verdict, ...withStory(body, small.procedure, each) })),
    ...clauseVerdicts(procedure, roster).map((verdict): Told => {
      const story = clauseStory({ procedure, roster, exploration, small: small.procedure, body }, verdict);
      return { ...verdict, ...(story ? { story } : {}) };
    }),
  ];
  const faults = told.filter(({ warning }) => warning !== true);
  return {
    procedure: { id: procedure.id, version: procedure.version, name: procedure.name },
    sound: faults.length === 0 && rules.table.none.length === 0,
    coverage: {
      electorate: body.members,
      states: exploration.nodes.length,
      tried: exploration.tried,
      transitions: exploration.transitions,
      depth: exploration.nodes.at(-1)?.depth ?? 0,
      cut: exploration.cut,
      changes: small.changes,
    },
    faults: inOrder(faults),
    warnings: inOrder(told.filter(({ warning }) => warning === true)),
    overlaps: overlapsOf(procedure),
    rules: rules.table,
  };
}

function withStory(body: SmallBody, procedure: Procedure, found: Found): { story?: Story } {
  const story = storyOf(body, procedure, found);
  return story.length > 0 ? { story } : {};
}

/** By their place in the procedure; of one place, those with a story first. */
function inOrder(told: readonly Told[]): Told[] {
  const place = ({ path }: Told) => Number(path[1] ?? 0);
  return [...told].sort((one, other) => place(one) - place(other) || Number(!one.story) - Number(!other.story));
}
