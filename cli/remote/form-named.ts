import type { ActForm } from '../../schemas/act-forms.ts';
import { CommandError } from '../command-error.ts';

/** The act of a name. Throws a `CommandError` with those that are near. */
export function formNamed(forms: readonly ActForm[], name: string): ActForm {
  const found = forms.find((form) => form.name === name);
  if (found) return found;
  const words = name.split('-').filter((word) => word.length > 2);
  const near = forms.filter((form) => words.some((word) => form.name.includes(word))).slice(0, 6);
  const hint = near.length === 0 ? '' : ` Perhaps ${near.map((form) => form.name).join(', ')}?`;
  throw new CommandError(`The API knows no act "${name}".${hint} npx nemcon act names them all.`);
}
