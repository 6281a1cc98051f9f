import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Field } from '../../../schemas/act-forms.ts';
import type { Draft } from '../draft.ts';
import { useFieldWords } from '../field-words.ts';
import { ContentBox } from './content-box.tsx';
import { useFormPlace } from './form-place.ts';
import { ListBox } from './list-box.tsx';
import { DatesBox, ObjectBox, WaysBox } from './object-box.tsx';
import { WordsBox } from './words-box.tsx';
import styles from './fields.module.css';

export interface FieldProps {
  name: string;
  /** Where it stands in the body: `points/0/paragraph`. */
  path: string;
  field: Field;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** One field of an act, whatever its kind; a required one that was left empty says so. */
export function FieldBox(props: FieldProps): ReactNode {
  const { field, draft, name, onChange } = props;
  const words = useFieldWords();
  // What can only be said in one way is not asked.
  if (field.required && field.words.length === 1) return null;
  switch (draft.is) {
    case 'truth':
      return (
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={draft.value}
            onChange={({ target }) => onChange({ is: 'truth', value: target.checked })}
          />
          {words.field(name)}
        </label>
      );
    case 'content':
      return <ContentBox {...props} draft={draft} />;
    case 'list':
      return <ListBox {...props} draft={draft} />;
    case 'object':
      return field.kind === 'dates' ? <DatesBox {...props} draft={draft} /> : <ObjectBox {...props} draft={draft} />;
    case 'ways':
      return <WaysBox {...props} draft={draft} />;
    case 'json':
      return <JsonBox {...props} draft={draft} />;
    case 'words':
      return <WordsBox {...props} draft={draft} />;
  }
}

/** The last resort, where no form is known for what the API takes. */
function JsonBox({ name, path, field, draft, onChange }: FieldProps & { draft: { value: string } }): ReactNode {
  const t = useTranslations('acts');
  return (
    <Labelled name={name} path={path} field={field} hint={t('json')}>
      {(box) => (
        <textarea
          {...box}
          rows={4}
          spellCheck={false}
          value={draft.value}
          onChange={({ target }) => onChange({ is: 'json', value: target.value })}
        />
      )}
    </Labelled>
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
        {words.field(name)}
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
