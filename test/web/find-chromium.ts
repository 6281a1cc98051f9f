import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Where systems put a Chromium, or a browser made from it. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const found = (): string | undefined =>
  [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path && existsSync(path));

/**
 * The machine's own Chromium. Where there is none, the system's package is installed if this account may do that (Debian, as root). Throws
 * a sentence that says what to do otherwise.
 */
export function chromiumPath(): string {
  const there = found();
  if (there !== undefined) return there;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const words of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
    ])
      spawnSync('apt-get', words, { env: environment, stdio: 'ignore' });
    const installed = found();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The tests of the pages need Chromium: install the package "chromium" (Debian: apt-get install chromium), or name a browser with CHROMIUM=/path.',
  );
}

// `npm test` runs it ahead, beside the first tests: an installation takes a minute.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    chromiumPath();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
