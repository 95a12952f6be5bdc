import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/w/',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' }],
  resolve: {
    alias: {
      // The server checks every body; without its schemas the contract is a fifth of the size.
      zod: fileURLToPath(new URL('src/wire/schemas-dropped.ts', import.meta.url)),
    },
  },
  build: {
    target: 'chrome109',
    // One style sheet for the whole app; nothing inline, the content security policy refuses it.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
