import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './compile-messages.ts';

/** `npx vite web` serves the sources while one works on them, with the API of a running `npm start` behind it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [compiledMessages(), react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the policy of the pages takes files of this server only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Which file holds which part: from it the size of the first page is told.
    manifest: true,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/v1', '/demonstration', '/web-settings', '/openapi.json', '/problems', '/documentation'].map((path) => [
        path,
        { target: process.env['NEMCON_ADDRESS'] ?? 'http://127.0.0.1:8080', changeOrigin: true },
      ]),
    ),
  },
});
