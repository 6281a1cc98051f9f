import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { Role } from '../../schemas/actor.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { capabilities } from '../capabilities.ts';
import type { Account } from './account.ts';
import type { Edge, Exploration, Found, Node } from './explore.ts';
import { indexOf } from './judged.ts';

/** Stages to which a procedure is to lead. */
const GOOD: ReadonlySet<string> = new Set(['in-effect', 'implementation', 'review']);

/** Whether the document came where the procedure leads. */
export function isGood(procedure: Procedure, { stands, open }: Account): boolean {
  return [...stands, ...open].some((id) => GOOD.has(procedure.stages[indexOf(procedure, id)]?.type ?? ''));
}

/** Withdrawn, or failed as the procedure says: nothing more is to come. */
export function isOver({ account, situation }: Node): boolean {
  return account.withdrawn || situation.state.document?.stages.some((stage) => stage.final === true) === true;
}

/** Whose acts a procedure may count on: the Secretariat, the Chair and the States; of the depositary what is in its register. */
export function isOwner(kind: DocumentCommandKind, role: Role): boolean {
  if (role === 'depositary') return capabilities[kind].roles.includes('depositary');
  return role === 'secretariat' || role === 'chair' || role === 'focal-point';
}

/** A step that leads on: by somebody whose function it is, or by time. To give up is no way out, nor is that a State is suspended. */
const leadsOn = ({ kind, role, clock }: Edge): boolean =>
  kind !== 'withdraw-document' && (clock || (role !== 'system' && isOwner(kind, role)));

/** Situations from which no sequence of acts comes to a good end: dead ends, and circles that can be left only by more of the same. */
export function deadEnds({ nodes }: Exploration, procedure: Procedure): Found[] {
  const before = new Map<Node, Node[]>();
  for (const node of nodes)
    for (const edge of node.edges) {
      if (!leadsOn(edge)) continue;
      const known = before.get(edge.to);
      if (known) known.push(node);
      else before.set(edge.to, [node]);
    }
  // What was not explored can lead anywhere: nothing is said of what leads there.
  const saved = new Set(nodes.filter((node) => isGood(procedure, node.account) || node.cut));
  const queue = [...saved];
  for (let node = queue.pop(); node; node = queue.pop())
    for (const each of before.get(node) ?? []) {
      if (saved.has(each)) continue;
      saved.add(each);
      queue.push(each);
    }
  const found = new Map<string, Found>();
  for (const node of nodes) {
    if (saved.has(node) || isOver(node)) continue;
    const stage = node.account.open.at(-1) ?? procedure.stages[0]?.id ?? '-';
    if (!found.has(stage)) found.set(stage, { node, verdict: deadEnd(procedure, stage) });
  }
  return [...found.values()];
}

function deadEnd(procedure: Procedure, stage: string): Found['verdict'] {
  return {
    class: 'dead-end',
    check: 'no-way-on',
    message: `From here no act of anybody, and no passing of time, brings the document to a good end: it stays in "${stage}".`,
    remedy: `Name what follows "${stage}", let its rounds be opened and decided, and let a failure lead where a decision can still be taken.`,
    path: ['stages', indexOf(procedure, stage)],
  };
}

/** Stages that were never open, whatever happened. */
export function neverOpened({ nodes, cut }: Exploration, procedure: Procedure): Found[] {
  // The shortest way to a good end passes it by.
  const first = nodes.find(({ account }) => isGood(procedure, account)) ?? nodes[0];
  if (first === undefined || cut > 0) return [];
  const opened = new Set(nodes.flatMap(({ account }) => [...account.open, ...account.stands]));
  return procedure.stages
    .filter(({ id }) => !opened.has(id))
    .map(({ id }) => ({
      node: first,
      verdict: {
        class: 'dead-end',
        check: 'stage-never-opens',
        message: `Whatever happens, the stage "${id}" is never opened.`,
        remedy: `Let a stage that can be reached lead to "${id}", or remove it.`,
        path: ['stages', indexOf(procedure, id)],
      },
    }));
}
