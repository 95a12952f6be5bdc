import { bilingual, type Language } from '@yichuang/ui/language.ts';

const WORDS = bilingual({
  zh: {
    title: '找不到这份草稿',
    text: '网址可能不完整，也可能草稿过了保存期限，已经自动删除。没有提交的内容无法恢复。',
    again: '重新选择要办的事项',
    track: '已经提交了？查进度',
  },
  en: {
    title: 'This draft cannot be found',
    text: 'The address may be incomplete, or the draft passed its date and was deleted. What was not submitted cannot be restored.',
    again: 'Choose again what to apply for',
    track: 'Already submitted? Track the application',
  },
});

export const missingTitle = (language: Language): string => WORDS[language].title;

/** Unknown, mistyped or deleted: the same page for all, so that nobody learns which drafts exist. */
export function MissingDraft({ language }: { language: Language }) {
  const words = WORDS[language];
  return (
    <div className="apply">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p className="apply-act">
        <a className="button" href="/items">
          {words.again}
        </a>
        <a href="/track">{words.track}</a>
      </p>
    </div>
  );
}
