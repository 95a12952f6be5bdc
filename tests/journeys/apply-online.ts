import { type DraftView, readDraft } from '@yichuang/contract/forms.ts';
import { validForm } from '@yichuang/server/testing/valid-form.ts';
import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

export type OnlineReceipt = { readonly caseNumber: string; readonly queryCode: string };
type Values = Readonly<Record<string, unknown>>;

/** Fills in a whole application from its task list to the receipt, as somebody with a keyboard does. */
export async function applyOnline(
  stage: Stage,
  page: Page,
  { applicant, form = {} }: { readonly applicant: Values; readonly form?: Values },
): Promise<OnlineReceipt> {
  await chooseNothing(stage, page);
  const draft = await draftOf(stage, page);
  await page.goto(`/apply/${draft.draftId}/applicant`);
  await fillIn(page, 'applicant', applicant);
  await press(page, '保存并继续');
  await fillSections(page, draft, { ...validForm(draft.form), ...form });
  await tickAll(page);
  await press(page, '保存并继续');
  await page.locator('input[name=declared]').check();
  await press(page, '提交申请');
  return readReceipt(page);
}

/** Answers every question of a channel with no; the draft of an item asks none. */
export async function chooseNothing(stage: Stage, page: Page): Promise<void> {
  const { draftId, choice } = await draftOf(stage, page);
  if (choice === null) return;
  await page.goto(`/apply/${draftId}/choice`);
  const answers = choice.questions.map(({ questionId }) => [questionId, 'no']);
  await fillIn(page, 'choice', Object.fromEntries(answers));
  await press(page, '保存并继续');
}

/** The draft of the page that is open. */
export async function draftOf({ here }: Stage, page: Page): Promise<DraftView> {
  const draftId = new URL(page.url()).pathname.split('/')[2] ?? '';
  return here.anybody(readDraft, { params: { draftId } });
}

/** Section after section of the form, from the first that is open to the documents. */
export async function fillSections(page: Page, { draftId, form }: DraftView, values: Values): Promise<void> {
  for (const { id, fields } of form.sections) {
    await page.goto(`/apply/${draftId}/form/${id}`);
    await fillIn(page, 'form', Object.fromEntries(fields.map((name) => [name, values[name]])));
    await press(page, '保存并继续');
  }
}

/** Types values into the boxes of a page by posted name: texts, choices, ticks, rows of lists. */
export async function fillIn(page: Page, prefix: string, values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) await fillBox(page, `${prefix}.${name}`, value);
  }
}

async function fillBox(page: Page, name: string, value: unknown): Promise<void> {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) {
      if (typeof one === 'object') await fillIn(page, `${name}.${index}`, one as Values);
      else await page.locator(`[name="${name}"][value="${one}"]`).check();
    }
    return;
  }
  const box = page.locator(`[name="${name}"]`).first();
  const kind = await box.evaluate((element) => element.getAttribute('type') ?? element.tagName);
  if (kind === 'SELECT') await box.selectOption(String(value));
  else if (kind === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
  else await box.fill(String(value));
}

/** Every document of the page that is open. */
export async function tickAll(page: Page): Promise<void> {
  for (const box of await page.locator('input[name=documents]').all()) await box.check();
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Number and query code as they stand on the receipt. */
export async function readReceipt(page: Page): Promise<OnlineReceipt> {
  await page.waitForURL(/\/done$/);
  const [number = '', code = ''] = await page.locator('.receipt-number').allTextContents();
  return { caseNumber: number.trim(), queryCode: code.trim() };
}
