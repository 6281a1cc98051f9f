import { type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Field } from '../../../schemas/act-forms.ts';
import { Button } from '../../design/button.tsx';
import type { Choice } from '../../design/combobox-choices.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useNow } from '../../language/times.tsx';
import { useSession } from '../../session/session.tsx';
import { emptyDraft, type Draft } from '../draft.ts';
import { useFieldWords } from '../field-words.ts';
import { Group, InnerField, type FieldProps } from './labelled.tsx';
import { Members } from './object-box.tsx';
import { useOptions } from './use-options.ts';
import styles from './fields.module.css';

interface ListProps extends FieldProps {
  draft: Extract<Draft, { is: 'list' }>;
}

/** Several: States and other names by check boxes, words too; anything else one below the other. */
export function ListBox(props: ListProps): ReactNode {
  const { field } = props;
  const words = useFieldWords();
  const member = field.members instanceof Map ? undefined : field.members;
  const named = useOptions(member?.of);
  if (member === undefined) return null;
  if (member.of === 'PartyId') return <Parties {...props} />;
  // Of many, each has a row of its own, in which it is looked for.
  const options =
    member.words.length > 0
      ? member.words.map((value) => ({ value, label: words.value(value) }))
      : named?.many
        ? undefined
        : named?.choices;
  return options ? <Ticks {...props} options={options} /> : <Rows {...props} member={member} />;
}

const chosenIn = (draft: ListProps['draft']): string[] =>
  draft.items.flatMap((item) => (item.is === 'words' ? [item.value] : []));

/** States in protocol order (RoP 1.7), and all Members with one press. */
function Parties(props: ListProps): ReactNode {
  const { draft, onChange } = props;
  const t = useTranslations('acts');
  const { parties } = useNames();
  const chosen = new Set(chosenIn(draft));
  const choose = (ids: readonly string[]): void =>
    onChange({ is: 'list', items: ids.map((value) => ({ is: 'words', value })) });
  const members = parties.filter(({ status }) => status === 'member').map(({ id }) => id);
  const all = members.length > 0 && members.every((id) => chosen.has(id));
  const others = [...chosen].filter((id) => !members.includes(id));
  return (
    <Ticks
      {...props}
      options={parties.map(({ id, name }) => ({ value: id, label: name }))}
      above={
        <label className={styles['tick']}>
          <input type="checkbox" checked={all} onChange={() => choose(all ? others : [...members, ...others])} />
          <strong>{t('allMembers', { count: members.length })}</strong>
        </label>
      }
    />
  );
}

function Ticks({
  name,
  field,
  draft,
  onChange,
  options,
  above,
}: ListProps & { options: readonly Choice[]; above?: ReactNode }): ReactNode {
  const chosen = new Set(chosenIn(draft));
  const toggle = (value: string): void => {
    if (chosen.has(value)) chosen.delete(value);
    else chosen.add(value);
    // An order that matters is that of the record, or of what was chosen first where the record has none.
    onChange({ is: 'list', items: [...chosen].map((each) => ({ is: 'words', value: each })) });
  };
  return (
    <Group name={name} field={field}>
      {above}
      <div className={styles['ticks']}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles['tick']}>
            <input type="checkbox" checked={chosen.has(value)} onChange={() => toggle(value)} />
            {label}
          </label>
        ))}
      </div>
    </Group>
  );
}

/** One below the other, each with its parts; more can be added, each can be taken away. */
function Rows({ name, path, field, draft, onChange, member }: ListProps & { member: Field }): ReactNode {
  const t = useTranslations('acts');
  const words = useFieldWords();
  const { organisation } = useSession();
  const { language } = useLanguage();
  const now = useNow();
  const put = (items: readonly Draft[]): void => onChange({ is: 'list', items: [...items] });
  const add = (): void =>
    put([...draft.items, emptyDraft({ ...member, required: true }, { zone: organisation.seatZone, language, now })]);
  return (
    <Group name={name} field={field}>
      {draft.items.map((item, at) => {
        const change = (changed: Draft): void => put(draft.items.map((each, other) => (other === at ? changed : each)));
        const place = { path: `${path}/${at}`, field: { ...member, required: true }, onChange: change };
        return (
          // Rows have no name of their own: they are told apart by their place.
          <div key={at} className={styles['entry']} role="group" aria-label={`${words.field(name)} ${at + 1}`}>
            {item.is === 'object' ? (
              <Members {...place} draft={item} />
            ) : (
              <InnerField {...place} name={`one-${name}`} draft={item} />
            )}
            <Button
              kind="quiet"
              label={t('removeEntry', { what: words.field(name), number: at + 1 })}
              onPress={() => put(draft.items.filter((_, other) => other !== at))}
            >
              {t('remove')}
            </Button>
          </div>
        );
      })}
      <Button onPress={add} label={t('addTo', { what: words.field(name) })}>
        {t('add')}
      </Button>
    </Group>
  );
}
