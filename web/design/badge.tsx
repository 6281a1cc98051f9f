import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type Tone = 'block' | 'wait' | 'good' | 'accent' | 'plain';

/** A word about how something stands. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={`${styles['badge']} ${styles[tone] ?? ''}`}>{children}</span>;
}

const BLOCK = new Set(['contested', 'frozen', 'broken', 'not-adopted', 'failed', 'blocked', 'objection', 'cancelled']);
const WAIT = new Set([
  'open',
  'requested',
  'suspended',
  'held',
  'announced',
  'pending',
  'listed',
  'called',
  'answers-complete',
]);
const GOOD = new Set([
  'adopted',
  'approved',
  'recommended',
  'in-effect',
  'in-force',
  'completed',
  'implemented',
  'present',
]);

/** The tone of a code of the record; plain where the word is neither good nor bad news. */
export function toneOf(code: string): Tone {
  if (BLOCK.has(code)) return 'block';
  if (WAIT.has(code)) return 'wait';
  return GOOD.has(code) ? 'good' : 'plain';
}
