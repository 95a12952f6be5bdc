import { receiveAtDesk } from '@yichuang/contract/queueing.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

/** 食品卫生许可证核发: what people eat concerns their health. */
const ITEM = 'SSJ-004';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function takenIn(): Promise<string> {
  const clerk = await stage.here.as('clerk');
  const { caseId } = await clerk(receiveAtDesk, { body: await filingFor(clerk, ITEM) });
  return caseId;
}

describe('78 a health certificate turns out to be false', () => {
  test('declined with a warning; the next application shows the bar and is declined by it', async () => {
    const [first, second] = [await takenIn(), await takenIn()];
    const clerk = await stage.staff('clerk');
    const form = clerk.locator('[data-act-form=decline]');
    const openCase = async (caseId: string) => {
      await clerk.goto(`/w/cases/${caseId}`);
      await atPage(clerk, '食品卫生许可证核发');
      await clerk.getByRole('button', { name: '不予受理', exact: true }).click();
    };

    await openCase(first);
    await form.locator('[name=ground]').selectOption('falsePapersSafety');
    await form.locator('[name=reason]').fill('从业人员健康证明系伪造');
    await form.locator('[name=otherBasis]').fill('《中华人民共和国行政许可法》第七十八条');
    await expectAccessible(clerk);
    await form.locator('[type=submit]').click();
    await clerk.locator('.case-head', { hasText: '不予受理' }).waitFor();
    await stage.here.jobs.settled();
    await clerk.reload();
    await clerk.getByRole('link', { name: '不予受理决定书' }).waitFor();

    await openCase(second);
    expect(await seenText(clerk, '.decision')).toContain('至2008年10月30日');
    expect(await form.locator('[name=ground]').inputValue()).toBe('barred');
    await picture(clerk, 'barred-application');
    await expectAccessible(clerk);
    await form.locator('[type=submit]').click();
    await clerk.locator('.case-head', { hasText: '不予受理' }).waitFor();
    expect(await seenText(clerk)).toContain('不得再次申请');
  });
});
