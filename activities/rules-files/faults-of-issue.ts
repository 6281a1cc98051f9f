import type { z } from 'zod';
import { nearMiss } from './near-miss.ts';
import { explainIssue, shown } from './remedies.ts';
import { fieldsOf, formsOf, schemasAt } from './schema-forms.ts';

type Issue = z.core.$ZodIssue;

/** What zod says of a union that has no message. */
const NO_WORDS = 'Invalid input';

/** A fault before it is placed in its file. */
export interface Fault {
  path: PropertyKey[];
  message: string;
  remedy: string;
}

/**
 * What is wrong at a place, for a person who edits YAML: an unknown field with the one that was perhaps meant, and, where several forms are
 * allowed, the faults of the form that was begun or, if none was, all forms.
 */
export function faultsOfIssue(issue: Issue, value: unknown, schema: z.ZodType): Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, schema));
  if (issue.code === 'invalid_union') return ofUnion(issue, value, schema);
  return [{ path, ...withNearMiss(issue, value) }];
}

function unknownField(key: string, path: PropertyKey[], schema: z.ZodType): Fault {
  const near = nearMiss(key, fieldsOf(schemasAt(schema, path)));
  const remedy = near === undefined ? 'Remove it, or correct its spelling.' : `Did you mean "${near}"?`;
  return { path: [...path, key], message: `"${key}" is no field of this part.`, remedy };
}

function withNearMiss(issue: Issue, value: unknown): { message: string; remedy: string } {
  const { message, remedy } = explainIssue(issue, value);
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return { message, remedy };
  return { message, remedy: withMeant(value, issue.values.map(String), remedy) };
}

function withMeant(value: unknown, words: readonly string[], remedy: string): string {
  const near = typeof value === 'string' ? nearMiss(value, words) : undefined;
  return near === undefined ? remedy : `Did you mean "${near}"? ${remedy}`;
}

function ofUnion(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown, schema: z.ZodType): Fault[] {
  const { path } = issue;
  const options = (issue as { options?: readonly unknown[] }).options;
  if (options !== undefined) {
    const words = options.map(String);
    const message = value === undefined ? 'This field is missing.' : `${shown(value)} is not allowed here.`;
    return [{ path, message, remedy: withMeant(value, words, `Use ${words.join(', or ')}.`) }];
  }
  const schemas = schemasAt(schema, path);
  const begun = formBegun(issue.errors, schemas, value);
  if (begun !== undefined)
    return begun.flatMap((each) =>
      faultsOfIssue({ ...each, path: [...path, ...each.path] }, valueAt(value, each.path), schema),
    );
  // The schema has words of its own for what is wanted.
  if (issue.message !== NO_WORDS) return [{ path, ...explainIssue(issue, value) }];
  const forms = schemas.flatMap(formsOf);
  const near = Object.keys(isObject(value) ? value : {})
    .map((key) => [key, nearMiss(key, fieldsOf(schemas))] as const)
    .find(([, field]) => field !== undefined);
  const remedy = forms.length === 0 ? 'Correct this entry.' : `Use ${[...new Set(forms)].join(', or ')}.`;
  const meant = near ? `Did you mean "${near[1]}"? ${remedy}` : withMeant(value, forms, remedy);
  return [{ path, message: `${shown(value)} has none of the forms that are allowed here.`, remedy: meant }];
}

/** The faults of the one alternative that shares the most fields with the value; `undefined` where none shares any, or several do. */
function formBegun(errors: readonly Issue[][], schemas: readonly z.ZodType[], value: unknown): Issue[] | undefined {
  if (!isObject(value) || errors.length !== schemas.length) return undefined;
  const shared = schemas.map((each) => fieldsOf([each]).filter((field) => field in value).length);
  const most = Math.max(...shared);
  const best = shared.filter((count) => count === most).length === 1 ? shared.indexOf(most) : -1;
  return most === 0 ? undefined : errors[best];
}

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/** The part of plain data at a path; undefined where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);
}
