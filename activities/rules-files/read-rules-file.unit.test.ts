import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseRulesFile, readRulesFile, RulesFileError } from './index.ts';

const schema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  from: z.string().optional(),
  order: z.int().min(1).max(9),
  /** One of several forms. */
  end: z
    .union([
      z.literal('stay'),
      z.literal('fail'),
      z.strictObject({ returnTo: z.string() }),
      z.strictObject({ only: z.array(z.string()), source: z.string() }),
    ])
    .optional(),
  effect: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('days'), days: z.int() }),
      z.strictObject({ kind: z.literal('event') }),
    ])
    .optional(),
  kinds: z.array(z.enum(['silence', 'meeting'])).min(1),
  parties: z.array(z.strictObject({ name: z.string() })).optional(),
});
const GOOD = 'id: kz\norder: 3\nkinds: [silence]\n';

function faultsOf(text: string): RulesFileError {
  try {
    parseRulesFile('a/file.yaml', text, schema);
  } catch (error) {
    if (error instanceof RulesFileError) return error;
    throw error;
  }
  throw new Error('The file was accepted.');
}

describe('a rules file that fits', () => {
  test('is its data; an alias is what it stands for', () => {
    expect(parseRulesFile('f', `${GOOD}parties: [&a { name: x }, *a]\n`, schema).value).toEqual({
      id: 'kz',
      order: 3,
      kinds: ['silence'],
      parties: [{ name: 'x' }, { name: 'x' }],
    });
  });
});

describe('rules that several parts share', () => {
  test('stand once behind an anchor, and each part adds or replaces its own', () => {
    const text = `${GOOD}parties:\n  - <<: &shared { name: x }\n  - { <<: *shared }\n  - { name: y, <<: *shared }\n`;
    expect(parseRulesFile('f', text, schema).value.parties).toEqual([{ name: 'x' }, { name: 'x' }, { name: 'y' }]);
  });
});

describe('a fault is named by file, line, path and remedy', () => {
  test.each([
    [
      'a field that is not known',
      `${GOOD}oder: 4\n`,
      'a/file.yaml:4:1: oder: "oder" is no field of this part. Did you mean "order"?',
    ],
    [
      'a field that is missing',
      'order: 3\nkinds: [silence]\n',
      'a/file.yaml:1:1: id: This field is missing. Add it (string).',
    ],
    [
      'a bare year',
      `${GOOD}from: 2022\n`,
      "a/file.yaml:4:1: from: 2022 is not of the type string. Put it in quotes: '2022'.",
    ],
    [
      'a wrong type',
      'id: kz\norder: three\nkinds: [silence]\n',
      'a/file.yaml:2:1: order: "three" is not of the type number. Give a value of the type number.',
    ],
    [
      'a wrong form',
      'id: KZ\norder: 3\nkinds: [silence]\n',
      'a/file.yaml:1:1: id: "KZ" does not have the right form. It has to match /^[a-z]+$/.',
    ],
    [
      'a value outside a list',
      'id: kz\norder: 3\nkinds:\n  - silence\n  - voting\n',
      'a/file.yaml:5:5: kinds[1]: "voting" is not allowed here. Use silence, or meeting.',
    ],
    [
      'a number too large',
      'id: kz\norder: 10\nkinds: [silence]\n',
      'a/file.yaml:2:1: order: 10 is too large. The most is 9.',
    ],
    ['a list too short', 'id: kz\norder: 3\nkinds: []\n', 'a/file.yaml:3:1: kinds: [] is too few. The least is 1.'],
    [
      'a place deep inside',
      `${GOOD}parties:\n  - name: x\n  - name:\n      - y\n`,
      'a/file.yaml:6:5: parties[1].name: ["y"] is not of the type string. Give a value of the type string.',
    ],
    ['an empty file', '', 'a/file.yaml:1:1: null is not of the type object. Give a value of the type object.'],
    [
      'a field that is like no other',
      `${GOOD}chair: kz\n`,
      'a/file.yaml:4:1: chair: "chair" is no field of this part. Remove it, or correct its spelling.',
    ],
    [
      'a misspelt word of a list',
      'id: kz\norder: 3\nkinds: [silense]\n',
      'a/file.yaml:3:9: kinds[0]: "silense" is not allowed here. Did you mean "silence"? Use silence, or meeting.',
    ],
    [
      'a form that is none of several',
      `${GOOD}end: refer\n`,
      'a/file.yaml:4:1: end: "refer" has none of the forms that are allowed here. Use stay, or fail, or { returnTo: … }, or { only: …, source: … }.',
    ],
    [
      'a misspelt word among several forms',
      `${GOOD}end: satay\n`,
      'a/file.yaml:4:1: end: "satay" has none of the forms that are allowed here. Did you mean "stay"? Use stay, or fail, or { returnTo: … }, or { only: …, source: … }.',
    ],
    [
      'a misspelt field of one of several forms',
      `${GOOD}end: { returnto: soc }\n`,
      'a/file.yaml:4:1: end: {"returnto":"soc"} has none of the forms that are allowed here. Did you mean "returnTo"? Use stay, or fail, or { returnTo: … }, or { only: …, source: … }.',
    ],
    [
      'a form that was begun and is not whole',
      `${GOOD}end:\n  only: [kz]\n`,
      'a/file.yaml:4:1: end.source: This field is missing. Add it (string).',
    ],
    [
      'a kind that there is not',
      `${GOOD}effect: { kind: evnt }\n`,
      'a/file.yaml:4:11: effect.kind: "evnt" is not allowed here. Did you mean "event"? Use days, or event.',
    ],
    [
      'a field of the kind that is wrong',
      `${GOOD}effect: { kind: days, day: 3 }\n`,
      'a/file.yaml:4:1: effect.days: This field is missing. Add it (number).\na/file.yaml:4:23: effect.day: "day" is no field of this part. Did you mean "days"?',
    ],
  ])('%s', (_, text, message) => {
    expect(faultsOf(text).message).toBe(message);
  });

  test('all faults are named at once, in the order of the schema', () => {
    expect(faultsOf('id: KZ\norder: 0\n').findings.map((finding) => finding.path)).toEqual(['id', 'order', 'kinds']);
  });

  test('YAML that is none, a key that stands twice, an alias that leads nowhere', () => {
    expect(faultsOf('id: [kz\norder: 3\n').findings[0]?.remedy).toBe('Correct the YAML.');
    expect(faultsOf(`${GOOD}id: az\n`).findings[0]).toMatchObject({ line: 4, message: 'Map keys must be unique.' });
    expect(faultsOf(`${GOOD}parties: [*nobody]\n`).message).toMatch(/file\.yaml:\d+:\d+: .*nobody/);
  });

  test('an alias bomb is refused and not expanded', () => {
    const layers = Array.from(
      { length: 9 },
      (_, n) => `l${n + 1}: &l${n + 1} [${Array.from({ length: 9 }, () => `*l${n}`).join(', ')}]`,
    );
    const bomb = `l0: &l0 [x]\n${layers.join('\n')}\n`;
    expect(faultsOf(bomb).findings[0]?.remedy).toBe('Correct the anchors and aliases of the file.');
  });
});

describe('a file on disk', () => {
  let root = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'nemcon-rules-'));
  });
  afterAll(() => rm(root, { recursive: true }));

  test('that is not there', async () => {
    await expect(readRulesFile('none.yaml', schema, root)).rejects.toThrow(
      'none.yaml:1:1: There is no such file. Create it',
    );
  });

  test('that is not UTF-8, or too long, or a folder', async () => {
    await writeFile(join(root, 'latin.yaml'), Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xe9, 0x0a]));
    await expect(readRulesFile('latin.yaml', schema, root)).rejects.toThrow('The file is not UTF-8. Save it as UTF-8.');
    await writeFile(join(root, 'long.yaml'), `# ${'x'.repeat(2_000_000)}`);
    await expect(readRulesFile('long.yaml', schema, root)).rejects.toThrow('The most is 2000000.');
    await expect(readRulesFile('.', schema, root)).rejects.toThrow('cannot be read (EISDIR)');
  });
});
