import type { Role } from '../../schemas/actor.ts';
import type { DocumentCommand } from '../../schemas/document-commands.ts';
import { permits } from '../capabilities.ts';
import { stageRoles } from '../document/authority.ts';
import { candidates, PERSONS_ACTS, type PersonsAct } from '../document/candidate-acts.ts';
import { isContested } from '../document/phases.ts';
import { carryOut } from './carry-out.ts';
import type { Node } from './explore.ts';
import type { SmallBody } from './small-body.ts';

/** How many combinations of situation, act and role were asked, and what decided them. */
export interface RuleTable {
  /** Kinds of situation: open stages, the round's method and phase, frozen, contested. */
  situations: number;
  combinations: number;
  /** Refused by authority: by the stage's own `who`, else by the table. */
  byWho: number;
  byTable: number;
  /** Refused by a rule that the core or the procedure has, by its name. */
  byRule: Record<string, number>;
  carriedOut: number;
  /** Combinations for which no rule was named: there has to be none. */
  none: string[];
}

const ROLES: readonly Role[] = [
  ...(['secretariat', 'chair', 'focal-point', 'depositary', 'observer', 'auditor', 'operator', 'system'] as const),
];

/**
 * Asks of one situation of each kind who may do what, and which one rule says so: authority first (the stage's `who` for the acts that it
 * names, else the table), then the first rule that refuses; what no rule refuses is carried out.
 */
export class RuleTableOfProcedure {
  readonly #body: SmallBody;
  readonly #seen = new Set<string>();
  readonly table: RuleTable = {
    ...{ situations: 0, combinations: 0, byWho: 0, byTable: 0, carriedOut: 0 },
    byRule: {},
    none: [],
  };

  constructor(body: SmallBody) {
    this.#body = body;
  }

  ask(node: Node): void {
    const { document } = node.situation.state;
    if (document === null) return;
    const { round } = document;
    const contested = round ? isContested(round) : false;
    const kind = [node.account.open, round?.method, round?.phase, document.frozen !== null, contested].join(' ');
    if (this.#seen.has(kind)) return;
    this.#seen.add(kind);
    this.table.situations += 1;
    for (const act of PERSONS_ACTS) for (const role of ROLES) this.#combination(node, kind, act, role);
  }

  #combination(node: Node, situation: string, act: PersonsAct, role: Role): void {
    const { table } = this;
    table.combinations += 1;
    const { state } = node.situation;
    const { document } = state;
    if (document === null) return;
    const party = role === 'focal-point' ? this.#body.members.at(-1) : role === 'chair' ? this.#body.chair : undefined;
    const now = document.recorded;
    const actor = { role, ...(party === undefined ? {} : { party }) };
    let rule: string | undefined;
    for (const payload of candidates(state, act, actor, now)) {
      const overrides = stageRoles(document, { kind: act, payload } as DocumentCommand);
      if (permits(act, actor, overrides)) {
        const own = overrides !== undefined && Object.hasOwn(overrides, act);
        if (own) table.byWho += 1;
        else table.byTable += 1;
        return;
      }
      const move = { kind: act, payload, ...actor, now, facts: { liveSince: { day: '9999-12-31' } } } as const;
      const { refusal, events } = carryOut(this.#body, node.situation, move);
      if (refusal === undefined) {
        table.carriedOut += 1;
        if (events.length === 0) table.none.push(`${situation}: ${act} by ${role}`);
        return;
      }
      rule ??= refusal.rule;
    }
    if (rule === undefined || rule === '') table.none.push(`${situation}: ${act} by ${role}`);
    else table.byRule[rule] = (table.byRule[rule] ?? 0) + 1;
  }
}
