import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/page.tsx';
import type { Prepared } from './board-row.ts';
import { filtered, NO_FILTERS, withoutOne, type Filters } from './filter.ts';

interface NoneFoundProps {
  rows: readonly Prepared[];
  of: Filters;
  onChange: (change: (before: Filters) => Filters) => void;
  onClear: () => void;
}

/** No document answers: which of the filters keep them out, and how many there would be without each. */
export function NoneFound({ rows, of, onChange, onClear }: NoneFoundProps): ReactNode {
  const t = useTranslations('board');
  const ways = withoutOne(of)
    .map((name) => ({ name, count: filtered(rows, { ...of, [name]: NO_FILTERS[name] }).length }))
    .filter(({ count }) => count > 0);
  return (
    <Empty>
      <p>{t('noneOfThese')}</p>
      {ways.length > 0 && (
        <ul>
          {ways.map(({ name, count }) => (
            <li key={name}>
              <Button
                kind="quiet"
                onPress={() => onChange((before) => ({ ...before, [name]: NO_FILTERS[name] }))}
              >{`${t('without', { filter: t(name) })} (${count})`}</Button>
            </li>
          ))}
        </ul>
      )}
      <Button onPress={onClear}>{t('clear')}</Button>
    </Empty>
  );
}
