import type { DecisionReference, Evidence } from '../../schemas/attested.ts';
import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { EventPlace, Refusal } from '../../schemas/decider.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { TakenDecision } from '../../schemas/organisation-commands.ts';
import type { NamedDecision } from '../../schemas/organisation-seat-commands.ts';
import { refusal } from '../shared/index.ts';

/** The decision that the Secretariat names for what was decided elsewhere: in words, or on record, and where it is said. */
export interface Named {
  decision: NamedDecision;
  evidence?: Evidence[] | undefined;
}

/** The same as its event has it. */
export interface NamedInEvent {
  decision: string;
  by?: DecisionReference | undefined;
  evidence?: Evidence[] | undefined;
}

/** A decision on record in words: its document's stream and its stage. */
export const inWords = ({ document, stage }: DecisionReference): string => `${document}, ${stage}`;

/**
 * Why a decision on record cannot be named: it is not of this body, or its stage is not completed, as the edge read it (`facts.decision`). What is
 * named in words is taken as it is said.
 */
export function namedFault(
  organisation: string,
  decision: NamedDecision | undefined,
  facts: { decision?: TakenDecision } | undefined,
): Refusal | undefined {
  if (decision === undefined || typeof decision === 'string') return undefined;
  const { document, stage } = decision;
  if (!document.startsWith(`${organisation}/document/`)) return refusal('document-unknown', 'API', { document });
  const told = facts?.decision;
  const taken = told?.taken === true && told.decision.document === document && told.decision.stage === stage;
  return taken ? undefined : refusal('decision-not-taken', 'I11', { document, stage });
}

/** How the event names it. */
export function namedInEvent({ decision, evidence }: Named): NamedInEvent {
  return {
    ...(typeof decision === 'string' ? { decision } : { decision: inWords(decision), by: decision }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** What a fact rests on that such an event made: the decision on record, else the words in which it was named, in the event that says so. */
export function namedSource(
  { decision, by, evidence }: NamedInEvent,
  { stream, sequence }: Pick<EventPlace, 'sequence'> & { stream: StreamId },
): Pick<DatedFact, 'decision' | 'evidence'> {
  if (by !== undefined) return { decision: by, ...(evidence === undefined ? {} : { evidence }) };
  return { evidence: [{ source: decision, place: `${stream}#${sequence}` }, ...(evidence ?? [])] };
}
