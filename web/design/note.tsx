import type { ReactNode } from 'react';
import styles from './note.module.css';

interface NoteProps {
  tone?: 'block' | 'wait' | 'good' | 'plain';
  /** Read aloud when it appears. */
  announced?: boolean;
  children: ReactNode;
}

/** A box with a meaning: what blocks, what waits, what is done; its words say it, the colour repeats it. */
export function Note({ tone = 'plain', announced = false, children }: NoteProps): ReactNode {
  return (
    <div className={`${styles['note']} ${styles[tone] ?? ''}`} role={announced ? 'status' : undefined}>
      {children}
    </div>
  );
}
