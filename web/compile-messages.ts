import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** A file of messages of one part in one language. */
const MESSAGES = /\/web\/language\/messages\/[a-z]{2}\/[a-z-]+\.ts$/;

/** The compiler that goes with the messages' own package, of its version. */
const compiler = createRequire(fileURLToPath(import.meta.resolve('use-intl'))).resolve('icu-minify/compile');

/**
 * Reads the ICU messages while the pages are built: the browser gets them taken apart, and not the parser of their language, which is a
 * tenth of all that the first page loads.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [{ find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' }],
      },
      // What the development server bundles beforehand does not follow the alias.
      optimizeDeps: { exclude: ['use-intl'] },
    }),
    async transform(code, id) {
      const [file = ''] = id.split('?');
      if (!MESSAGES.test(file)) return undefined;
      const { default: compile } = (await import(pathToFileURL(compiler).href)) as { default: Compile };
      const version = createHash('sha256').update(code).digest('hex');
      const parts = (await import(`${pathToFileURL(file).href}?${version}`)) as Record<string, Messages>;
      return {
        code: Object.entries(parts)
          .map(([name, messages]) => `export const ${name} = ${JSON.stringify(compiled(messages, compile))};`)
          .join('\n'),
        map: null,
      };
    },
  };
}

type Compile = (message: string) => unknown;
interface Messages {
  readonly [key: string]: string | Messages;
}

function compiled(messages: Messages, compile: Compile): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : compiled(value, compile),
    ]),
  );
}
