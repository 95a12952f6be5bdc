import type { TemplateView } from '@yichuang/contract/documents.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useId } from 'react';
import { Form } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';

/** Another file, or back to the shipped one. */
export function TemplateForms({ view }: { view: TemplateView }) {
  const words = useWords(WORDS);
  const key = useFormKey(view.version);
  const isBusy = useIsSending();
  const id = useId();
  const isOwn = view.inUse === 'own' || view.fault !== null;
  return (
    <>
      <Form method="post" encType="multipart/form-data" className="act-form">
        <Hidden view={view} formKey={key} act="change" />
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {words.file}
          </label>
          <p className="hint">{words.fileHint}</p>
          <input id={id} type="file" name="file" accept=".typ,text/plain" required />
        </div>
        <button type="submit" className="button" disabled={isBusy}>
          {isBusy ? words.checking : words.take}
        </button>
      </Form>
      {isOwn && (
        <Form method="post" className="act-form">
          <Hidden view={view} formKey={`${key}-back`} act="restore" />
          <button type="submit" className="button button-quiet" disabled={isBusy}>
            {words.restore}
          </button>
        </Form>
      )}
    </>
  );
}

type HiddenProps = { readonly view: TemplateView; readonly formKey: string; readonly act: string };

const Hidden = ({ view, formKey, act }: HiddenProps) => (
  <>
    <input type="hidden" name="version" value={view.version} />
    <input type="hidden" name="key" value={formKey} />
    <input type="hidden" name="act" value={act} />
  </>
);

const WORDS = bilingual({
  zh: {
    file: '改好的模板文件',
    fileHint: '文本文件，不超过 64 KB；先用样张排版检查，没有问题才采用',
    take: '检查并采用',
    checking: '正在检查…',
    restore: '恢复随产品提供的模板',
  },
  en: {
    file: 'The changed file',
    fileHint:
      'A text file of at most 64 KB; it is set with an example first and taken only when that goes well',
    take: 'Check and use it',
    checking: 'Checking…',
    restore: 'Back to the template as shipped',
  },
});
