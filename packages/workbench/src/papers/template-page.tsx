import {
  changeTemplate,
  readTemplate,
  readTemplateFile,
  readTemplatePages,
  restoreTemplate,
  type TemplateView,
} from '@yichuang/contract/documents.ts';
import type { Problem } from '@yichuang/contract/problem.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, newestView, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { PaperPages } from './paper-pages.tsx';
import { TemplateForms } from './template-forms.tsx';
import { TemplateChip } from './templates-page.tsx';

type Addressed = Asked & { readonly params: { readonly kind?: string } };

export async function loader(asked: Addressed) {
  const params = { kind: asked.params.kind ?? '' };
  const view = await read(asked, readTemplate, { params });
  return { view, pages: await read(asked, readTemplatePages, { params }) };
}

export async function action(asked: Addressed) {
  const form = await asked.request.formData();
  const params = { kind: asked.params.kind ?? '' };
  const [version, key] = [Number(form.get('version')), String(form.get('key') ?? '')];
  if (form.get('act') === 'restore')
    return asResult(
      await write(asked, { route: restoreTemplate, input: { params, body: { version } }, key }),
    );
  const input = { params, body: { version, text: await textOf(form.get('file')) } };
  const answer = await write(asked, { route: changeTemplate, input, key });
  return asResult(answer.ok ? answer : { ok: false, problem: withReason(answer.problem) });
}

const textOf = (file: FormDataEntryValue | null): string | Promise<string> =>
  typeof file === 'string' ? file : (file?.text() ?? '');

/** Where and why the typesetter stopped, as it says it: names of the template's own language. */
function withReason(problem: Problem): Problem {
  const fault = problem.facts?.fault;
  if (typeof fault !== 'string') return problem;
  return { ...problem, errors: [{ pointer: '/text', rule: problem.code, message: fault, messageEn: fault }] };
}

/** 一种文书的模板: what it must print, how it looks, and another one in its place. */
export function Component() {
  const { view: loaded, pages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const law = language === 'en' ? view.lawEn : view.law;
  return (
    <article className="case">
      <PageHead title={language === 'en' ? view.titleEn : view.title}>
        <TemplateChip row={view} />
        <span className="hint">{law}</span>
        <Link to="/admin/papers">{words.all}</Link>
      </PageHead>
      <ActNotes key={view.version} answer={answer} done={words.done} changes={() => []} />
      {view.fault && (
        <p className="note note-problem">
          <Mixed language={language}>{view.fault}</Mixed>
        </p>
      )}
      <div className="case-columns">
        <Panel title={words.example}>
          <PaperPages view={pages} />
        </Panel>
        <div>
          <Panel title={words.change}>
            <p>
              <a href={pathOf(readTemplateFile, { kind: view.kind })} download={view.file}>
                {words.download(view.file)}
              </a>
            </p>
            <TemplateForms view={view} />
          </Panel>
          <Facts view={view} />
        </div>
      </div>
    </article>
  );
}

function Facts({ view: { facts } }: { view: TemplateView }) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.facts} beside={facts.length}>
      <p className="hint">{words.factsHint}</p>
      <dl className="facts">
        {facts.map(({ name, example }) => (
          <div key={name}>
            <dt className="number">data.{name}</dt>
            <dd lang="zh-CN">{example}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    all: '全部模板',
    done: '已经换好，下一份文书起使用。',
    example: '样张',
    change: '更换模板',
    download: (file: string) => `下载在用的模板（${file}）`,
    facts: '必备要素',
    factsHint: '模板里这样称呼；随产品提供的模板印出来的，新模板也要印出来，少一项不予采用。',
  },
  en: {
    all: 'All templates',
    done: 'Changed; used from the next paper on.',
    example: 'Example',
    change: 'Change the template',
    download: (file: string) => `Download the template in use (${file})`,
    facts: 'What it must print',
    factsHint:
      'By their names in a template. What the shipped one prints, another must print too; with one left out it is not taken.',
  },
});
