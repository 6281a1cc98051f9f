import type { ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  /** `main`: the one that the page is about; `quiet`: beside others, in a row. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  type?: 'button' | 'submit';
  disabled?: boolean;
  /** Under way: it can be reached and read, and does nothing twice. */
  busy?: boolean;
  label?: string;
  pressed?: boolean;
}

/** A button of the house. A busy one keeps its focus and its place. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  type = 'button',
  disabled = false,
  busy = false,
  label,
  pressed,
}: ButtonProps): ReactNode {
  return (
    <button
      type={type}
      className={`${styles['button']} ${styles[kind] ?? ''}`}
      onClick={busy ? undefined : onPress}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-label={label}
      aria-pressed={pressed}
    >
      {children}
    </button>
  );
}
