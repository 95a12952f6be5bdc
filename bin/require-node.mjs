// Old syntax only: this file must still be understood by the Node it refuses.

export const OLDEST_NODE = 20;

export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return;
  console.error(
    'Yichuang needs Node.js ' +
      OLDEST_NODE +
      ' or newer to install itself; this is ' +
      process.versions.node +
      '. See https://nodejs.org/',
  );
  process.exit(1);
}
