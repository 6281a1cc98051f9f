import { explain } from '../../domain/document/index.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Replayed } from './replay-under.ts';

/** One outcome in words that can be compared, and its date. */
export interface Outcome {
  /** `round r1`, `stage soc`, `document`, `entry into force`. */
  id: string;
  word: string;
  /** Epoch ms, or a legal date. */
  at?: Instant | string;
}

/** What a document's rounds and stages came to, and how it stands. */
export function outcomesOf({ state }: Replayed): Map<string, Outcome> {
  const outcomes: Outcome[] = [];
  const { document } = state;
  if (document === null) return new Map([['document', { id: 'document', word: 'not registered' }]]);
  for (const round of [...document.closedRounds, ...(document.round ? [document.round] : [])])
    outcomes.push({
      id: `round ${round.id}`,
      word: [round.phase, round.word, round.because, contested(round.contests)].filter(Boolean).join(', '),
      ...dated(round.concludedAt),
    });
  for (const { id, state: word, word: success, effectiveAt, doneAt, attested } of document.stages)
    outcomes.push({
      id: `stage ${id}`,
      word: [word, success, attested && 'attested'].filter(Boolean).join(', '),
      ...dated(effectiveAt ?? doneAt),
    });
  const { determined, inForce } = document.agenda?.treaty ?? {};
  if (determined)
    outcomes.push({ id: 'entry into force', word: inForce ? 'in force' : 'determined', at: determined.on });
  outcomes.push({ id: 'document', word: explain(state).state });
  return new Map(outcomes.map((outcome) => [outcome.id, outcome]));
}

const contested = (contests: readonly unknown[] | undefined): string | undefined =>
  contests && contests.length > 0 ? 'contested' : undefined;

const dated = (at: Instant | undefined): { at?: Instant } => (at === undefined ? {} : { at });

export const sameOutcome = (one: Outcome | undefined, other: Outcome | undefined): boolean =>
  one?.word === other?.word && one?.at === other?.at;
