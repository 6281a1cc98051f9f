import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { configurationSchema } from '../activities/configuration.ts';
import { canonicalJson, hashOf } from '../chain/index.ts';
import type { RecordedEventShape } from '../schemas/event.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every page of the project, relative to its root. */
const pages = readdirSync(root)
  .filter((name) => name.endsWith('.md'))
  .concat(
    readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name)),
  )
  .sort();

const manifest = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

/** A heading's anchor, as code hosts make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
const anchorsOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

const prose = (text: string): string => text.replaceAll(/```[\s\S]*?```/g, '');

function brokenLinks(page: string): string[] {
  const links = [...prose(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? join(root, page) : resolve(root, dirname(page), path);
    if (relative(root, target).startsWith('..') || !existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
}

describe.each(pages)('%s', (page) => {
  test('every relative link leads somewhere', () => {
    expect(brokenLinks(page)).toEqual([]);
  });

  test('every command that it names exists', () => {
    const text = read(page);
    const scripts = [...text.matchAll(/\bnpm run ([a-z:-]+)/g)].map(([, script = '']) => script);
    expect(scripts.filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
    const known = [...read('cli/nemcon.ts').matchAll(/\.command\('([a-z-]+)/g)].map(([, command]) => command);
    const commands = [...text.matchAll(/\bnpx nemcon ([a-z-]+)/g)].map(([, command]) => command);
    expect(commands.filter((command) => !known.includes(command))).toEqual([]);
  });

  test('every file of the project that it names exists', () => {
    const rooms = 'schemas|domain|chain|workflows|activities|readmodels|workers|api|cli|engines|bench|test|docs';
    const named = [...read(page).matchAll(new RegExp(`\`((?:${rooms})/[a-z0-9./_-]+\\.(?:ts|sql|xml|md))\``, 'g'))];
    // The act of the guide is made up.
    const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
    expect(missing.filter((path) => !path.includes('remind-party'))).toEqual([]);
  });
});

test('every configuration variable is documented as the code describes it', () => {
  const rows = Object.entries(configurationSchema.shape).map(([name, schema]) => {
    const { data } = schema.safeParse(undefined);
    const shown = data === undefined ? '' : `\`${data === false ? '0' : String(data)}\``;
    return `| \`${name}\` | ${shown} | ${schema.description ?? ''} |`;
  });
  const page = read('docs/operate/configuration.md').split('\n');
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
});

test('every package has its line in the page of dependencies, and no line is left over', () => {
  const first = [...read('docs/dependencies.md').matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
  const named = first.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort());
});

test('I8: the worked example of the record has the hash that it shows', () => {
  const page = read('docs/audit/the-record.md');
  const event = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as RecordedEventShape;
  expect(hashOf(event)).toBe(event.hash);
  const { hash: _hash, ...covered } = event;
  const canonical = canonicalJson(covered);
  expect(page.split('\n')).toContain(canonical);
  expect(page).toContain(`one line of ${Buffer.byteLength(canonical)} bytes`);
});
