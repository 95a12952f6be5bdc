import { SelectField, TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { type FormEvent, useId } from 'react';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey } from '#wire/use-form.ts';

type Props = {
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly add: (form: FormData) => void;
  readonly isBusy: boolean;
  /** Files that are there; grows with every upload, so that the next one is another act. */
  readonly done: number;
};

/** 补扫: which document, which files, and whether they take the place of what is there. */
export function AddFiles({ documents, add, isBusy, done }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(done);
  const id = useId();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    add(new FormData(event.currentTarget));
  };
  if (documents.length === 0) return null;
  return (
    <details className="add-files">
      <summary>{words.title}</summary>
      {/* Begun anew after each upload: a file field cannot be emptied otherwise. */}
      <form key={key} onSubmit={send} className="act-form">
        <input type="hidden" name="key" value={key} />
        <SelectField
          name="documentId"
          label={words.document}
          language={language}
          value=""
          required
          options={documents.map((one) => ({ value: one.id, label: one.name, labelLanguage: 'zh-CN' }))}
        />
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {words.file}
          </label>
          <p className="field-hint" id={`${id}-hint`}>
            {words.allowed}
          </p>
          <input
            id={id}
            type="file"
            name="file"
            multiple
            accept=".pdf,.jpg,.jpeg,.png,.ofd,application/pdf,image/jpeg,image/png"
            aria-describedby={`${id}-hint`}
          />
        </div>
        <TickField name="isNewEdition" label={words.replaces} language={language} />
        <button type="submit" className="button button-quiet" disabled={isBusy}>
          {isBusy ? words.busy : words.upload}
        </button>
      </form>
    </details>
  );
}

const WORDS = bilingual({
  zh: {
    title: '补充扫描件',
    document: '属于哪份材料',
    file: '文件',
    allowed: 'PDF、JPG、PNG、OFD；归档以前都可以补，不影响期限',
    replaces: '替换原有的文件（原文件仍保留）',
    upload: '上传文件',
    busy: '正在上传…',
  },
  en: {
    title: 'Add scans',
    document: 'Pages of which document',
    file: 'Files',
    allowed: 'PDF, JPG, PNG, OFD; until the case is archived, without any effect on its dates',
    replaces: 'They take the place of the files that are there (which are kept)',
    upload: 'Upload the files',
    busy: 'Uploading…',
  },
});
