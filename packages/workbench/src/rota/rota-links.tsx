import type { RotaView } from '@yichuang/contract/queueing-rota.ts';
import { addDays, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';

/** To other weeks, areas and halls. */
export function RotaLinks({ rota }: { readonly rota: RotaView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { hall, area, monday } = rota;
  const to = (changes: Readonly<Record<string, string>>) =>
    `?${new URLSearchParams({ hall: hall.code, week: monday, area, ...changes })}`;
  const week = (days: number) => addDays(dateOnly(monday), days);
  return (
    <nav className="hall-places rota-links" aria-label={words.label}>
      <Link to={to({ week: week(-7) })}>{words.before}</Link>
      <Link to={to({ week: week(7) })}>{words.after}</Link>
      {rota.areas.map((one) => (
        <Link
          key={one.code}
          to={to({ area: one.code })}
          aria-current={one.code === area ? 'page' : undefined}
        >
          {nameIn(language, one)}
        </Link>
      ))}
      {rota.halls
        .filter(({ code }) => code !== hall.code)
        .map((one) => (
          <Link key={one.code} to={`?${new URLSearchParams({ hall: one.code, week: monday })}`}>
            {nameIn(language, one)}
          </Link>
        ))}
    </nav>
  );
}

const WORDS = bilingual({
  zh: { label: '周和分区', before: '上一周', after: '下一周' },
  en: { label: 'Weeks and areas', before: 'Week before', after: 'Week after' },
});
