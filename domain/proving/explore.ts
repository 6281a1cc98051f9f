import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { NOTHING_YET, type Account } from './account.ts';
import { accountAfter } from './account-after.ts';
import { begin, carryOut, type Move, type Situation } from './carry-out.ts';
import type { Verdict } from './fault.ts';
import { judge } from './judge.ts';
import { likeness } from './key.ts';
import { movesOf } from './moves.ts';
import type { SmallBody } from './small-body.ts';

/** A situation that was reached, and by which act from which other one. */
export interface Node {
  index: number;
  depth: number;
  situation: Situation;
  account: Account;
  representatives: readonly string[];
  from?: { node: Node; move: Move };
  /** Where its acts lead. */
  edges: Edge[];
  /** One of its acts leads beyond the bound. */
  cut?: true;
}

export interface Edge {
  to: Node;
  kind: DocumentCommandKind;
  role: Move['role'];
  clock: boolean;
}

/** A verdict with the way to it: from `node`, by `move`. */
export interface Found {
  verdict: Verdict;
  node: Node;
  move?: Move;
}

export interface Exploration {
  nodes: Node[];
  /** Acts that were tried on the real core. */
  tried: number;
  transitions: number;
  /** So many situations were left unexplored at the bound. */
  cut: number;
  found: Found[];
}

export interface Watch {
  /** Called once for each situation, when all its acts have been tried. */
  explored?: (node: Node) => Found[];
}

/** Explores all that can happen to a document under a procedure, breadth first: the first way to a fault is a shortest one. */
export function explore(body: SmallBody, procedure: Procedure, most: number, watch: Watch = {}): Exploration {
  const explorer = new Explorer(body, procedure, most);
  return explorer.run(watch);
}

class Explorer {
  readonly #body: SmallBody;
  readonly #procedure: Procedure;
  readonly #most: number;
  readonly #nodes: Node[] = [];
  readonly #byKey = new Map<string, Node>();
  readonly #found = new Map<string, Found>();
  #tried = 0;
  #transitions = 0;
  #cut = 0;

  constructor(body: SmallBody, procedure: Procedure, most: number) {
    this.#body = body;
    this.#procedure = procedure;
    this.#most = most;
  }

  run({ explored }: Watch): Exploration {
    const { events, refusal, ...situation } = begin(this.#body, this.#procedure);
    if (refusal) throw new Error(`The document cannot be registered: ${refusal.code} (${refusal.rule}).`);
    const { account, verdicts } = this.#told(accountOf(this.#body), events);
    const first = this.#nodeOf(situation, account, 0);
    if (first) for (const verdict of verdicts) this.#note({ verdict, node: first.node });
    for (let index = 0; index < this.#nodes.length; index += 1) {
      const node = this.#nodes[index];
      if (!node) break;
      for (const move of movesOf(this.#body, node.situation, node.account, node.representatives))
        this.#follow(node, move);
      for (const found of explored?.(node) ?? []) this.#note(found);
    }
    return {
      nodes: this.#nodes,
      tried: this.#tried,
      transitions: this.#transitions,
      cut: this.#cut,
      found: [...this.#found.values()],
    };
  }

  #follow(node: Node, move: Move): void {
    this.#tried += 1;
    const { events, refusal, ...situation } = carryOut(this.#body, node.situation, move);
    if (events.length === 0) return;
    const { account, verdicts } = this.#told(node.account, events);
    for (const verdict of verdicts) this.#note({ verdict, node, move });
    const to = this.#nodeOf(situation, account, node.depth + 1);
    if (!to) {
      node.cut = true;
      return;
    }
    if (to.fresh) to.node.from = { node, move };
    if (refusal !== undefined && to.node === node) return;
    this.#transitions += 1;
    node.edges.push({ to: to.node, kind: move.kind, role: move.role, clock: move.clock === true });
  }

  /** What the events tell, and what is wrong with them. */
  #told(before: Account, events: readonly DocumentEvent[]): { account: Account; verdicts: Verdict[] } {
    const verdicts: Verdict[] = [];
    let account = before;
    events.forEach((event, index) => {
      const judged = { procedure: this.#procedure, body: this.#body, event, earlier: events.slice(0, index) };
      verdicts.push(...judge({ ...judged, before: account }));
      account = accountAfter(account, event, this.#procedure);
    });
    return { account, verdicts };
  }

  #nodeOf(situation: Situation, account: Account, depth: number): { node: Node; fresh: boolean } | undefined {
    const { key, representatives } = likeness(this.#body, situation, account);
    const known = this.#byKey.get(key);
    if (known) return { node: known, fresh: false };
    if (this.#nodes.length >= this.#most) {
      this.#cut += 1;
      return undefined;
    }
    const node: Node = { index: this.#nodes.length, depth, situation, account, representatives, edges: [] };
    this.#nodes.push(node);
    this.#byKey.set(key, node);
    return { node, fresh: true };
  }

  #note(found: Found): void {
    const { check, path, warning } = found.verdict;
    const id = `${check} ${path.join('.')} ${String(warning)}`;
    if (!this.#found.has(id)) this.#found.set(id, found);
  }
}

/** Where another State is asked everywhere as the Chair's own is, it is the other whose objection is followed. */
function accountOf({ chair, classOf }: SmallBody): Account {
  const lists = (sign: string | undefined) => sign?.slice(sign.indexOf(':'));
  const twin = [...classOf].some(([party, sign]) => party !== chair && lists(sign) === lists(classOf.get(chair)));
  return twin ? { ...NOTHING_YET, first: chair } : NOTHING_YET;
}
