import { ProblemError } from '@yichuang/contract/problem.ts';
import {
  arriveAgain,
  cancelTicket,
  readTicket,
  type WaitingTicketView,
} from '@yichuang/contract/queueing-tickets.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { Live } from './live.tsx';
import { waitWords } from './wait-words.ts';

type Data = {
  readonly ticket: WaitingTicketView;
  /** The number moved on while its holder was asked. */
  readonly isChanged: boolean;
  /** The holder is asked once more before the number is given back. */
  readonly isAsking: boolean;
};

/** 我的号: the page behind the code of the slip. Whoever has the address holds the ticket. */
export const ticketPage = page<Data>({
  path: '/q/:ticket',
  personal: true,
  load: async (request) => show(await read(request)),
  act,
  refresh: ({ ticket, isAsking }) => (isAsking || ENDED.includes(ticket.state) ? null : { seconds: 15 }),
  title: ({ ticket }, language) => titleOf(ticket, language),
  view: (data, { language }) => <Ticket data={data} language={language} />,
});

const ENDED: readonly string[] = ['done', 'cancelled'];

async function act(request: PageRequest): Promise<PageAnswer<Data>> {
  const { params, form, call } = request;
  const what = form.act === 'return' ? arriveAgain : cancelTicket;
  const ticketId = params.ticket ?? '';
  try {
    await call(what, { params: { ticketId }, body: { version: Number(form.version) || 0 } });
    return go(`/q/${encodeURIComponent(ticketId)}`);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 409) throw error;
    return show({ ...(await read(request)), isChanged: true }, 409);
  }
}

async function read({ params, query, call }: PageRequest): Promise<Data> {
  const ticket = await call(readTicket, { params: { ticketId: params.ticket ?? '' } });
  return { ticket, isChanged: false, isAsking: query.cancel !== undefined };
}

/** The tab says it too: a telephone lies on the table. */
function titleOf({ number, state, counter }: WaitingTicketView, language: Language): string {
  const words = WORDS[language];
  if (state === 'called' && counter !== null) return words.toCounter(number, counterPlate(counter.number));
  return words.title(number);
}

function Ticket({ data, language }: { data: Data; language: Language }) {
  const words = WORDS[language];
  const { ticket, isChanged } = data;
  return (
    <Live className="ticket" hall={ticket.service.institutionId} language={language}>
      <h1>
        {words.number} <b className="number ticket-number">{ticket.number}</b>
      </h1>
      {isChanged && (
        <p className="ticket-note" role="alert">
          {words.changed}
        </p>
      )}
      <p className="ticket-service">{nameIn(language, ticket.service)}</p>
      <Standing ticket={ticket} language={language} />
      <Acts data={data} language={language} />
      <p className="hint">{words.keep}</p>
    </Live>
  );
}

function Standing({ ticket, language }: { ticket: WaitingTicketView; language: Language }) {
  const words = WORDS[language];
  const { state, counter, ahead, wait, mayReturn } = ticket;
  if (state === 'called' && counter !== null)
    return (
      <p className="ticket-now ticket-called" data-buzz={`${ticket.ticketId}/${ticket.calls}`}>
        {words.called} <b className="number">{counterPlate(counter.number)}</b> {words.counterOf}
      </p>
    );
  if (ahead === null)
    return (
      <p className="ticket-now">{state === 'missed' && !mayReturn ? words.missedAgain : words[state]}</p>
    );
  return (
    <dl className="ticket-now">
      <dt>{words.ahead}</dt>
      <dd className="number">{words.people(ahead)}</dd>
      <dt>{words.wait}</dt>
      <dd>{waitWords(wait, language)}</dd>
    </dl>
  );
}

function Acts({ data: { ticket, isAsking }, language }: { data: Data; language: Language }) {
  const words = WORDS[language];
  const version = <input type="hidden" name="version" value={ticket.version} />;
  if (ticket.mayReturn)
    return (
      <form method="post">
        {version}
        <Button name="act" value="return">
          {words.here}
        </Button>
      </form>
    );
  if (!['taken', 'transferred', 'called', 'missed'].includes(ticket.state)) return null;
  if (!isAsking)
    return (
      <p>
        <a className="button button-quiet" href="?cancel=1" rel="nofollow">
          {words.giveBack}
        </a>
      </p>
    );
  return (
    <form method="post">
      {version}
      <p>{words.sure}</p>
      <Button kind="serious" name="act" value="cancel">
        {words.giveBack}
      </Button>{' '}
      <a href="?">{words.keepIt}</a>
    </form>
  );
}

const WORDS = bilingual({
  zh: {
    title: (number: string) => `我的号 ${number}`,
    toCounter: (number: string, counter: string) => `请 ${number} 到 ${counter} 号窗口`,
    number: '我的号',
    changed: '您的号刚有变化，请看现在的情况再操作。',
    called: '请到',
    counterOf: '号窗口',
    ahead: '前面还有',
    people: (count: number) => `${count} 人`,
    wait: '预计等候',
    taken: '等候中',
    transferred: '等候中',
    serving: '正在办理',
    held: '已暂存：办好手头的事，请回原窗口',
    missed: '已过号。您到了，请按下面的按钮，恢复一次排队。',
    missedAgain: '再次过号，请重新取号。',
    done: '已办完，谢谢。',
    cancelled: '这个号已经退回。',
    here: '我到了，恢复排队',
    giveBack: '退回这个号',
    sure: '退回以后要重新取号、重新排队。',
    keepIt: '不退回',
    keep: '叫到您时这一页会自己更新，不用听喇叭。页面地址就是您的凭证，请不要发给别人。',
  },
  en: {
    title: (number: string) => `My number ${number}`,
    toCounter: (number: string, counter: string) => `${number}: go to counter ${counter}`,
    number: 'My number',
    changed: 'Your number has just moved on. Look at how it stands now, then try again.',
    called: 'Please go to counter',
    counterOf: '',
    ahead: 'Before you',
    people: (count: number) => `${count}`,
    wait: 'Expected wait',
    taken: 'Waiting',
    transferred: 'Waiting',
    serving: 'Being served',
    held: 'Kept for you: come back to the same counter',
    missed:
      'Your number was missed. When you are here, press the button below to come back to the line, once.',
    missedAgain: 'Missed a second time. Please take a new number.',
    done: 'Done. Thank you.',
    cancelled: 'This number was given back.',
    here: 'I am here: back to the line',
    giveBack: 'Give the number back',
    sure: 'You would have to take a new number and start from the end of the line.',
    keepIt: 'Keep it',
    keep: 'This page renews itself when you are called; no need to listen for it. Its address is your proof: do not pass it on.',
  },
});
