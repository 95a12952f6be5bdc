import { bilingual } from '@yichuang/ui/language.ts';
import { type MouseEvent, useState } from 'react';
import { useFetcher } from 'react-router';
import { ProblemNote } from '#parts/notes.tsx';
import { useWords } from '#shell/language.tsx';
import type { action } from './correction-pages.ts';
import { PaperPages } from './paper-pages.tsx';

/** 先看后发: the notice as it would go out, from what stands in the form around this button. */
export function CorrectionPreview({ caseId }: { caseId: string }) {
  const words = useWords(WORDS);
  const fetcher = useFetcher<typeof action>();
  const [isOpen, setOpen] = useState(false);
  const show = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    if (!form) return;
    setOpen(true);
    void fetcher.submit(new FormData(form), {
      method: 'post',
      action: `/cases/${caseId}/correction-notice`,
    });
  };
  const isBusy = fetcher.state !== 'idle';
  return (
    <>
      <p>
        <button type="button" className="link-button" onClick={show} disabled={isBusy}>
          {isBusy ? words.setting : words.preview}
        </button>
      </p>
      {isOpen && fetcher.data?.problem && <ProblemNote problem={fetcher.data.problem} />}
      {isOpen && fetcher.data?.pages && <PaperPages view={fetcher.data.pages} />}
    </>
  );
}

const WORDS = bilingual({
  zh: { preview: '预览补正告知书', setting: '正在排版…' },
  en: { preview: 'Preview the notice', setting: 'Setting the page…' },
});
