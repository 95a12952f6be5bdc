import { type ArchiveOutcome, archiveCases } from '@yichuang/contract/case-acts.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form, useActionData, useLoaderData } from 'react-router';
import { DoneNote, ProblemNote } from '#parts/notes.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { CaseList } from './case-list.tsx';
import { boxLoader } from './list-loader.ts';

/** As many as one act takes. */
const ROWS = 50;

/** The boxes of the rows belong to the form below the list. */
const FORM = 'archive-chosen';

export const loader = boxLoader('toArchive', ROWS);

/** Archives what was chosen; each case has an outcome of its own. */
export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const cases = form.getAll('chosen').map((value) => {
    const [caseId = '', version] = String(value).split('/');
    return { caseId, version: Number(version) };
  });
  if (cases.length === 0) return null;
  const retention = String(form.get('retention')) as InputOf<typeof archiveCases>['body']['retention'];
  const input = { body: { cases, retention } };
  return write(asked, { route: archiveCases, input, key: String(form.get('key')) });
}

/** 待归档: ended in whatever way, and the file not yet in the archive. */
export function Component() {
  const words = useWords(WORDS);
  const data = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const key = useFormKey(data.loadedAt);
  const outcomes = done?.ok === true ? done.value.outcomes : [];
  return (
    <>
      {done?.ok === false && <ProblemNote problem={done.problem} />}
      {done === null && (
        <p className="note note-problem" role="alert">
          {words.nothingChosen}
        </p>
      )}
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
      <CaseList data={data} title={words.title} empty={words.empty} chooseFor={FORM} />
      {data.page.rows.length > 0 && <ArchiveChosen formKey={key} />}
    </>
  );
}

function ArchiveChosen({ formKey }: { readonly formKey: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isBusy = useIsSending();
  return (
    <Form method="post" id={FORM} className="panel act-form form-narrow">
      <input type="hidden" name="key" value={formKey} />
      <SelectField
        name="retention"
        label={words.retention}
        hint={words.hint}
        language={language}
        value="thirtyYears"
        required
        options={(['permanent', 'thirtyYears', 'tenYears'] as const).map((value) => ({
          value,
          label: words[value],
        }))}
      />
      <button type="submit" className="button" disabled={isBusy}>
        {words.archive}
      </button>
    </Form>
  );
}

/** How many went in, and of each that did not why, with the way to it. */
function Outcomes({ outcomes }: { readonly outcomes: readonly ArchiveOutcome[] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const refused = outcomes.filter(({ problem }) => problem !== null);
  return (
    <>
      <DoneNote>{words.done(outcomes.length - refused.length)}</DoneNote>
      {refused.length > 0 && (
        <section className="panel" aria-labelledby="not-archived">
          <h2 id="not-archived">{words.notArchived}</h2>
          <ul>
            {refused.map(({ caseId, caseNumber, problem }) => (
              <li key={caseId}>
                {caseNumber && <CaseNumber value={caseNumber} />}{' '}
                {language === 'en' ? problem?.titleEn : problem?.title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '待归档',
    empty: '没有等待归档的办件。',
    retention: '保管期限',
    hint: '只归档系统已有全部文件的办件，一次最多 50 件；有纸质件待核对的，请逐件打开归档',
    permanent: '永久',
    thirtyYears: '三十年',
    tenYears: '十年',
    archive: '归档所选办件',
    done: (count: number) => `已归档 ${count} 件。`,
    notArchived: '没有归档的办件',
    nothingChosen: '没有选择办件，未作任何改动。请先勾选要归档的办件。',
  },
  en: {
    title: 'To archive',
    empty: 'No file waits for the archive.',
    retention: 'Kept for',
    hint: 'Only cases whose whole file the system holds, at most 50 at a time; where papers must be looked at, open the case',
    permanent: 'ever',
    thirtyYears: 'thirty years',
    tenYears: 'ten years',
    archive: 'Archive the chosen cases',
    done: (count: number) => (count === 1 ? '1 case archived.' : `${count} cases archived.`),
    notArchived: 'Not archived',
    nothingChosen: 'No case was chosen and nothing was changed. Tick those to be archived first.',
  },
});
