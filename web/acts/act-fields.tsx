import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ActForm, Field } from '../../schemas/act-forms.ts';
import type { ActRequest } from './act-request.ts';
import type { Draft } from './draft.ts';
import { FieldBox } from './fields/field-box.tsx';
import styles from './act-dialog.module.css';

interface ActFieldsProps {
  form: ActForm;
  request: ActRequest;
  drafts: Readonly<Record<string, Draft>>;
  /** It begins with what was entered before: nothing of that is folded away. */
  restored: boolean;
  onChange: (drafts: Record<string, Draft>) => void;
}

/** Optional to the API, because not every method has one, and the first thing that is asked of whoever chooses silence. */
const ASKED_AT_ONCE: Readonly<Record<string, readonly string[]>> = {
  'open-round': ['period'],
  'reopen-round': ['period'],
};

/** What must be said, and what was filled in; whatever else can be said behind "More". What is settled is not asked again. */
export function ActFields({ form, request, drafts, restored, onChange }: ActFieldsProps): ReactNode {
  const t = useTranslations('acts');
  const [unfolded] = useState(restored);
  const { act, preset = {}, settled = [], shown = ASKED_AT_ONCE[act] ?? [] } = request;
  const asked = [...form.fields].filter(([name]) => !settled.includes(name));
  const first = ([name, { required }]: [string, Field]): boolean => required || name in preset || shown.includes(name);
  const box = ([name, field]: [string, Field]): ReactNode => {
    const draft = drafts[name];
    return (
      draft && (
        <FieldBox
          key={name}
          name={name}
          path={name}
          field={field}
          draft={draft}
          onChange={(changed) => onChange({ ...drafts, [name]: changed })}
        />
      )
    );
  };
  const more = asked.filter((each) => !first(each));
  return (
    <>
      {asked.filter(first).map(box)}
      {more.length > 0 && (
        <details className={styles['more']} open={unfolded}>
          <summary>{t('more')}</summary>
          <div className={styles['fields']}>{more.map(box)}</div>
        </details>
      )}
    </>
  );
}
