import { readBpmn } from '@yichuang/contract/channels.ts';
import type { DraftView } from '@yichuang/contract/processes.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { fieldId } from '@yichuang/ui/form/field-name.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useIsSending } from '#wire/use-form.ts';
import type { ChannelAnswer } from './channel-acts.ts';
import { SeenForm } from './draft-bar.tsx';

type Props = { readonly view: DraftView; readonly answer: ChannelAnswer['answer'] | undefined };

/** BPMN 2.0: the version offered now as a file for other modellers, and a file of theirs as the draft. */
export function BpmnPanel({ view, answer }: Props) {
  const words = useWords(WORDS);
  const isBusy = useIsSending();
  const id = fieldId('bpmn.file');
  return (
    <Panel title={words.title}>
      <p>
        <a className="button button-quiet" href={pathOf(readBpmn, { key: view.key })} download>
          {words.download}
        </a>
      </p>
      <FileFindings answer={answer} />
      <SeenForm view={view} act="load" className="act-form" hasFile>
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {words.file}
          </label>
          <p className="field-hint" id={`${id}-hint`}>
            {words.hint}
          </p>
          <input
            id={id}
            type="file"
            name="file"
            accept=".bpmn,.xml,application/xml"
            aria-describedby={`${id}-hint`}
            required
          />
        </div>
        <button type="submit" className="button button-quiet" disabled={isBusy}>
          {words.load}
        </button>
      </SeenForm>
    </Panel>
  );
}

/** What the file says that a channel cannot: refused, or left out. */
function FileFindings({ answer }: Pick<Props, 'answer'>) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isEnglish = language === 'en';
  const refused = answer?.ok === false ? (answer.problem.errors ?? []) : [];
  const lines = refused
    .filter(({ pointer }) => pointer.startsWith('/bpmn'))
    .map(({ message, messageEn }) => (isEnglish ? messageEn : message));
  const lost = answer?.ok ? (answer.value.lost ?? []) : [];
  return (
    <>
      {lines.length > 0 && <Findings title={words.refused} lines={lines} />}
      {lost.length > 0 && (
        <Findings
          title={words.lost}
          lines={lost.map(({ name, elementId, why, whyEn }) =>
            [name ?? elementId, isEnglish ? whyEn : why].filter(Boolean).join(words.colon),
          )}
        />
      )}
    </>
  );
}

const Findings = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <section className="course-fact">
    <h3>{title}</h3>
    <ul>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);

const WORDS = bilingual({
  zh: {
    title: 'BPMN 文件',
    download: '下载现行版本（BPMN 2.0）',
    file: '以文件作草稿',
    hint: 'BPMN 2.0 文件，最大 800 kB；会替换现在的草稿和未保存的修改，部门按事项确定',
    load: '载入文件',
    refused: '文件没有载入，因为：',
    lost: '文件已载入，下列内容没有保留：',
    colon: '：',
  },
  en: {
    title: 'BPMN file',
    download: 'Download the version offered now (BPMN 2.0)',
    file: 'Make a file the draft',
    hint: 'A BPMN 2.0 file of at most 800 kB. It takes the place of the draft and of what is not saved; departments follow from the items',
    load: 'Load the file',
    refused: 'The file was not loaded, because:',
    lost: 'The file was loaded; this was not kept:',
    colon: ': ',
  },
});
