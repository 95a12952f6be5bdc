import { expect, test } from 'vitest';
import { broken, faultsOf, SMALL_FOLDER } from '../small-folder.fixture.ts';

const FILE = 'channel_forms.yaml';

test.each([
  broken(
    FILE,
    'key: enterprise-establishment',
    'key: marriage',
    'channel_forms.yaml forms[0].key: "marriage" is no channel; allowed: enterprise-establishment',
  ),
  broken(
    FILE,
    'id: money, section: name',
    'id: money, section: purse',
    'channel_forms.yaml forms[0].facts[1].section: "purse" is no section; allowed: name',
  ),
  broken(
    FILE,
    'routes: [llc]',
    'routes: [plc]',
    'channel_forms.yaml forms[0].facts[1]: "plc" is no route of the channel; allowed: llc',
  ),
  broken(
    FILE,
    'id: money',
    'id: name_first',
    'channel_forms.yaml forms[0].facts[1].id: "name_first" is there twice',
  ),
  broken(
    FILE,
    'fills: [F-GSJ-1.capital]',
    'fills: [F-GSJ-9.capital]',
    'channel_forms.yaml forms[0].facts[1].fills[0]: "F-GSJ-9" is no form; allowed: F-GSJ-1',
  ),
  broken(
    FILE,
    'fills: [F-GSJ-1.name]',
    'fills: [F-GSJ-1.title]',
    'channel_forms.yaml forms[0].facts[0].fills[0]: "F-GSJ-1.title" is no field; allowed: name, capital',
  ),
  broken(
    FILE,
    'fills: [F-GSJ-1.name]',
    'fills: [F-GSJ-1.capital]',
    'channel_forms.yaml forms[0].facts[0].fills[0]: "F-GSJ-1.capital" is of type "number", name_first of "string"; allowed: the same type',
  ),
  broken(
    FILE,
    'words: { usual: { body: 公司 } }',
    'words: { usual: { head: 公司 } }',
    'channel_forms.yaml forms[0].facts[0].schema: has the title "{body}名称（首选）" on llc; allowed: text in known words',
  ),
  broken(
    FILE,
    'minLength: 4',
    'minLength: four',
    'channel_forms.yaml forms[0].facts[0].schema: schema is invalid: data/minLength must be integer; allowed: JSON Schema 2020-12',
  ),
])('$name', async ({ files, faults }) => {
  expect(await faultsOf(files)).toEqual(faults);
});

test('two forms that know other answers cannot share one fact', async () => {
  const form = SMALL_FOLDER['forms/f-gsj-1.yaml'] ?? '';
  const files = {
    ...SMALL_FOLDER,
    'forms/f-gsj-1.yaml': form.replace('type: string, minLength: 1', 'type: string, enum: [新建, 扩建]'),
  };
  expect(await faultsOf(files)).toEqual([
    'channel_forms.yaml forms[0].facts[0].fills[0]: "F-GSJ-1.name" does not know "any text"; allowed: 新建, 扩建',
  ]);
});

test('a folder may come without the file: its channels are planned and not applied for', async () => {
  const { [FILE]: _left, ...files } = SMALL_FOLDER;
  expect(await faultsOf(files)).toEqual([]);
});
