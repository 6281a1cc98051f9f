import type { z } from 'zod';
import type { FormError } from '../schemas/api-problem.ts';

type Issue = z.core.$ZodIssue;

/** All faults that zod found, each with a JSON pointer (RFC 6901) to its place; an unknown field is pointed at itself. */
export function formErrors(issues: readonly Issue[], path: readonly PropertyKey[] = []): FormError[] {
  return issues.flatMap((issue) => errorsOf(issue, [...path, ...issue.path])).slice(0, 100);
}

function errorsOf(issue: Issue, path: PropertyKey[]): FormError[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pointer: pointer([...path, key]), detail: 'This field is not known here.' }));
    case 'invalid_union': {
      // A union that says itself what it wants is not explained by its members.
      if (issue.errors.length === 0 || issue.message !== 'Invalid input') break;
      const nearest = [...issue.errors].sort((one, other) => one.length - other.length)[0] ?? [];
      return formErrors(nearest, path);
    }
    case 'invalid_key':
    case 'invalid_element':
      return formErrors(issue.issues, path);
    case 'invalid_format':
      if (issue.format === 'regex') return [{ pointer: pointer(path), detail: formatDetail(issue.message) }];
      break;
    default:
      break;
  }
  return [{ pointer: pointer(path), detail: sentence(issue.message) }];
}

/** zod's own words for a pattern show the pattern; a sentence of the schema is shown as it is. */
function formatDetail(message: string): string {
  return message.startsWith('Invalid string: must match pattern')
    ? 'This does not have the form that is wanted here.'
    : sentence(message);
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** A JSON pointer (RFC 6901). */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
