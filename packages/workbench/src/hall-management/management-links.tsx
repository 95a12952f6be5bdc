import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useWords } from '#shell/language.tsx';

const PAGES = ['hall', 'appointments', 'rota', 'counters', 'services', 'staff', 'waits'] as const;

type Props = { readonly here: (typeof PAGES)[number] };

/** From each page of the hall's management to the others. */
export function ManagementLinks({ here }: Props) {
  const words = useWords(WORDS);
  return (
    <nav className="hall-places" aria-label={words.label}>
      {PAGES.filter((page) => page !== here).map((page) => (
        <Link key={page} to={page === 'hall' ? '/hall' : `/hall/${page}`}>
          {words[page]}
        </Link>
      ))}
    </nav>
  );
}

const WORDS = bilingual({
  zh: {
    label: '大厅管理',
    hall: '大厅实况',
    appointments: '预约名单',
    rota: '排班',
    counters: '窗口登记',
    services: '排队业务和设置',
    staff: '窗口人员和技能',
    waits: '等候估计准不准',
  },
  en: {
    label: 'Hall management',
    hall: 'The hall now',
    appointments: 'Appointments',
    rota: 'Rota',
    counters: 'Counters',
    services: 'Services and settings',
    staff: 'Clerks and skills',
    waits: 'Told waits',
  },
});
