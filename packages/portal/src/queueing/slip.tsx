import { readSlip } from '@yichuang/contract/queueing-screens.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { PRIORITY_WORDS } from '@yichuang/domain/queueing/priority.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { type Frame, page, show } from '#page.ts';
import { waitWords } from './wait-words.ts';

type Slip = ReplyOf<typeof readSlip>;

/** 号票 as the machine shows and prints it, 80 mm wide. */
export const slipPage = page<Slip>({
  path: '/d/kiosk/:ticket',
  personal: true,
  bare: true,
  load: async ({ call, params }) => show(await call(readSlip, { params: { ticketId: params.ticket ?? '' } })),
  refresh: () => ({ seconds: 40, to: '/d/kiosk?lang=zh' }),
  title: ({ ticket }, language) => WORDS[language].title(ticket.number),
  view: (slip, frame) => <SlipView slip={slip} frame={frame} />,
});

function SlipView({ slip, frame: { language, query } }: { slip: Slip; frame: Frame }) {
  const words = WORDS[language];
  const { number } = slip.ticket;
  return (
    <div
      className="kiosk kiosk-done"
      data-kiosk="busy"
      data-elder={query.large}
      data-low={query.low}
      data-guide={query.large === undefined ? undefined : words.guide(number)}
      data-print={query.paper}
    >
      <h1 className="not-printed">{query.paper === undefined ? words.scan : words.takePaper}</h1>
      {query.late !== undefined && <p role="status">{words.late}</p>}
      <Paper slip={slip} language={language} />
      <form className="kiosk-foot not-printed" method="get" action="/d/kiosk">
        <input type="hidden" name="lang" value="zh" />
        <button className="button" type="submit">
          {words.finish}
        </button>
      </form>
      <div
        className="kiosk-idle not-printed"
        data-idle="30"
        data-count="10"
        role="alertdialog"
        aria-label={words.still}
        hidden
      >
        <p>
          {words.still}{' '}
          <b className="number" data-left>
            10
          </b>
        </p>
        <button type="button" className="button" data-stay>
          {words.goOn}
        </button>
      </div>
    </div>
  );
}

/** The same on screen and on paper. */
function Paper({ slip, language }: { slip: Slip; language: Language }) {
  const words = WORDS[language];
  const { ticket, counters, qr } = slip;
  const { number, kind, service, ahead, wait, takenAt, priorityReason, maskedName } = ticket;
  return (
    <section className="number-slip" data-ticket={ticket.ticketId} aria-label={words.title(number)}>
      <p className="number-slip-number number">{number}</p>
      <p className="number-slip-service">{nameIn(language, service)}</p>
      {maskedName !== null && <p lang="zh-CN">{maskedName}</p>}
      {kind === 'appointment' && <p>{words.appointment}</p>}
      {priorityReason !== null && (
        <p>
          {words.priority} {PRIORITY_WORDS[priorityReason][language]}
        </p>
      )}
      <dl>
        <dt>{words.counters}</dt>
        <dd className="number">{counters.map(counterPlate).join(' ')}</dd>
        <dt>{words.ahead}</dt>
        <dd className="number">{ahead === null ? '–' : words.people(ahead)}</dd>
        <dt>{words.wait}</dt>
        <dd>{waitWords(wait, language)}</dd>
      </dl>
      <img
        className="number-slip-code"
        alt={words.code}
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
        width={200}
        height={200}
      />
      <p>{words.follow}</p>
      <p className="number">{momentInFull(takenAt, language)}</p>
      <p>{words.missed}</p>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: (number: string) => `号票 ${number}`,
    scan: '取号成功，请用手机扫码跟踪',
    takePaper: '取号成功，请取走号票',
    counters: '办理窗口',
    ahead: '前面还有',
    people: (count: number) => `${count} 人`,
    wait: '预计等候',
    priority: '优先：',
    appointment: '预约',
    late: '已过预约时段，按普通号排队',
    code: '扫码跟踪这个号的二维码',
    follow: '扫码看进度，叫到时手机会提示',
    missed: '过号可在手机上按“我到了”恢复一次。当日有效。',
    finish: '完成，返回首页',
    still: '几秒后回到首页：',
    goOn: '继续查看',
    guide: (number: string) => `取号成功，您的号是 ${[...number].join(' ')}。请取走号票，看屏幕叫号。`,
  },
  en: {
    title: (number: string) => `Ticket ${number}`,
    scan: 'Your number is taken. Scan the code to follow it',
    takePaper: 'Your number is taken. Please take the slip',
    counters: 'Counters',
    ahead: 'Before you',
    people: (count: number) => `${count}`,
    wait: 'Expected wait',
    priority: 'Priority:',
    appointment: 'Appointment',
    late: 'The time of the appointment is over: this is an ordinary number',
    code: 'QR code that follows this number',
    follow: 'Scan to follow; the phone tells when you are called',
    missed: 'A missed number comes back once by “I am here”. Good today only.',
    finish: 'Done, back to the start',
    still: 'Back to the start in seconds:',
    goOn: 'Keep looking',
    guide: (number: string) =>
      `Your number is ${[...number].join(' ')}. Please take the slip and watch the screens.`,
  },
});
