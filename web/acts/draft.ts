import type { Field } from '../../schemas/act-forms.ts';
import { instantOf, wallTimeAt } from './wall-time.ts';

/** What stands in a form before it is sent: the words of its boxes, as they were entered. */
export type Draft =
  | { is: 'words'; value: string }
  | { is: 'truth'; value: boolean }
  | { is: 'content'; text: string; language: string; sha256?: string; name?: string }
  | { is: 'list'; items: Draft[] }
  | { is: 'object'; members: Readonly<Record<string, Draft>> }
  /** One of several ways in which it can be said; none chosen yet: −1. */
  | { is: 'ways'; way: number; drafts: readonly Draft[] }
  /** Written as the API takes it, where no form is known. */
  | { is: 'json'; value: string };

/** What a form cannot know by itself. */
export interface Surroundings {
  /** The zone of the seat: of wall times. */
  zone: string;
  /** The language of the pages: of texts, until another one is chosen. */
  language: string;
  /** The body's clock now: of a required instant that was left empty. */
  now: number;
}

export type Body = Record<string, unknown>;

/** What can be entered for a field, before anything was. */
export function emptyDraft(field: Field, around: Surroundings): Draft {
  const { kind, required, words, members, ways } = field;
  if (required && words.length === 1) return { is: 'words', value: words[0] as string };
  switch (kind) {
    case 'content':
      return { is: 'content', text: '', language: around.language };
    case 'boolean':
      return { is: 'truth', value: false };
    case 'list': {
      // A text that has to be there has its box at once.
      const first =
        required &&
        (field.least ?? 0) > 0 &&
        members !== undefined &&
        !(members instanceof Map) &&
        members.kind === 'content';
      return { is: 'list', items: first ? [emptyDraft(members, around)] : [] };
    }
    case 'dates':
      return { is: 'object', members: { from: written(''), to: written('') } };
    case 'object': {
      if (members instanceof Map) return { is: 'object', members: emptyDrafts(members, around) };
      if (ways) return { is: 'ways', way: required ? 0 : -1, drafts: ways.map((way) => emptyDraft(way, around)) };
      return { is: 'json', value: '' };
    }
    default:
      return written('');
  }
}

const written = (value: string): Draft => ({ is: 'words', value });

/** The same for each of several, by their names. */
export function emptyDrafts(fields: ReadonlyMap<string, Field>, around: Surroundings): Record<string, Draft> {
  return Object.fromEntries(
    [...fields].map(([name, field]) => [name, name === 'zone' ? written(around.zone) : emptyDraft(field, around)]),
  );
}

/** What is preset, as a draft; the empty one where it has not the form of the field. */
export function draftOf(field: Field, value: unknown, around: Surroundings): Draft {
  const empty = emptyDraft(field, around);
  if (value === undefined || value === null) return empty;
  switch (empty.is) {
    case 'words':
      return field.kind === 'instant' && typeof value === 'number'
        ? written(wallTimeAt(value, around.zone))
        : written(plain(value));
    case 'truth':
      return { is: 'truth', value: value === true };
    case 'content':
      return { ...empty, ...(value as Partial<{ text: string; language: string; sha256: string }>) };
    case 'list': {
      const { members } = field;
      if (!Array.isArray(value) || members === undefined || members instanceof Map) return empty;
      return { is: 'list', items: value.map((each) => draftOf(members, each, around)) };
    }
    case 'object':
      return {
        is: 'object',
        members: Object.fromEntries(
          Object.entries(empty.members).map(([name, draft]) => {
            const known = field.members instanceof Map ? field.members.get(name) : undefined;
            const given = (value as Body)[name];
            if (given === undefined) return [name, draft];
            return [name, known ? draftOf(known, given, around) : written(plain(given))];
          }),
        ),
      };
    case 'ways': {
      const way = wayOf(field.ways ?? [], value);
      const chosen = field.ways?.[way];
      if (!chosen) return empty;
      return {
        ...empty,
        way,
        drafts: empty.drafts.map((draft, at) => (at === way ? draftOf(chosen, value, around) : draft)),
      };
    }
    case 'json':
      return { is: 'json', value: JSON.stringify(value, null, 2) };
  }
}

/** A word, a number or a truth as it is written; anything else is none of them. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
}

/** In which of the ways a value is said: by the words that it must have, by its kind. */
function wayOf(ways: readonly Field[], value: unknown): number {
  return ways.findIndex(({ kind, members }) => {
    if (kind === 'list') return Array.isArray(value);
    if (kind === 'object' && members instanceof Map)
      return (
        typeof value === 'object' &&
        value !== null &&
        [...members].every(([name, { required, words }]) => {
          const given = (value as Body)[name];
          if (given === undefined) return !required;
          return words.length === 0 || words.includes(plain(given));
        })
      );
    return kind === 'text' && typeof value === 'string';
  });
}

/** Whether nothing was entered. */
export function isEmpty(draft: Draft, field?: Field): boolean {
  switch (draft.is) {
    case 'words':
      // What is the only word there is says nothing by itself.
      return draft.value.trim() === '' || (field?.required === true && field.words.length === 1);
    case 'truth':
      return !draft.value;
    case 'content':
      return draft.text.trim() === '' && draft.sha256 === undefined;
    case 'list':
      return draft.items.length === 0;
    case 'object':
      return Object.entries(draft.members).every(
        ([name, member]) =>
          name === 'zone' || isEmpty(member, field?.members instanceof Map ? field.members.get(name) : undefined),
      );
    case 'ways':
      return draft.way < 0;
    case 'json':
      return draft.value.trim() === '';
  }
}

/** The value of what was entered, as the API takes it; undefined: left out. */
export function valueOf(field: Field, draft: Draft, around: Surroundings): unknown {
  // A required instant that was left empty is now; an empty part of an empty whole is none.
  if (field.kind === 'instant' && isEmpty(draft)) return field.required ? around.now : undefined;
  if (!field.required && isEmpty(draft, field)) return undefined;
  switch (draft.is) {
    case 'words':
      return wordsValue(field, draft.value.trim(), around);
    case 'truth':
      return draft.value;
    case 'content': {
      const { text, language, sha256 } = draft;
      return sha256 === undefined ? { text, language } : { sha256, language };
    }
    case 'list': {
      const { members } = field;
      if (members === undefined || members instanceof Map) return [];
      return draft.items.map((item) => valueOf({ ...members, required: true }, item, around));
    }
    case 'object':
      return objectValue(field, draft.members, around);
    case 'ways': {
      const way = field.ways?.[draft.way];
      const said = draft.drafts[draft.way];
      return way && said ? valueOf(way, said, around) : undefined;
    }
    case 'json':
      return parsed(draft.value);
  }
}

function wordsValue({ kind }: Field, value: string, { zone }: Surroundings): unknown {
  if (kind === 'instant') return instantOf(value, zone);
  if (kind === 'number') return value === '' ? undefined : Number(value);
  return value === '' ? undefined : value;
}

function objectValue({ kind, members }: Field, drafts: Readonly<Record<string, Draft>>, around: Surroundings): Body {
  if (kind === 'dates')
    return Object.fromEntries(
      Object.entries(drafts).flatMap(([name, draft]) =>
        draft.is === 'words' && draft.value.trim() !== '' ? [[name, draft.value.trim()]] : [],
      ),
    );
  return members instanceof Map ? bodyOf(members, drafts, around) : {};
}

/** What is not JSON goes as it stands: the API says what is wrong with it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The body of an act, from what was entered for its fields. */
export function bodyOf(
  fields: ReadonlyMap<string, Field>,
  drafts: Readonly<Record<string, Draft>>,
  around: Surroundings,
): Body {
  return Object.fromEntries(
    [...fields].flatMap(([name, field]) => {
      const draft = drafts[name];
      const value = draft && valueOf(field, draft, around);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Paths of the required fields for which nothing was entered, such as `points/0/paragraph`. */
export function missingIn(fields: ReadonlyMap<string, Field>, drafts: Readonly<Record<string, Draft>>): string[] {
  return [...fields].flatMap(([name, field]) => {
    const draft = drafts[name];
    return draft === undefined ? [] : missingOf(name, field, draft);
  });
}

function missingOf(path: string, field: Field, draft: Draft): string[] {
  const { kind, required, words, members } = field;
  if (kind === 'instant' || kind === 'boolean' || (required && words.length === 1)) return [];
  if (!required && isEmpty(draft, field)) return [];
  switch (draft.is) {
    case 'list':
      // An empty list can be meant: that nobody was present; unless it has to name somebody.
      if (draft.items.length < (field.least ?? 0)) return [path];
      if (members === undefined || members instanceof Map) return [];
      return draft.items.flatMap((item, at) => missingOf(`${path}/${at}`, { ...members, required: true }, item));
    case 'object':
      if (members instanceof Map) return missingIn(members, draft.members).map((name) => `${path}/${name}`);
      return kind === 'dates' && isEmpty(draft) ? [`${path}/from`] : [];
    case 'ways': {
      const way = field.ways?.[draft.way];
      const said = draft.drafts[draft.way];
      return way && said ? missingOf(path, way, said) : [path];
    }
    default:
      return isEmpty(draft) ? [path] : [];
  }
}
