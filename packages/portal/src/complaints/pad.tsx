import type { PadBoard } from '@yichuang/contract/complaints.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { page, show } from '#page.ts';
import { Live } from '#queueing/live.tsx';
import { isNotPaired, NotPaired } from '#queueing/not-paired.tsx';
import { actAtPad, type PadData, readBoard } from './pad-acts.ts';
import { PadConfirm } from './pad-confirm.tsx';
import { PadDetail } from './pad-detail.tsx';
import { PadQuestion } from './pad-question.tsx';
import { RATING_WORDS } from './rating-words.ts';

/** 客屏和评价器: `/d/pad/S095`. Wakes by the bell of the hall; without a script it looks again every ten seconds. */
export const padPage = page<PadData>({
  path: '/d/pad/:counter',
  personal: true,
  bare: true,
  load: async (request) => {
    try {
      return show<PadData>({ board: await readBoard(request), bad: null });
    } catch (error) {
      if (isNotPaired(error)) return show<PadData>(null, 403);
      throw error;
    }
  },
  act: actAtPad,
  refresh: (data) => (data?.bad ? null : { seconds: 10 }),
  title: (_data, language) => WORDS[language].title,
  view: (data, { language }) => <Pad data={data} language={language} />,
});

function Pad({ data, language }: { data: PadData; language: Language }) {
  if (data === null) return <NotPaired language={language} />;
  const { board, bad } = data;
  // Not renewed while somebody writes.
  if (bad !== null) return <PadDetail board={board} level={bad} language={language} />;
  const { hall, seq, settings } = board;
  return (
    <Live className="pad" {...{ hall, language, seq, settings }}>
      <Scene board={board} language={language} />
    </Live>
  );
}

function Scene({ board, language }: { board: PadBoard; language: Language }) {
  const words = WORDS[language];
  const { invitation, shown, scene, number } = board;
  if (invitation) return <PadQuestion {...{ board, invitation, language }} />;
  if (shown) return <PadConfirm {...{ board, shown, language }} />;
  return (
    <div className="pad-rest" data-pad>
      <h1>{scene === 'thanks' ? RATING_WORDS[language].thanks : words.welcome}</h1>
      <p>
        <span className="number">{number}</span> {words.counter}
      </p>
      {scene === 'idle' && <p className="hint">{words.idle}</p>}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '评价器',
    welcome: '欢迎办事',
    counter: '号窗口',
    idle: '需要您核对的内容会显示在这里；办完以后请在这里评价。',
  },
  en: {
    title: 'Pad',
    welcome: 'Welcome',
    counter: 'is the number of this counter',
    idle: 'What you are asked to check appears here; afterwards you can rate the service here.',
  },
});
