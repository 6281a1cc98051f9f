import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { concerns, noteChange, onChanged } from './read-anew.ts';
import { queryClient } from './reads.ts';

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

describe('reading anew', () => {
  const DOCUMENT = '/v1/{organisation}/documents/{document}';
  /** What was begun, ended and broken off, in its order. */
  let heard: string[];
  let over: (() => void)[];
  beforeEach(() => {
    vi.useFakeTimers();
    heard = [];
    over = [];
  });
  afterEach(() => {
    for (const end of over) end();
    queryClient.clear();
    vi.useRealTimers();
  });

  /** A read that is on a page and takes 200 ms; `forEver`: it never ends. */
  async function onPage(path: string, forEver = false): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    let turn = 0;
    const observer = new QueryObserver(queryClient, {
      queryKey: key(path, { document: 'd-1' }),
      queryFn: ({ signal }) => {
        turn += 1;
        heard.push(`${name} begun`);
        signal.addEventListener('abort', () => heard.push(`${name} broken off`));
        return new Promise((resolve) => {
          if (!forEver || turn === 1) setTimeout(() => (heard.push(`${name} ended`), resolve(turn)), 200);
        });
      },
    });
    over.push(observer.subscribe(() => undefined));
    await vi.advanceTimersByTimeAsync(250);
    heard.length = 0;
  }

  test('what is decided now is read first, and what stands below it after that', async () => {
    await onPage(`${DOCUMENT}/revisions`);
    await onPage(DOCUMENT);
    noteChange('cica/document/d-1');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual(['{document} begun', '{document} ended', 'revisions begun', 'revisions ended']);
  });

  test('events that keep coming never break off the reads that would show them, and the last one is read too', async () => {
    await onPage(DOCUMENT);
    for (let event = 0; event < 20; event += 1) {
      noteChange('cica/document/d-1');
      await vi.advanceTimersByTimeAsync(50);
    }
    heard.push('the last event');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).not.toContain('{document} broken off');
    expect(heard.filter((each) => each.endsWith('ended')).length).toBeGreaterThan(3);
    expect(heard.lastIndexOf('{document} begun')).toBeGreaterThan(heard.indexOf('the last event'));
  });

  test('a read that does not end holds up the others for five seconds at most', async () => {
    await onPage(DOCUMENT, true);
    await onPage(`${DOCUMENT}/revisions`);
    noteChange('cica/document/d-1');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(heard).toEqual(['{document} begun']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(heard).toContain('revisions ended');
  });

  test('whoever follows by itself is told the streams, together', async () => {
    const told: string[][] = [];
    over.push(onChanged((streams) => told.push([...streams])));
    noteChange('cica/document/d-1');
    noteChange('cica/organisation');
    noteChange('cica/document/d-1');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual([['cica/document/d-1', 'cica/organisation']]);
  });
});
