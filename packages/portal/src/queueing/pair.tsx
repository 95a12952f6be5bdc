import { askPairing, type PairingView, readPairing } from '@yichuang/contract/queueing-screens.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { go, page, show } from '#page.ts';
import { screenCookie, screenTokenOf } from './screen-token.ts';
import { localMoment } from './wait-words.ts';

/** 终端配对: a new screen shows six digits until an administrator has given it a place. */
export const pairPage = page<PairingView>({
  path: '/d/pair',
  personal: true,
  bare: true,
  async load(request) {
    const pairing = await request.call(readPairing, { body: { token: screenTokenOf(request) } });
    const isToShow = pairing.path !== null && request.query.again === undefined;
    return isToShow ? go(pairing.path ?? '') : show(pairing);
  },
  async act({ call }) {
    const { token } = await call(askPairing, { body: {} });
    return go('/d/pair', [screenCookie(token)]);
  },
  refresh: ({ state }) => (state === 'waiting' ? { seconds: 5 } : null),
  title: (_pairing, language) => WORDS[language].title,
  view: (pairing, { language }) => <Pairing pairing={pairing} language={language} />,
});

function Pairing({ pairing, language }: { pairing: PairingView; language: Language }) {
  const words = WORDS[language];
  const { code, until } = pairing;
  return (
    <div className="screen-plain" data-every={pairing.state === 'waiting' ? 3 : undefined}>
      <h1>{words.title}</h1>
      {code === null || until === null ? (
        <form method="post">
          <p>{words.intro}</p>
          <Button>{words.ask}</Button>
        </form>
      ) : (
        <>
          <p>{words.told}</p>
          <p className="pair-code number">
            {code.slice(0, 3)} {code.slice(3)}
          </p>
          <p>{words.until(localMoment(until))}</p>
        </>
      )}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '终端配对',
    intro: '用于大厅的取号机、大厅屏、窗口屏和评价器。',
    ask: '显示配对码',
    told: '请管理员在“大厅终端”页面输入这六位数字。',
    until: (time: string) => `${time} 前有效；配对后本机自动进入自己的页面。`,
  },
  en: {
    title: 'Pair this screen',
    intro: 'For machines, hall screens, counter screens and rating pads.',
    ask: 'Show the pairing code',
    told: 'An administrator enters these six digits on the page “Screens”.',
    until: (time: string) =>
      `Good until ${time}. Once it is paired, this machine opens its own page by itself.`,
  },
});
