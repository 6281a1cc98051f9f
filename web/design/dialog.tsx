import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal dialog, the browser's own: the page behind it is inert, Escape asks to close it, and the focus goes back to where it came from. */
export function Dialog({ title, onClose, children }: DialogProps): ReactNode {
  const t = useTranslations('dialog');
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  // Known once: when the effect runs a second time, the focus is in the dialog already.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    element.current?.showModal();
    return () => {
      // What opened it may be gone by now: then the reader goes on at the content of the page.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else document.getElementById('content')?.focus();
    };
  }, [before]);
  return (
    <dialog
      ref={element}
      className={styles['dialog']}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        // A way back that is no key, as telephones have it; it comes of a file that was not chosen too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      // A browser may close it whatever is said: then it is there again until it was left.
      onClose={({ currentTarget }) => {
        currentTarget.showModal();
        onClose();
      }}
    >
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        <Button kind="quiet" onPress={onClose} label={t('close')}>
          ✕
        </Button>
      </header>
      {children}
    </dialog>
  );
}
