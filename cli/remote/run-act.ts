import { CommandError } from '../command-error.ts';
import type { ActForm } from '../../schemas/act-forms.ts';
import { formNamed } from './form-named.ts';
import type { ActAnswer, ApiClient } from './api-client.ts';
import { bodyGiven, fillBody, instantsLeft } from './fill-body.ts';
import { idOf } from './find-matter.ts';
import { optionOf, sortWords, type GivenWords } from './words.ts';

export interface ActOptions {
  body?: string;
  key?: string;
  json?: boolean;
}

interface Asked {
  act: string;
  words: GivenWords;
  /** What the plain words are, in order: names of the path, then fields. */
  then: readonly string[];
  unless?: Record<string, string> | undefined;
}

/** An act by its name in the API: the plain words fill the path in order, then nothing more. */
export async function runNamed(
  client: ApiClient,
  act: string,
  words: readonly string[],
  options: ActOptions,
): Promise<string[]> {
  const form = formNamed(await client.forms(), act);
  return run(client, form, { act, words: sortWords(words), then: form.places }, options);
}

/** A friendly name: `then` says what the plain words are; a field may also be given by `--name`. */
export async function runFriendly(client: ApiClient, asked: Asked, options: ActOptions): Promise<string[]> {
  return run(client, formNamed(await client.forms(), asked.act), asked, options);
}

async function run(client: ApiClient, form: ActForm, { words, then, unless = {} }: Asked, options: ActOptions) {
  const { plain } = words;
  if (plain.length > then.length)
    throw new CommandError(`"${plain[then.length]}" is too much: ${form.name} takes ${usageOf(form, then)}.`);
  const named = new Map(words.named);
  const places: Record<string, string> = {};
  for (const [index, name] of then.entries()) {
    const value = plain[index] ?? named.get(name);
    const inPath = form.places.includes(name);
    if (value === undefined) {
      if (inPath) throw new CommandError(`${form.name} takes ${usageOf(form, then)}: ${name} is missing.`);
      continue;
    }
    if (plain[index] !== undefined && named.has(name)) throw new CommandError(`${name} is given twice.`);
    if (inPath) {
      named.delete(name);
      places[name] = await placeOf(client, name, value);
    } else named.set(name, value);
  }
  const given = bodyGiven(options.body);
  for (const [name, value] of Object.entries(unless))
    if (!named.has(name) && given[name] === undefined) named.set(name, value);
  for (const [name, value] of named) named.set(name, await wordOf(client, form, name, value));
  const body = fillBody(form, named, given, { language: client.language });
  for (const name of instantsLeft(form, body)) body[name] = await client.now();
  const answer = await client.act(form, places, body, options.key);
  return options.json ? [JSON.stringify(answer, null, 2)] : answerText(form, answer, client.language);
}

const usageOf = (form: ActForm, then: readonly string[]): string =>
  [...then.map((name) => name.toUpperCase()), ...(form.fields.size > 0 ? ['[--field value ...]'] : [])].join(' ') ||
  'nothing';

const isMatter = (name: string): name is 'meeting' | 'document' => name === 'meeting' || name === 'document';

/** A meeting or a document may be named in words. */
const placeOf = async (client: ApiClient, name: string, value: string): Promise<string> =>
  isMatter(name) ? idOf(client, name, value) : value;

/** In the body too; and `all` stands for every Member State where parties are listed. */
async function wordOf(client: ApiClient, form: ActForm, name: string, value: string): Promise<string> {
  const field = form.fields.get(name);
  if (isMatter(name) && field?.kind === 'text') return idOf(client, name, value);
  if (name !== 'parties' || field?.kind !== 'list' || value !== 'all') return value;
  const { items } = await client.get<{ items: { party: string; entitled: boolean; status: string }[] }>('/parties');
  return items.flatMap(({ party, status }) => (status === 'member' ? [party] : [])).join(',');
}

function answerText({ name }: ActForm, { id, sequence, events = [] }: ActAnswer, language: 'en' | 'ru'): string[] {
  const made = id === undefined ? '' : `  ${id}`;
  const told = events.map((event) => event.name ?? event.type ?? '').filter((each) => each !== '');
  const head =
    language === 'ru'
      ? `${name}: выполнено, запись ${sequence ?? '–'}`
      : `${name}: carried out, sequence ${sequence ?? '–'}`;
  return [head + made, ...(told.length === 0 ? [] : [`  ${told.join(', ')}`])];
}

/** The fields of an act, for somebody who is about to do it. */
export function describe(form: ActForm): string[] {
  const fields = [...form.fields].map(([name, { kind, required, words, description }]) => {
    const what = words.length > 0 ? words.join('|') : kind;
    return `  ${optionOf(name).padEnd(24)} ${required ? 'needed' : '      '}  ${what}${description === '' ? '' : `  ${description}`}`;
  });
  return [
    `${form.name}: ${form.summary}`,
    `  POST ${form.path}`,
    `  npx nemcon act ${[form.name, ...form.places.map((name) => name.toUpperCase())].join(' ')}`,
    ...(fields.length === 0 ? [] : ['', ...fields]),
  ];
}
