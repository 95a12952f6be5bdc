import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { keepReleases } from './releases.ts';
import { workerFiles } from './worker-files.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: '/w/',
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' },
    workerFiles(),
    keepReleases(),
  ],
  resolve: {
    alias: {
      // The server checks every body; without its schemas the contract is a fifth of the size.
      zod: at('src/wire/schemas-dropped.ts'),
    },
  },
  build: {
    target: 'chrome109',
    // One style sheet for the whole app; nothing inline, the content security policy refuses it.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: at('index.html'), worker: at('src/offline/worker.ts') },
      output: {
        // A worker is known by its address; all else by its content.
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
