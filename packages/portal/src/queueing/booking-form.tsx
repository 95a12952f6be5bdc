import type { Problem } from '@yichuang/contract/problem.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { ErrorSummary, type SummaryLine } from '@yichuang/ui/form/error-summary.tsx';
import { faultWords } from '@yichuang/ui/form/field-name.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { limitWords } from './booking-limit-words.ts';
import { type BookingData, nextTimes, slotOf } from './booking-slots.ts';
import { SlotTime } from './slot-time.tsx';

type Props = { readonly data: BookingData; readonly language: Language };

/** Who books; and, when the place was just taken, the next times that are free. */
export function BookingForm({ data, language }: Props) {
  const words = WORDS[language];
  const { offer, on, fromMinute, typed, key, problem } = data;
  const slot = slotOf(offer, on, fromMinute);
  const isFree = slot !== undefined && slot.free > 0;
  const faults = faultWords(problem?.errors ?? [], language);
  const here = `/booking/${encodeURIComponent(offer.service.serviceId)}`;
  const box = (name: keyof typeof typed) => ({
    ...{ name, language, label: words[name], value: typed[name], fault: faults.get(name) ?? null },
  });
  return (
    <>
      <ErrorSummary lines={linesOf(problem, faults, language)} language={language} />
      <Breadcrumbs
        crumbs={[
          { href: '/booking', label: words.booking },
          { href: here, label: nameIn(language, offer.service) },
        ]}
        language={language}
      />
      <h1>{nameIn(language, offer.service)}</h1>
      {problem && <NextTimes problem={problem} data={data} language={language} />}
      {isFree && (
        <p className="booking-time">
          <SlotTime on={on} slot={slot} language={language} /> · {nameIn(language, offer.hall)}
        </p>
      )}
      {isFree && (
        <form className="sheet" method="post" action={`${here}/${on}`} noValidate>
          <input type="hidden" name="at" value={fromMinute} />
          <input type="hidden" name="key" value={key} />
          <TextField {...box('name')} width="medium" autoComplete="name" required />
          <TextField
            {...box('phone')}
            hint={words.phoneHint}
            type="tel"
            inputMode="tel"
            width="number"
            autoComplete="tel"
            required
          />
          <TextField {...box('idNumber')} hint={words.idHint} width="identity" required={false} />
          <p className="hint">{words.kept}</p>
          <p className="booking-act">
            <Button>{words.book}</Button> <a href={here}>{words.other}</a>
          </p>
          <p className="hint">{words.missed(offer.rules.noShows, offer.rules.blockDays)}</p>
        </form>
      )}
      {!isFree && (
        <p>
          <a className="button" href={here}>
            {words.other}
          </a>
        </p>
      )}
    </>
  );
}

type NextProps = { problem: Problem; data: BookingData; language: Language };

/** Other times, each one press away: what was typed goes along, and stands in no address. */
function NextTimes({ problem, data: { offer, typed, key }, language }: NextProps) {
  const words = WORDS[language];
  const next = nextTimes(problem, offer);
  if (next.length === 0) return null;
  return (
    <form className="booking-next" method="post" aria-labelledby="next-times">
      <h2 id="next-times">{words.next}</h2>
      {Object.entries({ ...typed, key }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className="booking-slots">
        {next.map(({ on, slot, action }) => (
          <li key={`${on}/${slot.fromMinute}`}>
            <button
              className="booking-slot"
              type="submit"
              name="at"
              value={slot.fromMinute}
              formAction={action}
            >
              {words.bookThis} <SlotTime on={on} slot={slot} language={language} />
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

function linesOf(
  problem: Problem | null,
  faults: ReadonlyMap<string, string>,
  language: Language,
): readonly SummaryLine[] {
  if (problem === null) return [];
  if (faults.size > 0) return [...faults].map(([name, words]) => ({ name, label: '', words }));
  const title = language === 'en' ? problem.titleEn : problem.title;
  return [{ name: null, label: '', words: limitWords(problem, language) ?? title }];
}

const WORDS = bilingual({
  zh: {
    booking: '预约办理时间',
    name: '姓名',
    phone: '手机号',
    phoneHint: '查看、改时间、取消预约时要用',
    idNumber: '身份证号',
    idHint: '填了以后，到大厅刷身份证就能签到',
    kept: '姓名、手机号、身份证号不会完整保存，只用来核对是不是您本人。',
    book: '确认预约',
    other: '选别的时间',
    next: '离得最近的可约时间，按一下就约上',
    bookThis: '约',
    missed: (count: number, days: number) =>
      `来不了请提前取消。${count} 次约了不来，${days} 天内不能再预约，但可以随时到大厅取号。`,
  },
  en: {
    booking: 'Make an appointment',
    name: 'Name',
    phone: 'Mobile number',
    phoneHint: 'Needed to look at, change or cancel the appointment',
    idNumber: 'Resident ID number',
    idHint: 'With it you check in by your card in the hall',
    kept: 'Name and numbers are not kept whole; they only tell whether it is you.',
    book: 'Book this time',
    other: 'Choose another time',
    next: 'The nearest times that are free: one press books',
    bookThis: 'Book',
    missed: (count: number, days: number) =>
      `If you cannot come, please cancel. Who does not come ${count} times may not book for ${days} days, but can take a number at any time.`,
  },
});
