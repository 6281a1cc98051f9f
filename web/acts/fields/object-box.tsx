import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Field } from '../../../schemas/act-forms.ts';
import type { Draft } from '../draft.ts';
import { useFieldWords } from '../field-words.ts';
import { Group, InnerField, type FieldProps } from './labelled.tsx';

type Of<K extends Draft['is']> = FieldProps & { draft: Extract<Draft, { is: K }> };

/** A whole with its parts, in a box of its own. */
export function ObjectBox({ name, path, field, draft, onChange }: Of<'object'>): ReactNode {
  return (
    <Group name={name} field={field}>
      <Members path={path} field={field} draft={draft} onChange={onChange} />
    </Group>
  );
}

/** The parts alone, where the box is another's. */
export function Members({ path, field, draft, onChange }: Omit<Of<'object'>, 'name'>): ReactNode {
  if (!(field.members instanceof Map)) return null;
  return [...field.members].map(([name, member]) => {
    const part = draft.members[name];
    return (
      part && (
        <InnerField
          key={name}
          name={name}
          path={`${path}/${name}`}
          field={member}
          draft={part}
          onChange={(changed) => onChange({ is: 'object', members: { ...draft.members, [name]: changed } })}
        />
      )
    );
  });
}

const PARTIAL: Field = {
  kind: 'text',
  required: true,
  words: [],
  description: '',
  members: undefined,
  of: 'StatedPartialDate',
};

/** First and last day, as precise as they are known. */
export function DatesBox({ name, path, field, draft, onChange }: Of<'object'>): ReactNode {
  const members = new Map<string, Field>([
    ['from', PARTIAL],
    ['to', { ...PARTIAL, required: false }],
  ]);
  return <ObjectBox name={name} path={path} field={{ ...field, members }} draft={draft} onChange={onChange} />;
}

/** What can be said in several ways: the way first, then its parts. */
export function WaysBox({ name, path, field, draft, onChange }: Of<'ways'>): ReactNode {
  const words = useFieldWords();
  const t = useTranslations('acts');
  const id = useId();
  const ways = field.ways ?? [];
  const way = ways[draft.way];
  const said = draft.drafts[draft.way];
  return (
    <Group name={name} field={field}>
      <label htmlFor={id} className="unseen">
        {t('way', { what: words.field(name) })}
      </label>
      <select id={id} value={draft.way} onChange={({ target }) => onChange({ ...draft, way: Number(target.value) })}>
        {!field.required && <option value={-1}>{t('none')}</option>}
        {ways.map((each, at) => (
          <option key={nameOfWay(each, at)} value={at}>
            {nameOfWay(each, at) === String(at) ? t('wayNumber', { number: at + 1 }) : words.way(nameOfWay(each, at))}
          </option>
        ))}
      </select>
      {way && said && (
        <Way
          name={name}
          path={path}
          field={way}
          draft={said}
          onChange={(changed) =>
            onChange({ ...draft, drafts: draft.drafts.map((each, at) => (at === draft.way ? changed : each)) })
          }
        />
      )}
    </Group>
  );
}

function Way(props: FieldProps): ReactNode {
  const { draft } = props;
  return draft.is === 'object' ? <Members {...props} draft={draft} /> : <InnerField {...props} />;
}

/** A way is called by the word that it must have, else by what it holds. */
function nameOfWay({ kind, members, words, of }: Field, at: number): string {
  if (members instanceof Map) {
    const fixed = [...members.values()].find((member) => member.required && member.words.length === 1);
    return fixed?.words[0] ?? [...members.keys()][0] ?? String(at);
  }
  if (words.length === 1) return words[0] as string;
  if (kind === 'list') return 'list';
  return of === undefined ? (kind === 'text' ? 'text' : String(at)) : of;
}
