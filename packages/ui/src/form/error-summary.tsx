import { faultSentence, fieldId } from '#form/field-name.ts';
import { bilingual, type Language } from '#language.ts';
import { Mixed } from '#mixed.tsx';

const WORDS = bilingual({
  zh: { title: '请先改正下面的内容', one: '请先改正下面这一处' },
  en: { title: 'Please correct the following', one: 'Please correct this first' },
});

/** One line of the summary; without a name it leads nowhere (the fault is of the page, not of a field). */
export type SummaryLine = {
  readonly name: string | null;
  readonly label: string;
  readonly words: string;
  /** Which row of a list is meant. */
  readonly context?: string;
};

/** Everything wrong on the page, on top, with the same words as beside the fields; takes the focus when the page opens. */
export function ErrorSummary({ lines, language }: { lines: readonly SummaryLine[]; language: Language }) {
  if (lines.length === 0) return null;
  const words = WORDS[language];
  return (
    <div
      className="error-summary"
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without a script this is the only way to bring the reader here
      autoFocus
    >
      <h2 id="error-summary-title">{lines.length === 1 ? words.one : words.title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={`${line.name} ${line.words}`}>
            {line.context === undefined ? null : (
              <span className="error-context">
                <Mixed language={language}>{line.context}</Mixed>
              </span>
            )}
            <LineWords line={line} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function LineWords({ line, language }: { line: SummaryLine; language: Language }) {
  const sentence = <Mixed language={language}>{faultSentence(line.label, line.words, language)}</Mixed>;
  return line.name === null ? sentence : <a href={`#${fieldId(line.name)}`}>{sentence}</a>;
}
