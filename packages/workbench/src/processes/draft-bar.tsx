import type { DraftView } from '@yichuang/contract/processes.ts';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import type { ChannelAnswer } from './channel-acts.ts';
import type { Editor } from './use-editor.ts';

type Props = { readonly view: DraftView; readonly editor: Editor };

/** 草稿: where it stands, and the buttons that save it, take back what is not saved, or throw it away. */
export function DraftBar({ view, editor }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isBusy = useIsSending();
  const savedAt = view.savedAt === null ? null : momentInFull(view.savedAt, language);
  return (
    <section className="panel draft-bar" aria-label={words.label}>
      <p aria-live="polite">
        <b>{editor.isDirty ? words.unsaved : words.saved(savedAt)}</b>{' '}
        {editor.faults.length === 0 ? words.sound : words.faults(editor.faults.length)}
      </p>
      {view.baseVersion !== view.newest.version && (
        <p className="hint">{words.older(view.baseVersion, view.newest.version)}</p>
      )}
      <div className="acts">
        <SeenForm view={view} act="save">
          <input type="hidden" name="definition" value={JSON.stringify(editor.draft)} />
          <button type="submit" className="button" disabled={isBusy || !editor.isDirty}>
            {isBusy ? words.busy : words.save}
          </button>
        </SeenForm>
        <button
          type="button"
          className="button button-quiet"
          disabled={!editor.isDirty}
          onClick={() => editor.edit(() => view.definition)}
        >
          {words.takeBack}
        </button>
        {view.savedAt !== null && (
          <SeenForm view={view} act="discard">
            <button type="submit" className="button button-quiet" disabled={isBusy}>
              {words.discard}
            </button>
          </SeenForm>
        )}
      </div>
    </section>
  );
}

type SeenProps = {
  readonly view: DraftView;
  readonly act: ChannelAnswer['act'];
  readonly className?: string;
  /** Sends a file along. */
  readonly hasFile?: boolean;
  readonly children: ReactNode;
};

/** A form that says which draft and which newest version were seen. */
export function SeenForm({ view, act, className, hasFile = false, children }: SeenProps) {
  const key = useFormKey(`${act} ${view.version} ${view.newest.version}`);
  return (
    <Form
      method="post"
      className={className}
      encType={hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
    >
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="baseVersion" value={view.newest.version} />
      <input type="hidden" name="key" value={key} />
      {children}
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    label: '草稿',
    unsaved: '有未保存的修改。',
    saved: (at: string | null) => (at === null ? '没有草稿，内容与最新版本相同。' : `草稿保存于${at}。`),
    sound: '没有错误。',
    faults: (count: number) => `有 ${count} 处错误，改正后才能发布；草稿可以先保存。`,
    older: (base: number, newest: number) =>
      `草稿保存时的最新版本是第 ${base} 版，此后已发布第 ${newest} 版；差别按第 ${newest} 版列出，请核对。`,
    save: '保存草稿',
    busy: '正在保存…',
    takeBack: '撤销未保存的修改',
    discard: '放弃草稿',
  },
  en: {
    label: 'Draft',
    unsaved: 'Some changes are not saved.',
    saved: (at: string | null) =>
      at === null ? 'There is no draft; this is the newest version.' : `Draft saved on ${at}.`,
    sound: 'No faults.',
    faults: (count: number) =>
      `${count === 1 ? '1 fault' : `${count} faults`} to mend before it can be published; a draft can be saved as it is.`,
    older: (base: number, newest: number) =>
      `The draft was saved when version ${base} was the newest; version ${newest} has come since. What differs is told against it: check.`,
    save: 'Save the draft',
    busy: 'Saving…',
    takeBack: 'Take back what is not saved',
    discard: 'Throw the draft away',
  },
});
