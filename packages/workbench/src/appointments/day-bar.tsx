import type { AppointmentDayView } from '@yichuang/contract/queueing-appointment-day.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form, Link } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';

type Props = {
  readonly day: AppointmentDayView;
  readonly before: string;
  readonly after: string;
  readonly isToday: boolean;
};

/** Another day, another hall, and the list on paper. */
export function DayBar({ day: { hall, halls, on }, before, after, isToday }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const at = (code: string, day: string) => `?hall=${encodeURIComponent(code)}&on=${day}`;
  return (
    <Form className="search-box day-bar" role="search" aria-label={words.label} key={hall.code + on}>
      <input type="hidden" name="hall" value={hall.code} />
      <Link className="button button-quiet" to={at(hall.code, before)}>
        {words.before}
      </Link>
      <input className="input" type="date" name="on" aria-label={words.day} defaultValue={on} required />
      <button type="submit" className="button button-quiet">
        {words.show}
      </button>
      <Link className="button button-quiet" to={at(hall.code, after)}>
        {words.after}
      </Link>
      {!isToday && (
        <Link className="button button-quiet" to={`?hall=${encodeURIComponent(hall.code)}`}>
          {words.today}
        </Link>
      )}
      {halls
        .filter(({ code }) => code !== hall.code)
        .map((other) => (
          <Link key={other.code} className="button button-quiet" to={at(other.code, on)}>
            {nameIn(language, other)}
          </Link>
        ))}
      <button type="button" className="button button-quiet" onClick={() => window.print()}>
        {words.print}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    label: '选择日期',
    before: '前一天',
    day: '日期',
    show: '查看',
    after: '后一天',
    today: '今天',
    print: '打印',
  },
  en: {
    label: 'Choose the day',
    before: 'Day before',
    day: 'Day',
    show: 'Show',
    after: 'Day after',
    today: 'Today',
    print: 'Print',
  },
});
