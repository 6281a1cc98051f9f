import { memo, startTransition, useCallback, useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { useLanguage } from '../../language/language.tsx';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { capital } from '../../language/capital.ts';
import { inPathOrder } from './columns.ts';
import styles from './filter-bar.module.css';
import { NO_FILTERS, SORTS, type Choices, type Filters, type Sort } from './filter.ts';
import type { Said } from './use-said.ts';

interface FilterBarProps {
  filters: Filters;
  choices: Choices;
  said: Said;
  onChange: (change: (before: Filters) => Filters) => void;
  onClear: () => void;
  /** How often the words came from elsewhere than from their field. */
  turn: number;
  /** The reader turns to something else on the page. */
  onLeft: () => void;
}

/** What is asked of the board. */
export function FilterBar({ filters, choices, said, turn, onChange, onClear, onLeft }: FilterBarProps): ReactNode {
  const t = useTranslations('board');
  const id = useId();
  const [open, setOpen] = useState(false);
  const asked = { ...filters, sort: NO_FILTERS.sort };
  const any = JSON.stringify(asked) !== JSON.stringify(NO_FILTERS);
  const { kind, organ, stage, state, awaited, procedure, sort } = filters;
  const set = useCallback((more: Partial<Filters>) => onChange((before) => ({ ...before, ...more })), [onChange]);
  return (
    <form
      role="search"
      aria-label={t('filters')}
      className={styles['bar']}
      onSubmit={(event) => {
        event.preventDefault();
        onLeft();
      }}
      onBlur={onLeft}
    >
      <label className={styles['text']} htmlFor={id}>
        {t('text')}
        <input
          id={id}
          type="search"
          // The browser holds what is typed: a letter stands there at once, whatever the documents take.
          key={turn}
          defaultValue={filters.text}
          autoComplete="off"
          onChange={({ target: { value: text } }) => startTransition(() => set({ text }))}
        />
      </label>
      <div className={styles['more']}>
        <button type="button" aria-expanded={open} aria-controls={`${id}-more`} onClick={() => setOpen(!open)}>
          {t('moreFilters')}
        </button>
      </div>
      <div id={`${id}-more`} className={styles['selects']} data-open={open}>
        <Selects {...{ kind, organ, stage, state, awaited, procedure, sort, choices, said }} set={set} />
      </div>
      <div className={styles['signs']}>
        {(['mine', 'blocked'] as const).map((name) => (
          <label key={name} className={styles['sign']}>
            <input type="checkbox" checked={filters[name]} onChange={({ target }) => set({ [name]: target.checked })} />
            {t(name)}
          </label>
        ))}
        {any && (
          <Button kind="quiet" onPress={onClear}>
            {t('clear')}
          </Button>
        )}
      </div>
    </form>
  );
}

type SelectsProps = Pick<Filters, 'kind' | 'organ' | 'stage' | 'state' | 'awaited' | 'procedure' | 'sort'> &
  Pick<FilterBarProps, 'choices' | 'said'> & { set: (more: Partial<Filters>) => void };

/** Not touched by what is typed: hundreds of choices are not made anew at each letter. */
const Selects = memo(function Selects({ choices, said, set, ...filters }: SelectsProps): ReactNode {
  const t = useTranslations('board');
  const { language } = useLanguage();
  const procedureName = useProcedureNames();
  const { compare } = new Intl.Collator(language);
  const byWords = (map: ReadonlyMap<string, number>, name: (value: string) => string): Option[] =>
    [...map]
      .map(([value, count]) => ({ value, count, name: capital(name(value)) }))
      .sort((one, other) => compare(one.name, other.name));
  // Organs and States stand in protocol order, offices before the States.
  const inOrder = (
    map: ReadonlyMap<string, number>,
    order: readonly string[],
    name: (value: string) => string,
  ): Option[] =>
    [...map]
      .map(([value, count]) => ({ value, count, name: name(value), place: order.indexOf(value) }))
      .sort((one, other) => one.place - other.place);
  return (
    <>
      <Select
        label={t('kind')}
        value={filters.kind}
        options={byWords(choices.kind, said.code)}
        onChange={(kind) => set({ kind })}
      />
      <Select
        label={t('organ')}
        value={filters.organ}
        options={inOrder(choices.organ, said.organs, said.organ)}
        onChange={(organ) => set({ organ })}
      />
      <Select
        label={t('stage')}
        value={filters.stage}
        options={inOrder(choices.stage, inPathOrder(choices.stage.keys(), said.organs), said.column)}
        onChange={(stage) => set({ stage })}
      />
      <Select
        label={t('state')}
        value={filters.state}
        options={byWords(choices.state, said.code)}
        onChange={(state) => set({ state })}
      />
      <Select
        label={t('awaited')}
        value={filters.awaited}
        options={inOrder(choices.awaited, said.parties, said.who)}
        onChange={(awaited) => set({ awaited })}
      />
      <Select
        label={t('procedure')}
        value={filters.procedure}
        options={byWords(choices.procedure, procedureName)}
        onChange={(procedure) => set({ procedure })}
      />
      <label>
        {t('sort')}
        <select value={filters.sort} onChange={({ target }) => set({ sort: target.value as Sort })}>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
});

interface Option {
  value: string;
  name: string;
  count: number;
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps): ReactNode {
  const t = useTranslations('board');
  const unknown = value !== '' && !options.some((option) => option.value === value);
  return (
    <label>
      {label}
      <select value={value} data-set={value !== ''} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('any')}</option>
        {unknown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {`${option.name} (${option.count})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How procedures are called; by their id where that is not known. */
function useProcedureNames(): (id: string) => string {
  const { organisation } = useSession();
  const read = api.useQuery('get', '/v1/{organisation}/procedures', {
    params: { path: { organisation: organisation.id } },
  });
  const names = new Map(read.data?.items.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id.split('/').at(-1) ?? id;
}
