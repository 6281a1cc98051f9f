import { createContext, use, useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Field } from '../../../schemas/act-forms.ts';
import type { Draft } from '../draft.ts';
import { useFieldWords } from '../field-words.ts';
import { useFormPlace } from './form-place.ts';
import styles from './fields.module.css';

export interface FieldProps {
  name: string;
  /** Where it stands in the body: `points/0/paragraph`. */
  path: string;
  field: Field;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** How a field is shown, whatever its kind: lent by the form, because a field may hold others. */
export const FieldRenderer = createContext<(props: FieldProps) => ReactNode>(() => null);

/** A field within another one. */
export function InnerField(props: FieldProps): ReactNode {
  const render = use(FieldRenderer);
  return render(props);
}

/** Several boxes under one name. */
export function Group({
  name,
  field,
  children,
}: Pick<FieldProps, 'name' | 'field'> & { children: ReactNode }): ReactNode {
  const t = useTranslations('acts');
  const words = useFieldWords();
  return (
    <fieldset className={styles['group']}>
      <legend>
        {words.field(name, field.of)}
        {!field.required && <span className={styles['optional']}> {t('optional')}</span>}
      </legend>
      {children}
    </fieldset>
  );
}

interface LabelledProps {
  name: string;
  path: string;
  field: Field;
  hint?: string | undefined;
  children: (box: {
    id: string;
    'aria-invalid': true | undefined;
    'aria-required': true | undefined;
    'aria-describedby': string | undefined;
  }) => ReactNode;
}

/** A label above its box, a hint below it, and what is missing. */
export function Labelled({ name, path, field, hint, children }: LabelledProps): ReactNode {
  const t = useTranslations('acts');
  const words = useFieldWords();
  const { missing } = useFormPlace();
  const id = useId();
  const lacks = missing.has(path);
  const said = [hint === undefined ? '' : `${id}-hint`, lacks ? `${id}-missing` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {words.field(name, field.of)}
        {!field.required && <span className={styles['optional']}> {t('optional')}</span>}
      </label>
      {children({
        id,
        'aria-invalid': lacks || undefined,
        'aria-required': field.required || undefined,
        'aria-describedby': said === '' ? undefined : said,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {lacks && (
        <p id={`${id}-missing`} className={styles['missing']}>
          {t('needed')}
        </p>
      )}
    </div>
  );
}
