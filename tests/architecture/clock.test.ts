import { describe, expect, test } from 'vitest';
import { reachesOut, tellsTooMuch } from './clock-rules.ts';
import { isForTests, packageFiles } from './source-files.ts';

const product = packageFiles().filter(({ path }) => !isForTests(path));
const file = (text: string) => ({ path: 'packages/domain/src/a.ts', text });

/** Where clock, chance and settings enter the server, and what an operator runs. */
const DOORS = ['packages/server/src/platform/', 'packages/server/src/cli/'];
/** The one place of the workbench that asks the machine: how old the data on the screen is. */
const CLOCKS_OF_SCREENS = ['packages/workbench/src/shell/clock.ts', 'packages/portal/src/enhance/machine.ts'];

describe('the clock, chance and the surroundings', () => {
  test.each([
    ['const a = Date.now();', 'Date.now'],
    ['const a = globalThis.Date.now();', 'Date.now'],
    ['const a = new Date();', 'new Date'],
    ['const a = new Date(2007, 1);', 'new Date'],
    ['const a = process.env.HOME;', 'process.env'],
    [`const a = process['env'];`, 'process.env'],
    ['const { HOME } = process.env;', 'process.env'],
    ['const a = Math.random();', 'Math.random'],
    ['const a = performance.now();', 'performance.now'],
    ['setInterval(f, 1000);', 'setInterval'],
    ['window.setInterval(f, 1000);', 'setInterval'],
  ])('%s is seen', (text, what) => {
    expect(reachesOut(file(text))).toEqual([`packages/domain/src/a.ts:1 ${what}`]);
  });

  test('a comment, a string, a type and arithmetic on a given day are not', () => {
    const text = `// Date.now()\nconst a = 'new Date()';\ntype B = Date;\nconst c = Date.UTC(2007, 0, 1);\nconst d = Math.round(1.5);`;
    expect(reachesOut(file(text))).toEqual([]);
  });

  test('the domain reaches for none of them', () => {
    const found = product.filter(({ path }) => path.startsWith('packages/domain/')).flatMap(reachesOut);
    // A given number of milliseconds becomes a day there.
    expect(
      found.filter((place) => !/^packages\/domain\/src\/time\/instant\.ts:\d+ new Date$/.test(place)),
    ).toEqual([]);
  });

  test('the domain has no timer, network or console', () => {
    const globals = /\b(?:fetch|setTimeout|console|process|globalThis|localStorage|crypto)\b(?=[.(])/;
    const found = product.filter(
      ({ path, text }) =>
        path.startsWith('packages/domain/') && globals.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('the server reaches for them in platform and cli only', () => {
    const behindDoors = product.filter(
      ({ path }) => path.startsWith('packages/server/') && !DOORS.some((door) => path.startsWith(door)),
    );
    expect(behindDoors.flatMap(reachesOut)).toEqual([]);
  });

  test('contract, parts and pages are given the time', () => {
    const pages = product.filter(
      ({ path }) =>
        /^packages\/(?:contract|ui|portal|workbench)\//.test(path) && !CLOCKS_OF_SCREENS.includes(path),
    );
    expect(pages.flatMap(reachesOut)).toEqual([]);
  });
});

describe('the log tells events, not people', () => {
  test.each([
    [`log.info({ event: 'case.accepted', caseId });`, []],
    [`server.log.warn({ event: 'x', applicant: { name: 'a' } });`, ['applicant', 'name']],
    [`server.log.info({ event: 'x', idNumber });`, ['idNumber']],
    [`log.info('case accepted');`, ['a line without its event']],
    [`console.log(applicant);`, ['console.log']],
    [`Math.log(2); dialog.error(name);`, []],
  ])('%s', (text, found) => {
    expect(tellsTooMuch(file(text))).toEqual(found.map((what) => `packages/domain/src/a.ts:1 ${what}`));
  });

  test('no line of the product names a person', () => {
    expect(product.flatMap(tellsTooMuch)).toEqual([]);
  });
});
