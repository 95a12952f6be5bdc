import type { PhraseView } from '@yichuang/contract/queueing-phrases.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useActionData, useLoaderData, useSearchParams } from 'react-router';
import { DoneNote, Empty, ProblemNote } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import { asResult } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { actOnPhrases, readPhrases } from './phrase-acts.ts';
import { PhraseForm } from './phrase-form.tsx';
import { useOriginWords } from './phrase-words.ts';

export const loader = readPhrases;

export const action = async (asked: Asked) => asResult(await actOnPhrases(asked));

/** 常用语: one's own, those of the centre, and those that every centre has. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const [asks] = useSearchParams();
  const words = useWords(WORDS);
  const origins = useOriginWords();
  const { rows, mayShare } = done?.ok ? done.value : loaded;
  const edited = rows.find(({ key, version }) => key === asks.get('edit') && version !== null) ?? null;
  return (
    <>
      <PageHead title={words.title} />
      {done?.ok === false && <ProblemNote problem={done.problem} />}
      {done?.ok && <DoneNote>{words.done}</DoneNote>}
      <p className="note">{words.lead}</p>
      <Panel title={edited === null ? words.fresh : words.edited(edited.abbreviation)}>
        <PhraseForm key={edited?.key ?? 'new'} phrase={edited} mayShare={mayShare} answer={done} />
        {edited !== null && <Link to="/phrases">{words.leave}</Link>}
      </Panel>
      {(['mine', 'shared', 'standard'] as const).map((origin) => (
        <Lines
          key={origin}
          title={origins[origin]}
          rows={rows.filter((row) => row.origin === origin)}
          mayChange={origin === 'mine' || (origin === 'shared' && mayShare)}
        />
      ))}
    </>
  );
}

type LinesProps = {
  readonly title: string;
  readonly rows: readonly PhraseView[];
  readonly mayChange: boolean;
};

function Lines({ title, rows, mayChange }: LinesProps) {
  const words = useWords(WORDS);
  return (
    <Panel title={title} beside={rows.length}>
      {rows.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <ul className="papers">
          {rows.map((row) => (
            <li key={row.key}>
              <span>
                <kbd>;;{row.abbreviation}</kbd> <span lang="zh-CN">{row.words}</span>
              </span>
              <span className="hint">
                {[row.itemCode ?? words.everywhere, row.documentId, words.uses(row.uses)]
                  .filter((one) => one !== null)
                  .join(' · ')}
              </span>
              {mayChange && (
                <Link to={`/phrases?${new URLSearchParams({ edit: row.key })}`}>
                  {words.change} <span className="spoken">;;{row.abbreviation}</span>
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '常用语',
    lead: '在任何文字框里输入 ;;（中文输入法下的；；也可以）再加简码，按 Enter 展开。【】里的内容展开后接着填写。同一简码，个人的优先于中心的，中心的优先于通用的。',
    none: '还没有常用语。',
    done: '已保存。',
    fresh: '新的常用语',
    edited: (abbreviation: string) => `修改 ;;${abbreviation}`,
    leave: '不改了，回到新的常用语',
    everywhere: '所有事项',
    uses: (count: number) => `用过 ${count} 次`,
    change: '修改',
  },
  en: {
    title: 'Phrases',
    lead: 'Type ;; and the abbreviation in any box of words, then Enter. What stands in 【】 is filled in next. Of one abbreviation, your own goes before that of the centre, and that before the one every centre has.',
    none: 'No phrase yet.',
    done: 'Saved.',
    fresh: 'A new phrase',
    edited: (abbreviation: string) => `Change ;;${abbreviation}`,
    leave: 'Leave it, back to a new phrase',
    everywhere: 'all items',
    uses: (count: number) => (count === 1 ? 'used once' : `used ${count} times`),
    change: 'Change',
  },
});
