import { expect, test } from 'vitest';
import { isForTests, sourceFiles } from './source-files.ts';

/** Names a file takes from the contract as values; types are gone when the app is built. */
function schemasTaken(text: string): readonly string[] {
  const imports = text.matchAll(/^import \{([^}]*)\} from '@yichuang\/contract\/[^']+';/gm);
  return [...imports]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => /^[A-Z]/.test(name) && name !== 'ProblemError');
}

test('what is taken from the contract is told apart', () => {
  const text = "import { type Row, listRows, RowState, ProblemError } from '@yichuang/contract/rows.ts';\n";
  expect(schemasTaken(text)).toEqual(['RowState']);
});

// The built app has no schemas (workbench/vite.config.ts): one that is asked there answers with nothing of use.
test('no page of the workbench asks a schema of the contract', () => {
  const files = sourceFiles('packages/workbench/src').filter(({ path }) => !isForTests(path));
  expect(files.length).toBeGreaterThan(100);
  const taking = files.flatMap(({ path, text }) => schemasTaken(text).map((name) => `${path}: ${name}`));
  expect(taking).toEqual([]);
});
