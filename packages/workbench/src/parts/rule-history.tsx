import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Empty } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

type Props = {
  readonly history: readonly {
    readonly version: number;
    readonly knownAt: string;
    readonly basis: string;
  }[];
};

/** 变更记录 of rules that a centre sets itself: each version with its reason, the latest first. */
export function RuleHistory({ history }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <Panel title={words.history}>
      {history.length === 0 ? (
        <Empty>{words.neverChanged}</Empty>
      ) : (
        <ul className="papers">
          {history.map(({ version, knownAt, basis }) => (
            <li key={version}>
              <span lang="zh-CN">{basis}</span>
              <span className="hint">
                {words.version(version)} · {momentInFull(knownAt, language)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    history: '变更记录',
    neverChanged: '从未变更，均为默认规则。',
    version: (version: number) => `第${version}版`,
  },
  en: {
    history: 'Changes',
    neverChanged: 'Never changed; these are the defaults.',
    version: (version: number) => `version ${version}`,
  },
});
