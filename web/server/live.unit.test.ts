import { describe, expect, test } from 'vitest';
import { concerns } from './live.ts';

const key = (path: string, places: Record<string, string> = {}) => [
  'get',
  path,
  { params: { path: { organisation: 'cica', ...places } } },
];

describe('what an event of one stream makes stale', () => {
  const streams = new Set(['d-1']);
  test('reads of that document, whatever part, and every list', () => {
    expect(concerns(key('/v1/{organisation}/documents/{document}', { document: 'd-1' }), streams)).toBe(true);
    expect(concerns(key('/v1/{organisation}/documents/{document}/rounds', { document: 'd-1' }), streams)).toBe(true);
    expect(concerns(key('/v1/{organisation}/tasks'), streams)).toBe(true);
    expect(concerns(key('/v1/{organisation}/parties/{party}', { party: 'kz' }), streams)).toBe(true);
  });
  test('not those of another document or meeting, of contents, which never change, and of no read of the API', () => {
    expect(concerns(key('/v1/{organisation}/documents/{document}', { document: 'd-2' }), streams)).toBe(false);
    expect(concerns(key('/v1/{organisation}/meetings/{meeting}/room', { meeting: 'm-1' }), streams)).toBe(false);
    expect(concerns(key('/v1/{organisation}/contents/{sha256}', { sha256: 'ab' }), streams)).toBe(false);
    expect(concerns(['openapi'], streams)).toBe(false);
    expect(concerns(['web-settings'], streams)).toBe(false);
  });
});
