import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Field } from '../../../schemas/act-forms.ts';
import { Combobox } from '../../design/combobox.tsx';
import type { Choice } from '../../design/combobox-choices.ts';
import { useSession } from '../../session/session.tsx';
import { useFieldWords } from '../field-words.ts';
import { FileBox } from './file-box.tsx';
import { useOptions } from './use-options.ts';
import { Group, Labelled, type FieldProps } from './labelled.tsx';
import styles from './fields.module.css';

interface WordsProps extends FieldProps {
  draft: { is: 'words'; value: string };
}

/** How a value in words is written: the type of the browser's own box. */
function typeOf({ kind, of }: Field, name: string): string {
  if (kind === 'instant' || name === 'wallTime') return 'datetime-local';
  if (kind === 'number') return 'number';
  if (of === 'StatedDay' || of === 'LegalDate') return 'date';
  return name === 'time' || (name === 'at' && kind === 'text') ? 'time' : 'text';
}

/** Up to so many words stand side by side, to be chosen with one press. */
const FEW = 4;

/** A word, a name, a number, a day or a time. */
export function WordsBox(props: WordsProps): ReactNode {
  const { name, path, field, draft, onChange } = props;
  const t = useTranslations('acts');
  const words = useFieldWords();
  const { organisation } = useSession();
  const named = useOptions(field.of);
  const choose = (value: string): void => onChange({ is: 'words', value });
  if (field.of === 'Sha256') return <FileBox {...props} />;
  if (field.words.length === 0 && named?.many)
    return (
      <Labelled name={name} path={path} field={field}>
        {(box) => <Combobox box={box} choices={named.choices} value={draft.value} onChoose={choose} />}
      </Labelled>
    );
  const options =
    field.words.length > 0 ? field.words.map((value) => ({ value, label: words.value(value) })) : named?.choices;
  if (options && field.required && options.length <= FEW && field.words.length > 0)
    return <Radios {...props} options={options} onChoose={choose} />;
  if (options)
    return (
      <Labelled name={name} path={path} field={field}>
        {(box) => (
          <select {...box} value={draft.value} onChange={({ target }) => choose(target.value)}>
            <option value="">{t('choose')}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    );
  if (name === 'zone') return <ZoneBox {...props} />;
  const type = typeOf(field, name);
  const hint =
    field.kind === 'instant'
      ? field.required
        ? t('now', { zone: organisation.seatZone })
        : t('atSeat', { zone: organisation.seatZone })
      : field.of === 'StatedPartialDate'
        ? t('partialDate')
        : undefined;
  return (
    <Labelled name={name} path={path} field={field} hint={hint}>
      {(box) => <input {...box} type={type} value={draft.value} onChange={({ target }) => choose(target.value)} />}
    </Labelled>
  );
}

function Radios({
  name,
  path,
  field,
  draft,
  options,
  onChoose,
}: WordsProps & { options: readonly Choice[]; onChoose: (value: string) => void }): ReactNode {
  return (
    <Group name={name} field={field}>
      <div className={styles['row']}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles['tick']}>
            <input
              type="radio"
              name={path}
              value={value}
              checked={draft.value === value}
              onChange={() => onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </Group>
  );
}

/** The zone of a wall time: the seat's, or where the reader is. */
function ZoneBox({ name, path, field, draft, onChange }: WordsProps): ReactNode {
  const { organisation } = useSession();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([organisation.seatZone, here, draft.value].filter((zone) => zone !== ''))];
  return (
    <Labelled name={name} path={path} field={field}>
      {(box) => (
        <select {...box} value={draft.value} onChange={({ target }) => onChange({ is: 'words', value: target.value })}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
