import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, openStage, picture, type Stage } from './stage.ts';

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
test('home', async () => {
  const page2 = await stage.visitor();
  for (const path of ['/', '/items', '/items/SSJ-004', '/track', '/channels/enterprise-establishment?route=llc']) {
    await timed(`goto ${path}`, () => page2.goto(path).then(() => 0));
    await timed('axe', () => axeFindings(page2));
    await timed('axe again', () => axeFindings(page2));
    await timed('axe legacy', () => new AxeBuilder({ page: page2 }).setLegacyMode(true).analyze().then(({violations}) => violations.length));
    await timed('axe legacy contrast', () => new AxeBuilder({ page: page2 }).setLegacyMode(true).withRules(['color-contrast']).analyze().then(({violations}) => violations.length));
  }
  const off = await stage.visitor({ javaScript: false });
  await off.goto('/');
  await timed('axe js off', () => new AxeBuilder({ page: off }).setLegacyMode(true).analyze().then(({violations}) => violations.length));
  const clerk = await stage.staff('clerk');
  await clerk.goto('/w/desk?item=SSJ-004');
  await clerk.waitForSelector('.decision-bar');
  await timed('axe desk', () => axeFindings(clerk));
  await timed('axe desk legacy', () => new AxeBuilder({ page: clerk }).setLegacyMode(true).analyze().then(({violations}) => violations.length));
});
