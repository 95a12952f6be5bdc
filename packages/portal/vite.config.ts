import { defineConfig, type Plugin } from 'vite';

// Two builds of one package: the pages as a module for the server, and the one style sheet for the browser.
export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? forServer : forBrowser));

const forServer = {
  root: import.meta.dirname,
  publicDir: false,
  // React is bundled, so that its production build runs whatever NODE_ENV says; rules and wire stay outside,
  // one copy of them for pages and server.
  ssr: { noExternal: ['@yichuang/ui', 'react', 'react-dom'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ssr: 'src/entry.tsx',
    outDir: 'dist/server',
    target: 'node24',
    minify: false,
    rolldownOptions: {
      external: [/^@yichuang\/(domain|contract)\//, /^zod($|\/)/],
      output: { entryFileNames: 'entry.js' },
    },
  },
} as const;

const forBrowser = {
  root: import.meta.dirname,
  // The recordings of a call keep their names: a centre puts its own beside them.
  publicDir: 'public',
  plugins: [assetNames()],
  build: {
    outDir: 'dist/client',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    // The floor of the portal: old browser shells in public offices. No :is, :where, inset or nesting in the output.
    target: 'chrome86',
    cssTarget: 'chrome86',
    cssMinify: 'lightningcss',
    rolldownOptions: { input: 'src/enhance/enhance.ts' },
  },
} as const;

/** Writes assets.json: under which names the server finds the style sheet and the script. */
function assetNames(): Plugin {
  return {
    name: 'asset-names',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const css = files.find((file) => file.fileName.endsWith('.css'))?.fileName;
      const js = files.find(
        (file) => file.type === 'chunk' && file.isEntry && file.code.trim() !== '',
      )?.fileName;
      if (css === undefined) this.error('the build of the portal made no style sheet');
      const source = JSON.stringify({ css: `/${css}`, ...(js ? { js: `/${js}` } : {}) });
      this.emitFile({ type: 'asset', fileName: 'assets.json', source });
    },
  };
}
