import { type CallView, type HallBoard, readHallBoard } from '@yichuang/contract/queueing-screens.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { page, show } from '#page.ts';
import { Live, saidCall } from './live.tsx';
import { isNotPaired, NotPaired } from './not-paired.tsx';
import { screenTokenOf } from './screen-token.ts';
import { localMoment, waitWords } from './wait-words.ts';

/** 大厅屏 of a hall, or of one area of it: `/d/hall/HALL-S`, `/d/hall/HALL-S.A`. Null: not paired here. */
export const hallBoardPage = page<HallBoard | null>({
  path: '/d/hall/:place',
  personal: true,
  bare: true,
  async load(request) {
    const [hall = '', area] = (request.params.place ?? '').split('.');
    const body = { token: screenTokenOf(request), hall, ...(area ? { area } : {}) };
    try {
      return show<HallBoard | null>(await request.call(readHallBoard, { body }));
    } catch (error) {
      if (isNotPaired(error)) return show<HallBoard | null>(null, 403);
      throw error;
    }
  },
  refresh: () => ({ seconds: 10 }),
  title: (_board, language) => WORDS[language].title,
  view: (board, { language }) =>
    board === null ? <NotPaired language={language} /> : <Board board={board} language={language} />,
});

function Board({ board, language }: { board: HallBoard; language: Language }) {
  const words = WORDS[language];
  const { hall, calls, settings, now, seq } = board;
  const [newest, ...others] = calls;
  return (
    <Live className="hall-board" hall={hall.code} {...{ language, seq, settings }}>
      <header className="board-head">
        <h1>{nameIn(language, hall)}</h1>
        <p className="number">{localMoment(now)}</p>
      </header>
      <div className="board-parts" data-layout={settings.layout}>
        <section className="board-calls" aria-label={words.called}>
          {newest ? <Newest call={newest} language={language} /> : <p className="board-none">{words.none}</p>}
          <ol>
            {others.map((call) => (
              <li key={call.seq} data-call={call.seq} {...saidCall(call.number, call.counterNumber)}>
                <b className="number">{call.number}</b> <MaskedName call={call} />
                <span className="number">→ {words.counter(counterPlate(call.counterNumber))}</span>
              </li>
            ))}
          </ol>
        </section>
        {settings.layout === 'callsAndLines' && <Lines board={board} language={language} />}
      </div>
      {settings.message !== null && (
        <p className="board-message" lang="zh-CN">
          {settings.message}
        </p>
      )}
    </Live>
  );
}

function Newest({ call, language }: { call: CallView; language: Language }) {
  const words = WORDS[language];
  const { seq, number, counterNumber } = call;
  return (
    <p className="board-newest" key={seq} data-call={seq} {...saidCall(number, counterNumber)}>
      <span className="board-please">{words.please}</span> <b className="number">{number}</b>{' '}
      <MaskedName call={call} />
      <span className="board-to number">→ {words.counter(counterPlate(counterNumber))}</span>
    </p>
  );
}

const MaskedName = ({ call: { maskedName } }: { call: CallView }) =>
  maskedName === null ? null : <span lang="zh-CN">{maskedName} </span>;

function Lines({ board: { areas }, language }: { board: HallBoard; language: Language }) {
  const words = WORDS[language];
  return (
    <section className="board-lines" aria-label={words.waiting}>
      <ul>
        {areas.map((area) => (
          <li key={area.area}>
            <h2>
              <span className="number">{area.letter}</span> {nameIn(language, area)}
            </h2>
            <p>
              {words.wait(area.waiting)} · {words.open(area.open)}
            </p>
            {area.waiting > 0 && <p>{waitWords(area.wait, language)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '大厅叫号',
    called: '正在叫号',
    please: '请',
    counter: (plate: string) => `${plate} 号窗口`,
    none: '今天还没有叫号',
    waiting: '各区等候',
    wait: (count: number) => `等 ${count} 人`,
    open: (count: number) => `开 ${count} 个窗口`,
  },
  en: {
    title: 'Now calling',
    called: 'Now calling',
    please: 'Now',
    counter: (plate: string) => `counter ${plate}`,
    none: 'No number was called today',
    waiting: 'Waiting in each area',
    wait: (count: number) => `${count} waiting`,
    open: (count: number) => `${count} open`,
  },
});
