import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { SmallBody } from './small-body.ts';

interface Data {
  stage?: string;
  to?: string;
  word?: string;
  because?: string;
  party?: string;
  by?: string | string[];
  parties?: string[];
  awaiting?: string[];
  reason?: string;
  revision?: number;
  code?: string;
  withoutEffect?: string;
  referredTo?: string;
  accepted?: boolean;
  rule?: string;
  expiry?: { at: number };
}

type Say = (data: Data, names: (parties: string | string[] | undefined) => string) => string | undefined;

/** Events that a story tells of, beside the act itself. */
const SAYINGS: Partial<Record<DocumentEvent['name'], Say>> = {
  'stage-opened': ({ stage }) => `"${stage}" is open`,
  'stage-completed': ({ stage, word }) => `"${stage}": ${word}`,
  'stage-returned': ({ stage, to, rule }) => `"${stage}" sends it to "${to}" (${rule})`,
  'stage-failed': ({ stage, referredTo }) =>
    referredTo === undefined
      ? `"${stage}" has failed, and the document with it`
      : `"${stage}" refers it to "${referredTo}"`,
  'round-opened': ({ expiry }) => (expiry ? 'the round is open, and its period runs' : 'the round is open'),
  'round-not-opened': ({ code }) => `the round does not open (${code})`,
  'silence-broken': ({ by }, names) => `the silence is broken by ${names(by)}`,
  'silence-held': () => 'silence held',
  'answers-completed': () => 'the answers are complete',
  'approved-subject-to-silence': () => 'approved subject to a silence, which runs',
  'validity-expired': () => 'what was adopted is valid no more',
  'validity-extended': () => 'its validity is extended',
  'round-frozen': ({ by }, names) => `the matter is frozen${by === 'unnamed' ? '' : ` by ${names(by)}`}`,
  'round-held': () => 'the round is held (I4)',
  'round-adopted': ({ word, revision }) => `revision ${revision} is ${word}`,
  'round-adopted-provisionally': ({ awaiting }, names) => `adopted provisionally, awaiting ${names(awaiting)}`,
  'round-not-adopted': ({ because }) => `not adopted (${because})`,
  'round-lapsed': ({ because }) => `the round lapses (${because})`,
  'round-suspended': () => 'its clock stands still',
  'positions-carried-over': () => 'what was said carries over to the new text',
  'outcome-contested': ({ reason }) => `the outcome is contested (${reason})`,
  'communication-recorded': ({ withoutEffect }) => `recorded without effect (${withoutEffect})`,
  'act-refused': () => undefined,
  'document-withdrawn': () => 'the document is withdrawn',
  'entry-into-force-determined': () => 'the date of its entry into force is known',
  'treaty-entered-into-force': () => 'it enters into force',
};

/** What came of an act, in plain English. */
export function sayOutcome(body: SmallBody, events: readonly DocumentEvent[]): string[] {
  const name = (party: string): string => body.nameOf.get(party) ?? party;
  const names = (parties: string | string[] | undefined): string =>
    (typeof parties === 'string' ? [parties] : (parties ?? [])).map(name).join(', ');
  return events.flatMap((event) => SAYINGS[event.name]?.(event.data as Data, names) ?? []);
}
