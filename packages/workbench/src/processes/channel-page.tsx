import { countRunning } from '@yichuang/contract/channels.ts';
import { type DraftView, readDraft } from '@yichuang/contract/processes.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { data, Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Answer, freshOf } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { actOnChannel, type ChannelAnswer } from './channel-acts.ts';
import { ChannelEditor, type RunningCounts } from './channel-editor.tsx';
import { differenceLines } from './difference-words.ts';
import { itemsByCode, procedureFrom } from './draft-plan.ts';

type Addressed = Asked & { readonly params: { readonly key?: string } };

export async function loader(asked: Addressed): Promise<{ loaded: DraftView; running: RunningCounts }> {
  const key = asked.params.key ?? '';
  const [loaded, { rows }] = await Promise.all([
    read(asked, readDraft, { params: { key } }),
    read(asked, countRunning, {}),
  ]);
  return { loaded, running: rows.filter((row) => row.key === key) };
}

export async function action(asked: Addressed) {
  const done = await actOnChannel(asked, asked.params.key ?? '');
  // The status keeps the router from reading the page again after a refusal.
  return data(done, { status: done.answer.ok ? 200 : done.answer.problem.status });
}

/** 通道编辑 of one channel: its steps, its picture as one types, what differs, and its publication from a day on. */
export function Component() {
  const { loaded, running } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const answer = done?.answer;
  const view = newestDraft(loaded, answer);
  // What was typed stays through refusals and collisions; only an act that was done begins anew.
  const settled = answer?.ok ? view.version : loaded.version;
  return (
    <>
      <PageHead title={nameIn(language, named(view))}>
        <p className="total">{words.version(view.newest.version)}</p>
        <Link className="button button-quiet" to="/admin/channels">
          {words.back}
        </Link>
      </PageHead>
      <ActNotes
        key={`notes ${view.version}`}
        answer={answer}
        done={words.done(done?.act ?? 'save', view.newest)}
        changes={(fresh) => changesOf(loaded, fresh, language)}
      />
      <ChannelEditor key={`editor ${settled}`} view={view} running={running} answer={answer} />
    </>
  );
}

const named = ({ newest }: DraftView) => {
  const { name, nameEn } = newest.definition;
  return { name, nameEn: nameEn || name };
};

/** A colleague may have published without touching a draft: then only the newest version grows. */
function newestDraft(loaded: DraftView, answer: Answer<DraftView> | undefined): DraftView {
  const given = answer?.ok ? answer.value : freshOf<DraftView>(answer);
  if (given === undefined) return loaded;
  const isNewer = given.version > loaded.version || given.newest.version > loaded.newest.version;
  return isNewer ? given : loaded;
}

function changesOf(loaded: DraftView, fresh: DraftView, language: 'zh' | 'en'): readonly string[] {
  const items = itemsByCode([...loaded.items, ...fresh.items]);
  const [before, after] = [loaded, fresh].map(({ key, definition }) => procedureFrom(key, definition, items));
  return before && after ? differenceLines({ before, after, items }, language) : [];
}

type Newest = DraftView['newest'];

const WORDS = bilingual({
  zh: {
    version: (version: number) => (version === 0 ? '还没有发布过' : `最新第 ${version} 版`),
    back: '回到通道列表',
    done: (act: ChannelAnswer['act'], { version, appliesFrom }: Newest) =>
      ({
        save: '草稿已保存；现行版本不受影响。',
        load: '文件已载入草稿；现行版本不受影响。',
        discard: '草稿已放弃。',
        publish: `第 ${version} 版已发布，自 ${appliesFrom} 起施行；在办的申请不受影响。`,
      })[act],
  },
  en: {
    version: (version: number) => (version === 0 ? 'never published' : `newest version ${version}`),
    back: 'Back to the channels',
    done: (act: ChannelAnswer['act'], { version, appliesFrom }: Newest) =>
      ({
        save: 'The draft is saved; the version offered now is not touched.',
        load: 'The file is the draft now; the version offered now is not touched.',
        discard: 'The draft is thrown away.',
        publish: `Version ${version} is published and applies from ${appliesFrom}; running applications are not touched.`,
      })[act],
  },
});
