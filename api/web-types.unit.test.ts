import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGES } from '../schemas/web-pages.ts';
import { API_TYPES, apiTypes } from './write-web-types.ts';

test('web/server/api-types.d.ts is what the routes say; else: npm run web:types', async () => {
  expect(readFileSync(API_TYPES, 'utf8') === (await apiTypes())).toBe(true);
}, 120_000);

const root = new URL('..', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

test('no two schemas have one name in the OpenAPI document: the later one would take the place of the other, in forms too', () => {
  const names = globSync('schemas/*.ts', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/\.meta\(\{ id: '([A-Za-z]+)'/g)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('the server answers the address of every page, and of no page that is not there', () => {
  const routed = [...read('web/app/router.tsx').matchAll(/(?:page\(|path: )'\/([a-z-]*)/g)].map(([, first]) => first);
  // Where the sign-in leads back to: no page of its own.
  expect([...new Set(routed), 'signed-in'].sort()).toEqual([...PAGES].sort());
});
