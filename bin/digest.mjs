import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One digest of the names and contents of files below a folder, and of what else matters. */
export function digestOf(root, files, also = '') {
  const hash = createHash('sha256').update(also);
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Files a build reads, in a steady order: no tests, nothing installed, nothing built. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    if (entry.isDirectory()) return filesBelow(join(folder, entry.name));
    return /\.test\.tsx?$/.test(entry.name) ? [] : [join(folder, entry.name)];
  });
}

/** Whether npm's own record, which it writes last of all, says the same as the lock file; only optional packages may be absent. */
export function isInstalledByHand(root) {
  try {
    const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
    const wanted = read('package-lock.json');
    const present = read('node_modules/.package-lock.json');
    return Object.entries(wanted).every(([path, { version, integrity, optional, link }]) => {
      if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
      const found = present[path];
      if (!found) return optional === true;
      return link === true || (found.version === version && found.integrity === integrity);
    });
  } catch {
    return false;
  }
}
