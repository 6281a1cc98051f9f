import { expect, test } from 'vitest';
import { scriptIn } from './script-in.ts';

test('a version is told by the script with which its page begins', () => {
  const page = (src: string): string =>
    `<!doctype html><head><link href="/assets/index-1.css"><script type="module" crossorigin src="${src}"></script></head>`;
  expect(scriptIn(page('/assets/index-Ab_1.js'))).toBe('/assets/index-Ab_1.js');
  expect(scriptIn(page('/app/main.tsx'))).toBeUndefined();
  expect(scriptIn('<p>502 Bad Gateway</p>')).toBeUndefined();
});
