import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { matching, movedBy, type Choice } from './combobox-choices.ts';
import styles from './combobox.module.css';

interface ComboboxProps {
  /** Undefined: they are still being read. */
  choices: readonly Choice[] | undefined;
  /** Empty: nothing is chosen. */
  value: string;
  onChoose: (value: string) => void;
  /** What its label gives it: its id, what describes it. */
  box: { id: string; [aria: `aria-${string}`]: string | boolean | undefined };
}

/** Keys that open the list: Enter does not send the form from here. */
const OPENS = ['ArrowDown', 'ArrowUp', 'Enter'];

/** One of many, looked for by its words: the combobox with a list of ARIA 1.2. The focus stays in the box, the keys move through the list. */
export function Combobox({ choices, value, onChoose, box }: ComboboxProps): ReactNode {
  const t = useTranslations('combobox');
  const list = useId();
  // What is written while one looks; undefined: the box shows what is chosen.
  const [written, setWritten] = useState<string>();
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const chosen = choices?.find((each) => each.value === value)?.label ?? value;
  const { shown, found } = matching(choices ?? [], open ? (written ?? '') : '');
  const show = (): void => {
    setOpen(true);
    setMarked(shown.findIndex((each) => each.value === value));
  };
  const close = (): void => {
    setOpen(false);
    setWritten(undefined);
    setMarked(-1);
  };
  const choose = (next: string): void => {
    onChoose(next);
    close();
  };
  const press = (event: KeyboardEvent): void => {
    const { key } = event;
    const next = open ? movedBy(key, marked, shown.length) : undefined;
    if (next !== undefined) setMarked(next);
    else if (!open && OPENS.includes(key)) show();
    else if (open && key === 'Enter') choose(shown[marked]?.value ?? value);
    else if (open && key === 'Escape') close();
    else return;
    // Neither the form nor the dialog around it takes the key too.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['combobox']}>
      <input
        {...box}
        className={styles['box']}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && marked >= 0 ? `${list}-${marked}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        placeholder={t('write')}
        value={written ?? chosen}
        onFocus={({ target }) => target.select()}
        onClick={() => !open && show()}
        onBlur={close}
        onKeyDown={press}
        onChange={({ target }) => {
          setWritten(target.value);
          setOpen(true);
          setMarked(target.value.trim() === '' ? -1 : 0);
          // An empty box chooses nothing.
          if (target.value === '') onChoose('');
        }}
      />
      <Listed id={list} open={open} shown={shown} value={value} marked={marked} onChoose={choose} />
      <Found open={open} reading={choices === undefined} found={found} shown={shown.length} />
    </div>
  );
}

interface FoundProps {
  open: boolean;
  reading: boolean;
  found: number;
  shown: number;
}

/** How many there are: said to whoever cannot see the list, and to whoever sees only its beginning. */
function Found({ open, reading, found, shown }: FoundProps): ReactNode {
  const t = useTranslations('combobox');
  return (
    <p role="status" className={open ? styles['said'] : 'unseen'}>
      {open && (reading ? t('reading') : t(found > shown ? 'more' : 'found', { found, shown }))}
    </p>
  );
}

interface ListedProps {
  id: string;
  open: boolean;
  shown: readonly Choice[];
  value: string;
  marked: number;
  onChoose: (value: string) => void;
}

function Listed({ id, open, shown, value, marked, onChoose }: ListedProps): ReactNode {
  const t = useTranslations('combobox');
  const element = useRef<HTMLUListElement>(null);
  useEffect(() => {
    element.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <ul
      ref={element}
      id={id}
      role="listbox"
      aria-label={t('list')}
      className={styles['list']}
      hidden={!open || shown.length === 0}
      // The focus stays in the box while one presses in the list, or drags its bar.
      onMouseDown={(event) => event.preventDefault()}
    >
      {open &&
        shown.map(({ value: each, label, about }, at) => (
          <li
            key={each}
            id={`${id}-${at}`}
            role="option"
            aria-selected={each === value}
            data-marked={at === marked || undefined}
            className={styles['choice']}
            onClick={() => onChoose(each)}
          >
            <span className={styles['label']}>{label}</span>
            {about !== undefined && <span className={styles['about']}>{about}</span>}
          </li>
        ))}
    </ul>
  );
}
