/** The JSON Schemas of the rules files, tried with a validator that is not zod. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaNames, jsonSchemaOf, type JsonSchema, type JsonSchemaName } from './json-schemas.ts';

interface Validator {
  (data: unknown): boolean;
  errors?: { instancePath: string; keyword: string }[] | null;
}
/** The validator that Fastify brings along. */
const fromFastify = createRequire(createRequire(import.meta.url).resolve('@fastify/ajv-compiler'));
const Ajv2020 = fromFastify('ajv/dist/2020.js').default as new (options: object) => {
  compile: (schema: object) => Validator;
};
const addFormats = fromFastify('ajv-formats') as (ajv: object) => void;

const root = join(import.meta.dirname, '..');
const FOLDERS: Record<JsonSchemaName, string> = {
  procedure: 'procedures',
  organisation: 'organisations',
  calendar: 'calendars',
};
/** Every shipped file of a kind: its path from the root, its text, its data. */
const filesOf = (name: JsonSchemaName) =>
  readdirSync(join(root, FOLDERS[name]), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => {
      const text = readFileSync(join(root, FOLDERS[name], path), 'utf8');
      return { path: `${FOLDERS[name]}/${path}`, text, data: parse(text, { merge: true, maxAliasCount: 5000 }) };
    });
function validatorOf(name: JsonSchemaName): Validator {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  return ajv.compile(jsonSchemaOf(name));
}

describe.each(jsonSchemaNames)('%s', (name) => {
  test('is published as it is: run `node schemas/write-json-schemas.ts`', () => {
    const published = readFileSync(join(root, 'schemas', 'json', `${name}.schema.json`), 'utf8');
    expect(JSON.parse(published)).toEqual(jsonSchemaOf(name));
  });

  test('takes every shipped file, and each names the schema in its first line', () => {
    const validate = validatorOf(name);
    const files = filesOf(name);
    expect(files.length).toBeGreaterThan(0);
    for (const { path, text, data } of files) {
      validate(data);
      expect([path, validate.errors]).toEqual([path, null]);
      const up = '../'.repeat(path.split('/').length - 1);
      expect(`${path}: ${text.split('\n')[0]}`).toBe(
        `${path}: # yaml-language-server: $schema=${up}schemas/json/${name}.schema.json`,
      );
    }
  });
});

describe('a faulty file fails', () => {
  const validate = { procedure: validatorOf('procedure'), calendar: validatorOf('calendar') };
  const faults = (name: keyof typeof validate, data: unknown): string[] => {
    validate[name](data);
    return (validate[name].errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };
  const statement = () => filesOf('procedure').find(({ path }) => path === 'procedures/cica/statement.yaml')!.data;
  const seat = () => filesOf('calendar').find(({ path }) => path === 'calendars/kazakhstan.yaml')!.data;

  test('a clause that nobody knows, a word that is none, a number that is text', () => {
    expect(faults('procedure', statement())).toEqual([]);
    const stage = (value: any) => value.stages.find(({ consensus }: any) => consensus).consensus;
    const [typo, word, text] = [statement(), statement(), statement()];
    stage(typo).quorom = stage(typo).quorum;
    stage(word).confirmation = 'president';
    stage(text).extensions = 'one';
    expect(faults('procedure', typo)[0]).toMatch(/consensus additionalProperties$/);
    expect(faults('procedure', word)[0]).toMatch(/consensus\/confirmation enum$/);
    expect(faults('procedure', text)[0]).toMatch(/consensus\/extensions type$/);
  });

  test('a day that is none, and a holiday without its source', () => {
    const [day, source] = [seat(), seat()];
    day.holidays[0].date = '2024-02-30';
    delete source.holidays[1].evidence;
    expect(faults('calendar', day)[0]).toMatch(/^\/holidays\/0\/date /);
    expect(faults('calendar', source)).toEqual(['/holidays/1 required']);
  });
});

test('an editor has a word on every clause of the procedure language', () => {
  const silent: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, clause] of Object.entries((node as { properties?: JsonSchema }).properties ?? {})) {
      const { description, const: fixed } = clause as JsonSchema;
      if (description === undefined && fixed === undefined) silent.push(`${path}/${name}`);
    }
    for (const [name, part] of Object.entries(node)) walk(part, `${path}/${name}`);
  };
  walk(jsonSchemaOf('procedure'), '');
  expect(silent).toEqual([]);
});
