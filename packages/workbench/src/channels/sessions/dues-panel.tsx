import type { SessionView } from '@yichuang/contract/channel-session-views.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { DueTime, MomentTime } from '@yichuang/ui/moment.tsx';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { SESSION_WORDS } from './session-words.ts';

type Props = { readonly session: SessionView; readonly now: string };

/** 会审环节时限: the dates of the house, and which were missed. */
export function DuesPanel({ session, now }: Props) {
  const words = useWords(WORDS);
  const tasks = useWords(SESSION_WORDS);
  const { language } = useLanguage();
  return (
    <Panel title={words.dues}>
      <ul>
        {session.dues.map(({ task, due, doneAt, isLate }) => (
          <li key={task}>
            <b>{tasks[task]}</b> {words.by} <DueTime due={due} language={language} />{' '}
            {isLate && <StatusChip tone="seal">{words.late}</StatusChip>}{' '}
            <span className="hint">
              {doneAt ? (
                <>
                  {doneAt > now ? words.setFor : words.doneAt}{' '}
                  <MomentTime at={doneAt} now={now} language={language} />
                </>
              ) : (
                words.notDone
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="hint">{words.noPause}</p>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    dues: '内部时限',
    by: '最迟',
    late: '晚于时限',
    setFor: '定于',
    doneAt: '已于',
    notDone: '尚未完成',
    noPause: '这些是中心的内部时限，不中止、不延长任何法定办理期限。',
  },
  en: {
    dues: 'Dates of the house',
    by: 'by',
    late: 'late',
    setFor: 'set for',
    doneAt: 'done',
    notDone: 'not done yet',
    noPause: 'These are dates of the centre. They neither stop nor lengthen a limit of the law.',
  },
});
