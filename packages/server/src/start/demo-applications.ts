import { submitDraft } from '@yichuang/contract/case-track.ts';
import { grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import { acceptApplication, listApplications, submitChannelDraft } from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { type Answers, type Subject, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { type Instant, instant, MINUTE_MS } from '@yichuang/domain/time/instant.ts';
import type { DemoCallers } from './demo-callers.ts';

type Scene = { readonly callers: DemoCallers; readonly at: Instant };
/** `made`: those that are there already, the first ones. */
type Filings = Scene & { readonly sheets: readonly ItemSheet[]; readonly made: number };

/** 宏达公司 (invented) sets up a limited company; the name is approved, the licence is under review. */
export async function makeDemoApplication({ callers, at }: Scene): Promise<void> {
  const clerk = await callers.at('clerk', at);
  const newest = async () => (await clerk(listApplications, { query: { open: 'true' } })).rows[0];
  if (!(await newest())) await fileApplication(callers.anybody(at));
  const row = await newest();
  if (!row || row.acceptedAt !== null) return;
  const { applicationId } = row;
  await clerk(acceptApplication, { params: { applicationId }, body: { version: row.version } });
  const reviewer = await callers.at('reviewer-gsj', instant(at + 12 * MINUTE_MS));
  for (const { caseId } of (await reviewer(listCases, { query: { box: 'toDecide', limit: 200 } })).rows) {
    const view = await reviewer(readCase, { params: { caseId } });
    if (view.application?.applicationId !== applicationId) continue;
    await reviewer(grantCase, { params: { caseId }, body: { version: view.version, opinion: '名称可用。' } });
  }
}

async function fileApplication(anybody: Call): Promise<void> {
  const subject: Subject = {
    kind: 'channel',
    key: 'enterprise-establishment',
    route: 'llc',
    answers: NO_SPECIAL_TRADE,
  };
  const { draftId, version } = await fill(anybody, subject, COMPANY);
  await anybody(submitChannelDraft, { params: { draftId }, body: { version, declared: true } });
}

/** Two people have filed online and wait for the counter to accept. */
export async function makeDemoFilings({ callers, at, sheets, made }: Filings): Promise<void> {
  const promised = sheets.filter(
    ({ handling, formId, audience }) =>
      handling === 'promised' && formId === null && audience.includes('personal'),
  );
  for (const [index, sheet] of promised.slice(0, 2).entries()) {
    if (index < made) continue;
    const applicant = {
      kind: 'person' as const,
      name: ['李秀梅', '赵永福'][index] ?? '',
      idNumber: '51010719850615002X',
      phone: '13800001234',
    };
    const form = { matter: `申请办理${sheet.name}，材料已备齐。`, delivery: '窗口领取' };
    const anybody = callers.anybody(instant(at + index * 7 * MINUTE_MS));
    const { draftId, version } = await fill(anybody, { kind: 'item', code: sheet.code }, { applicant, form });
    await anybody(submitDraft, { params: { draftId }, body: { version, declared: true } });
  }
}

type Filled = { readonly applicant: Partial<Answers['applicant']>; readonly form: Answers['form'] };

/** A draft with everything in it: all documents ready. */
async function fill(
  anybody: Call,
  subject: Subject,
  { applicant, form }: Filled,
): Promise<{ draftId: string; version: number }> {
  const draft = await anybody(startDraft, { body: { subject } });
  const answers = { applicant, form, documents: draft.documents.map(({ id }) => id) };
  const saved = await anybody(saveDraft, {
    params: { draftId: draft.draftId },
    body: { version: draft.version, answers },
  });
  return { draftId: saved.draftId, version: saved.version };
}

/** Makes and sells parts: no food, no public place, nothing dangerous; insurance and invoices are seen to later. */
const NO_SPECIAL_TRADE = Object.fromEntries(
  [
    'EE-20',
    'EE-22',
    'EE-23',
    'EE-24',
    'EE-25',
    'EE-26',
    'EE-27',
    'EE-28',
    'EE-29',
    'EE-30',
    'EE-31',
    'EE-32',
  ].map((id) => [id, false]),
);

const COMPANY: Filled = {
  applicant: { kind: 'person', name: '陈志强', idNumber: '51010719850615002X', phone: '13800009876' },
  form: {
    name_first: '成都宏达精密制造有限公司',
    name_second: '成都宏达兴精密制造有限公司',
    address: '高新区西区示例路1号2栋301室',
    scope: '精密零部件的研发、生产和销售',
    capital: 100,
    employees: 25,
    head_name: '陈志强',
    head_id: '51010719850615002X',
    delivery: '窗口领取',
  },
};
