import { bilingual } from '@yichuang/ui/language.ts';
import { type KeyboardEvent, useState } from 'react';
import { useFetcher } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { newKey } from '#wire/form-key.ts';
import { useDeskAddress } from './desk-address.ts';
import type { EarlierAnswer, EarlierAsk } from './earlier-acts.ts';

/** 重复办件说明: why it is taken once more; nobody has to say it before the act. */
export function DuplicateReason({ caseId }: { readonly caseId: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const [reason, setReason] = useState('');
  const [key] = useState(newKey);
  const address = useDeskAddress();
  const fetcher = useFetcher<EarlierAnswer>();
  const answer = fetcher.data?.answer;
  if (answer?.ok) return <p role="status">{words.kept}</p>;
  const keep = () => {
    if (reason.trim() === '' || fetcher.state !== 'idle') return;
    const ask: EarlierAsk = { ask: 'note', key, caseId, reason: reason.trim() };
    void fetcher.submit(JSON.stringify(ask), {
      method: 'post',
      action: `${address}/earlier`,
      encType: 'application/json',
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    keep();
  };
  return (
    <p className="duplicate-reason">
      <input
        className="input"
        aria-label={words.reason}
        placeholder={words.reason}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="button button-quiet" onClick={keep}>
        {words.keep}
      </button>
      {answer?.ok === false && (
        <span role="alert">{language === 'en' ? answer.problem.titleEn : answer.problem.title}</span>
      )}
    </p>
  );
}

const WORDS = bilingual({
  zh: { reason: '仍要受理的理由', keep: '记下理由', kept: '理由已记下。' },
  en: { reason: 'Why it is taken once more', keep: 'Keep the reason', kept: 'The reason is kept.' },
});
