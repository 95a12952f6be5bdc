import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { judgeEntries, type List } from './list.ts';
import { readDataFile } from './read-data-file.ts';
import { Form } from './schemas/forms.ts';

const FOLDER = 'forms';

/** The forms of a data folder: each is a file of its own, so the folder is the list. */
export async function readForms(folder: string): Promise<List<Form>> {
  const names = await readdir(join(folder, FOLDER)).catch(() => null);
  if (names === null) {
    const message = 'is missing; allowed: a folder with a YAML file for each form';
    return { file: FOLDER, rows: [], ids: null, faults: [{ file: FOLDER, path: '', message }] };
  }
  const files = [];
  for (const name of names.filter((one) => one.endsWith('.yaml')).sort()) {
    files.push(await readDataFile(folder, `${FOLDER}/${name}`));
  }
  const readable = files.filter(({ value }) => value !== undefined);
  const entries = readable.map(({ file, value }) => ({ file, under: [], raw: value }));
  const { rows, ids, faults } = judgeEntries(entries, { key: 'id', entry: Form });
  return {
    file: FOLDER,
    rows,
    // A form that cannot be read may be the very one that an item names.
    ids: readable.length === files.length ? ids : null,
    faults: [...files.flatMap((file) => file.faults), ...faults],
  };
}
