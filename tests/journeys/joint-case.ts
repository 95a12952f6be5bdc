import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import { type ApplicationView, readApplication } from '@yichuang/contract/channels.ts';
import { HONGDA } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { type OnlineReceipt, press } from './apply-online.ts';
import { atPage, type Stage, seenText, signIn } from './stage.ts';

/** One application of 宏达公司 in a channel, with everybody who has to do with it at a browser of their own. */
export class JointCase {
  applicationId = '';
  receipt: OnlineReceipt = { caseNumber: '', queryCode: '' };
  readonly stage: Stage;
  readonly applicant: Page;
  readonly #desks = new Map<string, { readonly page: Page; readonly since: number }>();

  constructor(stage: Stage, applicant: Page) {
    this.stage = stage;
    this.applicant = applicant;
  }

  /** Whoever comes back on another day signs in anew. */
  async desk(loginName: string): Promise<Page> {
    const now = this.stage.here.clock.now();
    const known = this.#desks.get(loginName);
    const page = known?.page ?? (await this.stage.staff(loginName));
    if (known && known.since !== now) await signIn(page, loginName);
    this.#desks.set(loginName, { page, since: now });
    return page;
  }

  async view(): Promise<ApplicationView> {
    const clerk = await this.stage.here.as('clerk');
    return clerk(readApplication, { params: { applicationId: this.applicationId } });
  }

  async caseOf(stepId: string): Promise<string> {
    return (await this.view()).running.find((step) => step.stepId === stepId)?.caseId ?? '';
  }

  async openSteps(): Promise<readonly string[]> {
    const { running } = await this.view();
    return running.filter(({ standing }) => standing === 'open').map(({ stepId }) => stepId);
  }

  /** What the law and the promise say of the cases of these steps. */
  async clocksOf(...stepIds: readonly string[]) {
    const supervisor = await this.stage.here.as('supervisor');
    const clocks = stepIds.map(async (stepId) => {
      const params = { caseId: await this.caseOf(stepId) };
      return [stepId, (await supervisor(readCase, { params })).clocks] as const;
    });
    return Object.fromEntries(await Promise.all(clocks));
  }

  /** The page of the project, or one beside it. */
  async project(loginName = 'clerk', path = ''): Promise<Page> {
    const page = await this.desk(loginName);
    await page.goto(`/w/projects/${this.applicationId}${path}`);
    await atPage(page, HONGDA.name);
    return page;
  }

  async openCase(loginName: string, stepId: string, title: string): Promise<Page> {
    const page = await this.desk(loginName);
    await page.goto(`/w/cases/${await this.caseOf(stepId)}`);
    await atPage(page, title);
    return page;
  }

  /** A department grants a step as its reviewer does. */
  async grantInBrowser(department: string, stepId: string, title: string): Promise<void> {
    const page = await this.openCase(`reviewer-${department}`, stepId, title);
    await page.keyboard.press('e');
    await page.locator('[data-act-form=grant] [type=submit]:focus').waitFor();
    await page.keyboard.press('Enter');
    await stands(page, '准予');
    await this.stage.here.jobs.settled();
  }

  /** Every department grants what lies open with it, but for the steps that are kept back. */
  async grantOpen(...keptBack: readonly string[]): Promise<readonly string[]> {
    const { running, plan } = await this.view();
    const open = running.filter(({ stepId, standing }) => standing === 'open' && !keptBack.includes(stepId));
    for (const { stepId, caseId } of open) {
      const { department } = plan.steps.find((step) => step.stepId === stepId) ?? {};
      const reviewer = await this.stage.here.as(`reviewer-${department?.code.toLowerCase()}`);
      const params = { caseId: caseId ?? '' };
      const { version } = await reviewer(readCase, { params });
      await reviewer(grantCase, { params, body: { version, opinion: '同意。' } });
    }
    await this.stage.here.jobs.settled();
    return open.map(({ stepId }) => stepId);
  }

  /** What the applicant reads, by number and query code. */
  async track(): Promise<string> {
    await this.applicant.goto('/track');
    await this.applicant.locator('input[name=caseNumber]').fill(this.receipt.caseNumber);
    await this.applicant.locator('input[name=queryCode]').fill(this.receipt.queryCode);
    await press(this.applicant, '查询进度');
    return seenText(this.applicant);
  }
}

/** Waits until the page shows the case in its new state. */
export const stands = (page: Page, state: string) => page.locator('.case-head', { hasText: state }).waitFor();

/** The line of a step in the table of the project page. */
export const lineOf = async (page: Page, step: string): Promise<string> =>
  (await seenText(page, `.steps-table tr:has-text("${step}")`)).replaceAll(/\s+/g, ' ');

/** What the figures above the picture say. */
export const figures = async (page: Page): Promise<string> =>
  (await seenText(page, '.plan-figures')).replaceAll(/\s+/g, ' ');

/** Width and height in points of the sheets that the printer gives. */
export async function sheetsOf(page: Page): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const boxes = pdf.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)[\d.]*\]/g);
  return [...boxes].map(([, width, height]) => `${width} × ${height}`);
}
