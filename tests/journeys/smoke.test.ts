import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, openStage, picture, type Stage } from './stage.ts';
import { readFileSync } from 'node:fs';
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
const timed = async (name: string, f: () => Promise<unknown>) => {
  const t = performance.now();
  const r = await f();
  console.log(name, Math.round(performance.now() - t), r);
};
const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
test('home', async () => {
  const page2 = await stage.visitor();
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  for (const path of ['/', '/items', '/items/SSJ-004', '/track', '/channels/enterprise-establishment?route=llc']) {
    await timed(`goto ${path}`, () => page2.goto(path).then(() => 0));
    await timed('axe', () => axeFindings(page2));
    await timed('axe legacy', () => new AxeBuilder({ page: page2 }).setLegacyMode(true).options({ resultTypes: ['violations'] }).withTags(tags).analyze().then(({violations}) => violations.length));
    await timed('axe direct inject', () => page2.evaluate(source).then(() => 0));
    await timed('axe direct', () => page2.evaluate((tags) => (window as any).axe.run({ resultTypes: ['violations'], runOnly: tags }).then((r: any) => r.violations.length), tags));
  }
  const clerk = await stage.staff('clerk');
  await clerk.goto('/w/desk?item=SSJ-004');
  await clerk.waitForSelector('.decision-bar');
  await timed('axe desk', () => axeFindings(clerk));
    await timed('axe direct inject', () => clerk.evaluate(source).then(() => 0));
    await timed('axe direct', () => clerk.evaluate((tags) => (window as any).axe.run({ resultTypes: ['violations'], runOnly: tags }).then((r: any) => r.violations.length), tags));
});
