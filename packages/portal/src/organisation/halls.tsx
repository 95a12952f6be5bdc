import type { CentreView } from '@yichuang/contract/organisation.ts';
import { officeHoursWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { chinese } from '#catalogue/item-words.ts';

/** Where the halls are and when they are open. */
export function Halls({ centre, language }: { readonly centre: CentreView; readonly language: Language }) {
  const words = WORDS[language];
  return (
    <div className="halls">
      {centre.halls.map((hall) => (
        <div key={hall.id} className="hall">
          <h3>{nameIn(language, hall)}</h3>
          {hall.address ? <address {...chinese(language)}>{hall.address}</address> : null}
          <p className="hint">
            {words.counters(hall.counters)} ·{' '}
            <a href={`/hall?hall=${encodeURIComponent(hall.id)}`}>{words.now}</a> ·{' '}
            <a href="/booking">{words.book}</a>
          </p>
        </div>
      ))}
      <dl className="hall-hours">
        <dt>{words.hours}</dt>
        <dd>
          {words.weekdays} <span className="number">{officeHoursWords(centre.officeHours, language)}</span>
        </dd>
        {centre.phone ? (
          <>
            <dt>{words.phone}</dt>
            <dd>
              <a className="number" href={`tel:${centre.phone}`}>
                {centre.phone}
              </a>
            </dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    counters: (count: number) => `${count}个窗口`,
    now: '看现在等多少人',
    book: '预约',
    hours: '办公时间',
    weekdays: '工作日',
    phone: '咨询电话',
  },
  en: {
    counters: (count: number) => `${count} counters`,
    now: 'How many wait now',
    book: 'make an appointment',
    hours: 'Office hours',
    weekdays: 'Working days',
    phone: 'Phone',
  },
});
