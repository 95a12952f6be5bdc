import { ProblemError } from '@yichuang/contract/problem.ts';
import { findAppointment } from '@yichuang/contract/queueing-appointments.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { ErrorSummary } from '@yichuang/ui/form/error-summary.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { minePath } from './slot-words.ts';

type Data = { readonly phone: string; readonly trouble: 'none' | 'miss' | 'tooMany' | 'away' };

/** 查预约: code and telephone lead to the page of the appointment. Every miss gets the same words. */
export const bookingFindPage = page<Data>({
  path: '/booking/find',
  siteMap: async () => ['/booking/find'],
  load: async () => show<Data>({ phone: '', trouble: 'none' }),
  act,
  title: ({ trouble }, language) =>
    `${trouble === 'none' ? '' : WORDS[language].wrong}${WORDS[language].title}`,
  view: (data, { language }) => <Find data={data} language={language} />,
});

async function act({ form, call }: PageRequest): Promise<PageAnswer<Data>> {
  const code = typeof form.code === 'string' ? form.code : '';
  const phone = typeof form.phone === 'string' ? form.phone : '';
  try {
    const { appointmentId } = await call(findAppointment, { body: { code, phone } });
    return go(minePath(appointmentId));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status } = error.problem;
    // The code is not put back into the page: it is a secret, and it was wrong.
    return show({ phone, trouble: troubleOf(status) }, status);
  }
}

function troubleOf(status: number): Data['trouble'] {
  if (status === 429) return 'tooMany';
  return status >= 500 ? 'away' : 'miss';
}

function Find({ data: { phone, trouble }, language }: { data: Data; language: Language }) {
  const words = WORDS[language];
  return (
    <div className="track">
      <ErrorSummary
        lines={
          trouble === 'none'
            ? []
            : [{ name: trouble === 'miss' ? 'code' : null, label: '', words: words[trouble] }]
        }
        language={language}
      />
      <Breadcrumbs crumbs={[{ href: '/booking', label: words.booking }]} language={language} />
      <h1>{words.title}</h1>
      <form className="sheet" method="post" noValidate>
        <TextField
          {...{ name: 'code', language, label: words.code, hint: words.codeHint, value: '' }}
          inputMode="numeric"
          width="short"
          required
        />
        <TextField
          {...{ name: 'phone', language, label: words.phone, value: phone }}
          type="tel"
          inputMode="tel"
          width="number"
          required
        />
        <p className="track-act">
          <Button>{words.find}</Button>
        </p>
      </form>
      <p className="track-lost">{words.lost}</p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    wrong: '错误：',
    booking: '预约办理时间',
    title: '查看我的预约',
    code: '预约码',
    codeHint: '8 位数字',
    phone: '预约时填的手机号',
    find: '查看预约',
    miss: '预约码和手机号对不上，或者预约已经过期，请核对后再试',
    tooMany: '一小时内试得太多了。请一小时后再试，或者直接到大厅取号',
    away: '查询暂时没有回应，请过几分钟再试',
    lost: '预约码忘了？到时间带身份证到大厅，刷证签到；预约时没有填身份证号的，请直接取号。',
  },
  en: {
    wrong: 'Error: ',
    booking: 'Make an appointment',
    title: 'My appointment',
    code: 'Appointment code',
    codeHint: '8 digits',
    phone: 'Mobile number given when booking',
    find: 'Show it',
    miss: 'Code and mobile number do not belong together, or the appointment is over. Please check them',
    tooMany: 'This was tried too often within an hour. Try again in an hour, or take a number in the hall',
    away: 'The service did not answer. Please try again in a few minutes',
    lost: 'Lost the code? Come to the hall at the time and check in with your identity card; if you gave no card number, take a number.',
  },
});
