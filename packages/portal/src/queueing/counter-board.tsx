import { type CounterBoard, readCounterBoard } from '@yichuang/contract/queueing-screens.ts';
import { PAUSES } from '@yichuang/domain/queueing/counter-life.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { page, show } from '#page.ts';
import { Live, saidCall } from './live.tsx';
import { isNotPaired, NotPaired } from './not-paired.tsx';
import { screenTokenOf } from './screen-token.ts';
import { localMoment } from './wait-words.ts';

/** 窗口屏: `/d/window/S095`. Null: not paired here. */
export const counterBoardPage = page<CounterBoard | null>({
  path: '/d/window/:counter',
  personal: true,
  bare: true,
  async load(request) {
    const body = { token: screenTokenOf(request), counterId: request.params.counter ?? '' };
    try {
      return show<CounterBoard | null>(await request.call(readCounterBoard, { body }));
    } catch (error) {
      if (isNotPaired(error)) return show<CounterBoard | null>(null, 403);
      throw error;
    }
  },
  refresh: () => ({ seconds: 10 }),
  title: (_board, language) => WORDS[language].title,
  view: (board, { language }) =>
    board === null ? <NotPaired language={language} /> : <Board board={board} language={language} />,
});

function Board({ board, language }: { board: CounterBoard; language: Language }) {
  const words = WORDS[language];
  const { number, services, clerk, settings, hall, seq } = board;
  return (
    <Live className="counter-board" {...{ hall, language, seq, settings }}>
      <header className="board-head">
        <h1>
          <span className="number">{counterPlate(number)}</span> {words.counter}
        </h1>
        <p>{services.map((service) => nameIn(language, service)).join(language === 'zh' ? '、' : ', ')}</p>
      </header>
      <Now board={board} language={language} />
      <footer className="board-foot">
        {clerk !== null && (
          <p>
            {words.clerk} <span lang="zh-CN">{clerk}</span>
          </p>
        )}
        {settings.message !== null && <p lang="zh-CN">{settings.message}</p>}
      </footer>
    </Live>
  );
}

function Now({ board, language }: { board: CounterBoard; language: Language }) {
  const words = WORDS[language];
  const { state, pauseReason, stateSince, current, number } = board;
  if (state === 'closed') return <p className="counter-now counter-rest">{words.closed}</p>;
  if (state === 'paused')
    return (
      <p className="counter-now counter-rest">
        {words.paused} <b>{PAUSES[pauseReason ?? 'away'][language]}</b>
        {stateSince !== null && <span className="number"> {words.since(localMoment(stateSince))}</span>}
      </p>
    );
  if (current === null) return <p className="counter-now">{words.free}</p>;
  return (
    <p
      className="counter-now counter-number"
      data-call={current.seq}
      {...(current.isServed ? {} : saidCall(current.number, number))}
    >
      {current.isServed ? words.serving : words.please} <b className="number">{current.number}</b>
      {current.maskedName !== null && <span lang="zh-CN"> {current.maskedName}</span>}
    </p>
  );
}

const WORDS = bilingual({
  zh: {
    title: '窗口屏',
    counter: '号窗口',
    clerk: '工作人员',
    closed: '暂未开放',
    paused: '暂停',
    since: (time: string) => `${time} 起`,
    free: '空闲，请等候叫号',
    serving: '正在办理',
    please: '请',
  },
  en: {
    title: 'Counter screen',
    counter: 'Counter',
    clerk: 'Clerk',
    closed: 'Closed',
    paused: 'Paused:',
    since: (time: string) => `since ${time}`,
    free: 'Free. Please wait for your number',
    serving: 'Serving',
    please: 'Now',
  },
});
