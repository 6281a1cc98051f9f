import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const web = join(import.meta.dirname, '..');
const filesOf = (extension: string): string[] =>
  globSync(`**/*.${extension}`, { cwd: web, exclude: ['dist/**', '.building-*/**'] });

/** Sides as a screen has them. What is meant is where reading begins and ends: `inline-start`, `start`. */
const SIDES = [
  /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)(?:-(?:width|style|color))?$/,
  /^border-(?:top|bottom)-(?:left|right)-radius$/,
  /^(?:overflow|overscroll-behavior)-x$/,
];
/** Properties of which a value can name a side. */
const SIDED = new Set([
  'text-align',
  'text-align-last',
  'float',
  'clear',
  'justify-content',
  'justify-items',
  'caption-side',
]);
/** Four values: the second and the fourth are sides, and may not differ. */
const FOUR = new Set(['margin', 'padding', 'inset', 'border-width', 'border-radius']);

function faultOf(property: string, value: string): string | undefined {
  // What scrolls does so both ways; it names an axis and not a side.
  if (property === 'overflow-x') return undefined;
  if (SIDES.some((side) => side.test(property))) return property;
  if (SIDED.has(property) && /\b(?:left|right)\b/.test(value)) return `${property}: ${value}`;
  const [, second, , fourth] = value.replaceAll(/\([^)]*\)/g, '()').split(/\s+/);
  if (FOUR.has(property) && fourth !== undefined && second !== fourth) return `${property}: ${value}`;
  if (property === 'transform' && /translateX|translate\(\s*[^,)]*[1-9]/.test(value)) return `${property}: ${value}`;
  return undefined;
}

/** Declarations of a style sheet, with the comments taken out. */
function* declarations(css: string): Generator<[string, string]> {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  for (const [, property = '', value = ''] of bare.matchAll(/(?:^|[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g))
    yield [property, value.trim()];
}

/** `:dir()` is made into a list of languages by the build, which no `dir` changes: `[dir='rtl']` says the same. */
const faultsOf = (css: string): string[] => [
  ...[...declarations(css)].map(([property, value]) => faultOf(property, value)).filter((fault) => fault !== undefined),
  ...(css.match(/:dir\([^)]*\)/g) ?? []),
];

describe('ready for right to left: no side of the screen is named', () => {
  test.each(filesOf('css'))('%s', (file) => {
    expect(faultsOf(readFileSync(join(web, file), 'utf8'))).toEqual([]);
  });

  test('nor in a style that a script sets', () => {
    const inline =
      /\b(?:(?:margin|padding|border|scrollMargin|scrollPadding)(?:Left|Right)\w*|(?:left|right):\s*[`'\d{]|textAlign:\s*'(?:left|right)')/g;
    const found = filesOf('tsx').flatMap((file) =>
      [...readFileSync(join(web, file), 'utf8').matchAll(/style=\{\{([\s\S]*?)\}\}/g)].flatMap(([, style = '']) =>
        [...style.matchAll(inline)].map(([fault]) => `${file}: ${fault}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['a { margin-left: 1px; }', ['margin-left']],
    ['a { left: 0; border-right-color: red; }', ['left', 'border-right-color']],
    ['a { border-top-left-radius: 2px }', ['border-top-left-radius']],
    ['a { text-align: right; float: left; }', ['text-align: right', 'float: left']],
    ['a { padding: 0 1px 0 2px; margin: 0 1px 0 1px; }', ['padding: 0 1px 0 2px']],
    ['a { transform: translateX(4px); }', ['transform: translateX(4px)']],
    ['a:dir(rtl) { color: red; }', [':dir(rtl)']],
    ['a { margin-inline-start: 1px; inset: 0; overflow-x: auto; } /* left: 0; */', []],
  ])('finds it in %s', (css, faults) => {
    expect(faultsOf(css)).toEqual(faults);
  });
});
