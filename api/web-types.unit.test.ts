import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { API_TYPES, apiTypes } from './write-web-types.ts';

test('web/server/api-types.d.ts is what the routes say; else: npm run web:types', async () => {
  expect(readFileSync(API_TYPES, 'utf8') === (await apiTypes())).toBe(true);
}, 120_000);
