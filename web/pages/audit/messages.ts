import type { ReadDossier } from '../../../audit/dossier/read-dossier.ts';
import type { Verification } from '../../../audit/dossier/verify-dossier.ts';
import type { RecordedEventShape } from '../../../schemas/event.ts';

export interface ToWorker {
  text: string;
  /** Which file this is: the answer names it. */
  turn: number;
}

/** One event as it is told in a history. */
export interface HistoryEvent {
  id: string;
  sequence: number;
  /** `position-stated` */
  name: string;
  recorded: number;
  /** Who caused it: a role; a person is a token and is not told. */
  role: string;
  party: string | undefined;
  command: string;
  hash: string;
  data: unknown;
  /** 1-based line of the file. */
  line: number;
}

export interface History {
  stream: string;
  events: HistoryEvent[];
}

export type FromWorker = { turn: number } & (
  | { kind: 'checking'; lines: number }
  | { kind: 'done'; verification: Verification; histories: History[] }
  | { kind: 'failed'; detail: string }
);

/** `nemcon.document.position-stated.v1` → `position-stated`. */
export const eventName = (type: string): string => type.split('.')[2] ?? type;

/** What the readable events of a dossier tell, stream by stream, the one that it is about first. */
export function historyOf({ header, events }: Pick<ReadDossier, 'header' | 'events'>): History[] {
  const found = new Map<string, HistoryEvent[]>();
  if (header !== undefined) found.set(header.subject, []);
  for (const { line, event } of events) {
    const known = found.get(event.subject) ?? [];
    known.push(told(event, line));
    found.set(event.subject, known);
  }
  return [...found].filter(([, told]) => told.length > 0).map(([stream, told]) => ({ stream, events: told }));
}

function told({ id, sequence, type, recorded, cause, hash, data }: RecordedEventShape, line: number): HistoryEvent {
  const { actor, kind } = cause.command as { actor: { role: string; party?: string }; kind: string };
  return {
    id,
    sequence,
    name: eventName(type),
    recorded,
    role: actor.role,
    party: actor.party,
    command: kind,
    hash,
    data,
    line,
  };
}

/** The six checks, in their order, and which findings belong to each. */
export const CHECKS = [
  { check: 'bytes', codes: ['not-canonical', 'line-changed'] },
  { check: 'form', codes: ['form'] },
  { check: 'chain', codes: ['hash-wrong', 'chain-broken'] },
  { check: 'decisions', codes: ['decided-otherwise'] },
  { check: 'deliveries', codes: ['streams-disagree'] },
  { check: 'texts', codes: ['content-wrong'] },
] as const;

export type CheckName = (typeof CHECKS)[number]['check'];
export type CheckOutcome = 'sound' | 'faulty' | 'not-made';

/** How each check came out. What one stream says of another is only compared where all else holds. */
export function outcomes(
  findings: readonly { code: string }[],
): { check: CheckName; outcome: CheckOutcome; faults: number }[] {
  return CHECKS.map(({ check, codes }) => {
    const faults = findings.filter(({ code }) => (codes as readonly string[]).includes(code)).length;
    const made = check !== 'deliveries' || faults > 0 || findings.length === 0;
    return { check, faults, outcome: faults > 0 ? 'faulty' : made ? 'sound' : 'not-made' };
  });
}
