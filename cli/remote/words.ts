import { CommandError } from '../command-error.ts';

/** What stands on a command line after its name: plain words in their order, and `--name value` by name. */
export interface GivenWords {
  plain: string[];
  /** By the name of the field: `--ruled-at` is `ruledAt`, `--rule.days` is `rule.days`. */
  named: Map<string, string>;
}

/** Sorts words; `--name=value` is `--name value`. A value may begin with one hyphen, such as `-7`. Throws a `CommandError` for a name without value. */
export function sortWords(words: readonly string[]): GivenWords {
  const given: GivenWords = { plain: [], named: new Map() };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('--') || word === '--') {
      given.plain.push(word);
      continue;
    }
    const [name = '', ...rest] = word.slice(2).split('=');
    const next = words[at + 1];
    const inline = rest.length > 0 ? rest.join('=') : undefined;
    const value = inline ?? (next === undefined || next.startsWith('--') ? undefined : next);
    if (value === undefined) throw new CommandError(`--${name} needs a value.`);
    if (inline === undefined) at += 1;
    if (given.named.has(fieldOf(name))) throw new CommandError(`--${name} is given twice.`);
    given.named.set(fieldOf(name), value);
  }
  return given;
}

const fieldOf = (name: string): string =>
  name.replaceAll(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
/** The option of a field: `ruledAt` is `--ruled-at`. */
export const optionOf = (field: string): string =>
  `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
