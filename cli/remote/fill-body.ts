import { readFileSync } from 'node:fs';
import { CommandError } from '../command-error.ts';
import type { ActForm, Field } from '../../schemas/act-forms.ts';
import { optionOf, type GivenWords } from './words.ts';

export interface FillSetting {
  /** Of texts that are given as words. */
  language: string;
}

/**
 * The body of an act from words by the name of its fields. What `body` has stands unless it is named again. Throws a `CommandError` for a
 * name that the act does not know; whether the whole is right is for the API to say.
 */
export function fillBody(
  form: ActForm,
  named: GivenWords['named'],
  body: Record<string, unknown>,
  setting: FillSetting,
): Record<string, unknown> {
  const filled = structuredClone(body);
  for (const [name, text] of named) put(filled, name.split('.'), text, form, setting);
  return filled;
}

/** Instants that the act needs and nobody gave: they are now, by the clock of the body. */
export function instantsLeft({ fields }: ActForm, body: Record<string, unknown>): string[] {
  return [...fields].flatMap(([name, { kind, required }]) =>
    kind === 'instant' && required && body[name] === undefined ? [name] : [],
  );
}

function put(into: Record<string, unknown>, path: string[], text: string, form: ActForm, setting: FillSetting): void {
  let fields: Map<string, Field> | undefined = form.fields;
  let at = into;
  for (const [index, name] of path.entries()) {
    const field: Field | undefined = fields?.get(name);
    if (field === undefined && fields !== undefined) throw unknownField(path, form);
    if (index === path.length - 1) {
      at[name] = field === undefined ? jsonOr(text) : valueOf(field, text, name, setting);
      return;
    }
    at[name] = typeof at[name] === 'object' && at[name] !== null ? at[name] : {};
    at = at[name] as Record<string, unknown>;
    fields = field?.members instanceof Map ? field.members : undefined;
  }
}

function unknownField(path: string[], { name, fields }: ActForm): CommandError {
  const known = [...fields.keys()].map(optionOf).join(' ');
  return new CommandError(
    `${name} knows no ${optionOf(path.join('.'))}. ${known === '' ? 'It has no fields.' : `It knows ${known}`}`,
  );
}

function valueOf(field: Field, text: string, name: string, setting: FillSetting): unknown {
  switch (field.kind) {
    case 'content': {
      if (text.startsWith('{')) return json(text, name);
      return { text: text.startsWith('@') ? contentOf(text.slice(1)) : text, language: setting.language };
    }
    case 'instant':
      return /^\d+$/.test(text) ? Number(text) : text;
    case 'dates': {
      if (text.startsWith('{')) return json(text, name);
      const [from = '', to] = text.split('/');
      return to === undefined ? { from } : { from, to };
    }
    case 'list': {
      if (text.startsWith('[')) return json(text, name);
      const member = field.members;
      const parts = text.split(',').map((part) => part.trim());
      return parts.map((part) => (member && !(member instanceof Map) ? valueOf(member, part, name, setting) : part));
    }
    case 'number':
      if (!/^-?\d+(\.\d+)?$/.test(text)) throw new CommandError(`${optionOf(name)} is a number, not "${text}".`);
      return Number(text);
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw new CommandError(`${optionOf(name)} is true or false.`);
      return text === 'true';
    case 'text':
      return text;
    case 'object':
      return jsonOr(text);
  }
}

function json(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CommandError(`${optionOf(name)} is no JSON: ${(error as Error).message}`);
  }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** What a file holds. */
export function contentOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
}

/** `--body`: JSON itself, `-` for standard input, or a file that holds it. */
export function bodyGiven(given: string | undefined): Record<string, unknown> {
  if (given === undefined) return {};
  const text = given.trimStart().startsWith('{') ? given : contentOf(given);
  const body = json(text, 'body');
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new CommandError('--body is a JSON object.');
  return body as Record<string, unknown>;
}
