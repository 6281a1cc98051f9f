import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFieldWords } from '../field-words.ts';
import { ContentBox } from './content-box.tsx';
import { Labelled, type FieldProps } from './labelled.tsx';
import { ListBox } from './list-box.tsx';
import { DatesBox, ObjectBox, WaysBox } from './object-box.tsx';
import { WordsBox } from './words-box.tsx';
import styles from './fields.module.css';

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
