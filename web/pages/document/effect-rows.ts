import type { components } from '../../server/api-types.d.ts';

export type Fact = components['schemas']['Fact'];
export type Effects = components['schemas']['Effects'];
type Stated = Effects['items'][number];

/** A change that a document brings about: as it states it, and the facts that came of it; a fact of which it states nothing stands alone. */
export interface EffectRow {
  stated: Stated | undefined;
  facts: Fact[];
}

/** Which kinds of fact an effect makes or ends, and which member of it names their subject; none: there is one such thing only. */
const MADE: Readonly<Record<string, { kinds: readonly string[]; subject?: string }>> = {
  'grant-status': { kinds: ['status'], subject: 'party' },
  'end-status': { kinds: ['status'], subject: 'party' },
  'suspend-party': { kinds: ['suspension'], subject: 'party' },
  'reinstate-party': { kinds: ['suspension'], subject: 'party' },
  'rename-party': { kinds: ['party-name'], subject: 'party' },
  'set-seat': { kinds: ['seat'], subject: 'party' },
  'appoint-chair': { kinds: ['chair', 'next-chair'], subject: 'party' },
  'appoint-coordinator': { kinds: ['coordinator'], subject: 'area' },
  'establish-organ': { kinds: ['organ', 'organ-name'], subject: 'organ' },
  'dissolve-organ': { kinds: ['organ'], subject: 'organ' },
  'rename-organ': { kinds: ['organ-name'], subject: 'organ' },
  'grant-competence': { kinds: ['competence'], subject: 'organ' },
  'withdraw-competence': { kinds: ['competence'], subject: 'organ' },
  'rename-office': { kinds: ['office-name'], subject: 'office' },
  'rename-organisation': { kinds: ['organisation-name'] },
  'set-working-languages': { kinds: ['working-languages'] },
  'set-basic-quorum': { kinds: ['basic-quorum'] },
  'set-meeting-date': { kinds: ['meeting'], subject: 'meeting' },
};

function makes({ effect }: Stated, fact: Fact): boolean {
  const made = MADE[effect.kind];
  if (!made?.kinds.includes(fact.kind)) return false;
  if (made.subject === undefined) return true;
  const { [made.subject]: about, documentKind } = effect as Record<string, unknown>;
  // A meeting is named by its stream, and its facts by its id; a competence is for a kind of document.
  const subject = typeof about === 'string' ? about.split('/').at(-1) : undefined;
  return fact.subject === subject && (documentKind === undefined || documentKind === fact.value);
}

/** What a document states with what came of it, in its own order; then what else rests on it. */
export function effectRows({ items, facts }: Pick<Effects, 'items' | 'facts'>): EffectRow[] {
  const left = new Set(facts);
  const rows = items.map((stated): EffectRow => {
    const own = [...left].filter((fact) => makes(stated, fact));
    for (const fact of own) left.delete(fact);
    return { stated, facts: own };
  });
  return [...rows, ...[...left].map((fact) => ({ stated: undefined, facts: [fact] }))];
}

/** Whether a document ended a fact rather than made it. */
export const isEndedBy = ({ decision, endedBy }: Fact, document: string): boolean =>
  decision?.id !== document && endedBy?.decision?.id === document;

/** The effect that a fact is like, so that both are told in the same words; undefined where no adoption makes such a fact. */
export function asEffect(
  { kind, subject, value, title, language }: Fact,
  ended: boolean,
): Stated['effect'] | undefined {
  const names = [{ name: value, language }];
  switch (kind) {
    case 'status':
      return { kind: ended ? 'end-status' : 'grant-status', party: subject, status: value };
    case 'suspension':
      return { kind: ended ? 'reinstate-party' : 'suspend-party', party: subject };
    case 'seat':
      return { kind: 'set-seat', party: subject, state: value };
    case 'chair':
    case 'next-chair':
      return { kind: 'appoint-chair', party: subject };
    case 'coordinator':
      return { kind: 'appoint-coordinator', party: value, title };
    case 'organ':
      return ended ? { kind: 'dissolve-organ', organ: subject } : { kind: 'establish-organ', name: title ?? subject };
    case 'competence':
      return { kind: ended ? 'withdraw-competence' : 'grant-competence', organ: subject, documentKind: value };
    case 'party-name':
      return { kind: 'rename-party', party: subject, names };
    case 'organ-name':
      return { kind: 'rename-organ', organ: subject, names };
    case 'office-name':
      return { kind: 'rename-office', office: subject, names };
    case 'organisation-name':
      return { kind: 'rename-organisation', names };
    default:
      return undefined;
  }
}
