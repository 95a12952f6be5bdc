import type { DocumentAttachment } from '@yichuang/contract/attachments.ts';
import type { DraftView } from '@yichuang/contract/forms.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { ErrorSummary, type SummaryLine } from '@yichuang/ui/form/error-summary.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { type Frame, go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { findDraft, postedVersion, readFiles, submit } from './draft.ts';
import { MissingDraft, missingTitle } from './missing-draft.tsx';
import { ReadThrough } from './read-through.tsx';
import { subjectIn } from './subject.ts';
import { donePath, draftPath, homelessFaults, MISSING } from './tasks.ts';

type CheckView = {
  readonly kind: 'check';
  readonly draft: DraftView;
  readonly files: readonly DocumentAttachment[];
  /** Submitted without ticking the declaration. */
  readonly isUndeclared: boolean;
  /** The draft is no longer the one that was read through. */
  readonly isChanged: boolean;
  readonly problem: Problem | null;
};
type Data = { readonly kind: 'missing' } | CheckView;

/** 提交前核对: everything that was answered, each answer with a way back to it, the declaration, and the submit button. */
export const checkPage = page<Data>({
  path: '/apply/:draft/check',
  personal: true,
  load: async (request) => {
    const draft = await findDraft(request);
    if (!draft) return MISSING;
    return draft.submitted ? go(donePath(draft.draftId)) : show(await viewOf(request, draft));
  },
  act: submitChecked,
  title: (data, language) => (data.kind === 'missing' ? missingTitle(language) : checkTitle(data, language)),
  view: (data, frame) =>
    data.kind === 'missing' ? (
      <MissingDraft language={frame.language} />
    ) : (
      <Check view={data} frame={frame} />
    ),
});

async function submitChecked(request: PageRequest): Promise<PageAnswer<Data>> {
  const draft = await findDraft(request);
  if (!draft) return MISSING;
  if (draft.submitted) return go(donePath(draft.draftId));
  if (request.form.declared !== 'yes')
    return show({ ...(await viewOf(request, draft)), isUndeclared: true }, 422);
  try {
    await submit(request, draft, postedVersion(request));
    return go(donePath(draft.draftId));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return notSubmitted(request, error.problem);
  }
}

/** Sent twice, changed meanwhile, or refused: the draft as it is now tells which. */
async function notSubmitted(request: PageRequest, problem: Problem): Promise<PageAnswer<Data>> {
  const draft = await findDraft(request);
  if (!draft) return MISSING;
  if (draft.submitted) return go(donePath(draft.draftId));
  const isChanged = draft.version !== postedVersion(request);
  const view = await viewOf(request, draft);
  return show({ ...view, isChanged, problem: isChanged ? null : problem }, problem.status);
}

const viewOf = async (request: PageRequest, draft: DraftView): Promise<CheckView> => ({
  kind: 'check',
  draft,
  files: await readFiles(request),
  isUndeclared: false,
  isChanged: false,
  problem: null,
});

function checkTitle({ draft, isUndeclared, problem }: CheckView, language: Language): string {
  const words = WORDS[language];
  return `${isUndeclared || problem ? words.wrong : ''}${words.title} · ${subjectIn(draft, language)}`;
}

function Check({ view, frame: { language } }: { view: CheckView; frame: Frame }) {
  const words = WORDS[language];
  const { draft, files, isUndeclared, isChanged } = view;
  return (
    <div className="apply apply-wide">
      <p className="apply-back">
        <a href={draftPath(draft.draftId)}>{words.back}</a>
      </p>
      <ErrorSummary lines={summaryOf(view, language)} language={language} />
      {isChanged ? (
        <section className="apply-stale" aria-labelledby="changed-title">
          <h2 id="changed-title">{words.changedTitle}</h2>
          <p>{words.changed}</p>
        </section>
      ) : null}
      <div className="apply-sheet">
        <p className="apply-step">
          <span>{subjectIn(draft, language)}</span>
        </p>
        <h1>{words.title}</h1>
        <ReadThrough draft={draft} files={files} language={language} />
        {draft.faults.length > 0 ? (
          <StillOpen draft={draft} language={language} />
        ) : (
          <form className="apply-form" method="post" noValidate>
            <input type="hidden" name="version" value={draft.version} />
            <h2>{words.declaration}</h2>
            <p className="apply-law">{words.law}</p>
            <TickField
              name="declared"
              label={words.declare}
              language={language}
              fault={isUndeclared ? words.undeclared : null}
            />
            <p className="apply-act">
              <Button>{words.submit}</Button>
            </p>
          </form>
        )}
      </div>
    </div>
  );
}

function StillOpen({ draft, language }: { draft: DraftView; language: Language }) {
  const words = WORDS[language];
  return (
    <div className="apply-act">
      <p className="apply-open">{words.open}</p>
      <ul className="apply-faults">
        {homelessFaults(draft).map((fault) => (
          <li key={fault.pointer + fault.rule}>
            <Mixed language={language}>{language === 'en' ? fault.messageEn : fault.message}</Mixed>
          </li>
        ))}
      </ul>
      <a className="button button-quiet" href={draftPath(draft.draftId)}>
        {words.back}
      </a>
    </div>
  );
}

function summaryOf({ isUndeclared, problem }: CheckView, language: Language): readonly SummaryLine[] {
  if (isUndeclared) {
    return [{ name: 'declared', label: '', words: WORDS[language].undeclared }];
  }
  if (!problem) return [];
  return [{ name: null, label: '', words: language === 'en' ? problem.titleEn : problem.title }];
}

const WORDS = bilingual({
  zh: {
    wrong: '错误：',
    title: '提交前请核对',
    back: '返回任务清单',
    changedTitle: '草稿在别处改过了，还没有提交',
    changed: '下面是现在保存的内容。请重新核对，再提交一次。',
    declaration: '声明',
    law: '申请人应当如实提交材料、反映真实情况，并对申请材料实质内容的真实性负责（《中华人民共和国行政许可法》第三十一条）。',
    declare: '我已核对，以上内容真实',
    undeclared: '请先勾选“我已核对，以上内容真实”，再提交',
    submit: '提交申请',
    open: '还有没填好的内容，上面用红字标出。改好以后才能提交。',
  },
  en: {
    wrong: 'Error: ',
    title: 'Check before you submit',
    back: 'Back to the task list',
    changedTitle: 'The draft was changed elsewhere and is not submitted yet',
    changed: 'Below is what is saved now. Please check it again and submit once more.',
    declaration: 'Declaration',
    law: 'An applicant must hand in true documents and tell the true facts, and answers for the substance of what is handed in (Administrative Licensing Law, article 31).',
    declare: 'I have checked the above and it is true',
    undeclared: 'Tick “I have checked the above and it is true” before you submit',
    submit: 'Submit the application',
    open: 'Something is still missing or wrong; it is marked in red above. You can submit when it is corrected.',
  },
});
