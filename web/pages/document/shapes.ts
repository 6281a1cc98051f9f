/** What the API answers with as plain JSON, in the shape in which the core makes it. */
import type { components } from '../../server/api-types.d.ts';

export type DocumentShown = components['schemas']['Document'];
export type Explanation = components['schemas']['Explanation'];
export type Block = components['schemas']['Block'];
export type Task = components['schemas']['Task'];
export type Revision = components['schemas']['Revision'];
export type Reference = components['schemas']['ContentReference'];
export type EvidenceItem = components['schemas']['EvidenceView'];

/** A time as a source tells it. */
export interface ToldTime {
  date?: string;
  notBefore?: string;
  notAfter?: string;
  approximate?: boolean;
  wordsText?: string | null;
}

export interface Stage {
  id: string;
  state: 'planned' | 'open' | 'held' | 'done' | 'failed' | 'withdrawn' | 'unrecorded';
  openedAt?: number;
  openedBy?: ToldTime;
  doneAt?: number;
  effectiveAt?: number;
  word?: string;
  round?: string;
  meeting?: string;
  attested?: { when: ToldTime; organ?: string; meeting?: string; evidence: EvidenceItem[] };
}
export const stagesOf = ({ stages }: DocumentShown): Stage[] => stages as Stage[];

export interface OnSilence {
  at: number;
  what: string;
  rule: string;
}
export const onSilenceOf = ({ onSilence }: Explanation): OnSilence | undefined =>
  (onSilence as OnSilence | null) ?? undefined;

export interface Point {
  id: string;
  paragraph: string;
  text?: Reference;
  proposedText?: Reference;
}
